import { useEffect, useState } from 'react';
import type { KioskPlace, PublicAppearance } from '../../src/protocol/index.js';
import { useLanguage } from '../shared/i18n/context.js';
import { written } from '../shared/house/house.js';
import { Dialog } from './dialog.js';
import { kioskServer } from './server.js';
import { useTexts } from './texts.js';
import { reloadWhenServed } from './watchdog.js';

const CLEANING = 30;

interface StaffPanelProps {
  appearance: PublicAppearance | undefined;
  place: KioskPlace | undefined;
  onClose: () => void;
}

export function StaffPanel({ appearance, place, onClose }: StaffPanelProps) {
  const texts = useTexts();
  const language = useLanguage();
  const [cleaning, setCleaning] = useState(false);
  const stand = (id: string): void => {
    history.replaceState(null, '', id ? `?place=${encodeURIComponent(id)}` : location.pathname);
    reloadWhenServed();
  };
  if (cleaning) return <Cleaning onOver={() => setCleaning(false)} />;
  return (
    <Dialog title={texts.staff} onClose={onClose}>
      <div className="choices" role="group" aria-label={texts.staffPlace}>
        <p>{texts.staffPlace}</p>
        <button type="button" aria-pressed={!place} onClick={() => stand('')}>
          {texts.staffNoPlace}
        </button>
        {appearance?.kiosk.places.map(({ id, name }) => (
          <button key={id} type="button" aria-pressed={place?.id === id} onClick={() => stand(id)}>
            {written(name, language) ?? id}
          </button>
        ))}
      </div>
      <div className="dialog-actions">
        <button type="button" className="secondary" data-first onClick={() => setCleaning(true)}>
          {texts.staffClean}
        </button>
        <button type="button" className="secondary" onClick={reloadWhenServed}>
          {texts.staffReload}
        </button>
        <button
          type="button"
          className="secondary"
          onClick={() => location.assign(new URL('admin', kioskServer()).href)}
        >
          {texts.staffConsole}
        </button>
      </div>
    </Dialog>
  );
}

/** A screen that can be wiped without asking it anything. */
function Cleaning({ onOver }: { onOver: () => void }) {
  const texts = useTexts();
  const [left, setLeft] = useState(CLEANING);
  useEffect(() => {
    const timer = window.setInterval(() => setLeft((before) => before - 1), 1000);
    return () => window.clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left <= 0) onOver();
  }, [left, onOver]);
  return (
    <div className="cleaning" role="status">
      {texts.cleaning(left)}
    </div>
  );
}
