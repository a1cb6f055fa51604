import { useState } from 'react';
import { ApiError } from '../api/api.js';
import { useSpeech } from '../say.js';
import { Button } from './button.js';
import { Changes, compare } from './changes.js';
import { Dialog } from './dialog.js';

interface ConflictProps {
  theirs: unknown;
  mine: unknown;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onClose: () => void;
}

/** Somebody else was faster: both versions side by side, and the choice. */
export function Conflict({ theirs, mine, onKeepMine, onTakeTheirs, onClose }: ConflictProps) {
  const { say } = useSpeech();
  return (
    <Dialog wide title={say('别人刚改过', 'Somebody else has changed this')} onClose={onClose}>
      <p>
        {say(
          '在您编辑的时候，另一位同事存了一个新版本。两个版本的差别如下，什么都没有丢，请选择留哪一个。',
          'While you were editing, a colleague saved a newer version. Nothing is lost: this is where the two differ. Choose which one to keep.',
        )}
      </p>
      <Changes changes={compare(theirs, mine)} before={say('他们的', 'Theirs')} after={say('您的', 'Yours')} />
      <div className="actions">
        <Button kind="primary" onClick={onKeepMine}>
          {say('保存我的版本', 'Save mine over it')}
        </Button>
        <Button onClick={onTakeTheirs}>{say('改用他们的版本', 'Take theirs')}</Button>
        <Button kind="link" onClick={onClose}>
          {say('回去继续编辑', 'Go back to editing')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Keeps what a refused save said is there now. */
export function useConflict<Current>() {
  const [theirs, setTheirs] = useState<Current>();
  const caught = (error: unknown): boolean => {
    if (!(error instanceof ApiError) || error.status !== 409 || error.current === undefined) return false;
    setTheirs(error.current as Current);
    return true;
  };
  return { theirs, caught, clear: () => setTheirs(undefined) };
}
