import { useEffect, useRef, useState, type RefObject } from 'react';

/**
 * A new question moves to the top of the log, and its answer grows below it while the reader reads: nothing moves
 * under their eyes. `away` tells that the newest exchange is out of view.
 */
export function useScrolling(log: RefObject<HTMLElement | null>, lastQuestion: string | undefined, loaded: boolean) {
  const [away, setAway] = useState(false);
  const shown = useRef<string | undefined>(undefined);

  useEffect(() => {
    if (!loaded || lastQuestion === shown.current) return;
    const first = shown.current === undefined;
    shown.current = lastQuestion;
    if (lastQuestion) scrollToLatest(log.current, first ? 'instant' : smooth());
  }, [log, lastQuestion, loaded]);

  useEffect(() => {
    const element = log.current;
    if (!element) return undefined;
    const look = (): void => setAway(element.scrollTop < topOfLatest(element) - element.clientHeight * 0.6);
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [log]);

  return { away, toLatest: () => scrollToLatest(log.current, smooth()) };
}

/** The log is positioned: offsets in it count from its own top. */
function topOfLatest(log: HTMLElement): number {
  return log.querySelector<HTMLElement>('.exchange:last-child')?.offsetTop ?? 0;
}

function scrollToLatest(log: HTMLElement | null, behavior: ScrollBehavior): void {
  log?.scrollTo({ top: topOfLatest(log), behavior });
}

function smooth(): ScrollBehavior {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
