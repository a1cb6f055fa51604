import type { PluginIntent } from '../plugin-host/plugin-host.service.js';
import type { Block } from '../protocol/blocks.js';
import type { Language } from '../protocol/text.js';
import { outOfScopeReply, reply } from './replies.js';
import type { AssistantIntent, Unlearnt } from './routing/assistant-intents.js';
import { OUT_OF_SCOPE } from './routing/out-of-scope.js';
import type { PlannedPart } from './routing/planner.js';
import { ASSISTANT } from './routing/routing.service.js';
import type { Suggestion } from './suggestions.service.js';
import type { ConversationMemory } from './turn.types.js';

interface OwnAnswer {
  intent: AssistantIntent | 'clarify';
  blocks: Block[];
  pending?: ConversationMemory['pending'];
}

interface Surroundings {
  language: Language;
  seed: string;
  intents: PluginIntent[];
  starters: Suggestion[];
  /** The catalogue is empty. */
  nothingYet: boolean;
}

/** What the assistant says itself: small talk, help, honest refusals, and questions back. */
export function ownAnswer(part: PlannedPart, surroundings: Surroundings): OwnAnswer {
  const { language, seed, starters } = surroundings;
  const text = (markdown: string): Block => ({ type: 'text', markdown });
  const suggestions: Block[] = starters.length > 0 ? [{ type: 'quick-replies', replies: starters.slice(0, 4) }] : [];
  if (surroundings.nothingYet && (part.unsure || part.choice.plugin !== ASSISTANT))
    return { intent: 'out-of-scope', blocks: [text(reply('nothing-yet', language))] };
  if (part.unsure) return clarification(part, surroundings);

  const intent = part.choice.intent as Exclude<AssistantIntent, Unlearnt>;
  switch (intent) {
    case 'greeting':
      return { intent, blocks: [text(reply('greeting', language, seed)), ...suggestions] };
    case 'help': {
      const can = `${reply('help', language)}\n\n${abilities(surroundings)}`;
      return { intent, blocks: [text(surroundings.nothingYet ? reply('nothing-yet', language) : can), ...suggestions] };
    }
    case 'thanks':
    case 'goodbye':
      return { intent, blocks: [text(reply(intent, language, seed))] };
    case 'out-of-scope': {
      const refused = OUT_OF_SCOPE[part.outOfScopeSubject];
      const offer = refused?.answer ? [] : [reply('offer', language)];
      const markdown = [outOfScopeReply(refused, language, seed), ...offer].join(language === 'zh' ? '' : ' ');
      return { intent, blocks: [text(markdown), ...suggestions] };
    }
  }
}

/** Whether the message asks about a subject that is known to be out of reach. */
export const isOutOfReach = ({ outOfScopeSubject }: PlannedPart): boolean =>
  OUT_OF_SCOPE[outOfScopeSubject]?.subject !== undefined;

function clarification(part: PlannedPart, { language, seed, intents, starters }: Surroundings): OwnAnswer {
  const choices = (part.unsure ?? []).flatMap(({ plugin, intent }) => {
    const found = intents.find((each) => each.plugin.id === plugin && each.intent.id === intent);
    return found ? [{ label: found.intent.description[language], plugin, intent }] : [];
  });
  if (choices.length < 2) {
    const replies = starters.slice(0, 4);
    return {
      intent: 'clarify',
      blocks: [
        { type: 'text', markdown: reply('lost', language) },
        ...(replies.length > 0 ? [{ type: 'quick-replies' as const, replies }] : []),
      ],
    };
  }
  return {
    intent: 'clarify',
    blocks: [
      { type: 'text', markdown: reply('clarify', language, seed) },
      { type: 'quick-replies', replies: choices.map(({ label }) => ({ label, text: label })) },
    ],
    pending: { text: part.understanding.text, choices },
  };
}

/** The choice that a message makes among those that were offered, if it does. */
export function chosenReply(text: string, pending: ConversationMemory['pending']) {
  const said = text.trim().toLowerCase();
  return pending?.choices.find(({ label }) => label.toLowerCase() === said);
}

function abilities({ intents, language }: Surroundings): string {
  const byPlugin = new Map(intents.map(({ plugin }) => [plugin.id, plugin]));
  return [...byPlugin.values()]
    .map((plugin) =>
      language === 'zh'
        ? `- **${plugin.name.zh}**：${plugin.description.zh}`
        : `- **${plugin.name.en}**: ${plugin.description.en}`,
    )
    .join('\n');
}
