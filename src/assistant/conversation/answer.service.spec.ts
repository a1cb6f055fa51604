import type { ConversationEvent } from '../../protocol/chat.js';
import type { AssistantService } from '../assistant.service.js';
import { EMPTY_MEMORY, type TurnEvent } from '../turn.types.js';
import { AnswerService } from './answer.service.js';
import { ConversationBus } from './conversation-bus.js';
import type { MessageEntity } from './conversation.entity.js';
import type { ConversationRepository, NewEvent } from './conversation.repository.js';

const message = (id: string, conversationId = 'c') =>
  ({ id, conversationId, text: id, locale: 'en', visitorId: 'v' }) as MessageEntity;

function set(answer: AssistantService['answer']) {
  const log: NewEvent[] = [];
  const faults: Error[] = [];
  const append = (events: NewEvent[]) => {
    const fault = faults.pop();
    if (fault) return Promise.reject(fault);
    log.push(...events);
    return Promise.resolve(events as ConversationEvent[]);
  };
  const unanswered: MessageEntity[] = [];
  const repository = {
    append,
    finish: (event: NewEvent) => append([event]),
    memory: () => Promise.resolve(structuredClone(EMPTY_MEMORY)),
    message: () => Promise.resolve({ state: 'accepted' }),
    unanswered: () => Promise.resolve(unanswered),
  } as unknown as ConversationRepository;
  const service = new AnswerService(repository, { answer } as AssistantService, new ConversationBus());
  const types = (id: string) => log.filter((event) => event.messageId === id).map(({ type }) => type);
  const status = (id: string) => log.find((event) => event.messageId === id && event.type === 'answer-finished');
  return { service, log, types, status, unanswered, faults };
}

async function* say(...texts: string[]): AsyncGenerator<TurnEvent> {
  yield { type: 'started', language: 'en' };
  for (const markdown of texts) yield { type: 'block', block: { type: 'text', markdown } };
  yield { type: 'finished', route: [], relaxed: false, memory: EMPTY_MEMORY };
}

describe('AnswerService', () => {
  it('answers one question after the other within a conversation', async () => {
    const { service, log } = set(({ text }) => say(text));
    await service.start();
    await Promise.all([service.answer(message('a')), service.answer(message('b'))]);
    expect(log.map(({ messageId, type }) => `${messageId} ${type}`)).toEqual([
      'a answer-started',
      'a block',
      'a answer-finished',
      'b answer-started',
      'b block',
      'b answer-finished',
    ]);
  });

  it('keeps what is asked while the server prepares, and answers it then', async () => {
    const { service, types } = set(() => say('hello'));
    const answered = service.answer(message('early'));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(types('early')).toEqual([]);
    await service.start();
    await answered;
    expect(types('early')).toEqual(['answer-started', 'block', 'answer-finished']);
  });

  it('answers a message once, however often it is handed in', async () => {
    const { service, types, unanswered } = set(() => say('hello'));
    unanswered.push(message('a'));
    const first = service.answer(message('a'));
    await service.start();
    await Promise.all([first, service.answer(message('a'))]);
    expect(types('a')).toHaveLength(3);
  });

  it('tells the visitor when an answer fails, and goes on with the next', async () => {
    const { service, status, log } = set(({ text }) => {
      if (text === 'bad') throw new Error('broken');
      return say('fine');
    });
    await service.start();
    await service.answer(message('bad'));
    await service.answer(message('good'));
    expect(status('bad')).toMatchObject({ status: 'failed' });
    expect(log.find((event) => event.type === 'block')).toMatchObject({ block: { type: 'notice', level: 'error' } });
    expect(status('good')).toMatchObject({ status: 'complete' });
  });

  it('tries again when an answer cannot be stored, so that nobody waits for ever', async () => {
    const { service, types, status, faults } = set(() => say('hello'));
    faults.push(new Error('disk full'));
    await service.start();
    await service.answer(message('a'));
    expect(types('a').filter((type) => type === 'answer-finished')).toHaveLength(1);
    expect(status('a')).toMatchObject({ status: 'complete' });
  });

  it('ends with the server although an answer cannot be stored', async () => {
    const { service, status, faults } = set(() => say('hello'));
    faults.push(...Array.from({ length: 20 }, () => new Error('disk full')));
    await service.start();
    const answered = service.answer(message('a'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await service.beforeApplicationShutdown();
    await answered;
    expect(status('a')).toBeUndefined();
  });

  it('keeps what was said when the visitor stops', async () => {
    const { service, status, types } = set(async function* ({ signal }) {
      yield { type: 'started', language: 'en' };
      yield { type: 'block', block: { type: 'text', markdown: 'first' } };
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      yield { type: 'block', block: { type: 'text', markdown: 'too late' } };
    });
    await service.start();
    const answered = service.answer(message('long'));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(service.stop('long')).toBe(true);
    await answered;
    expect(status('long')).toMatchObject({ status: 'stopped' });
    expect(types('long')[1]).toBe('block');
  });
});
