import type { Item } from '../catalogue/item.js';
import { normalise } from './normalise.js';
import { canonicalId, isCanonical, labelOfId } from './vocabulary/vocabulary.js';

/** "The one about the stadium", 那部讲深圳画工的, 意大利人拍的那部. */
export const DESCRIBED: readonly RegExp[] = [
  /\bthe (?:one|film|movie|documentary|short|episode) (?:that is |that's )?(?:about|on|with|by|set in|from|in|where) (?:the |a |an )?(?<words>[a-z][^,.?!;]{2,40}?)(?=,|[.?!;]|$| (?:how|who|when|what|tell|is|please|and)\b)/u,
  /\bthe (?<words>[a-z][a-z' -]{2,30}?) (?:one|film|movie)\b(?! by)/u,
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

/** The one of these items that a description fits best; undefined where none stands out. */
export function describedAs(words: string, items: readonly Item[]): Item | undefined {
  const scored = items.map((item) => ({ item, score: fitOf(words, item) })).sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  return best && best.score >= FITS && best.score > (next?.score ?? 0) ? best.item : undefined;
}

function fitOf(words: string, item: Item): number {
  const plain = words.replace(/^(?:讲|关于|拍|画|写|说|有)|(?:拍|导演|讲|画|做)$/gu, '');
  const tag = canonicalId('tag', plain);
  if (isCanonical('tag', tag) && item.tags.some((own) => canonicalId('tag', own) === tag)) return 1;
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
