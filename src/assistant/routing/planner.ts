import { Injectable } from '@nestjs/common';
import { Catalogue, Search } from '../../plugin-api/index.js';
import { EmbeddingService } from '../../embedding/embedding.service.js';
import { LanguageService } from '../../language/language.service.js';
import type { Slot, Understanding } from '../../language/constraints.js';
import type { ItemKind } from '../../protocol/blocks.js';
import type { Language } from '../../protocol/text.js';
import { withContinuation } from '../continuation.js';
import { movesInPlan, speaksOfPlan } from '../../language/reading/plan.js';
import { withDescribed } from '../described.js';
import { asksOfMuseum, inTheirMuseums } from '../museums.js';
import { subjectsOf, withoutNamesakes, withLikeness, withThemes } from '../subjects.js';
import type { TurnTrace } from '../turn-trace.js';
import type { ConversationMemory } from '../turn.types.js';
import { AskedFacts } from './asked-facts.service.js';
import { clausesOf } from './clauses.js';
import type { RoutingContext } from './evidence.js';
import { groupClauses, type Group } from './grouping.js';
import { maskNames } from './mask.js';
import { setQuotationAside, type Quotation } from './quotation.js';
import { amongWhich, askingHowFar, askingWhichFirst, latestOf, namesOne, withOtherSide } from './spoken-of.js';
import { asTwoRequests } from './two-kinds.js';
import { ASSISTANT, RoutingService, type ScoredIntent } from './routing.service.js';

/** A part of a message, and what it is taken to want. */
export interface PlannedPart {
  understanding: Understanding;
  subjects: string[];
  choice: ScoredIntent;
  /** All intents, best first. */
  ranked: ScoredIntent[];
  /** Set when the part is asked back: what it might have meant, best first. */
  unsure?: ScoredIntent[];
  /** Index into `OUT_OF_SCOPE`, or -1. */
  outOfScopeSubject: number;
}

export interface PlanContext {
  text: string;
  locale: Language | undefined;
  memory: ConversationMemory;
  now: Date;
  trace?: TurnTrace | undefined;
}

/** With less confidence in the wording, the catalogue is asked what it finds. */
const SURE = 0.6;
/** Below this score nothing is likely, when the question has no content of its own that was understood. */
const MIN_SCORE = 0.37;
/** Two plugins this close, with the better one this unsure, are asked back about. */
const TIE = { distance: 0.05, confidence: 0.36 };
/** Longest text that counts as a few words. */
const BRIEF = { han: 10, words: 6 };
const FINDINGS = 12;
/** Wishes that things of every kind may meet. */
const WHAT_IT_IS: Slot[] = ['category', 'tag', 'year'];
const KINDS: ItemKind[] = ['attraction', 'artefact', 'video'];
/** A name that is linked with less is a guess. */
const NAMED = 0.6;
const NEIGHBOURS = [
  ['restaurants', 'restaurant'],
  ['hotels', 'hotel'],
] as const;

const PASTED = { zh: '这段话', en: 'this text' } as const;

/** Turns a message into parts with one intent each. */
@Injectable()
export class Planner {
  constructor(
    private readonly language: LanguageService,
    private readonly embedding: EmbeddingService,
    private readonly routing: RoutingService,
    private readonly catalogue: Catalogue,
    private readonly search: Search,
    private readonly askedFacts: AskedFacts,
  ) {}

  async plan(given: PlanContext): Promise<PlannedPart[]> {
    const context = this.amongPlaces(given);
    const placeholder = PASTED[this.language.detect(context.text, context.memory.language, context.locale)];
    const { frame, quoted } = this.setAside(context, placeholder);
    // A plugin that reads pasted text needs the whole of it.
    const restored = (part: PlannedPart): PlannedPart =>
      quoted === undefined ? part : { ...part, understanding: withText(part.understanding, placeholder, context.text) };

    const two = quoted === undefined ? await this.ofTwoKinds(frame, context) : undefined;
    if (two) return two;
    const clauses = clausesOf(frame);
    const texts = clauses.length > 1 ? [frame, ...clauses.map(({ text }) => text)] : [frame];
    const understandings = texts.map((text) => this.understand(text, context));
    const encode = () => this.embedding.encode(understandings.map(maskNames), { priority: 'interactive' });
    const vectors = await (context.trace ? context.trace.time('encode', encode) : encode());
    const [whole, ...parts] = await this.chooseAll(understandings, vectors, context);
    const groups = groupClauses(
      parts.map((part, index) => ({ part, clause: clauses[index]! })),
      { hasQuotation: quoted !== undefined },
    );
    // A whole that takes text takes all of it: the sentences of a pasted review are no questions.
    if (groups.length < 2 || (whole!.choice.definition?.takesText && quoted === undefined)) {
      const [group] = groups;
      const decides = group?.lead.choice.definition?.takesText ?? (group && isSettledBy(group, whole!));
      return [
        restored(decides && group ? { ...whole!, choice: group.lead.choice, subjects: group.lead.subjects } : whole!),
      ];
    }
    return groups.map(({ start, end, lead }) =>
      restored({ ...lead, understanding: this.understand(frame.slice(start, end).trim(), context) }),
    );
  }

