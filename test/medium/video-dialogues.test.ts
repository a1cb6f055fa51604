import { AssistantService } from '../../src/assistant/assistant.service.js';
import { prepareAssistant } from '../support/assistant.js';
import { createTestContext, type TestContext } from '../support/context.js';
import { scoreDialogues } from '../support/dialogue-runner.js';
import { laterVideoDialogues, unseenVideoDialogues, videoDialogues } from '../support/test-sets.js';

describe('conversations about films', () => {
  let test: TestContext;
  let assistant: AssistantService;

  beforeAll(async () => {
    test = await createTestContext();
    await prepareAssistant(test.context);
    assistant = test.context.get(AssistantService, { strict: false });
  }, 300_000);
  afterAll(() => test.close());

  it('keeps answering nine of ten turns right', async () => {
    const { total, summary } = await scoreDialogues(assistant, 'dialogues about films', videoDialogues());
    console.log(summary);
    expect(total).toBeGreaterThanOrEqual(0.93);
  }, 600_000);

  it('are answered nearly as well where they were written later', async () => {
    const { total, summary } = await scoreDialogues(assistant, 'later dialogues about films', laterVideoDialogues());
    console.log(summary);
    expect(total).toBeGreaterThanOrEqual(0.8);
  }, 600_000);

  it('keep what they reach where nobody has looked at the answers', async () => {
    const { total, summary } = await scoreDialogues(assistant, 'unseen dialogues about films', unseenVideoDialogues());
    console.log(summary);
    expect(total).toBeGreaterThanOrEqual(0.76);
  }, 600_000);
});
