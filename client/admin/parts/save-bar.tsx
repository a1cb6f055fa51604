import type { ReactNode } from 'react';
import { useSpeech } from '../say.js';
import { Button } from './button.js';

interface SaveBarProps {
  isChanged: boolean;
  canUndo: boolean;
  busy: boolean;
  faults?: number;
  onUndo: () => void;
  onDiscard: () => void;
  /** Absent where the button submits the form that it stands in. */
  onSave?: () => void;
  /** Further ways to go on. */
  children?: ReactNode;
}

/** Whether there is something unsaved, and what to do with it; stays in view below a long form. */
export function SaveBar({ isChanged, canUndo, busy, faults = 0, onUndo, onDiscard, onSave, children }: SaveBarProps) {
  const { say } = useSpeech();
  return (
    <div className="save-bar" data-changed={isChanged}>
      <p role="status">
        {faults > 0
          ? say(`有 ${faults} 处需要改正`, `${faults} to put right`)
          : isChanged
            ? say('有未保存的修改', 'Unsaved changes')
            : say('没有未保存的修改', 'All saved')}
      </p>
      <div className="actions">
        <Button disabled={!canUndo} onClick={onUndo}>
          {say('撤销一步', 'Undo')}
        </Button>
        <Button disabled={!isChanged} onClick={onDiscard}>
          {say('全部放弃', 'Discard all')}
        </Button>
        {children}
        <Button kind="primary" type={onSave ? 'button' : 'submit'} disabled={!isChanged} busy={busy} onClick={onSave}>
          {say('保存', 'Save')}
        </Button>
      </div>
    </div>
  );
}
