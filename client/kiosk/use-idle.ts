import { useCallback, useEffect, useRef, useState } from 'react';
import { IdleTimer } from './idle-timer.js';

const SIGNS = ['pointerdown', 'pointermove', 'touchmove', 'keydown', 'input', 'wheel', 'scroll'] as const;
const ACTIVITY = 'docent-kiosk-activity';
const LOOK_EVERY = 250;

/** Counts as a visitor's doing: a key of the on-screen keyboard, an answer that arrives, a sentence read aloud. */
export function noteActivity(): void {
  window.dispatchEvent(new Event(ACTIVITY));
}

/**
 * Watches whether anybody is still there. `left` counts the last seconds down; once it is shown, only `stay` goes on:
 * a sleeve that brushes the glass answers no question.
 */
export function useIdle(seconds: number, onLeft: () => void): { left: number | undefined; stay: () => void } {
  const [left, setLeft] = useState<number>();
  const timer = useRef<IdleTimer>(undefined);
  const end = useRef(onLeft);
  useEffect(() => {
    end.current = onLeft;
  });
  useEffect(() => {
    const idle = new IdleTimer(seconds, performance.now());
    timer.current = idle;
    let ended = false;
    const sign = (): void => {
      if (idle.left(performance.now()) === undefined) idle.activity(performance.now());
    };
    const look = (): void => {
      const now = idle.left(performance.now());
      setLeft(now);
      if (now !== 0 || ended) return;
      ended = true;
      end.current();
    };
    const interval = window.setInterval(look, LOOK_EVERY);
    const options = { capture: true, passive: true };
    for (const name of [...SIGNS, ACTIVITY]) window.addEventListener(name, sign, options);
    return () => {
      window.clearInterval(interval);
      for (const name of [...SIGNS, ACTIVITY]) window.removeEventListener(name, sign, options);
    };
  }, [seconds]);
  const stay = useCallback(() => {
    timer.current?.activity(performance.now());
    setLeft(undefined);
  }, []);
  return { left, stay };
}
