import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigService } from '../../src/config/config.service.js';
import { loadConfig } from '../../src/config/config.js';
import { DocentError } from '../../src/config/errors.js';
import { EncoderFactory } from '../../src/embedding/encoder-factory.js';
import { dot } from '../../src/embedding/vectors.js';
import { writeTinyModel } from '../support/tiny-model.js';

/** Words of one meaning share a direction, so that the tiny model has something to be right about. */
const MEANING = { red: 1, blue: 2, painting: 3, 画: 3, 红: 1, museum: 4 };
const DIMENSION = 5;

let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'docent-transformers-'));
  const hot = (at: number) => Array.from({ length: DIMENSION }, (_, index) => (index === at ? 1 : 0.01));
  const words = Object.fromEntries(Object.entries(MEANING).map(([word, at]) => [word, hot(at)]));
  await writeTinyModel(join(dataDir, 'models', 'test', 'tiny'), words);
});

afterAll(() => rm(dataDir, { recursive: true, force: true }));

function factory(model: string): EncoderFactory {
  const environment = { DOCENT_DATA_DIR: dataDir, DOCENT_TRANSFORMERS_MODEL: model };
  return new EncoderFactory(new ConfigService(loadConfig(environment)));
}

describe('the transformers encoder', () => {
  it('runs a sentence-embedding model from a local folder', async () => {
    const messages: string[] = [];
    const encoder = await factory('test/tiny').create('transformers', ({ message }) => messages.push(message));
    expect(encoder).toMatchObject({ id: 'transformers/test/tiny', dimension: DIMENSION, backend: 'onnx' });
    const [english, chinese, other] = await encoder.encode(['red painting', '红 画', 'blue museum']);
    for (const vector of [english!, chinese!, other!]) expect(dot(vector, vector)).toBeCloseTo(1, 5);
    expect(dot(english!, chinese!)).toBeCloseTo(1, 4);
    expect(dot(english!, other!)).toBeLessThan(0.8);
    expect(await encoder.encode(['', 'red '.repeat(25_000)])).toHaveLength(2);
    expect(messages.join()).toContain('test/tiny');
    await encoder.close();
  });

  it('says what is missing and where to put it', async () => {
    const error = await factory('docent-test/no-such-model')
      .create('transformers')
      .then(
        () => undefined,
        (reason: unknown) => reason,
      );
    expect(error).toBeInstanceOf(DocentError);
    expect((error as DocentError).code).toBe('encoder-unavailable');
    expect((error as DocentError).text.zh).toContain(join(dataDir, 'models', 'docent-test/no-such-model'));
    expect((error as DocentError).text.en).toContain('no-such-model');
  });

  it('says so when a local model is broken', async () => {
    const folder = join(dataDir, 'models', 'test', 'broken');
    await mkdir(join(folder, 'onnx'), { recursive: true });
    await writeFile(join(folder, 'config.json'), '{ "model_type": "bert" }');
    await expect(factory('test/broken').create('transformers')).rejects.toThrow(/test\/broken.*could not be loaded/);
  });
});
