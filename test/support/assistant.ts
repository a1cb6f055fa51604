import { randomUUID } from 'node:crypto';
import type { Abstract, INestApplicationContext, Type } from '@nestjs/common';
import type { AssistantService } from '../../src/assistant/assistant.service.js';
import { AskedFacts } from '../../src/assistant/routing/asked-facts.service.js';
import { RoutingService } from '../../src/assistant/routing/routing.service.js';
import { EMPTY_MEMORY, type ConversationMemory } from '../../src/assistant/turn.types.js';
import { CatalogueService } from '../../src/catalogue/catalogue.service.js';
import { DemoLoader } from '../../src/catalogue/demo/demo-loader.js';
import { LanguageService } from '../../src/language/language.service.js';
import { PluginHostService } from '../../src/plugin-host/plugin-host.service.js';
import { SearchService } from '../../src/search/search.service.js';
import type { Answer } from './dialogue-judge.js';

/** Makes the assistant ready to answer over what the catalogue holds; the demo where it holds nothing. */
export async function prepareAssistant(context: INestApplicationContext): Promise<void> {
  const get = <Value>(token: Type<Value> | Abstract<Value>): Value => context.get(token, { strict: false });
  if (get(CatalogueService).all().length === 0) await get(DemoLoader).loadIfEmpty();
  get(LanguageService).rebuild(get(CatalogueService).all());
  await get(PluginHostService).start();
  await get(SearchService).start();
  await get(RoutingService).start();
  await get(AskedFacts).start();
}

/** A conversation with the assistant itself, without the chat around it. */
export class Conversation {
  memory: ConversationMemory = structuredClone(EMPTY_MEMORY);
  readonly answers: Answer[] = [];
  /** A visitor of its own: nothing is known of their taste. */
  private readonly id = randomUUID();

  constructor(private readonly assistant: AssistantService) {}

  async ask(text: string, more: { position?: { latitude: number; longitude: number } } = {}): Promise<Answer> {
    const answer: Answer = { blocks: [], route: [], relaxed: false };
    const request = {
      visitorId: this.id,
      conversationId: this.id,
      messageId: `m${this.answers.length}`,
      text,
      memory: this.memory,
      signal: new AbortController().signal,
      ...more,
    };
    for await (const event of this.assistant.answer(request)) {
      if (event.type === 'block') answer.blocks.push(event.block);
      if (event.type !== 'finished') continue;
      answer.route = event.route;
      answer.relaxed = event.relaxed;
      this.memory = event.memory;
    }
    this.answers.push(answer);
    return answer;
  }
}
