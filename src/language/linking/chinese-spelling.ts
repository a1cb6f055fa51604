import { normalise } from '../normalise.js';
import { syllables, type Word } from '../segment.js';

/** A stretch of a text and the name of the same length that was probably meant. */
export interface ChineseCorrection {
  start: number;
  end: number;
  text: string;
  certainty: number;
}

/** Characters that belong to the grammar of a sentence rather than to a name. */
const FUNCTION_CHARACTERS = new Set(
  '的了在是和与或去看想要有没不吗呢吧啊那这哪个家座部我你您他她它们给找请把被从到对向于也都就还很太再又但而且以及等里内外上下前后来逛玩离最好能会可多少几',
);

/** Finds Chinese names that were typed by their sound (颐合园), or with one character wrong. */
export class ChineseSpelling {
  readonly #bySound = new Map<string, string[]>();
  /** Names by what is left of them when one character is taken out. */
  readonly #byGap = new Map<string, string[]>();
  readonly #names = new Set<string>();

  add(name: string): void {
    const chinese = /^\p{Script=Han}{3,12}/u.exec(normalise(name))?.[0];
    if (!chinese || this.#names.has(chinese)) return;
    this.#names.add(chinese);
    push(this.#bySound, syllables(chinese).join(' '), chinese);
    if (chinese.length > 8) return;
    for (let gap = 0; gap < chinese.length; gap += 1) push(this.#byGap, withGap(chinese, gap), chinese);
  }

  /**
   * Corrections of what is not explained yet, as `isFree` tells. `isWord` knows the words of the vocabulary: 的博物馆 is
   * no misspelt 新博物馆.
   */
  correct(
    text: string,
    words: readonly Word[],
    isFree: (start: number, end: number) => boolean,
    isWord: (word: string) => boolean,
  ): ChineseCorrection[] {
    const corrections: ChineseCorrection[] = [];
    for (const run of text.matchAll(/\p{Script=Han}{3,}/gu)) {
      const sounds = syllables(run[0]);
      if (sounds.length !== run[0].length) continue;
      for (let from = 0; from + 3 <= run[0].length; from += 1) {
        for (let length = Math.min(12, run[0].length - from); length >= 3; length -= 1) {
          const start = run.index + from;
          const end = start + length;
          const piece = run[0].slice(from, from + length);
          if (!isFree(start, end)) continue;
          const name =
            this.#heardAs(piece, sounds.slice(from, from + length).join(' ')) ??
            this.#writtenAs(piece, start, words, isWord);
          if (!name) continue;
          corrections.push({ start, end, text: name.text, certainty: name.certainty });
          from += length - 1;
          break;
        }
      }
    }
    return corrections;
  }

  /** Another name of the same sound, with at least one character of it right. */
  #heardAs(piece: string, sound: string): { text: string; certainty: number } | undefined {
    const name = this.#bySound
      .get(sound)
      ?.find((known) => Array.from(known).some((char, index) => piece[index] === char));
    return name && name !== piece ? { text: name, certainty: 0.85 } : undefined;
  }

  /** A name with one character wrong, unless the piece is made of words of its own (香山公园 is not 景山公园). */
  #writtenAs(
    piece: string,
    start: number,
    words: readonly Word[],
    isWord: (word: string) => boolean,
  ): { text: string; certainty: number } | undefined {
    if (piece.length > 8) return undefined;
    for (let gap = 0; gap < piece.length; gap += 1) {
      const name = this.#byGap
        .get(withGap(piece, gap))
        ?.find((known) => known.length === piece.length && known !== piece);
      if (!name) continue;
      if (FUNCTION_CHARACTERS.has(piece[gap]!) || isWord(piece.slice(0, gap)) || isWord(piece.slice(gap + 1))) continue;
      const at = start + gap;
      const word = words.find((known) => known.start <= at && known.end > at);
      // The wrong character belongs to a real word: then it is not wrong.
      if (word && word.end - word.start > 1) continue;
      return { text: name, certainty: piece.length > 3 ? 0.7 : 0.6 };
    }
    return undefined;
  }
}

function withGap(name: string, gap: number): string {
  return `${name.slice(0, gap)}_${name.slice(gap + 1)}`;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
