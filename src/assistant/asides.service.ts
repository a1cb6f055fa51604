import { Injectable } from '@nestjs/common';
import { LanguageService } from '../language/language.service.js';
import { Catalogue } from '../plugin-api/index.js';
import type { Language } from '../protocol/text.js';
import { isAcknowledgement } from './acknowledgement.js';
import { leading } from './memory.js';
import { reply } from './replies.js';
import { ReviewTalk } from './reviews/review-talk.service.js';
import { ASSISTANT } from './routing/routing.service.js';
import { tasteRequest, type TasteRequest } from './taste/taste-request.js';
import { TasteTalk } from './taste/taste-talk.service.js';
import type { ConversationMemory, TurnEvent, TurnRequest } from './turn.types.js';
import { asksWhy, reasonsInWords, shownInQuestion } from './why.js';

/**
 * What is known by its wording and needs no plugin: a wish about one's own profile, the answer to "may I keep your
 * review?", "why did you show this?", and a plain "ok".
 */
@Injectable()
export class Asides {
  constructor(
    private readonly language: LanguageService,
    private readonly catalogue: Catalogue,
    private readonly tasteTalk: TasteTalk,
    private readonly reviewTalk: ReviewTalk,
  ) {}

  /** Undefined where the message is a question like any other. */
  answer(request: TurnRequest, now: Date): AsyncIterable<TurnEvent> | Iterable<TurnEvent> | undefined {
    const { text, memory } = request;
    const about = tasteRequest(text);
    if (about) return this.ofTaste(about, request);
    const consent = this.reviewTalk.consent(text, memory.told);
    if (consent !== undefined) return this.settleReview(request, consent, now);
    if (isAcknowledgement(text)) return this.acknowledge(request);
    return asksWhy(text) ? this.explanation(request, now) : undefined;
  }

  private async *ofTaste(about: TasteRequest, request: TurnRequest): AsyncGenerator<TurnEvent> {
    const { memory } = request;
    const language = this.languageOf(request);
    yield { type: 'started', language };
    const { intent, blocks } = await this.tasteTalk.answer(about, request.visitorId, language);
    for (const block of blocks) yield { type: 'block', block };
    const route = [{ plugin: ASSISTANT, intent, confidence: 1 }];
    yield { type: 'finished', route, relaxed: false, memory: { ...memory, language, route: leading(route, memory) } };
  }

  private async *settleReview(request: TurnRequest, keep: boolean, now: Date): AsyncGenerator<TurnEvent> {
    const { told, ...memory } = request.memory;
    const language = this.languageOf(request);
    yield { type: 'started', language };
    // Staff who try the assistant out leave nothing behind.
    const isKept = keep && !request.trace;
    for (const block of await this.reviewTalk.settle(told!, isKept, request.visitorId, language, now))
      yield { type: 'block', block };
    yield finished('review', { ...memory, language });
  }

  /** What was spoken of stays as it is. */
  private *acknowledge(request: TurnRequest): Generator<TurnEvent> {
    const language = this.languageOf(request);
    yield { type: 'started', language };
    const markdown = reply('acknowledgement', language, request.messageId);
    yield { type: 'block', block: { type: 'text', markdown } };
    yield finished('acknowledgement', { ...request.memory, language });
  }

  /** Undefined where nothing was shown that the question could be about. */
  private explanation({ text, locale, memory }: TurnRequest, now: Date): TurnEvent[] | undefined {
    const understanding = this.language.understand(text, {
      ...{ shown: memory.shown, focus: memory.subjects, now },
      ...(locale && { locale }),
      ...(memory.language && { previousLanguage: memory.language }),
    });
    const shown = shownInQuestion(understanding, memory.shown);
    if (shown.length === 0) return undefined;
    const { language } = understanding;
    const markdown = reasonsInWords(shown, (id) => this.catalogue.get(id), language);
    const route = [{ plugin: ASSISTANT, intent: 'explanation', confidence: 1 }];
    const subjects = shown.map(({ itemId }) => itemId);
    const kept = { ...memory, language, subjects, route: leading(route, memory) };
    return [
      { type: 'started', language },
      { type: 'block', block: { type: 'text', markdown } },
      { type: 'finished', route, relaxed: false, memory: kept },
    ];
  }

  private languageOf({ text, memory, locale }: TurnRequest): Language {
    return this.language.detect(text, memory.language, locale);
  }
}

function finished(intent: string, memory: ConversationMemory): TurnEvent {
  return { type: 'finished', route: [{ plugin: ASSISTANT, intent, confidence: 1 }], relaxed: false, memory };
}
