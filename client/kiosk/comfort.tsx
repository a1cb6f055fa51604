import { Dialog } from './dialog.js';
import { useTexts } from './texts.js';

export interface ComfortSettings {
  /** Index of the text size. */
  size: 0 | 1 | 2;
  contrast: 'place' | 'high-contrast' | 'dark';
  /** Everything in the lower half of the screen. */
  reach: boolean;
}

export const DEFAULT_COMFORT: ComfortSettings = { size: 0, contrast: 'place', reach: false };

interface ComfortProps {
  settings: ComfortSettings;
  onChange: (settings: ComfortSettings) => void;
  onClose: () => void;
}

const SIZES = [0, 1, 2] as const;
const CONTRASTS = ['place', 'high-contrast', 'dark'] as const;

/** How it is shown; each choice takes effect at once, and goes with the visitor. */
export function Comfort({ settings, onChange, onClose }: ComfortProps) {
  const texts = useTexts();
  return (
    <Dialog title={texts.displayTitle} onClose={onClose}>
      <div className="choices" role="group" aria-label={texts.textSize}>
        <p>{texts.textSize}</p>
        {SIZES.map((size) => (
          <button
            key={size}
            type="button"
            aria-pressed={settings.size === size}
            onClick={() => onChange({ ...settings, size })}
          >
            {texts.sizes[size]}
          </button>
        ))}
      </div>
      <div className="choices" role="group" aria-label={texts.contrast}>
        <p>{texts.contrast}</p>
        {CONTRASTS.map((contrast) => (
          <button
            key={contrast}
            type="button"
            aria-pressed={settings.contrast === contrast}
            onClick={() => onChange({ ...settings, contrast })}
          >
            {texts.contrasts[contrast]}
          </button>
        ))}
      </div>
      <div className="choices">
        <p>{texts.reachText}</p>
        <button
          type="button"
          aria-pressed={settings.reach}
          onClick={() => onChange({ ...settings, reach: !settings.reach })}
        >
          {texts.reach}
        </button>
      </div>
      <div className="dialog-actions">
        <button type="button" className="primary" data-first onClick={onClose}>
          {texts.close}
        </button>
      </div>
    </Dialog>
  );
}
