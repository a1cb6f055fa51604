import { useCallback, useEffect, useRef, useState } from 'react';

/** Quick changes one after the other (typing) are one step back. */
const ONE_STEP = 700;

/** A copy that is worked on, with steps back; `stored` is what it is compared with. */
export function useDraft<Value>(stored: Value) {
  const [draft, setDraft] = useState(stored);
  const [past, setPast] = useState<Value[]>([]);
  const changedAt = useRef(0);
  const origin = useRef(stored);

  // What is stored may change below an untouched draft; a touched one is kept.
  useEffect(() => {
    if (same(origin.current, stored)) return;
    setDraft((now) => (same(now, origin.current) ? stored : now));
    origin.current = stored;
  }, [stored]);

  const change = useCallback(
    (next: Value): void => {
      if (same(next, draft)) return;
      const now = Date.now();
      if (now - changedAt.current > ONE_STEP) setPast((steps) => [...steps.slice(-99), draft]);
      changedAt.current = now;
      setDraft(next);
    },
    [draft],
  );
  const undo = useCallback((): void => {
    const last = past.at(-1);
    if (last === undefined) return;
    setPast(past.slice(0, -1));
    changedAt.current = 0;
    setDraft(last);
  }, [past]);
  const reset = useCallback((to: Value): void => {
    setPast([]);
    setDraft(to);
  }, []);
  return { draft, change, undo, reset, canUndo: past.length > 0, isChanged: !same(draft, stored) };
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
