import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/**
 * A new question moves to the top of the log, and its answer grows below it while the reader reads: nothing moves
 * under their eyes. `away` tells that the newest exchange is out of view.
 */
export function useScrolling(log: RefObject<HTMLElement | null>, lastQuestion: string | undefined, loaded: boolean) {
  const [away, setAway] = useState(false);
  const shown = useRef<string | undefined>(undefined);

  const toLatest = useCallback(
    (behavior: ScrollBehavior = smooth()) => {
      const element = log.current;
      const last = element?.querySelector<HTMLElement>('.exchange:last-child');
      if (!element || !last) return;
      element.scrollTo({ top: last.offsetTop - element.offsetTop, behavior });
    },
    [log],
  );

  useEffect(() => {
    if (!loaded || lastQuestion === shown.current) return;
    const first = shown.current === undefined;
    shown.current = lastQuestion;
    if (lastQuestion) toLatest(first ? 'instant' : smooth());
  }, [lastQuestion, loaded, toLatest]);

  useEffect(() => {
    const element = log.current;
    if (!element) return undefined;
    const look = (): void => {
      const last = element.querySelector<HTMLElement>('.exchange:last-child');
      const top = last ? last.offsetTop - element.offsetTop : 0;
      setAway(element.scrollTop < top - element.clientHeight * 0.6);
    };
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [log]);

  return { away, toLatest: () => toLatest() };
}

function smooth(): ScrollBehavior {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
