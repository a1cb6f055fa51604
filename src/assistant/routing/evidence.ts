import type { FactName, Slot, Understanding } from '../../language/constraints.js';
import { normaliseText } from '../../language/normalise.js';
import { THEMES } from '../../language/vocabulary/tags.js';
import type { IntentDefinition } from '../../plugin-api/index.js';
import type { ItemKind } from '../../protocol/blocks.js';
import type { Route } from '../../protocol/chat.js';
import { OUT_OF_SCOPE_WORDS } from './out-of-scope.js';
import { WEIGHTS } from './weights.js';

/** Wishes that only make sense for what a catalogue holds; a place or a time may as well belong to a hotel or the weather. */
const ASKS_FOR = /推荐|帮我?(?:找|看|选)|想(?:找|去)|\b(?:recommend|suggest|find me|looking for|show me)\b/iu;
/** 看什么片子: what is named beside it is a theme. */
const ASKS_WHICH =
  /(?:什么|哪些)(?:好看的|好的|相关的)?(?:片|电影|影片|纪录片|动画|视频)|\b(?:what|which) (?:other )?(?:films?|movies?|documentar\w+) (?:should|can|could|would|do|are)\b/iu;
const CATALOGUE_SLOTS: Slot[] = [
  'near',
  'price',
  'category',
  'tag',
  'creator',
  'spokenLanguage',
  'accessibility',
  'duration',
  'rating',
  'year',
];

export interface RoutingContext {
  understanding: Understanding;
  /** Kinds of the items that are named in the question or referred to. */
  subjectKinds: ItemKind[];
  /** Kinds of what the conversation was about, which a question without a subject of its own may lean on. */
  inheritedKinds: ItemKind[];
  /** How many items the question, or else the conversation, is about. */
  subjectCount: number;
  /** The part before shows a list, of which this one may ask something. */
  followsList: boolean;
  /** A few words only, such as are said in the middle of a conversation. */
  brief: boolean;
  /** How the question before was routed. */
  previous: Route[];
  /** It speaks of how days are to be spent. */
  speaksOfPlan: boolean;
  /** It says where in a plan something should go. */
  movesInPlan: boolean;
  /** Plugins that keep something of this conversation. */
  keeping: readonly string[];
  /** The one that changed what it keeps in the turn before. */
  keptLast: string | undefined;
  /** The catalogue names restaurants or hotels that are near its places, of the sort that is asked for. */
  tellsNeighbours: boolean;
  /** Kinds of which something meets all wishes; undefined where the kind is clear. */
  fitting: ReadonlySet<ItemKind> | undefined;
  /** Kinds of which the catalogue has nothing. */
  absentKinds: readonly ItemKind[];
  /** Per kind: how surely words of the question are found in items of it, 0-1. */
  found: Partial<Record<ItemKind, number>>;
}

