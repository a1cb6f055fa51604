import type {
  Constraints,
  NearWish,
  NumberRange,
  ShownItem,
  Slot,
  Understanding,
  ValueWish,
} from '../language/constraints.js';
import { themeOfCategory } from '../language/reading/terms.js';
import { THEMES } from '../language/vocabulary/tags.js';
import type { TurnMemory } from '../plugin-api/index.js';
import type { Block, BlockOf, ItemKind } from '../protocol/blocks.js';
import type { Route } from '../protocol/chat.js';
import { ASSISTANT } from './routing/routing.service.js';
import type { ConversationMemory } from './turn.types.js';

const SHOWN_LIMIT = 60;
const WITH_REASONS = 12;

/** Small talk in between does not change what the conversation is about. */
export const leading = (route: Route[], memory: ConversationMemory): Route[] =>
  route.every(({ plugin }) => plugin === ASSISTANT) && memory.route.length > 0 ? memory.route : route;

/** Circumstances of the visit: they hold for the next question as well, until others are named. */
const CIRCUMSTANCES: Slot[] = ['place', 'audience', 'accessibility'];
/** Wishes that mean something else, or nothing, for another kind of item. */
const KIND_BOUND: Slot[] = [
  ...(['price', 'duration', 'open', 'category', 'tag', 'year', 'creator', 'spokenLanguage', 'near', 'sort'] as const),
];
/** What one search looked for; the next, from what it found, begins without. */
const OF_SEARCH: Slot[] = ['price', 'rating', 'duration', 'open', 'category', 'tag', 'year', 'creator', 'sort'];
const VALUES = ['category', 'tag', 'place', 'audience', 'accessibility', 'creator', 'spokenLanguage'] as const;

/**
 * Wishes of this turn joined with those that still hold. What continues the question before adds to its wishes or
 * changes them; a fresh question for the same kind of thing keeps only the circumstances of the visit.
 * @param change whether things of another kind are looked for than those that were shown last, and what those were
 */
export function joinConstraints(
  understanding: Understanding,
  memory: ConversationMemory,
  { isNewKind = false, before }: { isNewKind?: boolean; before?: ItemKind | undefined } = {},
): Constraints {
  const { startOver, followUp, dropped } = understanding;
  let own = understanding.constraints;
  // A day that no calendar has is no wish.
  if (own.open?.impossible) {
    const { open: _open, ...others } = own;
    own = others;
  }
  if (startOver) return own;
  const { constraints: earlier } = memory;
  const changesKind =
    (own.kind !== undefined && earlier.kind !== undefined && own.kind !== earlier.kind) ||
    (isNewKind && (!own.kind || !earlier.kind));
  const gone = new Set<Slot>([...dropped, ...(changesKind ? [...KIND_BOUND, 'kind' as const] : [])]);
  // 免费的有吗, after bronzes: the museums that show them.
  const isOnView =
    changesKind && followUp && (earlier.kind ?? before) === 'artefact' && own.kind !== 'video' && !own.near;
  if (isOnView) own = { ...themesOnView(earlier), ...own };
  const staysOnSubject = changesKind && (SAME_SUBJECT.test(understanding.text) || asksForKindOnly(understanding));
  if (staysOnSubject) gone.delete('tag');
  // "By somebody else": not by whom it was wished before.
  if (followUp && SOMEBODY_ELSE.test(understanding.text) && earlier.creator?.any.length)
    own = { ...own, creator: { any: [], not: [...earlier.creator.any, ...(own.creator?.not ?? [])] } };
  // "Other sights", after museums: any kind will do.
  const isOther = understanding.references.some(({ relation }) => relation === 'other');
  if (isOther && own.kind && !own.category) gone.add('category');
  // "What is near it?": whatever it may be, and not what was wished for where it was found.
  if (own.near?.itemId && !understanding.links.some(({ itemId }) => itemId === own.near!.itemId))
    for (const slot of OF_SEARCH) gone.add(slot);
  // Only places are near something.
  if (own.near && !own.kind && earlier.kind !== 'attraction') gone.add('kind');
  // "Any place for the evening": no longer what was looked for before.
  if (ANY_PLACE.test(understanding.text)) for (const slot of ['category', 'tag'] as const) gone.add(slot);
  // "Or anything else that is free": of whatever kind.
  const hasOwn = (Object.keys(own) as Slot[]).some((slot) => slot !== 'kind' && slot !== 'count');
  if (isOther && hasOwn && ANYTHING_ELSE.test(understanding.text))
    for (const slot of ['category', 'tag'] as const) gone.add(slot);
  // "Two kilometres will do": of the place that was named before.
  if (own.near && !hasTarget(own.near) && earlier.near && hasTarget(earlier.near) && followUp)
    own = { ...own, near: { ...earlier.near, radius: own.near.radius } };
  // Another city, or a place to be near to, says where anew.
  // 蒙马特附近: of a name that has no place of its own, the city that was spoken of is the best that is known.
  const isUnplaced = own.near?.name !== undefined && !own.near.itemId && !own.near.position;
  if (own.place?.any.length || (own.near && !isUnplaced)) gone.add('place');
  if (own.place?.any.length || own.near) gone.add('near');
  if (own.place && !own.place.any.length) gone.delete('place');
  const isKept = (slot: Slot) =>
    !gone.has(slot) &&
    slot !== 'count' &&
    (followUp || (staysOnSubject && slot === 'tag') || (!changesKind && CIRCUMSTANCES.includes(slot)));
  const kept = Object.fromEntries(Object.entries(earlier).filter(([slot]) => isKept(slot as Slot))) as Constraints;
  const joined: Constraints = { ...kept, ...own };
  if (followUp) {
    for (const slot of VALUES) {
      const [before, now] = [kept[slot], own[slot]];
      if (!before || !now) continue;
      const isAlso = slot === 'tag' && ALSO.test(understanding.text);
      joined[slot] = isAlso ? withThemesBefore(before, now) : joinValues(slot, before, now);
    }
    // A vague wish for something short says nothing against a narrower one in figures.
    if (kept.duration && own.duration && isWithin(kept.duration, own.duration)) joined.duration = kept.duration;
    for (const slot of VALUES) if (joined[slot] && isEmpty(joined[slot])) Reflect.deleteProperty(joined, slot);
  }
  return joined;
}

