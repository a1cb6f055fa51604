import { useEffect, useRef, useState, type RefObject } from 'react';
import { useChat } from './chat-context.js';

/** A place is written down once scrolling rests, or the page goes away. */
const REST = 100;

/**
 * A new question moves to the top of the log, and its answer grows below it while the reader reads: nothing moves
 * under their eyes. A log that appears again, after a reload, is where it was, and a question of another tab takes nobody
 * away from what they read above. `away` tells that the newest exchange is out of view.
 */
export function useScrolling(log: RefObject<HTMLElement | null>, lastQuestion: string | undefined, loaded: boolean) {
  const { client } = useChat();
  const [away, setAway] = useState(false);
  /** As `away`, without waiting for the next frame. */
  const isAway = useRef(false);
  const shown = useRef<string | undefined>(undefined);

  useEffect(() => {
    if (!loaded || lastQuestion === shown.current) return;
    const first = shown.current === undefined;
    shown.current = lastQuestion;
    if (!lastQuestion || !log.current) return;
    const place = first ? client.getReadingPlace() : undefined;
    const read = place && exchanges(log.current).find(({ dataset }) => dataset.message === place.messageId);
    if (read) {
      log.current.scrollTo({ top: read.offsetTop + place.below, behavior: 'instant' });
      isAway.current = isAboveLatest(log.current);
    } else if (first || !isAway.current || client.items.isAskedHere(lastQuestion))
      scrollToLatest(log.current, first ? 'instant' : smooth());
  }, [client, log, lastQuestion, loaded]);

  useEffect(() => {
    const element = log.current;
    if (!element) return undefined;
    let timer: number | undefined;
    const keep = (): void => {
      const read = exchanges(element).findLast(({ offsetTop }) => offsetTop <= element.scrollTop);
      const messageId = read?.dataset.message;
      if (messageId) client.saveReadingPlace({ messageId, below: element.scrollTop - read.offsetTop });
    };
    const look = (): void => {
      isAway.current = isAboveLatest(element);
      setAway(isAway.current);
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, REST);
    };
    element.addEventListener('scroll', look, { passive: true });
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      window.clearTimeout(timer);
      element.removeEventListener('scroll', look);
    };
  }, [client, log]);

  return { away, toLatest: () => scrollToLatest(log.current, smooth()) };
}

function exchanges(log: HTMLElement): HTMLElement[] {
  return [...log.querySelectorAll<HTMLElement>('.exchange')];
}

/** The log is positioned: offsets in it count from its own top. */
function topOfLatest(log: HTMLElement): number {
  return log.querySelector<HTMLElement>('.exchange:last-child')?.offsetTop ?? 0;
}

function isAboveLatest(log: HTMLElement): boolean {
  return log.scrollTop < topOfLatest(log) - log.clientHeight * 0.6;
}

function scrollToLatest(log: HTMLElement | null, behavior: ScrollBehavior): void {
  log?.scrollTo({ top: topOfLatest(log), behavior });
}

function smooth(): ScrollBehavior {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
