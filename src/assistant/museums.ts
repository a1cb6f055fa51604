import type { Item } from '../catalogue/item.js';
import { isNearNothing } from './position.js';
import type { FactName, Understanding } from '../language/constraints.js';
import type { ConversationMemory } from './turn.types.js';

type Get = (itemId: string) => Item | undefined;

/** What an object does not have, and the museum that keeps it does. */
const OF_A_PLACE: ReadonlySet<FactName> = new Set<FactName>([
  ...(['opening', 'price', 'transit', 'phone', 'website', 'duration', 'accessibility', 'nearby', 'distance'] as const),
]);

/** The museum that keeps an object, where the catalogue has both. */
export function museumOf(itemId: string, get: Get): string | undefined {
  const item = get(itemId);
  const museumId = item?.kind === 'artefact' ? item.attributes.museumId : undefined;
  return typeof museumId === 'string' && get(museumId) ? museumId : undefined;
}

/** "Is the museum open on Monday?" */
const THE_MUSEUM = /\bthe museums?\b|(?:这|那|该)(?:个|家|座)?(?:博物)?馆/iu;

/** "Where is it?" is a question about an object. */
const ADDRESS = /地址|\baddress\b/iu;

/** Whether a question among objects is one that their museums answer: "is it open on Monday?", 附近还有什么. */
export function asksOfMuseum({ askedFacts, constraints, text }: Understanding): boolean {
  return (
    ADDRESS.test(text) ||
    THE_MUSEUM.test(text) ||
    askedFacts.some((fact) => OF_A_PLACE.has(fact)) ||
    isNearNothing(constraints.near)
  );
}

/** The conversation as if it had been about the museums, in place of the objects that they keep. */
export function inTheirMuseums(memory: ConversationMemory, get: Get): ConversationMemory {
  const placed = (itemId: string) => museumOf(itemId, get) ?? itemId;
  return {
    ...memory,
    subjects: [...new Set(memory.subjects.map(placed))],
    shown: memory.shown.map((each) => {
      const museum = museumOf(each.itemId, get);
      return museum ? { ...each, itemId: museum, kind: 'attraction' } : each;
    }),
  };
}
