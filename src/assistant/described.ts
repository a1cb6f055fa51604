import type { Item } from '../catalogue/item.js';
import type { Constraints, Slot, SlotMention, Understanding } from '../language/constraints.js';
import { factAskedToOrder } from '../language/facts.js';
import { toldApart } from './told-apart.js';
import type { ConversationMemory } from './turn.types.js';

const THAT_ONE = /那[个家座部处]/gu;
const THE_ONE = /\bthe (?<words>(?:[\p{L}'’-]+ ){1,4})one\b/giu;
/** "The church: how old is it?", "and the museum?" */
const THE_KIND =
  /(?:^|[,:;.] ?|\b(?:and|about|no|meant?|of|compare|to|for|at|is|does) )the (?:(?<count>two|three|both) )?(?=[\p{L}'’-]+)/giu;
const COUNTS: Record<string, number> = { two: 2, both: 2, three: 3 };
const SURE = 0.6;
/** Words that look for something new, whatever stands beside them. */
const SEARCHES =
  /推荐|找|有没有|还有|哪里|哪儿|\b(?:recommend|suggest|find|show me|looking for|any|is there|are there|where)\b/iu;

/** The end of a scale: the lowest value is the one that is meant. */
const ENDS: [RegExp, (item: Item) => number | undefined][] = [
  [
    /便宜的?那[个家座]|(?:就|选|那)[去要选看是]*便宜(?:一?[点些])?的(?=吧|呢|[,，。]|$)|\bthe cheap(?:er|est)(?: one)?\b/iu,
    ({ price }) => price?.amount,
  ],
  [
    /(?<!便)贵的?那[个家座]|\bthe (?:(?:more|most) expensive|dearer|dearest|pricier|priciest)(?: one)?\b/iu,
    ({ price }) => negated(price?.amount),
  ],
  [
    /(?:评分|分数|评价)(?:更|最|比较)?(?:高|好)的?那[个家座]|(?:就|选|那)[去要选看是]*(?:评分|分数|评价)(?:更|最|比较)?(?:高|好)(?:一?[点些])?的(?=吧|呢|[,，。]|$)|\bthe (?:better|best|higher|highest)[- ]rated(?: one)?\b/iu,
    ({ rating }) => negated(rating),
  ],
  [/短一?[点些]?的?那[部个集]|\bthe short(?:er|est) (?:one|film|movie)\b/iu, ({ durationMinutes }) => durationMinutes],
  [
    /(?<!时)长一?[点些]?的?那[部个集]|\bthe long(?:er|est) (?:one|film|movie)\b/iu,
    ({ durationMinutes }) => negated(durationMinutes),
  ],
  [
    /(?:[最更]|比较)?(?:老|早|旧)一?[点些]?的?那[部集]|\bthe (?:old|earli)(?:er|est) (?:one|film|movie)\b/iu,
    ({ year }) => year,
  ],
  [
    /(?:[最更]|比较)?新一?[点些]?的?那[部集]|\bthe (?:newer|newest|latest|(?:more|most) recent) (?:one|film|movie)\b/iu,
    ({ year }) => negated(year),
  ],
];
const negated = (value: number | undefined) => (value === undefined ? undefined : -value);

/** Which of several is asked for by the end of a scale: "which is the cheapest?", 评分最高的是哪个. */
const CHOSEN: [RegExp, (item: Item) => number | undefined][] = [
  [/(?:最|更|比较)?(?:便宜|低)|\bcheap(?:er|est)\b/iu, ({ price }) => price?.amount],
  [/(?<!便)贵|\b(?:most expensive|dearest|priciest)\b/iu, ({ price }) => negated(price?.amount)],
  [
    /(?:评分|分数|评价)(?:最|更|比较)?(?:高|好)|\b(?:best|highest|better|higher)[- ]rat(?:ed|ing)\b/iu,
    ({ rating }) => negated(rating),
  ],
];

/** The one that such a question is answered with, which is spoken of from then on. */
export function chosenOf(text: string, items: readonly Item[]): string | undefined {
  const valueOf = CHOSEN.find(([pattern]) => pattern.test(text))?.[1];
  const values = valueOf ? items.map(valueOf) : [];
  if (values.length < 2 || values.some((value) => value === undefined)) return undefined;
  const least = Math.min(...(values as number[]));
  const best = items.filter((_item, index) => values[index] === least);
  return best.length === 1 ? best[0]!.id : undefined;
}

export interface Described {
  get(id: string): Item | undefined;
  fits(item: Item, wishes: Constraints): boolean;
}

/**
 * "The free one", 上海那个, "the church": words that would be wishes elsewhere point to the one thing shown that they
 * fit. Where they fit none or several, they stay what they were.
 */
export function withDescribed(
  understanding: Understanding,
  { shown }: Pick<ConversationMemory, 'shown'>,
  catalogue: Described,
): Understanding {
  const { text, links, references } = understanding;
  const isNamed = links.some(({ confidence }) => confidence >= SURE);
  if (isNamed) return describedBesideName(understanding, catalogue);
  const others = references.some(({ relation }) => relation === 'other' || relation === 'similar');
  if (others || understanding.startOver || SEARCHES.test(text)) return understanding;
  // "Which is the cheapest?" sets them side by side.
  if (factAskedToOrder(understanding)) return understanding;
  const itemsOf = (ids: readonly string[]) => ids.map((id) => catalogue.get(id)).filter((item) => item !== undefined);
  for (const ids of listsOf(shown)) {
    const items = itemsOf(ids);
    const found =
      extremeOf(text, items) ?? fittingOf(understanding, items, catalogue) ?? wordedAs(understanding, items);
    if (found) return pointingTo(understanding, found);
  }
  // "Back to the museum in Edinburgh: phone, price?": of all that was shown.
  const asks = understanding.askedFacts.length + understanding.namedFacts.length > 0;
  const all = asks ? itemsOf([...new Set(shown.map(({ itemId }) => itemId))]) : [];
  const found = fittingOf(understanding, all, catalogue);
  return found ? pointingTo(understanding, found) : understanding;
}

/** "The history museum in Shaanxi": the words around a part of a name are no wishes, where they are true of what it names. */
function describedBesideName(understanding: Understanding, { get }: Described): Understanding {
  const { links, mentions } = understanding;
  const named = links.flatMap(({ itemId, confidence }) => (confidence >= SURE ? (get(itemId) ?? []) : []));
  const [item, ...others] = [...new Set(named)];
  if (!item || others.length > 0 || mentions.length === 0) return understanding;
  // "Films about the Terracotta Army and the Qin dynasty" are something else.
  const { kind } = understanding.constraints;
  if (kind && kind !== item.kind) return understanding;
  const told = toldApart({ ...understanding, comparison: undefined }, [item]);
  const link = links.find(({ start, end }) => told && start >= told.start && end <= told.end);
  if (!told || !link || link.end - link.start === told.end - told.start) return understanding;
  const { start, end } = told;
  const slots = mentions.filter((each) => each.start < end && each.end > start).map(({ slot }) => slot);
  return slots.length > 0 ? pointingTo(understanding, { itemIds: [item.id], start, end, slots }) : understanding;
}

interface Found {
  itemIds: string[];
  start: number;
  end: number;
  slots: Slot[];
}

/** The last two lists of several items, the latest first. */
function listsOf(shown: ConversationMemory['shown']): string[][] {
  const lists = new Map<string, string[]>();
  for (const { messageId, itemId } of shown) lists.set(messageId, [...(lists.get(messageId) ?? []), itemId]);
  return [...lists.values()]
    .filter((ids) => ids.length > 1)
    .reverse()
    .slice(0, 2);
}

function extremeOf(text: string, items: readonly Item[]): Found | undefined {
  for (const [pattern, valueOf] of ENDS) {
    const match = pattern.exec(text);
    const known = items.filter((item) => valueOf(item) !== undefined).sort((a, b) => valueOf(a)! - valueOf(b)!);
    if (!match || known.length === 0) continue;
    const slots: Slot[] = ['sort', 'price', 'rating', 'duration', 'year'];
    return { itemIds: [known[0]!.id], start: match.index, end: match.index + match[0].length, slots };
  }
  return undefined;
}

function fittingOf(understanding: Understanding, items: readonly Item[], { fits }: Described): Found | undefined {
  for (const { start, end, mentions, count } of descriptionsIn(understanding)) {
    const slots = [...new Set(mentions.map(({ slot }) => slot))];
    const wishes = Object.fromEntries(
      Object.entries(understanding.constraints).filter(([slot]) => slots.includes(slot as Slot)),
    ) as Constraints;
    if (Object.keys(wishes).length === 0) continue;
    const itemIds = items.filter((item) => fits(item, wishes)).map(({ id }) => id);
    if (itemIds.length === count) return { itemIds, start, end, slots };
  }
  return undefined;
}

/** "The history museum in Shaanxi", "which one has Chopin buried?": told from the others by words of its own. */
function wordedAs(understanding: Understanding, items: readonly Item[]): Found | undefined {
  // "Which is open later?" asks it of all.
  const asksAll =
    understanding.comparison === 'choose' && understanding.askedFacts.length + understanding.namedFacts.length > 0;
  const told = asksAll ? undefined : toldApart(understanding, items);
  if (!told) return undefined;
  const { itemId, start, end } = told;
  const slots = understanding.mentions.filter((each) => each.start < end && each.end > start).map(({ slot }) => slot);
  return { itemIds: [itemId], start, end, slots };
}

/** The definite descriptions of a text, with the wishes that they were read as. */
function descriptionsIn({ text, mentions }: Understanding) {
  const found: { start: number; end: number; mentions: SlotMention[]; count: number }[] = [];
  const add = (start: number, end: number, count: number, test: (mention: SlotMention) => boolean) => {
    const own = mentions.filter((mention) => mention.slot !== 'kind' && test(mention));
    if (own.length > 0) found.push({ start, end: Math.max(end, ...own.map((each) => each.end)), mentions: own, count });
  };
  for (const { index, 0: words } of text.matchAll(THAT_ONE)) {
    const end = index + words.length;
    const isBeside = (mention: SlotMention) =>
      (mention.end <= index && /^的?$/u.test(text.slice(mention.end, index))) || mention.start === end;
    add(index, end, 1, isBeside);
  }
  for (const { index, 0: words } of text.matchAll(THE_ONE))
    add(index, index + words.length, 1, ({ start, end }) => start >= index && end <= index + words.length);
  for (const { index, 0: words, groups } of text.matchAll(THE_KIND)) {
    const from = index + words.length;
    const count = COUNTS[groups?.['count']?.toLowerCase() ?? ''] ?? 1;
    const kind = mentions.find(({ start, slot }) => start === from && slot === 'category');
    const isWhere = ({ slot, start }: SlotMention) =>
      kind !== undefined && slot === 'place' && /^ in (?:the )?$/iu.test(text.slice(kind.end, start));
    add(index, from, count, (mention) => mention.start === from || isWhere(mention));
  }
  return found;
}

function pointingTo(understanding: Understanding, { itemIds, start, end, slots }: Found): Understanding {
  const { text, references, mentions, askedFacts, namedFacts } = understanding;
  const constraints = Object.fromEntries(
    Object.entries(understanding.constraints).filter(
      ([slot]) => !slots.includes(slot as Slot) && slot !== 'kind' && slot !== 'count',
    ),
  ) as Constraints;
  const reference = { words: text.slice(start, end), start, end, itemIds, relation: 'same' as const };
  const asksWhether = constraints.accessibility !== undefined || constraints.open !== undefined;
  return {
    ...understanding,
    constraints,
    // "Is the museum step-free?" asks for no more than that.
    askedFacts: askedFacts.length + namedFacts.length > 0 || asksWhether ? askedFacts : ['description'],
    mentions: mentions.filter(({ slot }) => slot in constraints),
    references: [...references.filter((other) => other.end <= start || other.start >= end), reference],
    followUp: true,
  };
}
