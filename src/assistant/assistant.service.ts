import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { asError, DocentError } from '../config/errors.js';
import { EmbeddingService } from '../embedding/embedding.service.js';
import { InteractionsService } from '../interactions/interactions.service.js';
import { Catalogue, Sentiment, type Emotion, type Turn } from '../plugin-api/index.js';
import { PluginHostService } from '../plugin-host/plugin-host.service.js';
import type { Block, ItemKind } from '../protocol/blocks.js';
import type { Route } from '../protocol/chat.js';
import type { Language } from '../protocol/text.js';
import { Asides } from './asides.service.js';
import { chosenOf } from './described.js';
import { joinConstraints, joinTopic, leading, Notes, refusedIn, remember, shownIn } from './memory.js';
import { isNearNothing, withoutPosition, withPositionReply } from './position.js';
import { relativeWishes } from './relative-wishes.js';
import { reply } from './replies.js';
import { chosenReply, isOutOfReach, ownAnswer } from './own-answers.js';
import { Planner, type PlannedPart } from './routing/planner.js';
import { ReviewTalk } from './reviews/review-talk.service.js';
import { tellsOfVisit, weighsUp } from './reviews/told-visit.js';
import { ASSISTANT } from './routing/routing.service.js';
import { StaffContact } from './staff-contact.service.js';
import { SuggestionsService } from './suggestions.service.js';
import { TasteNotes, type TasteNote } from './taste/taste-notes.service.js';
import { answeredByTone, emotionMeant, inBrief, isHurt, toneOf } from './tone.js';
import { Whereabouts } from './whereabouts.service.js';
import { EMPTY_MEMORY, type ConversationMemory, type TurnEvent, type TurnRequest } from './turn.types.js';

interface Surroundings {
  request: TurnRequest;
  language: Language;
  memory: ConversationMemory;
  now: Date;
  emotion: Emotion;
  /** The answer has begun with a word on what moves the visitor. */
  opened: boolean;
  /** What the visitor told of their taste. */
  note: TasteNote | undefined;
}

/** Tells of the items in question, where others show a list of their own. */
const isAbout = ({ definition }: PlannedPart['choice']) => definition?.needsSubject === true;

const POINTS_BACK = /\b(?:it|there|that|this|them)\b|它|那里|那儿|这里|这个|那个|相关|有关/iu;

/** One turn: understand -> route -> plugins -> compose. */
@Injectable()
export class AssistantService {
  constructor(
    private readonly planner: Planner,
    private readonly plugins: PluginHostService,
    private readonly embedding: EmbeddingService,
    private readonly interactions: InteractionsService,
    private readonly suggestions: SuggestionsService,
    private readonly catalogue: Catalogue,
    private readonly whereabouts: Whereabouts,
    private readonly asides: Asides,
    private readonly tasteNotes: TasteNotes,
    private readonly sentiment: Sentiment,
    private readonly reviewTalk: ReviewTalk,
    private readonly staffContact: StaffContact,
  ) {}

