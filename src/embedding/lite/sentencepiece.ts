/**
 * Unigram sentencepiece segmentation (Viterbi over a piece trie), for the vocabulary that ships with Universal Sentence
 * Encoder lite: a JSON array of [piece, log probability], whose first entries are reserved.
 * The algorithm follows the tokenizer of `@tensorflow-models/universal-sentence-encoder` (Apache-2.0, Google LLC).
 */
export type Vocabulary = readonly (readonly [piece: string, score: number])[];

const RESERVED = 6;
const SPACE = '\u2581';
/** A stretch without a single known piece costs more than any known one, so it is taken only when it must be. */
const UNKNOWN_SCORE = -30;

interface TrieNode {
  children: Map<string, TrieNode>;
  id: number;
  score: number;
}

export class SentencePieceTokenizer {
  private readonly root: TrieNode = node();
  private readonly words = new Map<string, number>();

  constructor(vocabulary: Vocabulary) {
    vocabulary.forEach(([piece, score], id) => {
      if (id < RESERVED) return;
      let at = this.root;
      for (const symbol of piece) {
        let next = at.children.get(symbol);
        if (!next) at.children.set(symbol, (next = node()));
        at = next;
      }
      at.id = id;
      at.score = score;
      if (piece.startsWith(SPACE)) this.words.set(piece.slice(1), score);
    });
  }

  /** Piece ids of the text; characters outside the vocabulary are left out, so odd input may give an empty list. */
  encode(text: string): number[] {
    const symbols = Array.from(SPACE + text.normalize('NFKC').trim().replace(/\s+/gu, SPACE));
    const length = symbols.length;
    const best = new Float64Array(length + 1).fill(-Infinity);
    const from = new Int32Array(length + 1);
    const piece = new Int32Array(length + 1).fill(-1);
    best[0] = 0;
    for (let start = 0; start < length; start++) {
      const base = best[start]!;
      this.relax(best, from, piece, start, start + 1, base + UNKNOWN_SCORE, -1);
      let at: TrieNode | undefined = this.root;
      for (let end = start; end < length; end++) {
        at = at.children.get(symbols[end]!);
        if (!at) break;
        if (at.id >= 0) this.relax(best, from, piece, start, end + 1, base + at.score, at.id);
      }
    }
    const ids: number[] = [];
    for (let at = length; at > 0; at = from[at]!) if (piece[at]! >= 0) ids.push(piece[at]!);
    return ids.reverse();
  }

  /** Log probability of a word that is a piece by itself (lower case or capitalised), or undefined. */
  wordScore(word: string): number | undefined {
    const lower = this.words.get(word);
    const upper = this.words.get(word.charAt(0).toUpperCase() + word.slice(1));
    if (lower === undefined || upper === undefined) return lower ?? upper;
    return Math.max(lower, upper);
  }

  private relax(
    best: Float64Array,
    from: Int32Array,
    piece: Int32Array,
    start: number,
    end: number,
    score: number,
    id: number,
  ): void {
    if (score <= best[end]!) return;
    best[end] = score;
    from[end] = start;
    piece[end] = id;
  }
}

function node(): TrieNode {
  return { children: new Map(), id: -1, score: 0 };
}
