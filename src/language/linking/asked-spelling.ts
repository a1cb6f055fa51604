import type { Replacement } from '../normalise.js';
import { frequentChineseWords, segment, syllables } from '../segment.js';

/** Words of common questions, which input methods put into other characters of the same sound: 附进, 点话. */
const ASKED = [
  '附近',
  '周边',
  '电话',
  '地址',
  '门票',
  '票价',
  '地铁',
  '评分',
  '开门',
  '关门',
  '免费',
  '餐馆',
  '酒店',
  '景点',
  '博物馆',
  '美术馆',
  '纪念馆',
  '图书馆',
  '科技馆',
  '天文馆',
  '水族馆',
  '动物园',
  '植物园',
  '游乐园',
  '公园',
  '园林',
  '故居',
  '石窟',
  '教堂',
  '寺庙',
];
const LENGTHS = [3, 2];
const EVERYDAY = 30;

let bySound: Map<string, string> | undefined;
let everyday: Map<string, number> | undefined;

/** What of a text in normal form was meant to be a word of a question. Words that the dictionary has are left alone. */
export function respellAsked(text: string): Replacement[] {
  bySound ??= new Map(ASKED.map((word) => [soundOf(word), word]));
  everyday ??= frequentChineseWords(EVERYDAY);
  const found: Replacement[] = [];
  for (const run of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    const sounds = syllables(run[0]);
    if (sounds.length !== run[0].length) continue;
    for (let at = 0; at + 2 <= run[0].length; at += 1) {
      const length = LENGTHS.find((each) => {
        const written = run[0].slice(at, at + each);
        const word = bySound!.get(sounds.slice(at, at + each).join(' '));
        return word !== undefined && word !== written && !everyday!.has(written) && differsInOne(written, word);
      });
      if (length === undefined) continue;
      const start = run.index + at;
      // Characters of two words that stand side by side by chance are no misspelling.
      const isSplit = segment(text).some(
        (own) =>
          own.end - own.start > 1 &&
          ((own.start < start && own.end > start) || (own.start < start + length && own.end > start + length)),
      );
      if (isSplit) continue;
      const word = bySound.get(sounds.slice(at, at + length).join(' '))!;
      found.push({ start, end: start + length, text: word, certainty: 0.9 });
      at += length - 1;
    }
  }
  return found;
}

const differsInOne = (written: string, word: string) =>
  Array.from(word).filter((char, at) => char !== written[at]).length === 1;

const soundOf = (word: string): string => syllables(word).join(' ');
