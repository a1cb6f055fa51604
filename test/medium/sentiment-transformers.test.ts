import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigService } from '../../src/config/config.service.js';
import { loadConfig } from '../../src/config/config.js';
import { SentimentService } from '../../src/sentiment/sentiment.service.js';
import { writeTinyModel } from '../support/tiny-model.js';

/** Logits of negative, neutral, positive. */
const WORDS = { zany: [0, 0, 4], drab: [4, 0, 0], toilets: [0, 0.5, 0], 绝: [0, 0, 2], 了: [0, 0, 2], 坑: [6, 0, 0] };

let dataDir: string;
const opened: SentimentService[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'docent-sentiment-transformers-'));
  const models = join(dataDir, 'models', 'test');
  await writeTinyModel(join(models, 'sides'), WORDS, ['negative', 'neutral', 'positive']);
  await writeTinyModel(join(models, 'moods'), WORDS, ['anger', 'joy', 'surprise']);
});
afterAll(async () => {
  await Promise.all(opened.map((service) => service.onApplicationShutdown()));
  await rm(dataDir, { recursive: true, force: true });
});

function service(model: string): SentimentService {
  return open({ DOCENT_SENTIMENT: 'transformers', DOCENT_SENTIMENT_MODEL: model });
}

const builtIn = (): SentimentService => open({});

function open(environment: NodeJS.ProcessEnv): SentimentService {
  const found = new SentimentService(new ConfigService(loadConfig({ ...environment, DOCENT_DATA_DIR: dataDir })));
  opened.push(found);
  return found;
}

describe('a transformer that reads reviews', () => {
  it('judges the polarity, leaves aspects and other languages to the built-in reader, and signs what it said', async () => {
    const sentiment = service('test/sides');
    const { model, problem } = await sentiment.describe();
    expect(problem).toBeUndefined();
    expect(model).toContain('test/sides');
    const analyses = await sentiment.analyse([
      'The toilets were zany',
      '这里绝了',
      '这里坑',
      'Das Museum ist schön',
      '',
    ]);
    expect(analyses.map(({ polarity }) => polarity)).toEqual([
      'positive',
      'positive',
      'negative',
      'neutral',
      'neutral',
    ]);
    expect(analyses[0]!.confidence).toBeGreaterThan(0.9);
    expect(analyses.map(({ language }) => language)).toEqual(['en', 'zh', 'zh', 'other', 'none']);
    expect(new Set(analyses.map((each) => each.model))).toEqual(new Set([model]));
    const [plain] = await builtIn().analyse(['The toilets were zany']);
    expect(plain!.aspects).not.toEqual([]);
    expect(analyses[0]!.aspects).toEqual(plain!.aspects);
  });

  it.each(['test/no-such-model', 'test/moods'])('falls back and says why: %s', async (name) => {
    const sentiment = service(name);
    const { model, problem } = await sentiment.describe();
    expect(model).toBe(await builtIn().model());
    expect(problem!.en).toContain(name);
    expect(problem!.en).toContain('built-in model reads reviews instead');
    expect(problem!.zh).toContain('内置模型');
    const [analysis] = await sentiment.analyse(['服务很差']);
    expect(analysis).toMatchObject({ polarity: 'negative', model });
  });
});
