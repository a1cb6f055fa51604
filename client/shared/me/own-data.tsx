import { useRef, useState } from 'react';
import { useChat } from '../chat/chat-context.js';
import { useLanguage } from '../i18n/context.js';
import { takeFocus } from './take-focus.js';
import { meTexts } from './texts.js';
import type { KnownState } from './use-known.js';

interface OwnDataProps {
  change: KnownState['change'];
  onClose: () => void;
}

/** To take along what is kept of the visitor, and to have all of it deleted. */
export function OwnData({ change, onClose }: OwnDataProps) {
  const texts = meTexts(useLanguage());
  const { visitor, client } = useChat();
  const [asked, setAsked] = useState(false);
  const section = useRef<HTMLElement>(null);
  const download = (): Promise<boolean> =>
    change(async () => save(JSON.stringify(await visitor.ownData(), undefined, 2), 'docent-my-data.json'));
  const erase = async (): Promise<void> => {
    section.current?.focus();
    const erased = await change(async () => {
      await visitor.leave();
      client.forgetVisitor();
    });
    setAsked(false);
    if (!erased) return;
    client.report(texts.erased);
    onClose();
  };
  const keep = (): void => {
    section.current?.focus();
    setAsked(false);
  };
  return (
    <section className="me-data" ref={section} tabIndex={-1}>
      <h3>{texts.data}</h3>
      <p className="me-quiet" role="status">
        {asked ? texts.eraseAsk : texts.dataText}
      </p>
      <div className="me-choice">
        {asked ? (
          <>
            <button type="button" className="me-yes" onClick={() => void erase()}>
              {texts.eraseYes}
            </button>
            <button type="button" className="text-button" ref={takeFocus} onClick={keep}>
              {texts.keep}
            </button>
          </>
        ) : (
          <>
            <button type="button" className="text-button" onClick={() => void download()}>
              {texts.download}
            </button>
            <button type="button" className="text-button" onClick={() => setAsked(true)}>
              {texts.erase}
            </button>
          </>
        )}
      </div>
    </section>
  );
}

function save(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // Once the browser has taken it.
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
