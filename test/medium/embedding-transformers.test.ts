import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigService } from '../../src/config/config.service.js';
import { loadConfig } from '../../src/config/config.js';
import { DocentError } from '../../src/config/errors.js';
import { EncoderFactory } from '../../src/embedding/encoder-factory.js';
import { OnnxGraph } from '../../src/embedding/lite/sentence/onnx-file.js';
import { dot } from '../../src/embedding/vectors.js';

const WORDS = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'red', 'blue', 'painting', '画', '红', 'museum'];
/** Words of one meaning share a direction, so that the tiny model has something to be right about. */
const MEANING = [0, 0, 0, 0, 1, 2, 3, 3, 1, 4];
const DIMENSION = 5;

let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'docent-transformers-'));
  await writeTinyModel(join(dataDir, 'models', 'test', 'tiny'));
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

/** A model that looks every token up in a table: the smallest thing that the library takes for a BERT. */
async function writeTinyModel(folder: string): Promise<void> {
  const graph = new OnnxGraph();
  const ids = graph.input('input_ids', 'int64', ['batch', 'sequence']);
  graph.input('attention_mask', 'int64', ['batch', 'sequence']);
  graph.input('token_type_ids', 'int64', ['batch', 'sequence']);
  const table = Float32Array.from({ length: WORDS.length * DIMENSION }, (_, index) =>
    MEANING[Math.floor(index / DIMENSION)] === index % DIMENSION ? 1 : 0.01,
  );
  const hidden = graph.node('Gather', [graph.constant(table, [WORDS.length, DIMENSION]), ids]);
  graph.output(graph.alias(hidden, 'last_hidden_state'), ['batch', 'sequence', DIMENSION]);

  const special = (content: string) => ({ content, id: WORDS.indexOf(content), special: true });
  const files: Record<string, Buffer | string> = {
    'onnx/model.onnx': graph.toBuffer(),
    'config.json': JSON.stringify({ model_type: 'bert', architectures: ['BertModel'], hidden_size: DIMENSION }),
    'tokenizer_config.json': JSON.stringify({
      tokenizer_class: 'BertTokenizer',
      model_max_length: 16,
      pad_token: '[PAD]',
    }),
    'tokenizer.json': JSON.stringify({
      version: '1.0',
      added_tokens: ['[PAD]', '[UNK]', '[CLS]', '[SEP]'].map(special),
      normalizer: { type: 'BertNormalizer', lowercase: true, clean_text: true, handle_chinese_chars: true },
      pre_tokenizer: { type: 'BertPreTokenizer' },
      post_processor: {
        type: 'TemplateProcessing',
        single: [
          { SpecialToken: { id: '[CLS]', type_id: 0 } },
          { Sequence: { id: 'A', type_id: 0 } },
          { SpecialToken: { id: '[SEP]', type_id: 0 } },
        ],
        pair: [],
        special_tokens: {
          '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
          '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
        },
      },
      decoder: { type: 'WordPiece', prefix: '##' },
      model: {
        type: 'WordPiece',
        unk_token: '[UNK]',
        continuing_subword_prefix: '##',
        max_input_chars_per_word: 100,
        vocab: Object.fromEntries(WORDS.map((word, index) => [word, index])),
      },
    }),
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}
