import { AssistantService } from '../../src/assistant/assistant.service.js';
import { Conversation, prepareAssistant } from '../support/assistant.js';
import { createTestContext, type TestContext } from '../support/context.js';
import { missesOf } from '../support/dialogue-judge.js';
import { videoDialogues } from '../support/test-sets.js';

/** `even`, `odd` or `all`: which misses are written down. */
const SHOWN = process.env.SHOW_MISSES;

describe('conversations about films', () => {
  let test: TestContext;
  let assistant: AssistantService;

  beforeAll(async () => {
    test = await createTestContext();
    await prepareAssistant(test.context);
    assistant = test.context.get(AssistantService, { strict: false });
  }, 300_000);
  afterAll(() => test.close());

  it('keeps answering five of six turns right', async () => {
    const right = { even: 0, odd: 0, zh: 0, en: 0 };
    const all = { even: 0, odd: 0, zh: 0, en: 0 };
    const shown: string[] = [];
    for (const [index, { language, title, turns }] of videoDialogues().entries()) {
      const half = index % 2 === 0 ? 'even' : 'odd';
      const conversation = new Conversation(assistant);
      for (const { say, expect: expected } of turns) {
        const earlier = [...conversation.answers];
        const answer = await conversation.ask(say);
        const misses = missesOf(expected, answer, earlier, language);
        for (const group of [half, language] as const) {
          all[group] += 1;
          if (misses.length === 0) right[group] += 1;
        }
        if (misses.length > 0 && (SHOWN === 'all' || half === SHOWN))
          shown.push(`${index} ${title} · ${earlier.length + 1} · ${say}\n     ${misses.join('; ')}`);
      }
    }
    if (shown.length > 0) console.log(shown.join('\n'));
    const share = (group: keyof typeof right) => right[group] / all[group];
    const total = (right.zh + right.en) / (all.zh + all.en);
    console.log(
      `dialogues about films: ${total.toFixed(3)} of ${all.zh + all.en} turns; zh ${share('zh').toFixed(3)}, en ${share('en').toFixed(3)}, even ${share('even').toFixed(3)}, odd ${share('odd').toFixed(3)}`,
    );
    expect(total).toBeGreaterThanOrEqual(0.83);
  }, 600_000);
});
