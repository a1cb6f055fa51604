import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { pinyin } from 'pinyin-pro';
import snowball from 'snowball-stemmers';
import { normalise } from './normalise.js';

let dictionary: Jieba | undefined;
const jieba = () => (dictionary ??= Jieba.withDict(dict));
const english = snowball.newStemmer('english');
const stems = new Map<string, string>();

const HAN = /\p{Script=Han}/u;
const RUNS = /\p{Script=Han}+|[\p{L}\p{M}\p{N}]+(?:'[\p{L}]+)*/gu;

/** Words that say how a question is asked, not what it is about. */
const STOP_WORDS = new Set(
  (
    'the a an of in on at to for and or is are was were be been it its this that these those i me my we our you your he she they them ' +
    'do does did can could would should will shall have has had what which who whom where when how why there here some any with by as from into about ' +
    'please show find tell give want like looking recommend suggest something anything ' +
    '的 了 吗 呢 吧 啊 呀 哦 嗯 是 在 有 我 你 您 他 她 它 们 我们 你们 他们 这 那 哪 哪里 哪个 哪些 什么 怎么 怎样 请 请问 帮 帮我 给 给我 想 要 ' +
    '找 看 去 来 个 一个 和 与 或 或者 还是 也 都 就 再 很 能 可以 能不能 可不可以 推荐 介绍 一下 谢谢 麻烦 你好 您好'
  ).split(' '),
);

/** One word of a text, in normal form. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** The words of a text that was normalised already: Chinese ones by dictionary, others by their letters. */
export function segment(normalised: string): Word[] {
  const words: Word[] = [];
  for (const run of normalised.matchAll(RUNS)) {
    if (!HAN.test(run[0])) {
      words.push({ text: run[0], start: run.index, end: run.index + run[0].length });
      continue;
    }
    let start = run.index;
    for (const text of jieba().cut(run[0], true)) {
      words.push({ text, start, end: start + text.length });
      start += text.length;
    }
  }
  return words;
}

/** Whether a run of Chinese characters is a word that people know. */
export function isDictionaryWord(text: string): boolean {
  return jieba().cut(text, false).length === 1;
}

/** Whether a Chinese word is a person's name, as far as the dictionary and the form of names can tell. */
export function isPersonName(word: string): boolean {
  const tagged = jieba().tag(word, true);
  return word.includes('·') || (tagged.length === 1 && /^nr/.test(tagged[0]?.tag ?? ''));
}

/**
 * Names of places or people that begin a Chinese text or follow "to", as far as dictionary and form can tell:
 * words that the dictionary does not have, or has as foreign names and places.
 */
export function nameLikeWords(text: string): { word: string; start: number; isDestination: boolean }[] {
  const found: { word: string; start: number; isDestination: boolean }[] = [];
  for (const run of text.matchAll(/\p{Script=Han}+/gu)) {
    let start = run.index;
    let before = '';
    let name = '';
    let from = start;
    const close = (next: string) => {
      const isDestination = /^(?:去|到|在)$/.test(before) && (next === '' || /^[的有玩看逛]/.test(next));
      const isOwner = before === '' && next === '的';
      if (name.length >= 3 && (isDestination || isOwner)) found.push({ word: name, start: from, isDestination });
      name = '';
    };
    for (const { word, tag } of jieba().tag(run[0], true)) {
      if (/^(?:nrt|nrfg|ns|x)$/.test(tag)) {
        if (!name) from = start;
        name += word;
      } else {
        if (name) close(word);
        before = word;
      }
      start += word.length;
    }
    if (name) close('');
  }
  return found;
}

/** English stem; a word of another script is its own. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stemmed = /^[a-z']+$/.test(word) ? english.stem(word.replace(/'s?$/, '').replace(/'/g, '')) : word;
  if (stems.size < 50_000) stems.set(word, stemmed);
  return stemmed;
}

const spellings = new Map<string, string[]>();

/** Toneless syllables of the Chinese characters in a text ("吕布" is `lv`, `bu`), one a character. */
export function syllables(text: string): string[] {
  const known = spellings.get(text);
  if (known) return known;
  const spelt = spell(text);
  // Names come again at every change of the catalogue, questions do not.
  if (text.length <= 20 && spellings.size < 100_000) spellings.set(text, spelt);
  return spelt;
}

function spell(text: string): string[] {
  return HAN.test(text) ? pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' }) : [];
}

/**
 * Tokens for lexical search, in order: Chinese words and the words within them, stems of English ones, numbers and
 * codes as they are. Stop words are left out unless nothing else is there.
 */
export function searchTokens(text: string): string[] {
  const all: string[] = [];
  for (const run of normalise(text).matchAll(RUNS)) {
    if (HAN.test(run[0])) all.push(...jieba().cutForSearch(run[0], true));
    else all.push(run[0]);
  }
  const telling = all.filter((token) => !STOP_WORDS.has(token));
  return (telling.length > 0 ? telling : all).map(stem);
}

/** Tokens of a name: as for search, and its toneless pinyin, whole and by word, for those who type `gugong`. */
export function nameTokens(name: string): string[] {
  const tokens = searchTokens(name);
  const spelt = new Set<string>();
  for (const run of normalise(name).matchAll(/\p{Script=Han}+/gu)) {
    const letters = syllables(run[0]);
    if (letters.length > 1) spelt.add(letters.join(''));
    let at = 0;
    for (const word of jieba().cut(run[0], true)) {
      if (word.length > 1) spelt.add(letters.slice(at, at + word.length).join(''));
      at += word.length;
    }
  }
  return [...tokens, ...spelt];
}

/** Words of the Chinese dictionary that are used at least this often: too common to be taken for a name. */
export function frequentChineseWords(minimum: number): Map<string, number> {
  const words = new Map<string, number>();
  const lines = Buffer.from(dict).toString('utf8');
  // A line is "word frequency tag"; 350,000 of them are walked without cutting each into pieces.
  for (let at = 0; at < lines.length;) {
    const blank = lines.indexOf(' ', at);
    const end = lines.indexOf('\n', at);
    const frequency = parseInt(lines.slice(blank + 1, blank + 8), 10);
    if (blank - at <= 4 && frequency >= minimum) words.set(lines.slice(at, blank), frequency);
    at = end < 0 ? lines.length : end + 1;
  }
  return words;
}

/** Whether Chinese words name a thing or a place: 出来以后 and 一个 do not. */
export function hasNoun(words: string): boolean {
  return jieba()
    .tag(words, true)
    .some(({ tag }) => /^(?:n|x|eng|vn|an|j|i|l|s)/.test(tag));
}

/** Whether one Chinese word is the name of a thing: 园林 is, 预约 and 不是 are not. */
export function isDictionaryNoun(word: string): boolean {
  const tags = jieba().tag(word, true);
  return tags.length > 0 && tags.every(({ tag }) => /^(?:n|j|i|l|x|eng)/.test(tag));
}

const PROPER = /^(?:nr|nrt|nrfg|ns|nt|nz)$/;
/** Pronouns, conjunctions, adverbs, prepositions, particles and measures are in no name. */
const GRAMMAR = /^[rcdpuyq]/;
const PLACE_ENDING = /[楼塔寺庙宫馆园山湖街桥城门殿坛祠院堂岛陵泉滩巷寨窟峡谷洞屯村镇]$/u;
/** A Chinese noun that is written less often than this is more likely a name than a thing. */
const RARE = 150;
let rare: Map<string, number> | undefined;

/** Whether Chinese words may be the name of a place, as far as dictionary and form can tell. */
export function isNameLike(words: string): boolean {
  const tokens = jieba().tag(words, true);
  if (tokens.some(({ word, tag }) => GRAMMAR.test(tag) || /^(?:找|个)$/.test(word))) return false;
  if (tokens.some(({ word, tag }) => (PROPER.test(tag) || tag === 'x') && word.length > 1)) return true;
  if (words.length > 2 && PLACE_ENDING.test(words)) return true;
  rare ??= frequentChineseWords(RARE);
  return tokens.length === 1 && /^[ni]/.test(tokens[0]!.tag) && !rare.has(words);
}
