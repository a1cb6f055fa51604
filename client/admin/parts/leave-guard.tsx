import type { RefObject } from 'react';
import { useSpeech } from '../say.js';
import { Confirm } from './dialog.js';
import { useUnsaved } from './use-unsaved.js';

export function LeaveGuard({ isChanged, leaving }: { isChanged: boolean; leaving?: RefObject<boolean> }) {
  const { say } = useSpeech();
  const blocker = useUnsaved(isChanged, leaving);
  if (blocker.state !== 'blocked') return null;
  return (
    <Confirm
      title={say('有没保存的修改', 'There are unsaved changes')}
      text={say('离开这一页，没保存的修改就没有了，不能撤销。', 'Leaving this page drops them. This cannot be undone.')}
      action={say('不保存，离开', 'Leave without saving')}
      onConfirm={() => blocker.proceed()}
      onClose={() => blocker.reset()}
    />
  );
}