/** "And places?", 要能现场看的地方呢: another kind of thing on what was spoken of, and nothing else of its own. */
function asksForKindOnly({ followUp, constraints, links, references, text }: Understanding): boolean {
  const own = (Object.keys(constraints) as Slot[]).filter((slot) => slot !== 'kind');
  if (!followUp || constraints.kind === undefined || own.length + links.length > 0) return false;
  return references.every(({ relation }) => relation === 'same') && KIND_ONLY.test(text.trim());
}

/** What the objects were that were looked for, as wishes for a place that has them. */
function themesOnView({ category, tag, year }: Constraints): Constraints {
  const themes = [...(category?.any ?? []).flatMap((id) => themeOfCategory(id) ?? []), ...(tag?.any ?? [])];
  return { ...(themes.length > 0 && { tag: { any: [...new Set(themes)], not: [] } }), ...(year && { year }) };
}

/** "And also about the Romans": beside what it was about before, not instead of it. */
const ALSO =
  /\balso (?:about|on)\b|\b(?:about|on) [^,.?!]{2,30} (?:too|as well)\b|(?:也|还)(?:要|想看?)?(?:讲|关于|有关)/iu;

/** "What is near it?": not what was wished for where it was found, but what is wished for now. */
export function aroundIt(wishes: Constraints, now: Constraints): Constraints {
  return Object.fromEntries(
    Object.entries(wishes).filter(([slot]) => slot in now || !OF_SEARCH.includes(slot as Slot)),
  ) as Constraints;
}

const ANYTHING_ELSE =
  /(?:别的|其[他它])(?:什么)?(?:地方|景点|去处)|\b(?:any|some)(?:thing|where|place) else\b|\bany (?:other )?places?\b/iu;
const KIND_ONLY =
  /呢[?？]?$|^(?:and|no|i mean|sorry|what about|how about|or|but|rather|ok(?:ay)?)\b|^(?:那|要|换成?|改成?|不是|我是说)/iu;
const ANY_PLACE =
  /\bany (?:other )?(?:places?|sights?|attractions?)\b|\banywhere\b(?! else)|随便什么地方|(?:什么|任何)(?:样的)?地方都/iu;
const SAME_SUBJECT =
  /(?:同样|相同|同一?个?|一样)的?(?:主题|题材|内容|话题)|\b(?:the )?same (?:subject|topic|theme)s?\b/iu;
const SOMEBODY_ELSE =
  /\b(?:by|from) (?:some(?:body|one)|any(?:body|one)) else\b|\b(?:other|different|another) (?:directors?|makers?)\b|(?:别的|其[他它]|另外的?|换个)导演(?!吗|么|还)/iu;
const hasTarget = ({ itemId, name, position }: NearWish) => Boolean(itemId ?? name ?? position);
const isEmpty = ({ any, not, and = [] }: ValueWish) => any.length + not.length + and.length === 0;
const isWithin = (kept: NumberRange, own: NumberRange) =>
  own.min === undefined && kept.min !== undefined && (kept.max ?? Infinity) <= (own.max ?? Infinity);
