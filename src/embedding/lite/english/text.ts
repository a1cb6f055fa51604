import { newStemmer } from 'snowball-stemmers';

const stemmer = newStemmer('english');
const stems = new Map<string, string>();
const MAX_MEMORY = 20_000;

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bwon't\b/g, 'will not'],
  [/\bcan't\b|\bcannot\b/g, 'can not'],
  [/\bshan't\b/g, 'shall not'],
  [/n't\b/g, ' not'],
  [/\blet's\b/g, 'let us'],
  [/\bi'm\b/g, 'i am'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
];

/** Lower-case words of an English text, contractions written out. */
export function englishWords(text: string): string[] {
  let lower = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'");
  for (const [pattern, full] of CONTRACTIONS) lower = lower.replace(pattern, full);
  return lower.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const LEFT_OUT = new Set(['a', 'an', 'the', 'do', 'does', 'did']);

/** English with the small words gone that Chinese has no counterpart for: what a word-for-word rendering looks like. */
export function plainEnglish(text: string): string {
  return englishWords(text)
    .filter((word) => !LEFT_OUT.has(word))
    .join(' ');
}

export function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    if (stems.size >= MAX_MEMORY) stems.clear();
    stems.set(word, (known = stemmer.stem(word)));
  }
  return known;
}
