import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { IconButton } from '../../shared/components/button.js';
import { useSpeech } from '../say.js';
import { Button } from './button.js';

interface DialogProps {
  title: string;
  /** Undefined: it can only be left by doing what it asks. */
  onClose: (() => void) | undefined;
  wide?: boolean;
  children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus and gives it back. */
export function Dialog({ title, onClose, wide = false, children }: DialogProps) {
  const { say } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Closed before it is taken out: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current!;
    if (!element.open) element.showModal();
    return () => element.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <header>
        <h2 id={id}>{title}</h2>
        {onClose && <IconButton icon="close" label={say('关闭', 'Close')} onClick={onClose} />}
      </header>
      <div className="stack">{children}</div>
    </dialog>
  );
}

interface ConfirmProps {
  title: string;
  /** What will happen, and whether it can be taken back. */
  text: string;
  action: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

export function Confirm({ title, text, action, danger = true, busy = false, onConfirm, onClose }: ConfirmProps) {
  const { say } = useSpeech();
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <div className="actions">
        <Button kind={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
          {action}
        </Button>
        <Button onClick={onClose}>{say('取消', 'Cancel')}</Button>
      </div>
    </Dialog>
  );
}
