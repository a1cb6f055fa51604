import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { Icon } from '../components/icon.js';
import { useLanguage, useMessages } from '../i18n/context.js';
import { useChat } from './chat-context.js';
import { NameList } from './name-list.js';
import { StopButton } from './stop-button.js';
import { useDictation } from './use-dictation.js';
import { useNames, type NameFound } from './use-names.js';
import { useRecalled } from './use-recalled.js';

interface ComposerProps {
  /** An answer is being written. More can be asked meanwhile; it is answered in its turn. */
  busy: boolean;
  maxLength: number;
  autoFocus: boolean;
}

export function Composer({ busy, maxLength, autoFocus }: ComposerProps) {
  const messages = useMessages();
  const { client, listens } = useChat();
  const [text, setText] = useState(() => client.getDraft());
  /** What names are looked for in: not in what an input method composes, nor in what was taken or waved away. */
  const [sought, setSought] = useState<string>();
  const [active, setActive] = useState(-1);
  const names = useNames(sought);
  const listId = useId();
  const dictation = useDictation();
  const language = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);
  const left = maxLength - text.length;

  useEffect(() => grow(field.current), [text]);
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);

  // Kept at once, not in an effect: the page may go away before the next frame.
  const write = (written: string, seek?: string): void => {
    client.saveDraft(written);
    setText(written);
    setSought(seek);
    setActive(-1);
  };
  useRecalled((words) => {
    if (words) write([words, text.trim()].filter(Boolean).join('\n'));
    field.current?.focus();
  });
  const take = ({ from, name }: NameFound): void => {
    write(text.slice(0, from) + name);
    field.current?.focus();
  };
  const dictate = (): void => {
    if (dictation.listening) return dictation.stop();
    const before = text.trim() ? `${text.trimEnd()} ` : '';
    dictation.start(
      language,
      (heard) => write(before + heard),
      () => client.report(messages.noMicrophone),
    );
    field.current?.focus();
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
    if (!composing && names.length > 0 && chooses(event)) return;
    if (event.key !== 'Enter' || event.shiftKey || composing) return;
    event.preventDefault();
    send();
  };

  /** Arrow keys walk through the names, Enter takes one, Escape closes the list; all else goes on writing. */
  const chooses = (event: KeyboardEvent): boolean => {
    // None of them is a choice, too.
    const choices = names.length + 1;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive(((active + 1 + step + choices) % choices) - 1);
    else if (event.key === 'Enter' && names[active]) take(names[active]);
    else if (event.key === 'Escape') setSought(undefined);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
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
            aria-autocomplete="list"
            aria-controls={names.length > 0 ? listId : undefined}
            aria-activedescendant={names[active] ? `${listId}-${active}` : undefined}
            onInput={({ currentTarget: { value }, nativeEvent }) =>
              write(value, (nativeEvent as InputEvent).isComposing ? undefined : value)
            }
            onCompositionEnd={(event) => setSought(event.currentTarget.value)}
            onBlur={() => setSought(undefined)}
            onKeyDown={keyDown}
          />
          {names.length > 0 && <NameList id={listId} names={names} active={active} onTake={take} />}
          {left < 200 && (
            <span className="counter" role="status" data-over={left < 0}>
              {left < 0 ? messages.tooLong(-left) : messages.left(left)}
            </span>
          )}
          {busy && <StopButton field={field} />}
          {listens && dictation.available && (
            <button
              type="button"
              className="speak"
              aria-pressed={dictation.listening}
              aria-label={dictation.listening ? messages.dictating : messages.dictate}
              title={dictation.listening ? messages.dictating : messages.dictate}
              onClick={dictate}
            >
              <Icon name="microphone" />
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
