import { useEffect, useState } from 'react';
import type { Card, KioskPlace, Language, PublicAppearance } from '../../src/protocol/index.js';
import { Seal } from '../shared/components/icon.js';
import { Cover } from '../shared/covers/cover.js';
import { languageTag, messagesOf } from '../shared/i18n/index.js';
import { written } from '../shared/house/house.js';
import { kioskServer } from './server.js';
import { KIOSK_TEXTS } from './texts.js';

const SHOWN = 14;
const EACH = 8_000;
const AGAIN = 10_000;

interface AttractProps {
  appearance: PublicAppearance | undefined;
  place: KioskPlace | undefined;
  preferred: Language;
  onBegin: (language: Language) => void;
}

/** What those who pass by see: the house's own things, one after the other, and a way in for each language. */
export function Attract({ appearance, place, preferred, onBegin }: AttractProps) {
  const items = useShowpieces();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => setTurn((before) => before + 1), EACH);
    return () => window.clearInterval(timer);
  }, []);
  const item = items[turn % Math.max(1, items.length)];
  const languages: Language[] = preferred === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  return (
    <main className="attract" onClick={() => onBegin(preferred)}>
      <div className="attract-cover" key={item?.id ?? 'none'} aria-hidden="true">
        {item ? (
          <Cover id={item.id} kind={item.kind} motif={item.cover?.motif} year={item.cover?.year} />
        ) : (
          <Cover id="welcome" kind="attraction" motif="mountain" />
        )}
      </div>
      <header className="attract-head">
        <Seal />
        <p>{written(appearance?.title, preferred) ?? messagesOf(preferred).name}</p>
        {place && (
          <p className="attract-here">
            {KIOSK_TEXTS[preferred].here} · {written(place.name, preferred) ?? place.id}
          </p>
        )}
      </header>
      <section className="attract-label">
        {item && (
          <div className="attract-names" key={item.id}>
            {languages.map(
              (language, index) =>
                item.title[language] && (
                  <p key={language} className={index === 0 ? 'first' : 'second'} lang={languageTag(language)}>
                    {item.title[language]}
                  </p>
                ),
            )}
          </div>
        )}
        <h1 lang={languageTag(preferred)}>
          {written(appearance?.greeting, preferred) ?? messagesOf(preferred).greeting}
        </h1>
        <div className="attract-begin">
          {languages.map((language) => (
            <button
              key={language}
              type="button"
              lang={languageTag(language)}
              onClick={(event) => {
                event.stopPropagation();
                onBegin(language);
              }}
            >
              {KIOSK_TEXTS[language].beginIn}
            </button>
          ))}
        </div>
      </section>
    </main>
  );
}

/** What most people like, mixed; asked for until the server answers. */
function useShowpieces(): readonly Card[] {
  const [items, setItems] = useState<readonly Card[]>([]);
  useEffect(() => {
    let timer: number | undefined;
    const request = new AbortController();
    const load = async (): Promise<void> => {
      try {
        const address = new URL(`api/onboarding?limit=${SHOWN}`, kioskServer());
        const response = await fetch(address, { signal: request.signal });
        if (!response.ok) throw new Error(String(response.status));
        setItems(((await response.json()) as { items: Card[] }).items);
      } catch {
        if (!request.signal.aborted) timer = window.setTimeout(() => void load(), AGAIN);
      }
    };
    void load();
    return () => {
      request.abort();
      window.clearTimeout(timer);
    };
  }, []);
  return items;
}