  async *answer(given: TurnRequest): AsyncGenerator<TurnEvent> {
    // Long gaps (a pasted table) say nothing, and patterns that allow for some would try them all.
    const request = { ...given, text: given.text.replace(/\s{3,}/gu, (gap) => (gap.includes('\n') ? '\n\n' : '  ')) };
    const now = new Date();
    const aside = this.asides.answer(request, now);
    if (aside) return yield* aside;
    const plan = () => this.plan(request, now);
    const parts = await (request.trace ? request.trace.time('understand and route', plan) : plan());
    const language = parts[0]!.understanding.language;
    yield { type: 'started', language };
    // Reading, and each part's answer, take milliseconds: other visitors are served in between.
    await breathe();

    let memory: ConversationMemory = { ...request.memory, language };
    delete memory.pending;
    delete memory.told;
    const note = await this.tasteNotes.take(parts, request, language);
    const emotion = this.emotionOf(request, parts, note, language);
    const { opening, mood } = toneOf(emotion, memory.mood, language, request.messageId);
    if (mood) memory.mood = mood;
    else delete memory.mood;
    if (opening)
      yield { type: 'block', block: { type: 'text', markdown: await this.withContact(opening, emotion, language) } };
    const offer = await this.reviewOffer(request, parts, note, language);
    for (const block of note?.blocks ?? []) if (!offer || block.type === 'text') yield { type: 'block', block };
    if (offer) {
      for (const block of offer.blocks) yield { type: 'block', block };
      const route = [{ plugin: ASSISTANT, intent: 'review', confidence: 1 }];
      yield {
        type: 'finished',
        route,
        relaxed: false,
        memory: { ...memory, told: offer.told, subjects: [offer.told.itemId] },
      };
      return;
    }
    if (note?.parts.length === 0) {
      const route = [{ plugin: ASSISTANT, intent: 'taste', confidence: 1 }];
      memory = { ...memory, route: leading(route, memory), ...(note.itemIds.length > 0 && { subjects: note.itemIds }) };
      yield { type: 'finished', route, relaxed: false, memory };
      return;
    }
    const said = opening && answeredByTone(emotion, parts, request.text);
    if (said) {
      const route = [{ plugin: ASSISTANT, intent: said, confidence: 1 }];
      yield { type: 'finished', route, relaxed: false, memory };
      return;
    }
    const route: Route[] = [];
    let relaxed = false;
    const remaining = note?.parts ?? parts;
    for (const [index, part] of remaining.entries()) {
      if (request.signal.aborted) return;
      const isLast = index === remaining.length - 1;
      await breathe();
      const answered = yield* this.answerPart(part, {
        request,
        language,
        memory,
        now,
        emotion,
        opened: Boolean(opening),
        note,
        isLast,
      });
      route.push(...answered.route);
      relaxed ||= answered.relaxed;
      memory = answered.memory;
    }
    yield { type: 'finished', route, relaxed, memory: { ...memory, route: leading(route, memory) } };
  }

  /** What moves the visitor; a text that was pasted to be read is not their own, and thanks are answered as thanks. */
  private emotionOf(
    { text }: TurnRequest,
    parts: readonly PlannedPart[],
    note: TasteNote | undefined,
    language: Language,
  ): Emotion {
    const isMaterial = parts.some(({ choice, unsure }) => !unsure && choice.definition?.takesText);
    const emotion = isMaterial ? 'none' : this.sentiment.emotionOf(text, language);
    return emotionMeant(emotion, text, parts, note !== undefined);
  }

  /** Who is let down is told whom to turn to, where the operator says it. */
  private async withContact(opening: string, emotion: Emotion, language: Language): Promise<string> {
    const contact = isHurt(emotion) ? await this.staffContact.sentence(language) : undefined;
    return contact ? `${opening}\n\n${contact}` : opening;
  }

  /** Asks whoever tells of a visit, and asks for nothing, whether it may be kept. */
  private reviewOffer(
    { text, forced, memory, signal }: TurnRequest,
    parts: readonly PlannedPart[],
    note: TasteNote | undefined,
    language: Language,
  ) {
    // "I have seen the second" tells no more than that.
    if (note && !note.judges) return undefined;
    const tells = tellsOfVisit(text) || (weighsUp(text) && parts.some(({ subjects }) => subjects.length === 1));
    if (forced || memory.pending || !tells || parts.some(({ choice }) => choice.definition?.takesText))
      return undefined;
    const named = parts.flatMap(({ subjects }) => subjects);
    const subjects = named.length > 0 || memory.subjects.length > 1 ? named : memory.subjects;
    return this.reviewTalk.offer(text, subjects, language, signal);
  }

  /** A quick reply to a question that was asked back settles that question; all else is read afresh. */
  private async plan(request: TurnRequest, now: Date): Promise<PlannedPart[]> {
    const { memory, locale, forced, trace } = request;
    const choice = chosenReply(request.text, memory.pending);
    const text = choice ? memory.pending!.text : request.text;
    const parts = await this.planner.plan({ text, locale, memory, now, trace });
    const settled = forced ?? choice;
    if (!settled) return parts;
    const { unsure: _, ...part } = parts[0]!;
    const { plugin, intent } = settled;
    return [{ ...part, choice: { plugin, intent, wording: 1, score: 1, confidence: 1 } }];
  }

