import { useLayoutEffect, useRef, type RefObject } from 'react';
import { Icon } from '../components/icon.js';
import { useMessages } from '../i18n/context.js';
import { useChat } from './chat-context.js';

/** Ends the answer that is being written; goes away with it, and hands the focus to the field if it has it. */
export function StopButton({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  const messages = useMessages();
  const { client } = useChat();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const element = button.current!;
    const next = field.current;
    return () => {
      const { activeElement } = element.getRootNode() as Document | ShadowRoot;
      if (activeElement === element) next?.focus();
    };
  }, [field]);
  return (
    <button type="button" ref={button} className="stop" onClick={() => void client.stop()}>
      <Icon name="stop" filled />
      <span>{messages.stop}</span>
    </button>
  );
}
