import type { Constraints, NearWish } from '../language/constraints.js';
import type { BlockOf } from '../protocol/blocks.js';
import type { Position } from '../protocol/chat.js';
import type { Language } from '../protocol/text.js';

/** "Near", and nothing says near what. */
export function isNearNothing(near: NearWish | undefined): near is NearWish {
  return near !== undefined && !near.itemId && !near.name && !near.position;
}

const AROUND_ME =
  /\b(?:near me|around me|where i am|my (?:position|location))\b|我(?:的|现在的)?(?:附近|周边|身边|位置)/iu;

/** Near the visitor themselves, not near what was spoken of. */
export function isAroundMe(text: string): boolean {
  return AROUND_ME.test(text);
}

/** As the conversation keeps the wishes: where the visitor stands serves one answer and is not stored. */
export function withoutPosition(constraints: Constraints, position: Position | undefined): Constraints {
  const { near } = constraints;
  if (!position || !near || near.position !== position) return constraints;
  const { position: _, ...kept } = near;
  return { ...constraints, near: kept };
}

const WORDS = {
  zh: { label: '用我现在的位置', ask: (text: string) => `${text}（在我附近）` },
  en: {
    label: 'Use my position',
    // "Nearby" may be near what was spoken of.
    ask: (text: string) => (/\bnearby\b/i.test(text) ? text.replace(/\bnearby\b/i, 'near me') : `${text} (near me)`),
  },
};

/** Offers to ask once more with the visitor's position, before what else could be replied. */
export function withPositionReply(
  block: BlockOf<'quick-replies'> | undefined,
  question: string,
  language: Language,
): BlockOf<'quick-replies'> {
  const { label, ask } = WORDS[language];
  const reply = { label, text: isAroundMe(question) ? question : ask(question), needs: 'position' as const };
  return { type: 'quick-replies', replies: [reply, ...(block?.replies ?? [])] };
}