  private async *answerPart(
    part: PlannedPart,
    { request, language, memory, now, emotion, opened, note, isLast }: Surroundings & { isLast: boolean },
  ): AsyncGenerator<TurnEvent, { route: Route[]; relaxed: boolean; memory: ConversationMemory }> {
    const { choice } = part;
    request.trace?.part(part, joinConstraints(part.understanding, memory, this.change(part, memory)));
    const nothingYet = this.suggestions.nothingYet && !choice.definition?.takesText;
    if (part.unsure || nothingYet || choice.plugin === ASSISTANT) {
      const starters = await this.suggestions.starters(language);
      const seed = request.messageId;
      const own = ownAnswer(part, { language, seed, intents: this.plugins.intents(), starters, nothingYet });
      // A cry of anger or joy is no question that could be out of reach, or be misread: the word on it stands alone.
      const isCry = opened && ['out-of-scope', 'clarify'].includes(own.intent) && !own.pending && !isOutOfReach(part);
      for (const block of own.blocks) if (!isCry || block.type !== 'text') yield { type: 'block', block };
      const route = { plugin: ASSISTANT, intent: own.intent, confidence: choice.confidence };
      return { route: [route], relaxed: false, memory: { ...memory, ...(own.pending && { pending: own.pending }) } };
    }

    const notes = new Notes(choice.plugin, memory);
    const turn = { ...(await this.turn(part, { request, language, memory, now })), memory: notes };
    if (!request.trace) this.noteMentions(part, request, note);
    const began = performance.now();
    const looksForPlaces = choice.definition?.kinds?.includes('attraction') ?? false;
    let asksForPosition = looksForPlaces && isNearNothing(turn.constraints.near);
    // Who wants a film of ten minutes is in no hurry for that.
    const isBrief = emotion === 'in-a-hurry' && !(turn.constraints.kind === 'video' && turn.constraints.duration);
    const outcome = { shown: memory.shown, fresh: [] as string[], relaxed: false, spoke: false };
    for await (const full of this.run(choice.plugin, choice.intent, turn)) {
      const block = isBrief ? inBrief(full) : full;
      outcome.spoke = true;
      if (!block) continue;
      const shown = shownIn(block, request.messageId, outcome.fresh.length, !isAbout(choice));
      outcome.fresh.push(...shown.map((each) => each.itemId));
      outcome.shown = remember(outcome.shown, shown);
      outcome.relaxed ||= block.type === 'notice' && block.level === 'relaxed';
      // What to ask next is offered once, at the end.
      if (block.type !== 'quick-replies') yield { type: 'block', block };
      else if (isLast) {
        yield { type: 'block', block: asksForPosition ? withPositionReply(block, request.text, language) : block };
        asksForPosition = false;
      }
    }
    if (isLast && asksForPosition && outcome.spoke && !request.signal.aborted)
      yield { type: 'block', block: withPositionReply(undefined, request.text, language) };
    request.trace?.plugin(choice.plugin, performance.now() - began);
    if (!outcome.spoke && !request.signal.aborted)
      yield { type: 'block', block: { type: 'text', markdown: reply('silent', language) } };
    const topic = joinTopic(part.understanding, memory);
    return {
      route: [{ plugin: choice.plugin, intent: choice.intent, confidence: choice.confidence }],
      relaxed: outcome.relaxed,
      memory: {
        ...memory,
        // Asking for facts of an item changes no wish.
        ...(!choice.definition?.needsSubject && {
          constraints: withoutPosition(turn.constraints, request.position),
          topic,
        }),
        // What others say of a price is told by another than the price.
        facts: choice.definition?.needsSubject && !choice.definition.tellsOpinions ? part.understanding.askedFacts : [],
        themes: choice.definition?.needsSubject ? (memory.themes ?? []) : this.themesOf(turn, choice),
        subjects:
          isAbout(choice) && turn.subjects.length > 0
            ? this.spokenOf(turn)
            : outcome.fresh.length > 0
              ? outcome.fresh
              : [...turn.subjects],
        shown: outcome.shown,
        refused: [...turn.refused],
        ...notes.kept(),
      },
    };
  }