/** Evidence for an intent of a plugin, to be added to the score of its wording. */
export function pluginEvidence(pluginId: string, intent: IntentDefinition, context: RoutingContext): number {
  const { understanding, subjectKinds, previous } = context;
  const kinds = intent.kinds ?? [];
  const { kind } = understanding.constraints;
  let sum = 0;

  const isAbsent = kinds.length > 0 && kinds.every((each) => context.absentKinds.includes(each));
  if (isAbsent && readSlots(understanding).length > 0 && !(kind && kinds.includes(kind))) sum += WEIGHTS.nothingOfKind;
  // "A film about the Louvre" is looked for: nothing of that kind is spoken of.
  const isSought = intent.needsSubject && kind && subjectKinds.length > 0 && !subjectKinds.includes(kind);
  if (kind && kinds.length > 0) sum += kinds.includes(kind) && !isSought ? WEIGHTS.kindNamed : WEIGHTS.kindOther;
  if (subjectKinds.length > 0 && kinds.length > 0) {
    if (subjectKinds.some((each) => kinds.includes(each))) sum += WEIGHTS.linkFits;
    else if (!kind || !kinds.includes(kind)) sum += WEIGHTS.linkOther;
  }
  sum += slotEvidence(context, intent);
  const hasSubject = kinds.length > 0 ? subjectKinds.some((each) => kinds.includes(each)) : subjectKinds.length > 0;
  const leans =
    subjectKinds.length === 0 && (context.followsList || context.inheritedKinds.some((each) => kinds.includes(each)));
  if ((hasSubject || leans) && understanding.askedFacts.some((fact) => intent.facts?.includes(fact))) {
    sum += WEIGHTS.factAsked;
    // Of one thing that was told of last, a few words are enough.
    // What others say of its price is not the price.
    const isOfOne = context.subjectCount === 1 && (context.brief || asksOnly(understanding));
    if (isOfOne && !asksWhatIsNear(understanding) && !asksOpinions(understanding)) sum += WEIGHTS.factOfOne;
    else if (leans && context.brief && asksOnly(understanding)) sum += WEIGHTS.factOfSeveral;
    if (context.tellsNeighbours && kinds.includes('attraction')) sum += WEIGHTS.neighboursTold;
  }
  const asksOnOpinions = asksAgainOf(pluginId, intent, context);
  if (intent.tellsOpinions && (hasSubject || leans) && (asksOpinions(understanding) || asksOnOpinions))
    sum += WEIGHTS.opinionAsked;
  if (!intent.needsSubject && leans && asksOnly(understanding) && context.subjectCount === 1) sum += WEIGHTS.asksOfOne;
  const tells = tellsAny(intent, understanding) || (intent.tellsOpinions && asksOpinions(understanding));
  if (intent.needsSubject && asksOnly(understanding) && !tells) sum += WEIGHTS.asksOfOne;
  if (asksWhatIsNear(understanding) && kinds.length > 0)
    sum += intent.needsSubject ? WEIGHTS.notNear : kinds.includes('attraction') ? WEIGHTS.placesNear : 0;
  // "How much?" is no word to look for.
  if (!intent.needsSubject && kinds.length > 0 && !(leans && asksOnly(understanding))) {
    sum += WEIGHTS.foundInCatalogue * Math.max(0, ...kinds.map((each) => context.found[each] ?? 0));
  }
  const { fitting } = context;
  // What should fill days is not to be found in one place.
  if (
    !intent.needsSubject &&
    !intent.plansDays &&
    kinds.length > 0 &&
    fitting?.size &&
    !kinds.some((each) => fitting.has(each))
  )
    sum += WEIGHTS.nothingFits;
  if (intent.needsSubject && !hasSubject && !leans) sum += WEIGHTS.subjectMissing;
  if (intent.plansDays) sum += context.speaksOfPlan ? WEIGHTS.planAsked : WEIGHTS.noPlanAsked;
  if (intent.needsMemory) {
    if (!context.keeping.includes(pluginId)) return sum + WEIGHTS.nothingKept;
    // "What does the second cost" asks of what is kept, and changes nothing.
    const asksFactsOnly = understanding.askedFacts.length > 0 && !context.movesInPlan;
    if (context.movesInPlan) sum += WEIGHTS.movesWhatIsKept;
    if (!asksFactsOnly) sum += WEIGHTS.changesWhatIsKept;
    if (!asksFactsOnly && context.keptLast === pluginId) {
      sum += WEIGHTS.changesWhatWasJustShown + (context.brief ? WEIGHTS.continuesBriefly : 0);
      if (rulesOutOnly(understanding)) sum += WEIGHTS.rulesOutOfWhatWasShown;
    }
  }
  if (previous.some((route) => route.plugin === pluginId && route.intent === intent.id)) {
    // What asks for facts that the intent does not tell goes on elsewhere.
    const asksFacts =
      understanding.askedFacts.length > 0 &&
      !asksOnOpinions &&
      (!intent.needsSubject || !understanding.askedFacts.some((fact) => intent.facts?.includes(fact)));
    if (understanding.followUp && !asksFacts && (intent.needsSubject || !isNamed(context, intent)))
      sum += WEIGHTS.continues;
    else if (context.brief && !(asksFacts && !intent.needsSubject)) sum += WEIGHTS.continuesBriefly;
  }
  const compares = intent.compares ?? (intent.tellsOpinions && asksOpinions(understanding));
  if (compares && understanding.comparison && hasComparable(context, kinds)) sum += WEIGHTS.comparesSubjects;
  else if (!intent.needsSubject && goesOn(context, kinds)) sum += WEIGHTS.changesWishes;
  if (!understanding.comparison && asksForOthers(understanding) && (hasSubject || leans))
    sum += intent.needsSubject ? -WEIGHTS.asksForOthers : WEIGHTS.asksForOthers;
  if (!intent.needsSubject && kinds.includes('attraction') && visitsPlace(understanding)) sum += WEIGHTS.visitsPlace;
  // A plan is asked for beside what it should hold.
  if (kinds.includes('attraction') && !context.speaksOfPlan && goesTo(understanding))
    sum += intent.needsSubject ? WEIGHTS.goesToNamed : -WEIGHTS.goesToNamed;
  if (intent.takesText && kind && ASKS_FOR.test(understanding.text) && readSlots(understanding).length > 0)
    sum += WEIGHTS.wishesInText;
  return sum;
}

