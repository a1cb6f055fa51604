import { LRUCache } from 'lru-cache';
import { addScaled, normalise } from '../vectors.js';
import type { Segment } from './chinese/segment.js';
import { englishWords, stem } from './english/text.js';
import type { SentencePieceTokenizer } from './sentencepiece.js';

/** What a text says as weighted English words, without order: the words of an English text, or all senses of Chinese ones. */
export interface Term {
  /** Alternatives, best first. */
  senses: readonly (readonly string[])[];
}

const SIF_STATIC = 1e-2;
const SIF_LEXICAL = 3e-3;
const STATIC_DECAY = 0.7;
const LEXICAL_DECAY = 0.75;

export class WordChannels {
  static readonly staticDimension = 256;
  private readonly vectors = new LRUCache<string, Float32Array>({ max: 20_000 });

  constructor(
    private readonly tokenizer: SentencePieceTokenizer,
    private readonly pieceEmbeddings: Float32Array,
    private readonly lexicalDimension: number,
  ) {}

  /** Weighted mean of the word vectors. */
  static(terms: readonly Term[]): Float32Array {
    const sum = new Float32Array(WordChannels.staticDimension);
    for (const term of terms) {
      const vector = new Float32Array(WordChannels.staticDimension);
      let weight = 1;
      for (const sense of term.senses) {
        for (const word of sense)
          addScaled(vector, this.wordVector(word), (weight * this.weight(word, SIF_STATIC)) / sense.length);
        weight *= STATIC_DECAY;
      }
      // Longer than 1 for words that mean one thing, shorter for those whose senses disagree.
      let total = 0;
      weight = 1;
      for (let k = 0; k < term.senses.length; k++, weight *= STATIC_DECAY) total += weight;
      if (total > 0) addScaled(sum, vector, 1 / total);
    }
    return sum;
  }

  /** Hashed stems: exact words (names above all) that meaning alone blurs. */
  lexical(terms: readonly Term[]): Float32Array {
    const weights = new Map<string, number>();
    for (const term of terms) {
      let decay = 1;
      for (const sense of term.senses) {
        for (const word of sense) {
          const key = stem(word);
          const weight = (decay * this.weight(word, SIF_LEXICAL)) / Math.sqrt(sense.length);
          weights.set(key, Math.max(weight, weights.get(key) ?? 0));
        }
        decay *= LEXICAL_DECAY;
      }
    }
    const vector = new Float32Array(this.lexicalDimension);
    for (const [key, weight] of weights) scatter(vector, key, weight);
    return normalise(vector);
  }

  /** Smooth inverse frequency. */
  private weight(word: string, a: number): number {
    const score = this.tokenizer.wordScore(word);
    return a / (a + (score === undefined ? 1e-7 : Math.exp(score)));
  }

  private wordVector(word: string): Float32Array {
    let vector = this.vectors.get(word);
    if (!vector) {
      vector = new Float32Array(WordChannels.staticDimension);
      const ids = this.tokenizer.encode(word);
      for (const id of ids) {
        addScaled(vector, this.pieceEmbeddings.subarray(id * vector.length, (id + 1) * vector.length), 1 / ids.length);
      }
      this.vectors.set(word, normalise(vector));
    }
    return vector;
  }
}

export function englishTerms(text: string): Term[] {
  return englishWords(text).map((word) => ({ senses: [[word]] }));
}

export function chineseTerms(segments: readonly Segment[]): Term[] {
  return segments.flatMap(({ text, word }) =>
    word ? [{ senses: word.senses.map(englishWords).filter((sense) => sense.length > 0) }] : englishTerms(text),
  );
}

function scatter(vector: Float32Array, key: string, weight: number): void {
  for (let k = 0; k < 4; k++) {
    const hash = mix(fnv(`${k}${key}`));
    vector[hash % vector.length]! += hash & 0x40000000 ? weight : -weight;
  }
}

function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function mix(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
