import type { Item } from '../catalogue/item.js';
import { normalise } from './normalise.js';
import { canonicalId, isCanonical, labelOfId } from './vocabulary/vocabulary.js';

/** "The one about the stadium", 那部讲深圳画工的, 意大利人拍的那部. */
const DESCRIBED: readonly RegExp[] = [
  /\bthe (?:one|film|movie|documentary|short|episode) (?:that is |that's )?(?:about|on|with|by|set in|from|in|where) (?:the |a |an )?(?<words>[a-z][^,.?!;]{2,40}?)(?=,|[.?!;]|$| (?:how|who|when|what|tell|is|please|and)\b)/u,
  /\bthe (?<words>[a-z][a-z' -]{2,30}?) (?:one|film|movie)\b(?! by)/u,
  /(?<=\bnot )the (?<words>[a-z][a-z' -]{2,30}?)(?=[,.?!;]|$)/u,
  /[那这][部集个片](?:子)?(?<words>(?:讲|关于|拍|画|写|说|有)\p{Script=Han}{1,10}?)的/u,
  /(?<words>\p{Script=Han}{2,10}?)(?:拍|导演|讲|画|做)?的?[那这][部集](?!人|时)/u,
];

const SMALL = new Set(
  'about with from that this film movie documentary short episode made by the set one and for of in on by an'.split(
    ' ',
  ),
);
const GRAMMAR = /[的了是在讲拍画做说写有关于人部那这个片子导演]/gu;
/** Share of what was said that must be true of the item. */
const FITS = 0.3;
/** A theme of the film says more than a word in its description. */
const THEME_FITS = 2;

/** 哪吒呢, "and Amadeus?" */
const NAME_ALONE =
  /^那?(?<zh>\p{Script=Han}{2,6}?)(?:那[部个集])?呢[?]?$|^(?:and|what about|how about) (?:the )?(?<en>[a-z][a-z' -]{3,30}?)\??$/u;

interface FilmInText {
  from: number;
  to: number;
  item: Item;
}

/** Films that a text describes: of those shown last, else of all that were shown. */
export function* filmsDescribed(text: string, latest: readonly Item[], all: readonly Item[]): Generator<FilmInText> {
  if (latest.length === 0) return;
  for (const pattern of DESCRIBED) {
    for (const match of text.matchAll(new RegExp(pattern.source, 'gu'))) {
      const words = match.groups?.['words'] ?? '';
      const item = describedAs(words, latest) ?? describedAs(words, all);
      if (item) yield { from: match.index, to: match.index + match[0].length, item };
    }
  }
}

/** The film whose name a text gives a part of, and nothing else; `isWish` knows words that mean something else. */
export function filmNamedAlone(
  text: string,
  films: readonly Item[],
  isWish: (words: string) => boolean,
): FilmInText | undefined {
  const match = NAME_ALONE.exec(text.trim());
  const words = match?.groups?.['zh'] ?? match?.groups?.['en'];
  if (!words || isWish(words)) return undefined;
  const named = films.filter(({ name }) =>
    [name.zh, name.en].some((each) => each !== undefined && normalise(each).includes(words)),
  );
  const from = text.indexOf(words);
  return named.length === 1 ? { from, to: from + words.length, item: named[0]! } : undefined;
}

/** The one of these items that a description fits best; undefined where none stands out. */
function describedAs(words: string, items: readonly Item[]): Item | undefined {
  const scored = items.map((item) => ({ item, score: fitOf(words, item) })).sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  return best && best.score >= FITS && best.score > (next?.score ?? 0) ? best.item : undefined;
}

function fitOf(words: string, item: Item): number {
  const plain = words.replace(/^(?:讲|关于|拍|画|写|说|有)|(?:拍|导演|讲|画|做)$/gu, '');
  const tag = canonicalId('tag', plain);
  if (isCanonical('tag', tag) && item.tags.some((own) => canonicalId('tag', own) === tag)) return THEME_FITS;
  const text = textOf(item);
  const parts = /\p{Script=Han}/u.test(words) ? bigrams(words) : contentWords(words);
  return parts.length === 0 ? 0 : parts.filter((part) => text.includes(part)).length / parts.length;
}

function bigrams(words: string): string[] {
  const runs = words.replace(GRAMMAR, ' ').split(' ').filter(Boolean);
  return runs.flatMap((run) =>
    run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
}

const contentWords = (words: string): string[] =>
  words
    .split(/[^a-z0-9]+/u)
    .filter((word) => word.length > 2 && !SMALL.has(word))
    .map((word) => (word.length > 4 ? word.replace(/(?:ies|es|s)$/u, '') : word));

const texts = new WeakMap<Item, string>();

function textOf(item: Item): string {
  let text = texts.get(item);
  if (text === undefined) {
    const localized = [item.name, item.description, item.country, item.city, ...item.creators];
    const labels = (['zh', 'en'] as const).flatMap((language) => [
      ...item.tags.map((tag) => labelOfId('tag', canonicalId('tag', tag), language)),
      ...item.categories.map((category) => labelOfId('category', canonicalId('category', category), language)),
    ]);
    text = normalise([...localized.flatMap((each) => [each?.zh, each?.en]), ...item.aliases, ...labels].join(' · '));
    texts.set(item, text);
  }
  return text;
}