const isTheme = (id: string) => id in THEMES;

/** What is named anew takes the place of what was named before, moods beside themes; what is ruled out stays so. */
function joinValues(slot: Slot, before: ValueWish, now: ValueWish): ValueWish {
  const allowed = (ids: readonly string[]) => ids.filter((id) => !now.not.includes(id));
  const not = [...new Set([...before.not.filter((id) => !now.any.includes(id)), ...now.not])];
  const groups = [before.any, ...(before.and ?? [])].map(allowed).filter((ids) => ids.length > 0);
  if (now.any.length === 0) return groupsAsWish(groups, not);
  const kept = slot === 'tag' ? groups.filter((ids) => ids.every(isTheme) !== now.any.every(isTheme)) : [];
  return groupsAsWish([now.any, ...(now.and ?? []), ...kept], not);
}

/** Either theme will do; moods hold as they did. */
function withThemesBefore(before: ValueWish, now: ValueWish): ValueWish {
  const joined = joinValues('tag', before, now);
  const earlier = [before.any, ...(before.and ?? [])].find((ids) => ids.length > 0 && ids.every(isTheme)) ?? [];
  if (!joined.any.every(isTheme)) return joined;
  return { ...joined, any: [...new Set([...joined.any, ...earlier])].filter((id) => !joined.not.includes(id)) };
}

function groupsAsWish([any = [], ...and]: string[][], not: string[]): ValueWish {
  return { any, not, ...(and.length > 0 && { and }) };
}

/** What is searched for: a follow-up that names no theme of its own keeps that of the question before. */
export function joinTopic(understanding: Understanding, memory: ConversationMemory): string {
  const own = understanding.topic.trim();
  if (!understanding.followUp || understanding.startOver) return own;
  return own.length > 1 ? own : (memory.topic ?? '');
}

/** What is not to come again; a refusal holds until the thing is asked for by its name. */
export function refusedIn({ references, links }: Understanding, { refused = [] }: ConversationMemory): string[] {
  const now = references.filter((reference) => reference.refused).flatMap(({ itemIds }) => itemIds);
  const wanted = new Set([
    ...links.map(({ itemId }) => itemId),
    ...references.filter(({ relation }) => relation === 'same').flatMap(({ itemIds }) => itemIds),
  ]);
  return [...new Set([...refused.filter((id) => !wanted.has(id)), ...now])].slice(-SHOWN_LIMIT);
}

/** What a plugin keeps of the conversation, while it answers. */
export class Notes implements TurnMemory {
  private changed = false;
  private value: unknown;

  constructor(
    private readonly pluginId: string,
    private readonly memory: ConversationMemory,
  ) {
    this.value = memory.notes?.[pluginId];
  }

  get<Value>(): Value | undefined {
    return this.value as Value | undefined;
  }

  set(value: unknown): void {
    this.value = value;
    this.changed = true;
  }

  /** What of the conversation's memory is to be replaced. */
  kept(): Pick<ConversationMemory, 'notes' | 'keptLast'> {
    if (!this.changed) return { keptLast: undefined };
    const { [this.pluginId]: _, ...others } = this.memory.notes ?? {};
    if (this.value === undefined) return { notes: others, keptLast: undefined };
    return { notes: { ...others, [this.pluginId]: this.value }, keptLast: this.pluginId };
  }
}

/** Items on the cards of a block and visits of a plan, in their order. */
export function shownIn(block: Block, messageId: string, before: number, isFound = false): ShownItem[] {
  if (block.type === 'itinerary') return stopsIn(block, messageId, before);
  if (block.type !== 'items') return [];
  return block.items.map((card, index) => ({
    itemId: card.id,
    kind: card.kind,
    messageId,
    ordinal: before + index + 1,
    reasons: card.reasons.map(({ text }) => text),
    ...(isFound && { found: true as const }),
  }));
}

function stopsIn({ days }: BlockOf<'itinerary'>, messageId: string, before: number): ShownItem[] {
  const ids = days.flatMap(({ stops }) => stops.flatMap(({ itemId }) => itemId ?? []));
  return ids.map((itemId, index) => ({ itemId, kind: 'attraction', messageId, ordinal: before + index + 1 }));
}

export function remember(shown: readonly ShownItem[], more: readonly ShownItem[]): ShownItem[] {
  const all = [...shown, ...more].slice(-SHOWN_LIMIT);
  // Reasons are asked for soon or never.
  return all.map((each, index) => (index < all.length - WITH_REASONS && each.reasons ? withoutReasons(each) : each));
}

function withoutReasons({ reasons: _, ...shown }: ShownItem): ShownItem {
  return shown;
}
