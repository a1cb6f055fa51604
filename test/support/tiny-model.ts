import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OnnxGraph } from '../../src/embedding/lite/sentence/onnx-file.js';

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];

/**
 * A model that looks every token up in a table: the smallest thing that the library takes for a BERT.
 * @param words with a vector each; other tokens are zeros
 * @param labels of a classifier, which adds the vectors up; without them the model embeds tokens
 */
export async function writeTinyModel(
  folder: string,
  words: Readonly<Record<string, readonly number[]>>,
  labels?: readonly string[],
): Promise<void> {
  const known = [...SPECIAL, ...Object.keys(words)];
  const size = Object.values(words)[0]!.length;
  const graph = new OnnxGraph();
  const ids = graph.input('input_ids', 'int64', ['batch', 'sequence']);
  graph.input('attention_mask', 'int64', ['batch', 'sequence']);
  graph.input('token_type_ids', 'int64', ['batch', 'sequence']);
  const table = Float32Array.from(known.flatMap((word) => words[word] ?? Array.from({ length: size }, () => 0.001)));
  const vectors = graph.node('Gather', [graph.constant(table, [known.length, size]), ids]);
  if (labels) {
    const sums = graph.node('ReduceSum', [vectors, graph.constant([1], [1])], { keepdims: 0 });
    graph.output(graph.alias(sums, 'logits'), ['batch', size]);
  } else graph.output(graph.alias(vectors, 'last_hidden_state'), ['batch', 'sequence', size]);

  const special = (content: string) => ({ content, id: known.indexOf(content), special: true });
  const files: Record<string, Buffer | string> = {
    'onnx/model.onnx': graph.toBuffer(),
    'config.json': JSON.stringify({
      model_type: 'bert',
      architectures: [labels ? 'BertForSequenceClassification' : 'BertModel'],
      hidden_size: size,
      ...(labels && { id2label: Object.fromEntries(labels.map((label, index) => [index, label])) }),
    }),
    'tokenizer_config.json': JSON.stringify({
      tokenizer_class: 'BertTokenizer',
      model_max_length: 16,
      pad_token: '[PAD]',
    }),
    'tokenizer.json': JSON.stringify({
      version: '1.0',
      added_tokens: SPECIAL.map(special),
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
        vocab: Object.fromEntries(known.map((word, index) => [word, index])),
      },
    }),
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}
