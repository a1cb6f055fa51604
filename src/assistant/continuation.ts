import type { FactName, Slot, Understanding } from '../language/constraints.js';
import { namesFactsOnly } from '../language/facts.js';
import type { ItemKind } from '../protocol/blocks.js';
import { ASSISTANT } from './routing/routing.service.js';
import type { ConversationMemory } from './turn.types.js';

/** Longest message that leans on what was said before without a word that says so. */
const SHORT = { han: 14, words: 12 };

/** Longest question for facts of what it names, in characters. */
const LONGEST_OF_NAMED = 120;

/** Wishes that say how a thing should be, not what or where. */
const ADDED: Slot[] = ['price', 'rating', 'duration', 'accessibility', 'audience', 'open', 'sort'];

const ASKS_ANEW =
  /(?:帮我|请|我(?:们)?(?:还)?(?:想|要|打算)|想(?:找|去|看)|推荐|介绍)|\b(?:recommend|suggest|find me|show me|i want|i'd like|i would like|i need|we want|we need|looking for|where (?:can|could|should)|what (?:are|can|should)|best)\b/iu;

const INSTEAD = /\binstead\b|\brather\b|改[成到为]|换[成到]/iu;
const THERE = /^(?:there|那里|那儿|那边)$/iu;

/**
 * How a message stands to the conversation: whether it continues the question before, and which facts of the one item
 * that was spoken of it asks for by their bare names.
 */
export function withContinuation(
  understanding: Understanding,
  memory: ConversationMemory,
  kindOf: (itemId: string) => ItemKind | undefined,
): Understanding {
  const { constraints, references } = understanding;
  // "We go to Dublin, what about there?": there is Dublin, nothing that was shown.
  if (constraints.place?.any.length && references.some(({ words }) => THERE.test(words)))
    understanding = { ...understanding, references: references.filter(({ words }) => !THERE.test(words)) };
  const followUp = !understanding.startOver && (understanding.followUp || leansOn(understanding, memory));
  const askedFacts: FactName[] = namesFactsOf(understanding, memory, kindOf)
    ? [...new Set([...understanding.askedFacts, ...understanding.namedFacts])]
    : memory.facts?.length && asksFactsAgain(understanding)
      ? memory.facts
      : asksWhen(understanding, memory, kindOf)
        ? ['opening']
        : pointsOnly(understanding)
          ? ['description']
          : understanding.askedFacts;
  return { ...understanding, followUp, askedFacts, asksAgain: followUp && AGAIN.test(understanding.text.trim()) };
}

/** "And the second?", 敦煌那部呢: the facts that were asked of one item are asked of another. */
function asksFactsAgain({ text, askedFacts, namedFacts, links, references, constraints }: Understanding): boolean {
  if (askedFacts.length + namedFacts.length > 0 || constraints.near || constraints.kind) return false;
  const isNamed =
    links.some(({ confidence }) => confidence >= 0.6) || references.some(({ relation }) => relation === 'same');
  return isNamed && AGAIN.test(text.trim()) && !ASKS_OF_ITSELF.test(text.trim());
}

/** "What about in May?", 那周一呢: asks of the one place that was told of whether it is open then. */
function asksWhen(
  { constraints, links, references, askedFacts, dropped, text }: Understanding,
  { shown, subjects, constraints: held }: ConversationMemory,
  kindOf: (itemId: string) => ItemKind | undefined,
): boolean {
  const last = shown.at(-1)?.messageId;
  const isOne = subjects.length === 1 && shown.filter(({ messageId }) => messageId === last).length === 1;
  const slots = slotsOf(constraints);
  // "Open on Monday" was wished for, and "on Wednesday?" is wished for instead.
  const wasFound = shown.at(-1)?.found === true;
  const isOtherDay = [held.open !== undefined, wasFound, INSTEAD.test(text)].filter(Boolean).length > 1;
  return (
    isOne &&
    !isOtherDay &&
    kindOf(subjects[0]!) === 'attraction' &&
    slots.length === 1 &&
    slots[0] === 'open' &&
    !constraints.kind &&
    links.length + references.length + askedFacts.length + dropped.length === 0 &&
    isShort(text) &&
    !ASKS_ANEW.test(text)
  );
}

/** 讲音乐的那集, "the one about the stadium please": who points to a thing wants to be told of it. */
function pointsOnly({ text, askedFacts, links, references, constraints, comparison }: Understanding): boolean {
  const [reference, ...more] = references;
  if (!reference || more.length + links.length + askedFacts.length > 0 || comparison) return false;
  if (reference.relation !== 'same' || reference.itemIds.length !== 1 || Object.keys(constraints).length > 0)
    return false;
  const rest = text.slice(0, reference.start) + text.slice(reference.end);
  return !MORE_THAN_POINTING.test(rest) && rest.replace(POINTING, '').trim() === '';
}

const POINTING =
  /\b(?:then|please|ok(?:ay)?|well|yes|let's (?:see|take)|i'll take|just|and)\b|[就那看选要吧嘛呀啊，,.!。！？? ]/giu;
/** "And do they complain about it?" asks something else. */
const ASKS_OF_ITSELF =
  /^(?:(?:and|so|then|ok(?:ay)?),? )*(?:do|does|did|is|are|was|were|can|could|will|would|has|have|who|why|how|what (?!about)|when|where|which)\b/iu;
const MORE_THAN_POINTING = /呢|不/u;
const AGAIN =
  /^(?:好的?|嗯+|哦)?[,，]?那?[^,，。]{1,16}呢[?？]?$|^(?:(?:ok(?:ay)?|and|so|right|then),? )*(?:what about|how about|and|the) [^,.]{1,50}\?*$/iu;

function leansOn(understanding: Understanding, memory: ConversationMemory): boolean {
  const { constraints, text, dropped, links, references, topic } = understanding;
  if (!hasContext(memory)) return false;
  if (dropped.length > 0 || references.length > 0) return true;
  const near = constraints.near?.itemId;
  if (links.some(({ confidence, itemId }) => confidence >= 0.6 && itemId !== near)) return false;
  if (refusesOnly(constraints) && isShort(text)) return true;
  const { kind } = constraints;
  if (kind && memory.constraints.kind && kind !== memory.constraints.kind && constraints.category) return false;
  const namesWhat = Boolean(constraints.category ?? constraints.tag);
  if (constraints.place && namesWhat) return false;
  if (ASKS_ANEW.test(text) && (namesWhat || kind)) return false;
  if (addsWishes(understanding)) return true;
  return isShort(text) && (slotsOf(constraints).length > 0 || topic.length > 0);
}

/** 不想看博物馆, "I don't want any museums": said of a search that goes on. */
function refusesOnly({ category, tag, place, near }: Understanding['constraints']): boolean {
  const wishes = [category, tag].filter((wish) => wish !== undefined);
  return !near && !place && wishes.length > 0 && wishes.every(({ any, not }) => any.length === 0 && not.length > 0);
}

/** "We are slow walkers, so nothing longer than an hour": wishes without a word on what is looked for, however long. */
function addsWishes({ constraints, askedFacts, comparison, text }: Understanding): boolean {
  if (comparison || /吗|么|[?？]/u.test(text)) return false;
  const slots = slotsOf(constraints);
  return (
    slots.length > 0 && slots.every((slot) => ADDED.includes(slot)) && askedFacts.length === 0 && !ASKS_ANEW.test(text)
  );
}

/** "Phone and hours?" after one item was told of, or beside a name: a question, whatever else the words may mean. */
function namesFactsOf(
  understanding: Understanding,
  { subjects }: ConversationMemory,
  kindOf: (itemId: string) => ItemKind | undefined,
): boolean {
  const { constraints, references, links, namedFacts, askedFacts, text, comparison } = understanding;
  // "Year doesn't matter" asks for none.
  if (namedFacts.length === 0 || understanding.dropped.length > 0) return false;
  if (askedFacts.length > 0 || comparison) return true;
  if (wishesForFact(understanding, subjects.length > 1)) return false;
  if (constraints.category ?? constraints.place ?? constraints.near) return false;
  const referred = references.filter(({ relation }) => relation === 'same').flatMap(({ itemIds }) => itemIds);
  const named = links.filter(({ confidence }) => confidence >= 0.6).map(({ itemId }) => itemId);
  const own = [...new Set([...referred, ...named])];
  const about = own.length > 0 ? own : subjects;
  // "Metro?" after a list asks it of those that it shows.
  const isClear = about.length === 1 || own.length > 0 || (about.length > 1 && namesFactsOnly(text));
  const rest = links.reduce((words, link) => words.replace(link.words, ''), text);
  // A name and a fact of it, with whatever politeness around them, and no wish.
  const isOfNamed = named.length > 0 && slotsOf(constraints).length === 0 && text.length <= LONGEST_OF_NAMED;
  return isClear && kindOf(about[0]!) !== undefined && (isOfNamed || isShort(rest));
}

/** 周一开门的, 门票别超过五十: a wish, and no question for what it names. */
function wishesForFact({ constraints, namedFacts, text }: Understanding, isAmongSeveral: boolean): boolean {
  if (/[?？]|吗|么|呢|多少|几/u.test(text)) return false;
  const isOpen = /的[。！!]?$/u.test(text) || (isAmongSeveral && /^(?:and |only |just )*open\b/iu.test(text));
  const isOfThose = constraints.open !== undefined && isOpen;
  const limits = { price: constraints.price, rating: constraints.rating, duration: constraints.duration };
  return isOfThose || namedFacts.every((fact) => limits[fact as keyof typeof limits] !== undefined);
}

/** Something was looked for or told of. */
export function hasContext({ route, constraints, subjects, topic }: ConversationMemory): boolean {
  return (
    route.some(({ plugin }) => plugin !== ASSISTANT) &&
    (slotsOf(constraints).length > 0 || subjects.length > 0 || Boolean(topic))
  );
}

function slotsOf(constraints: Understanding['constraints']): Slot[] {
  return (Object.keys(constraints) as Slot[]).filter((slot) => slot !== 'kind');
}

function isShort(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 0 ? han <= SHORT.han : text.trim().split(/\s+/).length <= SHORT.words;
}
