import { useRef, useState } from 'react';
import { useChat } from '../chat/chat-context.js';
import { useLanguage } from '../i18n/context.js';
import { takeFocus } from './take-focus.js';
import { meTexts } from './texts.js';
import type { KnownState } from './use-known.js';

/** Clears the profile: says what goes, asks, and says that it is gone. */
export function Forgetting({ blank, change }: { blank: boolean; change: KnownState['change'] }) {
  const texts = meTexts(useLanguage());
  const { visitor, client } = useChat();
  const [step, setStep] = useState<'offered' | 'asked' | 'done'>('offered');
  const section = useRef<HTMLElement>(null);
  const clear = async (): Promise<void> => {
    // Before the button goes: the focus must not go with it.
    section.current?.focus();
    const done = await change(() => visitor.clear());
    if (done) client.items.forget();
    setStep(done ? 'done' : 'offered');
  };
  const keep = (): void => {
    section.current?.focus();
    setStep('offered');
  };
  return (
    <section className="me-forgetting" ref={section} tabIndex={-1}>
      <p role="status">{step === 'asked' ? texts.clearAsk : step === 'done' && blank && texts.cleared}</p>
      {step === 'asked' ? (
        <div className="me-choice">
          <button type="button" className="me-yes" onClick={() => void clear()}>
            {texts.clearYes}
          </button>
          <button type="button" className="text-button" ref={takeFocus} onClick={keep}>
            {texts.keep}
          </button>
        </div>
      ) : (
        !blank && (
          <button type="button" className="text-button" onClick={() => setStep('asked')}>
            {texts.clear}
          </button>
        )
      )}
    </section>
  );
}
