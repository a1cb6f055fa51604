import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { IconButton } from '../components/button.js';
import { useLanguage, useMessages } from '../i18n/context.js';
import style from './me.css?inline';
import { Forgetting } from './forgetting.js';
import { OwnData } from './own-data.js';
import { PersonalSwitch } from './personal-switch.js';
import { SavedItems } from './saved-items.js';
import { Taste } from './taste.js';
import { meTexts } from './texts.js';
import { useKnown } from './use-known.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);

/** The visitor's side of the desk: what is kept of them, and the say over it. It lies over the chat while it is open. */
export default function MePanel({ onClose }: { onClose: () => void }) {
  const messages = useMessages();
  const texts = meTexts(useLanguage());
  const { known, problem, refresh, change } = useKnown(texts);
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const root = panel.current!.getRootNode() as ShadowRoot;
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }, []);
  useEffect(() => panel.current?.focus(), []);
  useEffect(() => {
    // What had the focus may be what was just taken out.
    if (document.activeElement === document.body) panel.current?.focus();
  }, [known]);
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <section ref={panel} className="me" role="dialog" aria-label={messages.me} tabIndex={-1} onKeyDown={closeOnEscape}>
      <div className="column">
        <header>
          <h2>{messages.me}</h2>
          <IconButton icon="close" label={messages.backToChat} onClick={onClose} />
        </header>
        {/* Always there, so that what comes into it is read out. */}
        <div role="status">
          {problem && (
            <p className="me-problem">
              {problem}
              <button type="button" className="text-button" onClick={() => void refresh()}>
                {texts.again}
              </button>
            </p>
          )}
          {!known && !problem && <p className="me-quiet">{texts.loading}</p>}
        </div>
        {known && (
          <>
            <PersonalSwitch on={known.profile.personalised} change={change} />
            <Taste profile={known.profile} change={change} />
            <SavedItems known={known} change={change} onClose={onClose} />
            <Forgetting blank={known.profile.items.length === 0} change={change} />
            <OwnData change={change} onClose={onClose} />
          </>
        )}
      </div>
    </section>
  );
}
