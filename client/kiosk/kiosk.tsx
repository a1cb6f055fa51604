import { useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '../../src/protocol/index.js';
import { houseStyle } from '../shared/house/house.js';
import { languageTag, resolveLocale } from '../shared/i18n/index.js';
import { LocaleProvider } from '../shared/i18n/context.js';
import { placeOf, themeOf, useAppearance } from './appearance.js';
import { Attract } from './attract.js';
import { resumeErasures } from './erasures.js';
import { StaffDoor } from './staff-door.js';
import { useScreenScale } from './use-scale.js';
import { endVisit, interruptedLanguage, openVisit, type Visit } from './visit.js';
import { VisitStorage } from './visit-storage.js';
import { VisitView } from './visit-view.js';
import { signOfLife } from './watchdog.js';

const SIGN_EVERY = 2_000;
const IDLE_SECONDS = 60;

/** Waits for somebody, and is theirs until they leave. */
export function Kiosk() {
  const appearance = useAppearance();
  const place = placeOf(appearance);
  const scale = useScreenScale();
  const [visit, setVisit] = useState<Visit>();
  const current = useRef<Visit>(undefined);
  const preferred = appearance?.defaultLanguage ?? resolveLocale('auto', navigator.languages);

  const begin = useCallback(
    (language: Language): void => {
      if (current.current) return;
      current.current = openVisit(language, place?.position);
      setVisit(current.current);
    },
    [place],
  );
  const end = useCallback((): void => {
    if (current.current) endVisit(current.current);
    current.current = undefined;
    setVisit(undefined);
  }, []);

  useEffect(() => {
    resumeErasures(new VisitStorage().get('token'));
    const timer = window.setInterval(signOfLife, SIGN_EVERY);
    return () => window.clearInterval(timer);
  }, []);
  // A reload in the middle of a visit goes on with it, once the place is known.
  useEffect(() => {
    const language = appearance && interruptedLanguage();
    if (language) begin(language);
  }, [appearance, begin]);

  const theme = themeOf(place);
  const style = { '--docent-scale': scale, ...houseStyle(appearance) };
  return (
    <div className="docent kiosk" data-theme={theme} style={style as React.CSSProperties} lang={languageTag(preferred)}>
      {visit ? (
        <VisitView
          visit={visit}
          appearance={appearance}
          place={place}
          theme={theme}
          scale={scale}
          idleSeconds={appearance?.kiosk.idleSeconds ?? IDLE_SECONDS}
          onEnd={end}
        />
      ) : (
        <Attract appearance={appearance} place={place} preferred={preferred} onBegin={begin} />
      )}
      <LocaleProvider language={preferred}>
        <StaffDoor appearance={appearance} place={place} onOpen={end} />
      </LocaleProvider>
    </div>
  );
}
