import { DocentError } from '../config/errors.js';

/** Somebody else was faster. `current` is the thing as it is now, so that nothing of either is lost. */
export function conflict(current: unknown): DocentError {
  return new DocentError(
    'conflict',
    {
      zh: '在您编辑期间，另一位同事已修改了它。请对照两个版本后再保存。',
      en: 'Somebody else changed this while you were editing. Compare the two versions, then save again.',
    },
    { details: { current } },
  );
}
