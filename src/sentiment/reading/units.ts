import { Converter } from 'opencc-js/t2cn';

/** The smallest things that are matched: a Chinese character, a word in Latin letters, a number, an emoji, a mark. */
export interface Unit {
  /** Simplified, lower case, plain punctuation. */
  text: string;
  kind: 'han' | 'word' | 'emoji' | 'mark' | 'break';
  /** Where it stands in the text as it was written. */
  start: number;
  end: number;
}

const HAN = /\p{Script=Han}/u;
const simplify: (text: string) => string = Converter({ from: 'tw', to: 'cn' });

const PATTERN = new RegExp(
  [
    /(\p{Script=Han})/u,
    /([a-z]+(?:['-][a-z]+)*|\d+(?:[.,:]\d+)*%?)/u,
    /(\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*|[:;]-?[()dp](?![a-z]))/u,
    /(\n|\.{2,}|…+)/u,
    /[^\s\p{L}\p{N}\p{C}]/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

const PLAIN: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '。': '.',
  '、': '/',
  '—': ';',
  '–': ';',
};

/** Comparable characters, as many as there were: positions hold for the text as it was written. */
export function fold(text: string): string {
  const simplified = HAN.test(text) ? simplify(text) : text;
  // A phrase that would change its length is left alone rather than shift what follows.
  const chars = simplified.length === text.length ? simplified : text;
  return chars.replace(/[^\n\u4e00-\u9fffa-z0-9 ]/g, (char) => {
    const plain = PLAIN[char];
    if (plain) return plain;
    const folded = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    return folded.length === 1 ? folded : char;
  });
}

export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  for (const match of fold(text).matchAll(PATTERN)) {
    const [found, han, word, emoji, pause] = match;
    const kind = han ? 'han' : word ? 'word' : emoji ? 'emoji' : pause ? 'break' : 'mark';
    units.push({
      text: kind === 'emoji' ? found.replace(/[\ufe0f\p{Emoji_Modifier}]/gu, '') : found,
      kind,
      start: match.index,
      end: match.index + found.length,
    });
  }
  return units;
}
