import type { AssistantService } from '../../src/assistant/assistant.service.js';
import { Conversation } from './assistant.js';
import { missesOf } from './dialogue-judge.js';
import type { Dialogue } from './test-sets.js';

/** `SHOW_MISSES=en`, `SHOW_MISSES=all`: the turns that were answered wrongly are printed. */
const SHOWN = process.env.SHOW_MISSES;

export interface Score {
  /** Share of turns whose answer met all that was expected. */
  total: number;
  /** One line for the log. */
  summary: string;
}

/** Talks each dialogue through in a conversation of its own and judges every turn. */
export async function scoreDialogues(
  assistant: AssistantService,
  name: string,
  dialogues: readonly Dialogue[],
): Promise<Score> {
  const turns = { zh: 0, en: 0 };
  const right = { zh: 0, en: 0 };
  const shown: string[] = [];
  for (const dialogue of dialogues) {
    const { language, title } = dialogue;
    const conversation = new Conversation(assistant);
    for (const { say, expect } of dialogue.turns) {
      const earlier = [...conversation.answers];
      const misses = missesOf(expect, await conversation.ask(say), earlier, language);
      turns[language] += 1;
      right[language] += Number(misses.length === 0);
      if (misses.length > 0 && (SHOWN === language || SHOWN === 'all'))
        shown.push(`${title} · ${earlier.length + 1} · ${say}\n     ${misses.join('; ')}`);
    }
  }
  if (shown.length > 0) console.log(shown.join('\n'));
  const all = turns.zh + turns.en;
  const total = (right.zh + right.en) / all;
  const share = (language: 'zh' | 'en') => (right[language] / turns[language]).toFixed(3);
  const summary = `${name}: ${total.toFixed(3)} of ${all} turns; zh ${share('zh')}, en ${share('en')}`;
  return { total, summary };
}
