import {
  backupFinding,
  delayFinding,
  diskFinding,
  indexFinding,
  memoryFinding,
  phonesFinding,
  pluginsFinding,
  worstOf,
} from './judgements.js';

const GIGABYTE = 1024 ** 3;
const DAY = 86_400_000;

describe('judgements', () => {
  it('call for action before a disk is full', () => {
    const at = (freeBytes: number) => diskFinding({ freeBytes, totalBytes: 100 * GIGABYTE });
    expect(at(50 * GIGABYTE)).toMatchObject({ state: 'ok', advice: null });
    expect(at(GIGABYTE)).toMatchObject({
      state: 'degraded',
      text: { en: expect.stringContaining('1.0 GB') as string },
    });
    expect(at(1000)).toMatchObject({ state: 'failed', advice: { zh: expect.stringContaining('备份') as string } });
    expect(diskFinding(null).state).toBe('degraded');
  });

  it('know a heap that fills up, and an event loop that is late', () => {
    const heap = (share: number) =>
      memoryFinding({ residentBytes: GIGABYTE, heapUsedBytes: share * GIGABYTE, heapLimitBytes: GIGABYTE }).state;
    expect([heap(0.5), heap(0.9), heap(0.97)]).toEqual(['ok', 'degraded', 'failed']);
    const late = (p99: number) => delayFinding({ p50: 1, p99 }).state;
    expect([late(20), late(500), late(2000)]).toEqual(['ok', 'degraded', 'failed']);
  });

  it('name plugins that did not start, and fail when none runs', () => {
    const broken = { running: 2, disabled: 0, failed: 1 };
    expect(pluginsFinding(broken, ['late'], [])).toMatchObject({
      state: 'degraded',
      text: { zh: '没能启动的插件：late。' },
    });
    expect(pluginsFinding({ running: 0, disabled: 3, failed: 0 }, [], []).state).toBe('failed');
    expect(pluginsFinding({ running: 3, disabled: 0, failed: 0 }, [], ['slow']).state).toBe('degraded');
  });

  it('ask for a backup once an installation is older than a week', () => {
    const now = Date.parse('2026-11-24T00:00:00Z');
    const made = (days: number) => ({ name: 'x', bytes: 1, createdAt: new Date(now - days * DAY).toISOString() });
    expect(backupFinding(null, 'sqlite', DAY, now)).toMatchObject({
      state: 'ok',
      advice: { en: expect.any(String) as string },
    });
    expect(backupFinding(null, 'sqlite', 8 * DAY, now).state).toBe('degraded');
    expect(backupFinding(made(1), 'sqlite', 8 * DAY, now).state).toBe('ok');
    expect(backupFinding(made(9), 'sqlite', 8 * DAY, now)).toMatchObject({ state: 'degraded' });
    const failure = { at: '', message: 'no space left' };
    expect(backupFinding(made(1), 'sqlite', 8 * DAY, now, failure)).toMatchObject({ state: 'degraded' });
    expect(backupFinding(made(1), 'sqlite', 8 * DAY, now, failure).text.en).toContain('no space left');
    expect(backupFinding(null, 'postgres', 99 * DAY, now).state).toBe('ok');
  });

  it('tell an empty catalogue from one that is being taken in', () => {
    expect(indexFinding({ total: 0, embedded: 0, pending: 0 }).state).toBe('degraded');
    expect(indexFinding({ total: 9, embedded: 4, pending: 5 }).text.en).toContain('5 of 9');
    expect(indexFinding({ total: 9, embedded: 9, pending: 0 }).state).toBe('ok');
  });

  it('tell what to set where no phone finds the server, and ask for it where there is a kiosk', () => {
    const nowhere = { url: null, networkHost: null };
    expect(phonesFinding(nowhere, true).state).toBe('degraded');
    for (const phones of [nowhere, { url: null, networkHost: '192.168.1.20' }]) {
      const { state, advice } = phonesFinding(phones, false);
      expect(state).toBe('ok');
      expect(advice?.en).toContain('DOCENT_PUBLIC_URL');
    }
    expect(phonesFinding({ url: 'https://guide.example/', networkHost: null }, true).advice).toBeNull();
  });

  it('are as bad as the worst', () => {
    expect(worstOf(['ok', 'degraded', 'ok'])).toBe('degraded');
    expect(worstOf(['degraded', 'failed'])).toBe('failed');
    expect(worstOf(['ok'])).toBe('ok');
  });
});