const OPINIONS =
  /口碑|评(?:价|论|语)|[好差]评|吐槽|抱怨|踩雷|坑不坑|值不值|(?:有没有|有)人(?:说|讲|觉得|嫌|反映)|(?:干净|脏|卫生)(?:吗|么|不|得?很)|(?:干不干净|脏不脏)|哪一?[个家座](?:更|比较|会)?(?:人[少多]|排队|挤|吵|安静|干净|服务)|(?:大家|游客|网友|别人|[去看]过的人?|观众|人们|家长)[^,。;!?]{0,6}(?:说|看|觉得|认为|评|喜欢|满意|推荐|反映|反馈)|\b(?:(?:do|does|did|are|were) (?:they|people|visitors|folks|guests|anyone|anybody|others) (?:ever |often |really |still )?(?:complain\w*|moan\w*|grumble|rave|say|think|like it|mind)|complaints?|complain about|overrated|tourist trap|which (?:one |of them |of these )?(?:is|are|was) (?:the )?(?:quiet|calm|clean|friendli|busi|noisi|dirti)(?:er|est)|which (?:one |of them |of these )?(?:is|are) (?:more|less|most|least) crowded|(?:shortest|longest|shorter|longer) (?:queues?|lines?|wait)|(?:clean|dirty|filthy|smelly)\b(?=[^.!]*\?|$))\b|\bworth (?:it|the (?:money|price|trip|visit|fee|hype|detour|wait))\b|\b(?:people|visitors|tourists|families|parents|viewers|others|everyone|critics|reviewers|locals)\b[^,.;?!]{0,12}\b(?:say|said|think|thought|liked?|loved?|enjoy(?:ed)?|recommend(?:ed)?|complain(?:ed)?|hated?|find|found|feel|felt|wrote|mention(?:ed)?)\b/u;

/** What others think of a thing; 评价4分以上 is a wish. */
function asksOpinions({ text, constraints }: Understanding): boolean {
  return !constraints.rating && OPINIONS.test(normaliseText(text).text);
}

/** "And the food there?" after what visitors say of the queues. */
function asksAgainOf(
  pluginId: string,
  { id, tellsOpinions }: IntentDefinition,
  { understanding: { asksAgain, askedFacts }, previous }: RoutingContext,
): boolean {
  return (
    tellsOpinions === true &&
    asksAgain === true &&
    askedFacts.every((fact) => fact === 'description') &&
    previous.some((route) => route.plugin === pluginId && route.intent === id)
  );
}

/** All that is wished for is that something be left out. */
function rulesOutOnly({ constraints, askedFacts }: Understanding): boolean {
  const wishes = [constraints.category, constraints.tag].filter((wish) => wish !== undefined);
  return (
    wishes.length > 0 &&
    askedFacts.length === 0 &&
    wishes.every(({ any, not }) => any.length === 0 && not.length > 0) &&
    readSlots({ constraints } as Understanding).length === wishes.length
  );
}

/** Facts are asked for, and nothing is wished for. */
function asksOnly(understanding: Understanding): boolean {
  return understanding.askedFacts.length > 0 && readSlots(understanding).every((slot) => ASKED_IF.includes(slot));
}

/** 适合老人吗: of one thing, whether it is so. */
const ASKED_IF: Slot[] = ['audience', 'accessibility', 'open'];

function tellsAny({ facts }: IntentDefinition, { askedFacts }: Understanding): boolean {
  return askedFacts.some((fact) => fact === 'description' || fact === 'rating' || facts?.includes(fact));
}

const GOING =
  /(?:去|到|逛|参观|游览|(?:想|要|来|打算|准备)看)[^,，。]{0,2}$|\b(?:visit(?:ing)?|go(?:ing)? to|head(?:ing)? to|off to)\s+(?:the\s+)?$/iu;
const ASKS_WHAT_ELSE =
  /推荐|安排|[帮怎]我?[^,，。]{0,2}排|行程|还有|还能|哪|什么|顺便|\b(?:else|recommend|suggest|what|where|which|after|before)\b/iu;

/** 明天去故宫，带老人: told of a visit that is settled, one wants to know how it goes there. */
function goesTo({ text, links, comparison, constraints, references }: Understanding): boolean {
  const looksAround = constraints.near !== undefined || references.some(({ relation }) => relation !== 'same');
  if (comparison || looksAround || ASKS_WHAT_ELSE.test(text)) return false;
  return links.some(({ kind, start }) => kind === 'attraction' && GOING.test(text.slice(0, start)));
}

