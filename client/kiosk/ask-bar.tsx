import { Suspense, lazy, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { Language } from '../../src/protocol/index.js';
import { openExchange } from '../shared/chat-client/index.js';
import { useChat, useChatState } from '../shared/chat/chat-context.js';
import { MAX_MESSAGE_LENGTH } from '../shared/chat/limits.js';
import { NameList } from '../shared/chat/name-list.js';
import { StopButton } from '../shared/chat/stop-button.js';
import { useNames, type NameFound } from '../shared/chat/use-names.js';
import { useRecalled } from '../shared/chat/use-recalled.js';
import { Icon } from '../shared/components/icon.js';
import { useMessages } from '../shared/i18n/context.js';
import { KioskIcon } from './kiosk-icon.js';
import { useTexts } from './texts.js';

/** More would cover what is being read. */
const NAMES = 3;

const Keyboard = lazy(() => import('./keyboard.js'));

/** Where visitors write: with the keys on the screen, which come when the field is touched, or with real ones. */
export function AskBar({ language }: { language: Language }) {
  const messages = useMessages();
  const texts = useTexts();
  const { client } = useChat();
  const busy = openExchange(useChatState().conversation) !== undefined;
  const [text, setText] = useState(() => client.getDraft());
  const [typing, setTyping] = useState(false);
  /** What names are looked for in: not in what was taken. */
  const [sought, setSought] = useState<string>();
  const names = useNames(typing ? sought : undefined);
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);

  const write = (written: string): void => {
    const kept = written.slice(0, MAX_MESSAGE_LENGTH);
    client.saveDraft(kept);
    setText(kept);
    setSought(kept);
    // The end of what is written stays in view.
    requestAnimationFrame(() => field.current?.scrollTo({ top: field.current.scrollHeight }));
  };
  useRecalled((words) => {
    if (words) write([words, text.trim()].filter(Boolean).join(' '));
    field.current?.focus();
  });
  const take = ({ from, name }: NameFound): void => {
    write(text.slice(0, from) + name);
    setSought(undefined);
  };
  const send = (): void => {
    if (!text.trim()) return;
    client.send(text);
    write('');
    setTyping(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    send();
  };
  return (
    <div className="ask">
      <form className="composer" onSubmit={submit}>
        <div className="column">
          <div className="field">
            <textarea
              ref={field}
              rows={1}
              value={text}
              placeholder={texts.type}
              aria-label={messages.yourQuestion}
              autoComplete="off"
              autoCorrect="off"
              spellCheck={false}
              // The tablet's own keyboard stays away; ours learns nothing and knows no settings.
              inputMode="none"
              onFocus={() => setTyping(true)}
              onClick={() => setTyping(true)}
              onInput={(event) => write(event.currentTarget.value)}
              onKeyDown={keyDown}
            />
            {names.length > 0 && <NameList id={listId} names={names.slice(0, NAMES)} active={-1} onTake={take} />}
            {busy && <StopButton field={field} />}
            <button
              type="button"
              className="stop"
              aria-expanded={typing}
              aria-label={typing ? texts.hideKeyboard : texts.keyboard}
              onClick={() => setTyping(!typing)}
            >
              <KioskIcon name="keyboard" />
            </button>
            <button type="submit" className="send" aria-label={messages.send} disabled={!text.trim()}>
              <Icon name="send" />
            </button>
          </div>
        </div>
      </form>
      {typing && (
        <Suspense fallback={<div className="keys-coming" />}>
          <Keyboard language={language} text={text} onText={write} onSend={send} onHide={() => setTyping(false)} />
        </Suspense>
      )}
    </div>
  );
}
