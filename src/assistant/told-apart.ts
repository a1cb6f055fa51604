import type { Item } from '../catalogue/item.js';
import type { Understanding } from '../language/constraints.js';
import { searchTokens } from '../language/segment.js';
import { canonicalId, labelOfId } from '../language/vocabulary/vocabulary.js';

/** "The history museum in Shaanxi", "the wetland": up to where the sentence goes on to say something of it. */
const THE_THING =
  /\b(?:the|that) (?<words>(?:[\p{L}'’-]+ ){0,5}?[\p{L}'’-]+)(?= (?:sounds?|looks?|seems?|is|was|has|does|then|please|would|will|you|that you)\b| ?[,.:;!?–-]| ?$)/giu;
/** Words by which things are asked for, not told apart. */
const ASKING =
  /\b(?:which|what|who|where|one|ones|of|them|these|those|has|have|had|got|is|are|was|were|did|does|do|in|the|a|an|can|could|i|we|you|see|find|there|it|with|for|me|us|tell|about|place|places)\b|哪(?:一?[个家座处段部]|几[个家座处]|里|儿|边)|里面?|其中|可以|能|看到?|有没有|有|的|吗|呢|是|在|去|这几|那几|个/giu;

interface Told {
  itemId: string;
  start: number;
  end: number;
}

/** Of things that were shown, the one that a text describes in words of its own: by what it is called, or by what is told of it. */
export function toldApart(
  { text, comparison, mentions, askedFacts }: Understanding,
  items: readonly Item[],
): Told | undefined {
  for (const { index, 0: words, groups } of text.matchAll(THE_THING)) {
    const [start, end] = [index, index + words.length];
    const isOneWish = mentions.some((mention) => mention.start <= end - groups!['words']!.length && mention.end >= end);
    const item = isOneWish ? undefined : calledSo(groups!['words']!, items);
    if (item) return { itemId: item.id, start, end };
  }
  const isOpen = mentions.every(({ slot }) => slot === 'kind' || slot === 'tag' || slot === 'count');
  if (comparison !== 'choose' || !isOpen || askedFacts.some((fact) => fact !== 'description')) return undefined;
  const item = toldOf(text.replace(ASKING, ' '), items);
  return item && { itemId: item.id, start: 0, end: text.length };
}

/** The only one whose names, kinds and places have all of the words. */
function calledSo(words: string, items: readonly Item[]): Item | undefined {
  const tokens = searchTokens(words.replace(ASKING, ' '));
  if (tokens.length === 0 || words.replace(ASKING, ' ').trim() === '') return undefined;
  const fitting = items.filter((item) => {
    const identity = new Set(searchTokens(identityOf(item)));
    return tokens.every((token) => identity.has(token));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The one that speaks of most of what only some of them speak of. */
function toldOf(words: string, items: readonly Item[]): Item | undefined {
  if (words.trim() === '') return undefined;
  const told = items.map((item) => new Set(searchTokens(allOf(item))));
  const telling = searchTokens(words).filter(
    (token) => told.some((each) => each.has(token)) && !told.every((each) => each.has(token)),
  );
  const scores = told.map((each) => telling.filter((token) => each.has(token)).length);
  const best = Math.max(0, ...scores);
  const first = scores.indexOf(best);
  return best > 0 && scores.lastIndexOf(best) === first ? items[first] : undefined;
}

function identityOf({ name, aliases, categories, tags, city, district, country }: Item): string {
  const labels = [
    ...categories.map((word) => ['category', word] as const),
    ...tags.map((word) => ['tag', word] as const),
  ].flatMap(([group, word]) => {
    const id = canonicalId(group, word);
    return [labelOfId(group, id, 'en'), labelOfId(group, id, 'zh')];
  });
  const names = [name, city, district, country].flatMap((text) => [text?.zh, text?.en]);
  return [...names, ...aliases, ...labels].filter(Boolean).join(' ');
}

function allOf(item: Item): string {
  const { description, attributes } = item;
  return `${identityOf(item)} ${description?.zh ?? ''} ${description?.en ?? ''} ${JSON.stringify(attributes)}`;
}
