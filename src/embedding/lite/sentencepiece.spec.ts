import { SentencePieceTokenizer, type Vocabulary } from './sentencepiece.js';

const reserved: Vocabulary = ['<unk>', '<s>', '</s>', 'x1', 'x2', 'x3'].map((piece) => [piece, 0]);
const pieces: Vocabulary = [
  ['\u2581the', -2],
  ['\u2581mu', -6],
  ['seum', -6],
  ['\u2581museum', -9],
  ['\u2581', -5],
  ['s', -3],
  ['e', -4],
];
const tokenizer = new SentencePieceTokenizer([...reserved, ...pieces]);

describe('SentencePieceTokenizer', () => {
  it('takes the most probable split', () => {
    expect(tokenizer.encode('the museum')).toEqual([6, 9]);
    expect(tokenizer.encode('museums')).toEqual([9, 11]);
  });

  it('leaves out what the vocabulary does not know, and survives odd input', () => {
    expect(tokenizer.encode('the \u535a\u7269\u9986')).toEqual([6, 10]);
    expect(tokenizer.encode('')).toEqual([10]);
    expect(tokenizer.encode('\u{1f600}'.repeat(3))).toEqual([10]);
    expect(tokenizer.encode('\ud83d \u0000')).toEqual([10, 10]);
  });

  it('reads full-width letters as plain ones', () => {
    expect(tokenizer.encode('\uff54\uff48\uff45')).toEqual(tokenizer.encode('the'));
  });

  it('knows how common whole words are', () => {
    expect(tokenizer.wordScore('museum')).toBe(-9);
    expect(tokenizer.wordScore('seum')).toBeUndefined();
  });
});
