import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Icon } from '../shared/components/icon.js';
import { useTexts } from './texts.js';

interface DialogProps {
  title: string;
  /** It asks for an answer and has no way round it. */
  urgent?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** One thing at a time, within reach: it stands in the lower part of the screen and keeps the focus. */
export function Dialog({ title, urgent = false, onClose, children }: DialogProps) {
  const texts = useTexts();
  const id = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    (box.current?.querySelector<HTMLElement>('[data-first]') ?? box.current)?.focus();
    return () => before?.focus?.();
  }, []);
  return (
    <div className="backdrop" onClick={onClose}>
      <section
        ref={box}
        className="dialog"
        role={urgent ? 'alertdialog' : 'dialog'}
        aria-modal="true"
        aria-labelledby={id}
        tabIndex={-1}
        onClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      >
        <div className="dialog-head">
          <h2 id={id}>{title}</h2>
          {!urgent && (
            <button type="button" className="icon-button" aria-label={texts.close} onClick={onClose}>
              <Icon name="close" />
            </button>
          )}
        </div>
        {children}
      </section>
    </div>
  );
}
