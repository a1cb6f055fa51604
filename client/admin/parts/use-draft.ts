import { useCallback, useEffect, useRef, useState } from 'react';

/** Quick changes one after the other (typing) are one step back. */
const ONE_STEP = 700;

/** What is stored, and which revision of it: undefined where there is none yet. */
export interface Stored<Value> {
  value: Value;
  revision: number | undefined;
}

/**
 * A copy that is worked on, with steps back. `base` is what the work began from: a save names its revision, so that a
 * colleague's save in the meantime is noticed and not written over.
 */
export function useDraft<Value>(value: Value, revision: number | undefined) {
  const [base, setBase] = useState<Stored<Value>>({ value, revision });
  const [draft, setDraft] = useState(value);
  const [past, setPast] = useState<Value[]>([]);
  const changedAt = useRef(0);
  const isChanged = !same(draft, base.value);

  const reset = useCallback((to: Value, at: number | undefined): void => {
    setPast([]);
    setBase({ value: to, revision: at });
    setDraft(to);
  }, []);
  // What is stored may change below an untouched draft; below a touched one it must not.
  const touched = useRef(isChanged);
  touched.current = isChanged;
  useEffect(() => {
    if (!touched.current) reset(value, revision);
  }, [value, revision, reset]);

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
  return { draft, base, change, undo, reset, canUndo: past.length > 0, isChanged };
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
