import { useId } from 'react';
import { useChat } from '../chat/chat-context.js';
import { useLanguage } from '../i18n/context.js';
import { meTexts } from './texts.js';
import type { KnownState } from './use-known.js';

export function PersonalSwitch({ on, change }: { on: boolean; change: KnownState['change'] }) {
  const texts = meTexts(useLanguage());
  const { visitor } = useChat();
  const id = useId();
  return (
    <section className="me-switch">
      <div>
        <h3 id={`${id}name`}>{texts.personal}</h3>
        <p id={`${id}means`}>{on ? texts.personalOn : texts.personalOff}</p>
      </div>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-labelledby={`${id}name`}
        aria-describedby={`${id}means`}
        onClick={() => void change(() => visitor.setPersonalised(!on))}
      >
        <i aria-hidden="true" />
      </button>
    </section>
  );
}
