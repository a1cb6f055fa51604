import type { Emotion } from '../plugin-api/index.js';
import type { Block } from '../protocol/blocks.js';
import type { Language } from '../protocol/text.js';
import { reply } from './replies.js';
import { tellsOfCompany } from './reviews/told-visit.js';
import { clausesOf } from './routing/clauses.js';
import { ASSISTANT } from './routing/routing.service.js';
import type { PlannedPart } from './routing/planner.js';
import type { ConversationMemory } from './turn.types.js';

type Mood = NonNullable<ConversationMemory['mood']>;

/** Turns during which the same mood is not answered again: whoever is still angry wants an answer, not an apology. */
const ONCE_IN = 6;
/** Shown to a visitor in a hurry. */
const CARDS_IN_A_HURRY = 2;
const LEFT_OUT_IN_A_HURRY: ReadonlySet<Block['type']> = new Set(['chart', 'quotes', 'map']);

/** 孩子很喜欢, "my dad loves planes": said of somebody else. */
const OF_OTHERS =
  /\b(?:loves|adores|likes)\b|\b(?:kids?|children|parents|they|(?:son|daughter|friend)s) (?:really |all |both )?(?:love|adore|like)\b|(?:他|她|他们|孩子|娃|宝宝|[爸妈]|爷爷|奶奶|儿子|女儿|老人|朋友)们?(?:都|也|很|特别|最|非常|超)*(?:喜欢|爱)/iu;

/** Who is let down gets an apology, and the offer of somebody who can help. */
export const isHurt = (emotion: Emotion): boolean => emotion === 'frustrated' || emotion === 'disappointed';

/** Who only lets off steam ("an hour in that queue!") is heard, not shown places that take an hour. */
export const asksForNothing = (parts: readonly PlannedPart[]): boolean =>
  parts.every(({ understanding, subjects, choice }) => {
    // "Never mind, it need not be free" takes a wish back, "that one is too sad" asks for others.
    if (understanding.dropped.length > 0 || understanding.references.some(({ relation }) => relation !== 'same'))
      return false;
    const isGeneral = choice.definition ? !choice.definition.needsSubject : choice.intent === 'help';
    const wishes = Object.keys(understanding.constraints).filter((slot) => slot !== 'duration' && slot !== 'kind');
    const isRequest = wishes.length > 0 || clausesOf(understanding.text).some((clause) => clause.isRequest);
    return isGeneral && subjects.length === 0 && !isRequest;
  });

/** What of an emotion that was heard is meant for the assistant. `isTold`: the message tells of the visitor's taste. */
export function emotionMeant(emotion: Emotion, text: string, parts: readonly PlannedPart[], isTold: boolean): Emotion {
  // "For four people, 200 in all" is no complaint.
  if (isHurt(emotion) && parts.every(({ choice }) => choice.definition?.plansDays ?? choice.definition?.needsMemory))
    return 'none';
  // "My dad loves planes" is said of somebody else, and of no answer.
  const asks = parts.every(({ understanding }) => understanding.askedFacts.length > 0);
  if (emotion === 'delighted' && (asks || OF_OTHERS.test(text))) return 'none';
  const isThanks = parts.every(({ choice }) => choice.plugin === ASSISTANT && choice.intent === 'thanks');
  // What is liked or not is answered as such: nobody has been let down by a film that is not to their taste.
  const isTaste = isTold && (emotion === 'delighted' || emotion === 'disappointed');
  return (emotion === 'delighted' && isThanks) || isTaste ? 'none' : emotion;
}

/** What a message is answered as where the word on what moves the visitor says it all. */
export function answeredByTone(
  emotion: Emotion,
  parts: readonly PlannedPart[],
  text: string,
): 'apology' | 'thanks' | undefined {
  if (isHurt(emotion)) return asksForNothing(parts) ? 'apology' : undefined;
  return emotion === 'delighted' && tellsOfCompany(text) ? 'thanks' : undefined;
}

/** How an answer to a visitor in this mood begins, and what is kept of it for the turns to come. */
export function toneOf(
  emotion: Emotion,
  before: Mood | undefined,
  language: Language,
  seed: string,
): { opening: string | undefined; mood: Mood | undefined } {
  const earlier = before && before.turns + 1 < ONCE_IN ? { ...before, turns: before.turns + 1 } : undefined;
  if (emotion === 'none' || emotion === 'in-a-hurry') return { opening: undefined, mood: earlier };
  if (earlier && isHurt(earlier.emotion) === isHurt(emotion)) return { opening: undefined, mood: earlier };
  return { opening: reply(emotion, language, seed), mood: { emotion, turns: 0 } };
}

/** A block for somebody in a hurry: without what can be left out. */
export function inBrief(block: Block): Block | undefined {
  if (LEFT_OUT_IN_A_HURRY.has(block.type)) return undefined;
  return block.type === 'items' ? { ...block, items: block.items.slice(0, CARDS_IN_A_HURRY) } : block;
}
