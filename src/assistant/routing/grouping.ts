import type { PlannedPart } from './planner.js';
import { ASSISTANT } from './routing.service.js';
import type { Slot, Understanding } from '../../language/constraints.js';
import type { Clause } from './clauses.js';

/** A clause needs this much to be a question of its own; else it belongs to its neighbour. */
const OWN = { score: 0.42, confidence: 0.55 };
/** A refusal in the middle of other questions must be surer: what is out of reach has no other evidence than wording. */
const OWN_REFUSAL = { score: 0.5, confidence: 0.6 };
/** Wishes that say how a thing should be, not what. */
const MANNER: Slot[] = ['audience', 'rating', 'duration', 'accessibility', 'sort', 'spokenLanguage'];
/** A refusal as sure as this is no wish, though a day or a price stands in it: "will it rain tomorrow?" */
const SURE_REFUSAL = 0.8;

export interface Routed {
  clause: Clause;
  part: PlannedPart;
}

export interface Group {
  start: number;
  end: number;
  /** The clause that says what the group wants. */
  lead: PlannedPart;
}

/**
 * Joins clauses to questions: neighbours with the same intent are one question with several wishes; a clause that says
 * little by itself goes with the one before; politeness around a question is not a question.
 * What follows a question that takes a text is that text, unless the text stood in quotes.
 * @returns nothing when no clause is a question of its own
 */
export function groupClauses(routed: readonly Routed[], { hasQuotation = false } = {}): Group[] {
  const content = routed.filter(({ part }) => !isSmallTalk(part));
  if (!content.some(standsAlone)) return [];
  const groups: (Group & { stands: boolean })[] = [];
  for (const each of content) {
    const { clause, part } = each;
    const last = groups.at(-1);
    const stands = standsAlone(each);
    if (!last) {
      groups.push({ start: clause.start, end: clause.end, lead: part, stands });
    } else if (
      // "没事" is taken for anything, and takes no text.
      (last.stands && last.lead.choice.definition?.takesText && !hasQuotation) ||
      sameIntent(last.lead, part) ||
      !stands ||
      addsTo(last.lead, part) ||
      choosesAmong(last.lead, part)
    ) {
      last.end = clause.end;
      last.stands ||= stands && sameIntent(last.lead, part);
      if (sameIntent(last.lead, part) && part.choice.score > last.lead.choice.score) last.lead = part;
    } else if (!last.stands || isSaidOfBefore(last.lead, part)) {
      Object.assign(last, { end: clause.end, lead: part, stands });
    } else {
      groups.push({ start: clause.start, end: clause.end, lead: part, stands });
    }
  }
  return groups;
}

function standsAlone({ clause, part: { choice, unsure, understanding } }: Routed): boolean {
  // "Temples in Kyoto": naming a kind of thing is asking for it.
  const isRequest = clause.isRequest || understanding.constraints.kind !== undefined;
  const refuses = choice.intent === 'out-of-scope' && choice.score >= SURE_REFUSAL;
  if (choice.plugin === ASSISTANT && !refuses && (understanding.constraints.kind ?? isMoreWishes(understanding)))
    return false;
  const least = choice.intent === 'out-of-scope' ? OWN_REFUSAL : OWN;
  return isRequest && !unsure && choice.score >= least.score && choice.confidence >= least.confidence;
}

/** "评分4分以上", "any price up to 25": goes with the request that it stands beside. */
function isMoreWishes({ constraints, links, askedFacts }: Understanding): boolean {
  const { price, rating, duration, open, accessibility, audience, tag, category } = constraints;
  return (
    links.length === 0 &&
    askedFacts.length === 0 &&
    Boolean(price ?? rating ?? duration ?? open ?? accessibility ?? audience ?? tag ?? category)
  );
}

/** 想看纪录片，有什么适合老人的: how the things should be that the clause before looks for. */
function addsTo({ choice }: PlannedPart, { understanding }: PlannedPart): boolean {
  const { constraints, links, askedFacts } = understanding;
  const slots = Object.keys(constraints) as Slot[];
  return (
    choice.definition !== undefined &&
    !choice.definition.needsSubject &&
    links.length + askedFacts.length === 0 &&
    slots.length > 0 &&
    slots.every((slot) => MANNER.includes(slot))
  );
}

/** 附近的景点，哪里的票价在200元以上: which of those that the clause before looks for. */
function choosesAmong({ choice }: PlannedPart, { understanding }: PlannedPart): boolean {
  const { comparison, constraints, links, references } = understanding;
  const wishes = Object.keys(constraints).filter((slot) => slot !== 'kind' && slot !== 'sort');
  const looks = choice.definition !== undefined && !choice.definition.needsSubject;
  return looks && comparison === 'choose' && wishes.length > 0 && links.length + references.length === 0;
}

/** "A week in Paris please, plan it": what should be planned was said before. */
function isSaidOfBefore({ understanding: before }: PlannedPart, { choice, understanding }: PlannedPart): boolean {
  const { constraints, links, references, askedFacts } = understanding;
  return (
    choice.definition?.plansDays === true &&
    before.constraints.place !== undefined &&
    before.askedFacts.length === 0 &&
    Object.keys(constraints).length + links.length + references.length + askedFacts.length === 0
  );
}

/** "谢谢", "hello" beside a question. Asking what the assistant can do is a question. */
function isSmallTalk({ choice }: PlannedPart): boolean {
  return choice.plugin === ASSISTANT && choice.intent !== 'out-of-scope' && choice.intent !== 'help';
}

function sameIntent(a: PlannedPart, b: PlannedPart): boolean {
  return a.choice.plugin === b.choice.plugin && a.choice.intent === b.choice.intent;
}
