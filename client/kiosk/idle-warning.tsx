import { Dialog } from './dialog.js';
import { useTexts } from './texts.js';

interface IdleWarningProps {
  /** Seconds. */
  left: number;
  onStay: () => void;
  onEnd: () => void;
}

export function IdleWarning({ left, onStay, onEnd }: IdleWarningProps) {
  const texts = useTexts();
  return (
    <Dialog title={texts.stillThere} urgent onClose={onStay}>
      <p className="countdown" aria-hidden="true">
        {left}
      </p>
      <p role="timer">{texts.goneIn(left)}</p>
      <div className="dialog-actions">
        <button type="button" className="primary" data-first onClick={onStay}>
          {texts.imHere}
        </button>
        <button type="button" className="secondary" onClick={onEnd}>
          {texts.finishNow}
        </button>
      </div>
    </Dialog>
  );
}
