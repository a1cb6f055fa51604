import { loadConfig } from './config.js';
import { DocentError } from './errors.js';

const bothFaultsOf = (environment: NodeJS.ProcessEnv): { zh: string; en: string } => {
  try {
    loadConfig(environment, '/srv');
  } catch (error) {
    if (error instanceof DocentError && error.code === 'config-invalid') return error.text;
    throw error;
  }
  return { zh: '', en: '' };
};
const faultsOf = (environment: NodeJS.ProcessEnv): string => bothFaultsOf(environment).en;

describe('loadConfig', () => {
  it('needs nothing', () => {
    const config = loadConfig({}, '/srv');
    expect(config).toMatchObject({ port: 3000, dataDir: '/srv/.docent', demo: true, encoder: 'lite', rateLimit: true });
  });

  it('reads what is set', () => {
    const config = loadConfig(
      { PORT: '8080', DOCENT_DATA_DIR: 'data', DOCENT_DEMO: 'off', DOCENT_RATE_LIMIT: 'off' },
      '/srv',
    );
    expect(config).toMatchObject({ port: 8080, dataDir: '/srv/data', demo: false, rateLimit: false });
  });

  it('names all faults at once, and no values', () => {
    const message = faultsOf({ PORT: 'a secret', DOCENT_DEMO: 'maybe', DOCENT_ENCODRE: 'lite' });
    for (const name of ['PORT', 'DOCENT_DEMO', 'DOCENT_ENCODRE']) expect(message).toContain(name);
    expect(message).not.toContain('a secret');
  });

  it.each([
    [{ PORT: '70000' }, '不能大于 65535', 'at most 65535'],
    [{ PORT: 'http' }, '应为数字', 'a number'],
    [{ DOCENT_MODEL_VERSIONS: '2.5' }, '应为整数', 'a whole number'],
    [{ DOCENT_TRAINING_HOURS: '0' }, '须大于 0', 'more than 0'],
    [{ DOCENT_DEMO: 'maybe' }, '应为 on、off 之一', 'one of on, off'],
    [{ DOCENT_ENCODRE: 'lite' }, '是否应为 DOCENT_ENCODER', 'did you mean DOCENT_ENCODER'],
    [{ DOCENT_OSRM_URL: 'localhost' }, '应为网址', 'a web address'],
    [{ DOCENT_CORS_ORIGINS: 'https://a.example/shop' }, '不带路径的网址', 'without a path'],
    [{ DOCENT_PUBLIC_URL: 'museum.example' }, '应为网址', 'a web address'],
    [{ DOCENT_PUBLIC_URL: 'https://museum.example/?a=b' }, '应为网址', 'a web address'],
    [{ DATABASE_URL: 'mysql://u:hidden@db/x' }, 'PostgreSQL 的地址', 'an address of PostgreSQL'],
  ])('says in both languages what is wrong with %j', (environment, zh, en) => {
    const faults = bothFaultsOf(environment);
    expect(faults.zh).toContain(zh);
    expect(faults.zh.split('\n')[1]).not.toMatch(/\b(must|invalid|expected|unknown)\b/i);
    expect(faults.en).toContain(en);
    expect(faults.en).not.toMatch(/\p{Script=Han}|hidden/u);
  });

  it('takes what is set to nothing for not set, and origins as browsers name them', () => {
    const config = loadConfig({ PORT: '', DATABASE_URL: ' ', DOCENT_CORS_ORIGINS: 'https://A.example/, *' }, '/srv');
    expect(config).toMatchObject({ port: 3000, databaseUrl: undefined, corsOrigins: ['https://a.example', '*'] });
  });

  it('ends the public address in a slash, so that paths can follow', () => {
    const publicUrlOf = (url: string) => loadConfig({ DOCENT_PUBLIC_URL: url }, '/srv').publicUrl;
    expect(publicUrlOf('https://Museum.example')).toBe('https://museum.example/');
    expect(publicUrlOf('https://museum.example/guide')).toBe('https://museum.example/guide/');
    expect(loadConfig({}, '/srv').publicUrl).toBeUndefined();
  });

  it('leaves variables of other programs alone', () => {
    expect(faultsOf({ HOME: '/root', EDITOR: 'vi' })).toBe('');
  });
});
