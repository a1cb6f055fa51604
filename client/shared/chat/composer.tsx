import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { Icon } from '../components/icon.js';
import { useMessages } from '../i18n/context.js';
import { useChat } from './chat-context.js';

interface ComposerProps {
  /** An answer is being written. More can be asked meanwhile; it is answered in its turn. */
  busy: boolean;
  maxLength: number;
  autoFocus: boolean;
}

export function Composer({ busy, maxLength, autoFocus }: ComposerProps) {
  const messages = useMessages();
  const { client } = useChat();
  const [text, setText] = useState(() => client.getDraft());
  const field = useRef<HTMLTextAreaElement>(null);
  const left = maxLength - text.length;

  useEffect(() => grow(field.current), [text]);
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);

  // Kept at once, not in an effect: the page may go away before the next frame.
  const write = (written: string): void => {
    client.saveDraft(written);
    setText(written);
  };
  const send = (): void => {
    if (!text.trim() || left < 0) return;
    client.send(text);
    write('');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send();
    field.current?.focus();
  };
  const keyDown = (event: KeyboardEvent): void => {
    // Enter also chooses among an input method's candidates.
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || composing) return;
    event.preventDefault();
    send();
  };

  return (
    <form className="composer" onSubmit={submit}>
      <div className="column">
        <div className="field">
          <textarea
            ref={field}
            rows={1}
            value={text}
            placeholder={messages.placeholder}
            aria-label={messages.yourQuestion}
            aria-invalid={left < 0}
            enterKeyHint="send"
            autoComplete="off"
            onInput={(event) => write(event.currentTarget.value)}
            onKeyDown={keyDown}
          />
          {left < 200 && (
            <span className="counter" role="status" data-over={left < 0}>
              {left < 0 ? messages.tooLong(-left) : messages.left(left)}
            </span>
          )}
          {busy && (
            <button type="button" className="stop" onClick={() => void client.stop()}>
              <Icon name="stop" filled />
              <span>{messages.stop}</span>
            </button>
          )}
          <button
            type="submit"
            className="send"
            aria-label={messages.send}
            title={messages.send}
            disabled={!text.trim() || left < 0}
          >
            <Icon name="send" />
          </button>
        </div>
      </div>
    </form>
  );
}

/** As high as its text, up to what the style allows. */
function grow(field: HTMLTextAreaElement | null): void {
  if (!field || CSS.supports('field-sizing', 'content')) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
