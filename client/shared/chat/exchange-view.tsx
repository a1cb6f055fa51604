import { memo, useEffect, useState } from 'react';
import { isTakenBack, type Answer, type Exchange } from '../chat-client/index.js';
import { BlockView } from '../blocks/block-view.js';
import { IconButton } from '../components/button.js';
import { languageTag } from '../i18n/index.js';
import { useMessages } from '../i18n/context.js';
import { answerText } from './answer-text.js';
import { useChat } from './chat-context.js';
import { Question } from './question.js';
import { useReadingAloud } from './use-reading-aloud.js';
import { WaitingQuestion } from './waiting-question.js';

interface ExchangeViewProps {
  exchange: Exchange;
  live: boolean;
  current: boolean;
  /** Another one is answered first. */
  queued: boolean;
}

export const ExchangeView = memo(function ExchangeView({ exchange, live, current, queued }: ExchangeViewProps) {
  const messages = useMessages();
  const { client } = useChat();
  const { question, answer, messageId } = exchange;
  const busy = !answer || answer.status === 'streaming';
  return (
    <article className="exchange" aria-busy={busy} data-message={messageId}>
      {question && <Question text={question.text} />}
      <div className="answer" lang={answer && languageTag(answer.language)} aria-label={messages.answer} role="group">
        {answer?.blocks.map(({ sequence, block }) => (
          <BlockView
            key={sequence}
            block={block}
            messageId={messageId}
            language={answer.language}
            live={live}
            current={current && !busy}
          />
        ))}
        {queued && question ? (
          <WaitingQuestion
            text={question.text}
            why={messages.waitsForTurn}
            onTakeBack={() => void client.withdraw(messageId)}
          />
        ) : (
          busy && <Thinking />
        )}
        {answer?.status === 'stopped' && (
          <p className="ending">{isTakenBack(exchange) ? messages.takenBack : messages.stopped}</p>
        )}
        {answer?.status === 'failed' && <p className="ending">{messages.failed}</p>}
      </div>
      {answer && !busy && !isTakenBack(exchange) && <AnswerActions exchange={exchange} answer={answer} />}
    </article>
  );
});

/** Says that work is going on once it takes longer than a blink. */
function Thinking() {
  const messages = useMessages();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(true), 300);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <p className="thinking" data-late={late}>
      <span className="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {messages.thinking}
    </p>
  );
}

function AnswerActions({ exchange, answer }: { exchange: Exchange; answer: Answer }) {
  const messages = useMessages();
  const { client, readsAloud = true } = useChat();
  const voice = useReadingAloud(answer.language);
  const [copied, setCopied] = useState(false);
  const rate = (thumb: 'up' | 'down'): void =>
    void client.rate(exchange.messageId, exchange.thumb === thumb ? null : thumb);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(answerText(answer, messages));
    setCopied(true);
    window.setTimeout(() => setCopied(false), 2000);
  };
  return (
    <div className="answer-actions" role="group" aria-label={messages.answer}>
      <IconButton
        icon="thumb-up"
        label={messages.helpful}
        pressed={exchange.thumb === 'up'}
        onClick={() => rate('up')}
      />
      <IconButton
        icon="thumb-down"
        label={messages.notHelpful}
        pressed={exchange.thumb === 'down'}
        onClick={() => rate('down')}
      />
      {voice.available && readsAloud && (
        <IconButton
          icon="speaker"
          label={voice.reading ? messages.quiet : messages.readAloud}
          pressed={voice.reading}
          onClick={() => (voice.reading ? voice.stop() : voice.read(answerText(answer, messages), answer.language))}
        />
      )}
      {'clipboard' in navigator && (
        <IconButton
          icon={copied ? 'check' : 'copy'}
          label={copied ? messages.copied : messages.copyAnswer}
          onClick={() => void copy()}
        />
      )}
    </div>
  );
}