  /** Asking about an item by its name is a sign of interest. */
  private noteMentions(
    { understanding }: PlannedPart,
    { visitorId, conversationId }: TurnRequest,
    note: TasteNote | undefined,
  ): void {
    const named = new Set(understanding.links.map((link) => link.itemId));
    for (const itemId of [...named].filter((id) => !note?.dismissed.has(id)))
      void this.interactions.record({ visitorId, itemId, type: 'mention', conversationId });
  }

  /** A plugin that fails costs its own blocks only. */
  private async *run(pluginId: string, intentId: string, turn: Turn): AsyncGenerator<Block> {
    try {
      yield* this.plugins.run(pluginId, intentId, turn);
    } catch (cause) {
      if (turn.signal.aborted) return;
      const error = asError(cause);
      const slow = error instanceof DocentError && error.code === 'time-limit';
      yield { type: 'notice', level: 'error', text: reply(slow ? 'slow' : 'failed', turn.language) };
    }
  }

  private async turn(
    part: PlannedPart,
    { request, language, memory, now }: Omit<Surroundings, 'emotion' | 'opened' | 'note'>,
  ): Promise<Omit<Turn, 'memory'>> {
    const topic = joinTopic(part.understanding, memory);
    const wishes = relativeWishes(part.understanding, memory.shown, (id) => this.catalogue.get(id));
    const before = part.understanding.startOver ? EMPTY_MEMORY : memory;
    let vector: Promise<Float32Array> | undefined;
    return {
      text: part.understanding.text,
      language,
      understanding: { ...part.understanding, topic },
      constraints: await this.whereabouts.placed(
        joinConstraints({ ...part.understanding, constraints: wishes }, memory, this.change(part, memory)),
        part,
        memory,
        request.position,
      ),
      subjects: this.subjects(part, memory),
      shown: before.shown,
      refused: refusedIn(part.understanding, before),
      taste: await this.interactions.tasteOf(request.visitorId),
      visitorId: request.visitorId,
      conversationId: request.conversationId,
      messageId: request.messageId,
      now,
      signal: request.signal,
      vector: () =>
        (vector ??= this.embedding
          .encode([topic || part.understanding.text], { priority: 'interactive' })
          .then(([first]) => first!)),
    };
  }

  /** Bronzes were shown, and now it is "what is there to do nearby?". */
  private change({ choice: { definition } }: PlannedPart, { shown }: ConversationMemory) {
    const last = shown.at(-1);
    const before = last && this.catalogue.get(last.itemId)?.kind;
    const kinds = definition?.needsSubject ? undefined : definition?.kinds;
    return { isNewKind: before !== undefined && kinds !== undefined && !kinds.includes(before), before };
  }

  /** Who asked which is the cheapest speaks of that one from then on. */
  private spokenOf({ subjects, text, understanding }: Turn): string[] {
    const items = subjects.flatMap((id) => this.catalogue.get(id) ?? []);
    const chosen = understanding.comparison ? chosenOf(text, items) : undefined;
    return chosen ? [chosen] : [...subjects];
  }

  /** What a search was about, beside the things that it finds: "films about the Louvre" are about the Louvre. */
  private themesOf({ subjects }: Turn, { definition }: PlannedPart['choice']): string[] {
    return subjects.filter((id) => !definition?.kinds?.includes(this.catalogue.get(id)?.kind as ItemKind));
  }

  /** "..., and what do reviews say", "and a film about it": of what the part before has just shown. */
  private subjects({ subjects, choice, understanding }: PlannedPart, memory: ConversationMemory): string[] {
    const leans = choice.definition?.needsSubject || POINTS_BACK.test(understanding.text);
    const [first] = memory.subjects;
    if (subjects.length > 0 || !leans || !first || understanding.unknownSubject) return subjects;
    const isOwnKind = choice.definition?.kinds?.includes(this.catalogue.get(first)?.kind as ItemKind);
    return choice.definition?.needsSubject || !isOwnKind ? [first] : subjects;
  }
}
