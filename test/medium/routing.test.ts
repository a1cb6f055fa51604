import { readFileSync } from 'node:fs';
import { Planner } from '../../src/assistant/routing/planner.js';
import type { PlannedPart } from '../../src/assistant/routing/planner.js';
import { AssistantService } from '../../src/assistant/assistant.service.js';
import { EMPTY_MEMORY, type ConversationMemory } from '../../src/assistant/turn.types.js';
import { prepareAssistant } from '../support/assistant.js';
import { createTestContext, type TestContext } from '../support/context.js';

interface Question {
  id: string;
  text: string;
  language: 'zh' | 'en';
  expect: string[];
  tags?: string[];
}
interface FollowUp extends Question {
  first: string;
}

const read = <Value>(name: string): Value =>
  JSON.parse(readFileSync(new URL(`../fixtures/routing/${name}`, import.meta.url), 'utf8')) as Value;

const nameOf = ({ choice, unsure }: PlannedPart) =>
  unsure ? 'assistant/clarify' : `${choice.plugin}/${choice.intent}`;
/** Two questions for the same intent are answered as one: neither order nor count of equal routes matters to a visitor. */
const withoutRepeats = (routes: string[]) => routes.filter((each, index) => each !== routes[index - 1]);
const fits = (got: string[], all: string[]) => {
  const expected = withoutRepeats(all);
  return got.length === expected.length && expected.every((each, index) => each.split('|').includes(got[index]!));
};

describe('routing', () => {
  let test: TestContext;
  let planner: Planner;
  let assistant: AssistantService;

  beforeAll(async () => {
    test = await createTestContext();
    await prepareAssistant(test.context);
    planner = test.context.get(Planner, { strict: false });
    assistant = test.context.get(AssistantService, { strict: false });
  }, 300_000);
  afterAll(() => test.close());

  const plan = async (text: string, memory: ConversationMemory = EMPTY_MEMORY) =>
    (await planner.plan({ text, locale: undefined, memory, now: new Date('2026-11-23T10:00:00Z') })).map(nameOf);

  it('sends 95 % of questions to the right intent in each language', async () => {
    const questions = read<Question[]>('questions.json');
    const misses: string[] = [];
    const right = { zh: 0, en: 0 };
    for (const { id, text, language, expect: expected } of questions) {
      const got = await plan(text);
      if (fits(got, expected)) right[language] += 1;
      else misses.push(`${id} ${text}\n     got ${got.join(' + ')}, expected ${expected.join(' + ')}`);
    }
    const total = (language: 'zh' | 'en') => questions.filter((each) => each.language === language).length;
    const shares = { zh: right.zh / total('zh'), en: right.en / total('en') };
    const commonest = questions.filter((each) =>
      fits(['attraction-recommendation/find-attractions'], each.expect),
    ).length;
    if (process.env.SHOW_MISSES) console.log(misses.join('\n'));
    console.log(
      `routing: zh ${shares.zh.toFixed(3)}, en ${shares.en.toFixed(3)}, ${questions.length} questions; always the commonest intent: ${(commonest / questions.length).toFixed(3)}`,
    );
    expect(shares.zh).toBeGreaterThanOrEqual(0.95);
    expect(shares.en).toBeGreaterThanOrEqual(0.95);
  }, 300_000);

  it('understands what leans on the turn before', async () => {
    const followUps = read<FollowUp[]>('follow-ups.json');
    const misses: string[] = [];
    let right = 0;
    for (const { id, first, text, expect: expected } of followUps) {
      const memory = await converse(first);
      const got = await plan(text, memory);
      if (fits(got, expected)) right += 1;
      else misses.push(`${id} ${first} >> ${text}\n     got ${got.join(' + ')}, expected ${expected.join(' + ')}`);
    }
    if (process.env.SHOW_MISSES) console.log(misses.join('\n'));
    console.log(`follow-ups: ${right} of ${followUps.length}`);
    expect(right / followUps.length).toBeGreaterThanOrEqual(0.85);
  }, 300_000);

  it('tells which fact is asked for in words that nobody listed, and takes no other for it', async () => {
    const questions = read<{ text: string; facts: string[] }[]>('fact-questions.json');
    const misses: string[] = [];
    const taken = { right: 0, wrong: 0 };
    for (const { text, facts } of questions) {
      const [part] = await planner.plan({ text, locale: undefined, memory: EMPTY_MEMORY, now: new Date() });
      const got = part!.understanding.askedFacts.filter((fact) => fact !== 'description');
      const isRight = facts.length === 0 ? got.length === 0 : got.some((fact) => facts.includes(fact));
      taken.right += Number(isRight);
      taken.wrong += Number(!isRight && got.length > 0);
      if (!isRight) misses.push(`${text}: ${got.join()} for ${facts.join()} (${nameOf(part!)})`);
    }
    if (process.env.SHOW_MISSES) console.log(misses.join('\n'));
    // Words alone tell 34 of the 90.
    console.log(`facts asked for: ${taken.right} of ${questions.length} right, ${taken.wrong} taken for another`);
    expect(taken.right / questions.length).toBeGreaterThanOrEqual(0.55);
    expect(taken.wrong / questions.length).toBeLessThanOrEqual(0.08);
  }, 60_000);

  async function converse(text: string): Promise<ConversationMemory> {
    const request = {
      visitorId: 'v',
      conversationId: 'c',
      messageId: 'm',
      text,
      memory: structuredClone(EMPTY_MEMORY),
      signal: new AbortController().signal,
    };
    for await (const event of assistant.answer(request)) if (event.type === 'finished') return event.memory;
    throw new Error('the turn did not finish');
  }
});
