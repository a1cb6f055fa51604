import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { BackupsService } from '../../src/admin/installation/backups.service.js';
import { ScheduledBackupsService } from '../../src/admin/installation/scheduled-backups.service.js';
import { HealthService } from '../../src/admin/health/health.service.js';
import { ConfigService } from '../../src/config/config.service.js';
import { JobsService } from '../../src/jobs/jobs.service.js';
import { createTestContext, type TestContext } from '../support/context.js';

const STAFF = { accountId: 'a', username: 'admin', role: 'administrator', locale: 'en' } as never;
const BEGIN = new Date(2026, 10, 30, 12);
const days = (count: number) => new Date(2026, 10, 30 + count, 12);

describe('scheduled backups', () => {
  let test: TestContext;
  let scheduled: ScheduledBackupsService;
  let backups: BackupsService;
  let get: <Service>(token: { prototype: Service }) => Service;

  beforeEach(async () => {
    test = await createTestContext({ DOCENT_DEMO: 'off' });
    get = (token) => test.context.get(token as never, { strict: false });
    [scheduled, backups] = [get(ScheduledBackupsService), get(BackupsService)];
  });
  afterEach(() => test.close());

  /** As the timer does, and waits for what it started; returns the job's state. */
  async function lookAt(moment: Date): Promise<string | undefined> {
    const job = await scheduled.look(moment);
    return job && (await get(JobsService).finished(job)).state;
  }
  const listed = async () => (await backups.list()).items;

  it('are made when it is time, once, and the oldest of them are removed; what staff made stays', async () => {
    const own = await backups.make(STAFF);
    expect(await lookAt(BEGIN)).toBeUndefined();
    const { nextAt } = await scheduled.save({ every: 'day', hour: 3, keep: 2 }, STAFF, BEGIN);
    expect(nextAt).toBe(new Date(2026, 11, 1, 3).toISOString());
    expect(await lookAt(BEGIN)).toBeUndefined();
    const made: string[] = [];
    for (let day = 1; day <= 3; day++) {
      expect(await lookAt(days(day))).toBe('done');
      expect(await lookAt(days(day))).toBeUndefined();
      made.push((await listed())[0]!.name);
    }
    const left = await listed();
    expect(left.filter((backup) => backup.scheduled).map(({ name }) => name)).toEqual([made[2], made[1]]);
    expect(left.filter((backup) => !backup.scheduled).map(({ name }) => name)).toEqual([own.name]);
  });

  it('are made up for after days without a server, and end when they are switched off', async () => {
    await scheduled.save({ every: 'week', hour: 3, keep: 2 }, STAFF, BEGIN);
    expect(await lookAt(days(6))).toBeUndefined();
    expect(await lookAt(days(20))).toBe('done');
    await scheduled.save({ every: 'off', hour: 3, keep: 2 }, STAFF, days(20));
    expect(await lookAt(days(40))).toBeUndefined();
    expect(await listed()).toHaveLength(1);
  });

  it('tell in the health of the installation that one failed, until one succeeds', async () => {
    jest.spyOn(Logger.prototype, 'error').mockReturnValue();
    const partOf = async () => (await get(HealthService).look()).parts.find(({ part }) => part === 'backup');
    await scheduled.save({ every: 'day', hour: 3, keep: 2 }, STAFF, BEGIN);
    // A file stands where the folder should be.
    const folder = join(get(ConfigService).values.dataDir, 'backups');
    await rm(folder, { recursive: true, force: true });
    await writeFile(folder, '');
    expect(await lookAt(days(1))).toBe('failed');
    expect(await partOf()).toMatchObject({ state: 'degraded' });
    expect((await partOf())!.text.en).toContain('could not be made');
    await rm(folder);
    expect(await lookAt(days(2))).toBe('done');
    expect((await partOf())!.text.en).not.toContain('could not be made');
  });
});