  /** "A film or a museum about pandas" looks for both, where each is found by something else. */
  private async ofTwoKinds(frame: string, context: PlanContext): Promise<PlannedPart[] | undefined> {
    const texts = asTwoRequests(frame);
    if (!texts) return undefined;
    const understandings = texts.map((text) => this.understand(text, context));
    const vectors = await this.embedding.encode(understandings.map(maskNames), { priority: 'interactive' });
    const { memory, now } = context;
    const parts = await Promise.all(
      understandings.map((each, index) => this.choose(each, vectors[index]!, { memory, now, followsList: false })),
    );
    const isSearch = ({ choice: { definition }, unsure }: PlannedPart) =>
      definition !== undefined && !definition.needsSubject && !definition.plansDays && !unsure;
    const [one, other] = parts;
    return parts.every(isSearch) && one!.choice.plugin !== other!.choice.plugin ? parts : undefined;
  }

  /** Among objects, "is it open on Monday?" asks of the museums that keep them. */
  private amongPlaces(context: PlanContext): PlanContext {
    const get = (id: string) => this.catalogue.get(id);
    const memory = inTheirMuseums(context.memory, get);
    const isAmongObjects = memory.subjects.some((id, index) => id !== context.memory.subjects[index]);
    if (!isAmongObjects || !asksOfMuseum(this.understand(context.text, context))) return context;
    return { ...context, memory };
  }

