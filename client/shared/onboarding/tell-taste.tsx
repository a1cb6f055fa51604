import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Card, Language } from '../../../src/protocol/index.js';
import { hasMark } from '../chat-client/index.js';
import { useChat, useChatState } from '../chat/chat-context.js';
import { Cover } from '../covers/cover.js';
import { languageTag, localize } from '../i18n/index.js';
import { useLanguage } from '../i18n/context.js';
import style from './onboarding.css?inline';
import { onboardingTexts } from './texts.js';

const OFFERED = 6;
/** So many likes are enough for a first list. */
const ENOUGH = 3;
const SHOWN = 3;

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);

/** A handful to tap at the first visit; after three taps it gives way to what suits them. */
export default function TellTaste() {
  const { visitor, client } = useChat();
  const { marks, connection } = useChatState();
  const language = useLanguage();
  const texts = onboardingTexts(language);
  const [open, setOpen] = useState(() => visitor.offersOnboarding());
  const cards = useCards(open, language);
  const section = useRef<HTMLElement>(null);
  const shown = cards !== undefined && cards.length > 0;
  const liked = cards?.filter(({ id }) => hasMark(marks, id, 'like')).map(({ id }) => id) ?? [];
  const suits = useSuiting(liked, language);
  useLayoutEffect(() => {
    const root = section.current?.getRootNode() as ShadowRoot | undefined;
    if (root && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }, [shown]);
  const skip = (): void => {
    visitor.skipOnboarding();
    setOpen(false);
  };
  if (!open || !shown || connection === 'offline') return null;
  return (
    <section className="tell-taste" ref={section} aria-label={texts.title}>
      <header>
        <h3>{texts.title}</h3>
        <button type="button" className="text-button" onClick={skip}>
          {texts.skip}
        </button>
      </header>
      <ul className="tastes">
        {cards.map((card) => {
          const title = localize(card.title, language);
          const on = liked.includes(card.id);
          return (
            <li key={card.id}>
              <button type="button" aria-pressed={on} onClick={() => void client.mark(card.id, 'like', !on)}>
                <Cover id={card.id} kind={card.kind} motif={card.cover?.motif} year={card.cover?.year} />
                <span lang={languageTag(title.language)}>{title.text}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className="tell-taste-next" role="status">
        {suits.length > 0 ? texts.suits : texts.left(Math.max(1, ENOUGH - liked.length))}
      </p>
      {suits.length > 0 && (
        <ul className="starters suits">
          {suits.map((card) => {
            const title = localize(card.title, language);
            const reason = card.reasons.find(({ type }) => type === 'taste') ?? card.reasons[0];
            return (
              <li key={card.id}>
                <button type="button" onClick={() => client.send(texts.ask(title.text))}>
                  <span>
                    <span lang={languageTag(title.language)}>{title.text}</span>
                    {reason && <small>{reason.text}</small>}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function useCards(wanted: boolean, language: Language): Card[] | undefined {
  const { visitor } = useChat();
  const [fetched, setFetched] = useState<Card[]>();
  useEffect(() => {
    let gone = false;
    if (wanted) {
      visitor.onboarding(language, OFFERED).then(
        (cards) => !gone && setFetched((before) => (before ? renamed(before, cards) : cards)),
        // It is an offer: without it the chat is whole.
        () => undefined,
      );
    }
    return () => {
      gone = true;
    };
  }, [wanted, visitor, language]);
  return fetched;
}

/** In another language the same handful stays: what was tapped must not go away. */
function renamed(before: readonly Card[], cards: readonly Card[]): Card[] {
  return before.map((card) => cards.find(({ id }) => id === card.id) ?? card);
}

/** What suits the likes given so far, once there are enough of them. */
function useSuiting(liked: readonly string[], language: Language): Card[] {
  const { visitor } = useChat();
  const [suits, setSuits] = useState<Card[]>([]);
  const key = liked.length >= ENOUGH ? liked.join(' ') : '';
  useEffect(() => {
    let gone = false;
    const show = (cards: Card[]): void => void (!gone && setSuits(cards));
    if (!key) show([]);
    else {
      const known = new Set(key.split(' '));
      visitor.recommendations(language, SHOWN + known.size).then(
        (cards) => show(cards.filter(({ id }) => !known.has(id)).slice(0, SHOWN)),
        () => show([]),
      );
    }
    return () => {
      gone = true;
    };
  }, [key, visitor, language]);
  return suits;
}
