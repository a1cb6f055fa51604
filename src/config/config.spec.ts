import { loadConfig } from './config.js';
import { DocentError } from './errors.js';

const faultsOf = (environment: NodeJS.ProcessEnv): string => {
  try {
    loadConfig(environment, '/srv');
  } catch (error) {
    if (error instanceof DocentError && error.code === 'config-invalid') return error.message;
    throw error;
  }
  return '';
};

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

  it('leaves variables of other programs alone', () => {
    expect(faultsOf({ HOME: '/root', EDITOR: 'vi' })).toBe('');
  });
});