  /** A quoted name ("More like “The Palace Museum”") is no quotation: it is what the question is about. */
  private setAside(context: PlanContext, placeholder: string): Quotation {
    const quotation = setQuotationAside(context.text, placeholder);
    if (quotation.quoted === undefined) return quotation;
    if (this.isName(quotation.quoted, context)) return { frame: context.text.replaceAll(/[“”"「」‘’]/gu, '') };
    // "Giza pyramids: price, opening hours?" asks of what stands before the colon.
    const [lead = ''] = quotation.frame.split(/[:：]/u);
    const asks = /[?？]/u.test(quotation.quoted) && quotation.frame.endsWith(placeholder);
    return asks && this.isName(lead, context) ? { frame: context.text } : quotation;
  }

  private isName(words: string, { now }: PlanContext): boolean {
    return this.language
      .understand(words, { now })
      .links.some(({ start, end, confidence }) => confidence >= 0.9 && end - start >= 0.7 * words.length);
  }

  private understand(text: string, { locale, memory, now }: PlanContext): Understanding {
    const understanding = this.language.understand(text, {
      shown: memory.shown,
      focus: memory.subjects,
      held: memory.constraints,
      now,
      ...(locale && { locale }),
      ...(memory.language && { previousLanguage: memory.language }),
    });
    const described = withDescribed(withLikeness(withThemes(understanding)), memory, {
      get: (id) => this.catalogue.get(id),
      fits: (item, wishes) => {
        const { unmet, unknown } = this.search.match(item, wishes, now);
        return unmet.length + unknown.length === 0;
      },
    });
    return withContinuation(described, memory, (id) => this.catalogue.get(id)?.kind);
  }

  /** The whole message first, then its parts: what a part is about holds for the parts after it. */
  private async chooseAll(
    understandings: Understanding[],
    vectors: Float32Array[],
    { memory, now }: PlanContext,
  ): Promise<PlannedPart[]> {
    const parts: PlannedPart[] = [];
    let before = memory;
    for (const [index, understanding] of understandings.entries()) {
      const shown = index > 1 ? parts[index - 1]!.choice.definition : undefined;
      const shows = shown !== undefined && !shown.needsSubject;
      const part = await this.choose(understanding, vectors[index]!, { memory: before, now, followsList: shows });
      if (index > 0 && part.subjects.length > 0) before = { ...before, subjects: part.subjects };
      if (index > 0 && part.choice.definition) {
        const { plugin, intent, confidence } = part.choice;
        before = { ...before, route: [{ plugin, intent, confidence }] };
      }
      parts.push(part);
    }
    return parts;
  }

  private async choose(
    given: Understanding,
    vector: Float32Array,
    { memory, now, followsList }: { memory: ConversationMemory; now: Date; followsList: boolean },
  ): Promise<PlannedPart> {
    const understanding = askingWhichFirst(askingHowFar(this.withFactOfNamed(given, vector), memory), memory);
    const named = withOtherSide(subjectsOf(understanding), understanding, memory.subjects);
    const subjects = named.length > 0 ? named : amongWhich(understanding, memory);
    const isUnknown = understanding.unknownSubject !== undefined;
    const context: RoutingContext = {
      understanding,
      // What has opening hours and an address is a place, also one that is not known.
      subjectKinds: isUnknown ? ['attraction'] : this.kindsOf(subjects),
      inheritedKinds: this.kindsOf([...memory.subjects, ...latestOf(memory)]),
      subjectCount:
        isUnknown || namesOne(understanding) ? 1 : (subjects.length > 0 ? subjects : memory.subjects).length,
      followsList,
      brief: isBrief(understanding.text),
      previous: memory.route,
      speaksOfPlan: speaksOfPlan(understanding.text),
      movesInPlan: movesInPlan(understanding.text),
      keeping: Object.keys(memory.notes ?? {}),
      keptLast: memory.keptLast,
      absentKinds: KINDS.filter((kind) => this.catalogue.all([kind]).length === 0),
      tellsNeighbours: this.tellsNeighbours(understanding),
      fitting: subjects.length > 0 || isUnknown ? undefined : await this.fitting(understanding, now),
      found: {},
    };
    const wordings = this.routing.wordings(vector);
    let ranked = this.routing.rank(wordings, context);
    if (ranked[0]!.confidence < SURE)
      ranked = this.routing.rank(wordings, { ...context, found: await this.findings(understanding, vector) });
    const choice = ranked[0]!;
    const unsure = doubts(understanding, ranked);
    return {
      understanding: this.withFactsByMeaning(understanding, choice, vector),
      subjects:
        subjects.length > 0 || isUnknown
          ? withoutNamesakes(subjects, understanding)
          : this.inherited(choice, understanding, memory),
      choice,
      ranked,
      ...(unsure && { unsure }),
      outOfScopeSubject: choice.intent === 'out-of-scope' ? this.routing.refusedSubject(vector) : -1,
    };
  }

  /** "Can I ring someone at the Louvre?": of one thing that is named, and no wish beside it, a fact is asked for. */
  private withFactOfNamed(understanding: Understanding, vector: Float32Array): Understanding {
    const { askedFacts, comparison, constraints, links, references } = understanding;
    const named = new Set(links.filter(({ confidence }) => confidence >= NAMED).map(({ start }) => start));
    const looksForOthers = constraints.kind ?? constraints.near ?? constraints.category ?? constraints.tag;
    if (named.size !== 1 || askedFacts.length > 0 || comparison || looksForOthers || references.length > 0)
      return understanding;
    return { ...understanding, askedFacts: this.askedFacts.of(vector, 'sure') };
  }

  /** Where a thing is asked about in no question that is known, facts that are named, or else the meaning, tell which. */
  private withFactsByMeaning(
    understanding: Understanding,
    { definition }: ScoredIntent,
    vector: Float32Array,
  ): Understanding {
    const { askedFacts, namedFacts, comparison, constraints } = understanding;
    if (!definition?.needsSubject || !definition.facts || askedFacts.length > 0 || comparison) return understanding;
    // "Giza: price, opening hours?"
    const named = namedFacts.filter((fact) => definition.facts!.includes(fact));
    if (named.length > 0) return { ...understanding, askedFacts: named };
    // A wish is answered by whether the thing meets it, unless it clearly asks for more: 老人有优惠吗.
    const asksWhether = Object.keys(constraints).some((slot) => slot !== 'kind' && slot !== 'place');
    const facts = this.askedFacts
      .of(vector, asksWhether ? 'sure' : 'likely')
      .filter((fact) => definition.facts!.includes(fact));
    return facts.length > 0 ? { ...understanding, askedFacts: facts } : understanding;
  }

  /**
   * What a question without a subject of its own is about: for facts what was spoken of last, of the kind that the
   * intent knows; for a search that goes on, one thing as its theme.
   */
  private inherited(
    { definition, plugin, intent }: ScoredIntent,
    understanding: Understanding,
    memory: ConversationMemory,
  ): string[] {
    const { subjects, route } = memory;
    const isOwn = (id: string) => definition?.kinds?.includes(this.catalogue.get(id)?.kind as ItemKind) ?? false;
    if (definition?.needsSubject) {
      const latest = latestOf(memory);
      return subjects.some(isOwn) || !latest.some(isOwn) ? subjects : latest;
    }
    const isFresh = !understanding.followUp && route.some((each) => each.plugin === plugin && each.intent === intent);
    const others = subjects.filter((id) => !isOwn(id));
    const themes = others.length === subjects.length && others.length > 0 ? others : (memory.themes ?? []);
    return definition && themes.length === 1 && !isFresh && !isOwn(themes[0]!) ? themes : [];
  }

  private tellsNeighbours({ askedFacts }: Understanding): boolean {
    const sorts = NEIGHBOURS.filter(([fact]) => askedFacts.includes(fact));
    if (sorts.length === 0) return false;
    const places = this.catalogue.all(['attraction']);
    return places.some(({ nearby }) => sorts.some(([, sort]) => (nearby?.[sort]?.length ?? 0) > 0));
  }

  private kindsOf(itemIds: readonly string[]): ItemKind[] {
    return [...new Set(itemIds.flatMap((id) => this.catalogue.get(id)?.kind ?? []))];
  }

  /** Where no kind is named: the kinds of which something is as wished. */
  private async fitting({ constraints }: Understanding, now: Date): Promise<Set<ItemKind> | undefined> {
    if (constraints.kind || !WHAT_IT_IS.some((slot) => constraints[slot])) return undefined;
    const fitting = new Set<ItemKind>();
    for (const kind of KINDS) {
      const { hits, relaxed } = await this.search.findFitting({ text: '', kinds: [kind], constraints, now, limit: 1 });
      if (hits.length > 0 && relaxed.length === 0) fitting.add(kind);
    }
    return fitting;
  }

  /** How surely words of the question are found in items of each kind, 0-1. */
  private async findings(understanding: Understanding, vector: Float32Array): Promise<RoutingContext['found']> {
    const text = understanding.topic || understanding.text;
    const found: RoutingContext['found'] = {};
    for (const { item, lexical } of await this.search.find({ text, vector, limit: FINDINGS })) {
      found[item.kind] = Math.max(found[item.kind] ?? 0, lexical);
    }
    return found;
  }
}

/** "你好，推荐一个博物馆": the only question among greetings is what the message is about. */
function isSettledBy(group: Group, whole: PlannedPart): boolean {
  return whole.choice.plugin === ASSISTANT && group.lead.choice.plugin !== ASSISTANT && !group.lead.unsure;
}

function withText(understanding: Understanding, placeholder: string, text: string): Understanding {
  return understanding.text.includes(placeholder) ? { ...understanding, text } : understanding;
}

function isBrief(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 0 ? han <= BRIEF.han : text.split(/\s+/).length <= BRIEF.words;
}

/** The candidates to ask back about, none when nothing at all was understood; undefined when the choice is clear. */
function doubts(understanding: Understanding, ranked: readonly ScoredIntent[]): ScoredIntent[] | undefined {
  const [best, next] = ranked;
  const isWordless = !/[\p{L}\p{N}]/u.test(understanding.text);
  if (isWordless || (!hasContent(understanding) && best!.score < MIN_SCORE)) return [];
  const rivals = best!.definition && next?.definition && best!.plugin !== next.plugin;
  const tie = rivals && best!.score - next.score < TIE.distance && best!.confidence < TIE.confidence;
  return tie ? [best!, next] : undefined;
}

/** Something of the question was understood in the catalogue's terms. */
function hasContent({ constraints, links, references, askedFacts }: Understanding): boolean {
  return askedFacts.length > 0 || links.length > 0 || references.length > 0 || Object.keys(constraints).length > 0;
}
