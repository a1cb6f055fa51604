import type { Understanding } from '../../language/constraints.js';
import { factAskedToOrder } from '../../language/facts.js';
import type { ConversationMemory } from '../turn.types.js';

/** So many are told of at once how far they are from something. */
const MEASURED = 4;

/** 哪个离故宫近, "which is closest to the Louvre?": how far each of those that were shown is from it. */
export function askingHowFar(understanding: Understanding, memory: ConversationMemory): Understanding {
  const { comparison, constraints, links, text, askedFacts } = understanding;
  const isMeasured =
    comparison === 'choose' &&
    latestOf(memory).length > 1 &&
    links.some(({ itemId }) => itemId === constraints.near?.itemId) &&
    Object.keys(constraints).every((slot) => slot === 'near' || slot === 'sort') &&
    /近|远|\b(?:near|close)/iu.test(text);
  if (!isMeasured) return understanding;
  const { comparison: _comparison, ...rest } = understanding;
  return { ...rest, constraints: {}, askedFacts: [...askedFacts, 'distance'] };
}

/** 哪个更便宜, "which is the oldest?": of those that were shown, what the order goes by, side by side. */
export function askingWhichFirst(understanding: Understanding, memory: ConversationMemory): Understanding {
  const { links, references } = understanding;
  const fact = factAskedToOrder(understanding);
  const isAmongSome = references.length > 0 || memory.shown.length > 1;
  if (!fact || links.length > 0 || !isAmongSome) return understanding;
  return { ...understanding, askedFacts: [fact] };
}

/** 坐轮椅去哪段, "which would be better for a pram?": of the list that the one spoken of stood in. */
export function amongWhich(
  { comparison, constraints, links, references }: Understanding,
  memory: ConversationMemory,
): string[] {
  const [one, ...more] = memory.subjects;
  const looksAround = constraints.kind ?? constraints.category ?? constraints.place ?? constraints.near;
  if (comparison !== 'choose' || looksAround || !one || links.length + references.length + more.length > 0) return [];
  const messages = [...new Set(memory.shown.map(({ messageId }) => messageId))].reverse();
  const lists = messages.map((id) => memory.shown.flatMap(({ messageId, itemId }) => (messageId === id ? itemId : [])));
  const ids = lists.find((list) => list.length > 1) ?? [];
  return ids.includes(one) ? ids : [];
}

/** "Compare it with the Soane", 跟西湖比比: the other side is what was spoken of, of a list its first. */
export function withOtherSide(own: string[], understanding: Understanding, before: readonly string[]): string[] {
  const isOther = before.length === 1 || measuresFrom(understanding);
  // 跟八达岭比: of all that goes by the name, what is meant is one.
  if (own.length > 1 && namesOne(understanding) && isOther) own = own.slice(0, 1);
  if (own.length !== 1 || before.length === 0) return own;
  if (measuresFrom(understanding)) return [...new Set([...before.slice(0, MEASURED), ...own])];
  return understanding.comparison === 'compare' ? [...new Set([before[0]!, ...own])] : own;
}

/** One name is said, however many things go by it. */
export function namesOne({
  links: [first, ...more],
  references,
}: Pick<Understanding, 'links' | 'references'>): boolean {
  return (
    first !== undefined &&
    references.length === 0 &&
    more.every(({ start, end }) => start === first.start && end === first.end)
  );
}

/** 离西湖多远: of what was spoken of, how far it is from what is named. */
function measuresFrom({ askedFacts, links, text }: Understanding): boolean {
  const [link] = links;
  return (
    askedFacts.includes('distance') &&
    link !== undefined &&
    /(?:离|距离?|到|和|跟|与|\b(?:from|to))(?: the)? ?$/iu.test(text.slice(0, link.start))
  );
}

/** The items of the last list or card. */
export function latestOf({ shown }: ConversationMemory): string[] {
  const last = shown.at(-1)?.messageId;
  return shown.filter(({ messageId }) => messageId === last).map(({ itemId }) => itemId);
}
