import { useEffect, useMemo, useState } from 'react';
import type { KioskPlace, Language, PublicAppearance } from '../../src/protocol/index.js';
import { ChatProvider, type ChatHost } from '../shared/chat/chat-context.js';
import { Seal } from '../shared/components/icon.js';
import { Cover } from '../shared/covers/cover.js';
import { languageTag } from '../shared/i18n/index.js';
import { LocaleProvider, useMessages } from '../shared/i18n/context.js';
import type { ResolvedTheme } from '../shared/styles/use-theme.js';
import { written } from '../shared/house/house.js';
import { AskBar } from './ask-bar.js';
import { Comfort, DEFAULT_COMFORT, type ComfortSettings } from './comfort.js';
import { HandOver } from './hand-over.js';
import { IdleWarning } from './idle-warning.js';
import { LinkCode } from './link-code.js';
import { LINK_EVENT } from './lockdown.js';
import { phoneAddress, phoneServer } from './phone-address.js';
import { Talk } from './talk.js';
import { useTexts } from './texts.js';
import { Toolbar } from './toolbar.js';
import { noteActivity, useIdle } from './use-idle.js';
import type { Visit } from './visit.js';

interface VisitViewProps {
  visit: Visit;
  appearance: PublicAppearance | undefined;
  place: KioskPlace | undefined;
  theme: ResolvedTheme;
  scale: number;
  idleSeconds: number;
  onEnd: () => void;
}

const TEXT_SIZES = [1, 1.2, 1.45];

/** One visitor's time: everything chosen here goes with it. */
export function VisitView({ visit, appearance, place, theme, scale, idleSeconds, onEnd }: VisitViewProps) {
  const [language, setLanguage] = useState<Language>(visit.language);
  const [comfort, setComfort] = useState<ComfortSettings>(DEFAULT_COMFORT);
  const [dialog, setDialog] = useState<'comfort' | 'phone'>();
  const [link, setLink] = useState<string>();
  const { left, stay } = useIdle(idleSeconds, onEnd);
  const host = useHost(visit, place, language, setLink);
  useActivityOfAnswers(visit);
  useEffect(() => {
    const show = (event: Event): void => setLink((event as CustomEvent<string>).detail);
    window.addEventListener(LINK_EVENT, show);
    return () => window.removeEventListener(LINK_EVENT, show);
  }, []);
  const choose = (chosen: Language): void => {
    visit.client.setLocale(chosen);
    visit.storage.set('language', chosen);
    setLanguage(chosen);
  };
  const phone = phoneServer(visit.server, appearance?.phones);
  const covered = left !== undefined || dialog !== undefined || link !== undefined;
  const style = { '--docent-scale': scale * TEXT_SIZES[comfort.size]! } as React.CSSProperties;
  return (
    <LocaleProvider language={language}>
      <ChatProvider value={host}>
        <div
          className="docent kiosk visit"
          data-theme={comfort.contrast === 'place' ? theme : comfort.contrast}
          data-reach={comfort.reach}
          style={style}
          lang={languageTag(language)}
        >
          {comfort.reach && <Frieze />}
          <Masthead appearance={appearance} place={place} language={language} />
          <main className="chat" inert={covered}>
            <Talk layout={`${comfort.size} ${comfort.reach}`} />
            <AskBar key={language} language={language} />
          </main>
          <Toolbar
            covered={covered}
            language={language}
            onLanguage={choose}
            onComfort={() => setDialog('comfort')}
            onPhone={phone && (() => setDialog('phone'))}
            onFinish={onEnd}
          />
          {dialog === 'comfort' && (
            <Comfort settings={comfort} onChange={setComfort} onClose={() => setDialog(undefined)} />
          )}
          {dialog === 'phone' && phone && (
            <HandOver visit={visit} phone={phone} onClose={() => setDialog(undefined)} onTaken={onEnd} />
          )}
          {link && <LinkCode address={phoneAddress(link, visit.server, phone)} onClose={() => setLink(undefined)} />}
          {left !== undefined && <IdleWarning left={left} onStay={stay} onEnd={onEnd} />}
        </div>
      </ChatProvider>
    </LocaleProvider>
  );
}

function useHost(
  { client, visitor, server }: Visit,
  place: KioskPlace | undefined,
  language: Language,
  share: (address: string) => void,
): ChatHost {
  return useMemo(() => {
    const here = place?.position && { ...place.position, label: written(place.name, language) ?? place.id };
    return { client, visitor, server, share, readsAloud: false, ...(here && { here }) };
  }, [client, visitor, server, place, language, share]);
}

/** An answer that arrives wants to be read. */
function useActivityOfAnswers({ client }: Visit): void {
  useEffect(() => {
    let seen = client.getState().conversation.lastSequence;
    return client.subscribe(() => {
      const { lastSequence } = client.getState().conversation;
      if (lastSequence !== seen) noteActivity();
      seen = lastSequence;
    });
  }, [client]);
}

function Masthead({
  appearance,
  place,
  language,
}: Pick<VisitViewProps, 'appearance' | 'place'> & { language: Language }) {
  const messages = useMessages();
  const texts = useTexts();
  return (
    <header className="visit-head">
      <Seal />
      <h1>{written(appearance?.title, language) ?? messages.name}</h1>
      {place && (
        <p className="visit-here">
          {texts.here} · {written(place.name, language) ?? place.id}
        </p>
      )}
    </header>
  );
}

/** Fills the upper half when everything else has moved into the lower one. */
function Frieze() {
  return (
    <div className="visit-frieze" aria-hidden="true">
      <Cover id="welcome" kind="attraction" motif="mountain" />
      <Cover id="welcome-2" kind="attraction" motif="moon-gate" />
      <Cover id="welcome-1" kind="attraction" motif="waves" />
    </div>
  );
}
