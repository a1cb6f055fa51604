import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { SandboxReply } from '../../../src/protocol/admin/index.js';
import { api } from '../api/api.js';
import { useChange } from '../api/hooks.js';
import { AnswerBlock } from '../parts/answer-block.js';
import { Button } from '../parts/button.js';
import { SelectField, TextField } from '../parts/field.js';
import { Page } from '../parts/page.js';
import { Empty } from '../parts/states.js';
import { useAddress } from '../parts/use-address.js';
import { useSpeech } from '../say.js';
import { TraceView } from './trace-view.js';

interface Turn {
  text: string;
  reply: SandboxReply;
}

/** Ask as a visitor would, and see how it was understood. */
export function SandboxPage() {
  const { say } = useSpeech();
  const { query } = useAddress();
  const [text, setText] = useState(query['q'] ?? '');
  const [locale, setLocale] = useState('');
  const [turns, setTurns] = useState<Turn[]>([]);
  const conversationId = turns.at(-1)?.reply.conversationId;
  const form = useRef<HTMLFormElement>(null);
  const last = useRef<string>(undefined);
  last.current = conversationId;
  useEffect(() => () => void (last.current && forget(last.current)), []);
  const ask = useChange(
    (question: string) =>
      api.post<SandboxReply>('sandbox/ask', {
        text: question,
        ...(locale && { locale }),
        ...(conversationId && { conversationId }),
      }),
    {
      topics: [],
      done: (reply, question) => {
        setTurns((all) => [...all, { text: question, reply }]);
        setText('');
      },
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim()) ask.mutate(text.trim());
  };
  const startOver = (): void => {
    if (conversationId) void forget(conversationId);
    setTurns([]);
    // The button goes away with the answers.
    form.current?.querySelector('input')?.focus();
  };
  return (
    <Page
      title={say('试一试', 'Try it')}
      lead={say(
        '这里问的不算访客行为，也不留下记录。',
        'What is asked here does not count as visitors’ behaviour, and is not kept.',
      )}
      actions={turns.length > 0 && <Button onClick={startOver}>{say('重新开始', 'Start over')}</Button>}
    >
      <div aria-live="polite">
        {turns.length === 0 && (
          <Empty title={say('问点什么', 'Ask something')}>
            <div className="actions">
              {[
                say('推荐一部敦煌的纪录片', 'A documentary about Dunhuang'),
                say('北京安静的地方', 'Quiet places in Beijing'),
              ].map((example) => (
                <Button key={example} busy={ask.isPending} onClick={() => ask.mutate(example)}>
                  {example}
                </Button>
              ))}
            </div>
          </Empty>
        )}
        {turns.map(({ text: question, reply }, index) => (
          <article key={index} className="exchange sandbox-turn">
            <div>
              <h2>{question}</h2>
              {reply.blocks.map((block, at) => (
                <AnswerBlock key={at} block={block} language={reply.language} />
              ))}
            </div>
            <TraceView trace={reply.trace} />
          </article>
        ))}
      </div>
      <form ref={form} className="ask" onSubmit={submit}>
        <TextField label={say('问题', 'Question')} value={text} onChange={setText} maxLength={2000} required />
        <SelectField
          label={say('界面语言', 'Visitor’s language')}
          value={locale}
          onChange={setLocale}
          options={[
            { value: '', label: say('看问题', 'As the question') },
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Button kind="primary" type="submit" busy={ask.isPending}>
          {ask.isPending ? say('正在回答……', 'Answering …') : say('问', 'Ask')}
        </Button>
      </form>
    </Page>
  );
}

/** Leaving is not held up by it: the server forgets sandbox conversations by itself as well. */
const forget = (id: string): Promise<unknown> => api.delete(`sandbox/${encodeURIComponent(id)}`).catch(() => undefined);
