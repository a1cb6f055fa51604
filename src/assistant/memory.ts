import type { Constraints, ShownItem, Slot, Understanding } from '../language/constraints.js';
import type { Block } from '../protocol/blocks.js';
import type { ConversationMemory } from './turn.types.js';

const SHOWN_LIMIT = 60;

/** Wishes of this turn joined with those that still hold; a fresh question begins with its own. */
export function joinConstraints(understanding: Understanding, memory: ConversationMemory): Constraints {
  if (understanding.startOver || !understanding.followUp) return understanding.constraints;
  const { constraints: earlier } = memory;
  const { kind } = understanding.constraints;
  const gone = new Set<string>(understanding.dropped);
  if (kind && kind !== earlier.kind) for (const slot of KIND_BOUND) gone.add(slot);
  const kept = Object.fromEntries(Object.entries(earlier).filter(([slot]) => !gone.has(slot)));
  return { ...kept, ...understanding.constraints };
}

/** Wishes that mean something else, or nothing, for another kind of item. */
const KIND_BOUND: Slot[] = [
  'price',
  'duration',
  'open',
  'category',
  'year',
  'creator',
  'spokenLanguage',
  'near',
  'sort',
];

/** What is searched for: a follow-up that only adds wishes keeps the topic of the question before. */
export function joinTopic(understanding: Understanding, memory: ConversationMemory): string {
  const own = understanding.topic.trim();
  if (!understanding.followUp || understanding.startOver) return own;
  return own.length > 1 ? own : (memory.topic ?? '');
}

/** Items on the cards of a block, in their order. */
export function shownIn(block: Block, messageId: string, before: number): ShownItem[] {
  if (block.type !== 'items') return [];
  return block.items.map((card, index) => ({
    itemId: card.id,
    kind: card.kind,
    messageId,
    ordinal: before + index + 1,
  }));
}

export function remember(shown: readonly ShownItem[], more: readonly ShownItem[]): ShownItem[] {
  return [...shown, ...more].slice(-SHOWN_LIMIT);
}
