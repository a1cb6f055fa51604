import { editDistance } from './edit-distance.js';

export interface Respelling {
  word: string;
  certainty: number;
}

/** Knows the words of names, places and categories, and which of them a misspelt word is near to. */
export class LatinSpelling {
  readonly #words = new Set<string>();
  /** Words by their first and by their last letter, so that few need to be compared. */
  readonly #byEdge = new Map<string, string[]>();

  /** Adds the words of a phrase in normal form. */
  add(phrase: string): void {
    for (const [word] of phrase.matchAll(/[a-z]{4,}/g)) {
      if (this.#words.has(word)) continue;
      this.#words.add(word);
      if (word.length > 15) continue;
      for (const edge of [`^${word[0]}`, `${word.at(-1)}$`]) {
        const words = this.#byEdge.get(edge);
        if (words) words.push(word);
        else this.#byEdge.set(edge, [word]);
      }
    }
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** The known word that differs by one edit, or by two from eight letters on. */
  respell(word: string): Respelling | undefined {
    if (word.length < 5 || word.length > 16) return undefined;
    const allowed = word.length >= 8 ? 2 : 1;
    let best: { word: string; distance: number } | undefined;
    for (const edge of [`^${word[0]}`, `${word.at(-1)}$`]) {
      for (const known of this.#byEdge.get(edge) ?? []) {
        if (Math.abs(known.length - word.length) > allowed) continue;
        const distance = editDistance(word, known, allowed);
        if (distance <= allowed && distance < (best?.distance ?? Infinity)) best = { word: known, distance };
      }
    }
    return best && { word: best.word, certainty: best.distance === 1 ? 0.9 : 0.8 };
  }
}
