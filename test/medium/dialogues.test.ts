import { AssistantService } from '../../src/assistant/assistant.service.js';
import { Conversation, prepareAssistant } from '../support/assistant.js';
import { PluginHostService } from '../../src/plugin-host/plugin-host.service.js';
import { createTestContext, type TestContext } from '../support/context.js';
import { cardsOf } from '../support/dialogue-judge.js';
import { scoreDialogues } from '../support/dialogue-runner.js';
import {
  attractionDialogues,
  laterAttractionDialogues,
  parityPairs,
  unseenAttractionDialogues,
} from '../support/test-sets.js';

/** Set, the pairs that differ are printed, too. */
const SHOWN = process.env.SHOW_MISSES;
const FIRST = 10;
const LISTING = ['attraction-recommendation', 'video-recommendation', 'collection-guide'];

describe('conversations about attractions', () => {
  let test: TestContext;
  let assistant: AssistantService;

  beforeAll(async () => {
    test = await createTestContext();
    await prepareAssistant(test.context);
    assistant = test.context.get(AssistantService, { strict: false });
  }, 300_000);
  afterAll(() => test.close());

  it('are answered rightly in at least 95 % of turns', async () => {
    const { total, summary } = await scoreDialogues(assistant, 'dialogues', attractionDialogues());
    console.log(summary);
    expect(total).toBeGreaterThanOrEqual(0.95);
  }, 600_000);

  it.each([
    ['鸟巢几点开门', /没有叫“鸟巢”的地方。$/],
    ['泰姬宫的门票多少钱', /没有叫“泰姬宫”的地方。您是指泰姬陵吗？/],
    ['How much is the Burj Khalifa?', /does not have a place called “Burj Khalifa”\. ?$/],
  ])('say of a name that nothing goes by that it is not here: %s', async (text, said) => {
    const [block] = (await new Conversation(assistant).ask(text)).blocks;
    expect(block?.type === 'text' && block.markdown).toMatch(said);
  });

  it('are answered as well where they were written later', async () => {
    const { total, summary } = await scoreDialogues(assistant, 'later dialogues', laterAttractionDialogues());
    console.log(summary);
    expect(total).toBeGreaterThanOrEqual(0.95);
  }, 600_000);

  it('keep what they reach where nobody has looked at the answers', async () => {
    const { total, summary } = await scoreDialogues(assistant, 'unseen dialogues', unseenAttractionDialogues());
    console.log(summary);
    expect(total).toBeGreaterThanOrEqual(0.79);
  }, 600_000);

  it('finds the same places for the same wish in Chinese and in English', async () => {
    const plugins = test.context.get(PluginHostService, { strict: false });
    for (const id of LISTING) await plugins.configure(id, { listLength: FIRST });
    const overlaps: number[] = [];
    for (const { zh, en } of parityPairs()) {
      const [first, second] = await Promise.all([firstOf(zh), firstOf(en)]);
      const shared = first.filter((id) => second.includes(id)).length;
      overlaps.push(shared / Math.max(first.length, second.length, 1));
      if (SHOWN && overlaps.at(-1)! < 0.8)
        console.log(`${overlaps.at(-1)!.toFixed(2)} ${zh} | ${en}\n  ${first.join()}\n  ${second.join()}`);
    }
    const mean = overlaps.reduce((sum, each) => sum + each, 0) / overlaps.length;
    console.log(`parity: ${mean.toFixed(3)} of the first ${FIRST} shared, ${overlaps.length} pairs`);
    expect(mean).toBeGreaterThanOrEqual(0.88);
  }, 600_000);

  /** What a list of ten would show. */
  async function firstOf(text: string): Promise<string[]> {
    const conversation = new Conversation(assistant);
    const ids = cardsOf(await conversation.ask(text)).map(({ id }) => id);
    return ids.slice(0, FIRST);
  }
});