/** "What is within a kilometre of it?" looks for places, where "which restaurants are nearby" asks for a fact. */
function asksWhatIsNear({ constraints, askedFacts, links, references }: Understanding): boolean {
  // "Is the first far from the second?" asks how far two places are apart.
  if (askedFacts.includes('distance') && links.length + references.length > 1) return false;
  return (
    constraints.near?.itemId !== undefined && askedFacts.every((fact) => fact === 'description' || fact === 'distance')
  );
}

function asksForOthers({ references, askedFacts }: Understanding): boolean {
  return references.some(({ relation }) => relation !== 'same') && askedFacts.every((fact) => fact === 'description');
}

/** Two or more items of the intent's kinds to set side by side. */
function hasComparable(
  { understanding, subjectKinds, inheritedKinds, subjectCount }: RoutingContext,
  kinds: readonly ItemKind[],
): boolean {
  // 故宫附近的，哪里便宜: of those that are near it.
  if (understanding.constraints.near?.itemId && subjectKinds.length > 0) return false;
  const about = subjectKinds.length > 0 ? subjectKinds : inheritedKinds;
  return subjectCount > 1 && about.some((each) => kinds.includes(each));
}

/** Wishes are changed, added or taken back in a search for things of these kinds that goes on. */
function goesOn(context: RoutingContext, kinds: readonly ItemKind[]): boolean {
  const { understanding, previous, subjectKinds, inheritedKinds } = context;
  if (!understanding.followUp || previous.length === 0) return false;
  const isLike =
    !understanding.comparison &&
    understanding.references.some(({ relation }) => relation === 'similar' || relation === 'other');
  if (subjectKinds.length > 0 && !(isLike && subjectKinds.every((each) => kinds.includes(each)))) return false;
  const { kind } = understanding.constraints;
  const goal = kind ? [kind] : goesOnTo(understanding, inheritedKinds);
  if (!goal.some((each) => kinds.includes(each)) || understanding.askedFacts.length > 0) return false;
  // "Which is the dearest?" chooses among what is known.
  if (understanding.comparison && readSlots(understanding).every((slot) => slot === 'sort')) return false;
  return understanding.dropped.length > 0 || readSlots(understanding).length > 0 || understanding.references.length > 0;
}

/** Of places alone, as a wish: prices and hours of objects are those of the museum that shows them. */
const OF_PLACES: Slot[] = ['price', 'open', 'near', 'duration', 'accessibility', 'audience', 'rating'];

function goesOnTo(understanding: Understanding, inherited: readonly ItemKind[]): readonly ItemKind[] {
  const isOfPlaces = readSlots(understanding).some((slot) => OF_PLACES.includes(slot));
  return isOfPlaces && inherited.includes('artefact') ? ['attraction'] : inherited;
}

/** Evidence for greetings and the like: wishes and names of items speak against them. */
export function smallTalkEvidence({ understanding, subjectKinds }: RoutingContext): number {
  const { constraints, askedFacts } = understanding;
  const contents =
    readSlots(understanding).length + askedFacts.length + subjectKinds.length + (constraints.kind ? 1 : 0);
  return Math.min(contents, 3) * WEIGHTS.contentForSmallTalk;
}

/** Evidence for "that is beyond me": words of its subjects speak for it, what is asked for in the catalogue's own terms, or found in it, speaks against it. */
export function refusalEvidence(context: RoutingContext): number {
  const { understanding, found, inheritedKinds, subjectKinds } = context;
  const { constraints } = understanding;
  const terms =
    readSlots(understanding).filter((slot) => CATALOGUE_SLOTS.includes(slot)).length + (constraints.kind ? 1 : 0);
  const best = Math.max(0, ...Object.values(found));
  const isNamed = isOutOfReach(understanding);
  const named = isNamed
    ? WEIGHTS.refusalWord
    : understanding.followUp && terms + understanding.dropped.length > 0
      ? -WEIGHTS.refusalWord
      : 0;
  // "What year?" is asked of what the conversation is about.
  const facts = inheritedKinds.length > 0 && understanding.askedFacts.length > 0 ? 2 : 0;
  const alone = !isNamed && namesOnlyPlace(understanding) ? WEIGHTS.placeAlone : 0;
  const isOfPlace = context.tellsNeighbours && [...subjectKinds, ...inheritedKinds].includes('attraction');
  return (
    (isOfPlace ? -WEIGHTS.neighboursTold : 0) +
    named +
    alone +
    Math.min(terms + best + facts, 3) * WEIGHTS.contentForRefusal
  );
}

/** 上海, "What can I do in Singapore?" */
const VISIT =
  /^(?:那|去|在|到|就|呢|吧|吗|里|市|有|没|啥|什么|哪些|好玩|好看|可以|能|玩|逛|看|的|了|怎么样|我们?|想|要|重新|来|算了|还是|不如|改|换|and|in|to(?!day)|at|what|whats|what's|is|are|there|can|could|should|i|we|do|see|visit|go|about|how|then|for|the|a|day|please|now|hmm|today|things|anything|[\s,.?!，。？！])*$/iu;
function namesOnlyPlace({ constraints, mentions, text, links }: Understanding): boolean {
  if (!constraints.place?.any.length || links.length > 0) return false;
  const places = mentions.filter(({ slot }) => slot === 'place').sort((a, b) => b.start - a.start);
  return VISIT.test(places.reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text));
}

/** 成都适合带孩子的: a place, and how a visit there should be. */
function visitsPlace(understanding: Understanding): boolean {
  const { constraints, links, askedFacts } = understanding;
  if (namesOnlyPlace(understanding)) return true;
  const isMood = (constraints.tag?.any ?? []).every((id) => !(id in THEMES));
  const wishes = readSlots(understanding).filter((slot) => slot !== 'place');
  const isOfVisit = wishes.length > 0 && wishes.every((slot) => OF_PLACES.includes(slot) || (slot === 'tag' && isMood));
  const isElsewhere = (constraints.kind ?? links[0] ?? askedFacts[0]) !== undefined || isOutOfReach(understanding);
  return Boolean(constraints.place?.any.length) && isOfVisit && !isElsewhere;
}

/** "Three hours before my flight" asks for no flight. */
const CIRCUMSTANCE =
  /\b(?:before|after|until|till|between) (?:my|our|the|a) (?:flights?|trains?|plane)\b|(?:赶|等|坐|上)?(?:飞机|航班|火车|高铁)(?:起飞|开车)?(?:之前|以前|前|之后|以后|后)|(?:转机|候机)/giu;

/** It speaks of what no catalogue tells; 下雨天能干嘛 wishes for something that rain does not spoil. */
function isOutOfReach({ text, mentions }: Understanding): boolean {
  const wishes = mentions.filter(
    ({ slot, end }) => slot === 'tag' && !/^(?:吗|么|不|了吗|[?？])/u.test(text.slice(end)),
  );
  const rest = wishes.reduce((words, { words: wish }) => words.replace(wish, ' '), text);
  return OUT_OF_SCOPE_WORDS.test(rest.replace(CIRCUMSTANCE, ' '));
}

/** Of a thing that is named, "free" or "on Monday" is a question; of things that are looked for, it is a wish. */
const FACT_OF_SLOT: Partial<Record<Slot, FactName>> = {
  price: 'price',
  rating: 'rating',
  duration: 'duration',
  open: 'opening',
  accessibility: 'accessibility',
  audience: 'description',
  tag: 'description',
  year: 'year',
  creator: 'creators',
  spokenLanguage: 'languages',
};

function slotEvidence({ understanding, subjectKinds }: RoutingContext, intent: IntentDefinition): number {
  const read = readSlots(understanding);
  if (isNamed({ understanding, subjectKinds }, intent)) {
    if (!intent.needsSubject) return WEIGHTS.findsWhatIsNamed;
    const asked = read.filter((slot) => intent.facts?.includes(FACT_OF_SLOT[slot] as FactName)).length;
    return Math.min(WEIGHTS.slotLimit, asked * WEIGHTS.slotFits);
  }
  const fitting = read.filter((slot) => intent.slots?.includes(slot)).length;
  const sum = fitting * WEIGHTS.slotFits + (read.length - fitting) * WEIGHTS.slotOther;
  return Math.max(-WEIGHTS.slotLimit, Math.min(WEIGHTS.slotLimit, sum));
}

/** The question is about a thing of the intent's kind that is named, not about others that are near it or like it. */
function isNamed(
  { understanding, subjectKinds }: Pick<RoutingContext, 'understanding' | 'subjectKinds'>,
  intent: IntentDefinition,
): boolean {
  const compares =
    understanding.constraints.near !== undefined ||
    understanding.references.some(({ relation }) => relation !== 'same');
  return (
    !compares &&
    !ASKS_WHICH.test(understanding.text) &&
    subjectKinds.length > 0 &&
    subjectKinds.every((kind) => intent.kinds?.includes(kind))
  );
}

function readSlots({ constraints }: Understanding): Slot[] {
  return (Object.keys(constraints) as Slot[]).filter((slot) => slot !== 'kind' && constraints[slot] !== undefined);
}
