import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

/**
 * What has the focus may go away with what it did, as a suggestion does that was asked: `region` gets the focus then,
 * so that one goes on from where one was.
 */
export function useKeptFocus(region: RefObject<HTMLElement | null>) {
  const held = useRef<HTMLElement>(undefined);
  useEffect(() => {
    if (!held.current || held.current.isConnected) return;
    held.current = undefined;
    if (document.activeElement === document.body || isHost(document.activeElement, region.current))
      region.current?.focus({ preventScroll: true });
  });
  return {
    onFocus: (event: FocusEvent<HTMLElement>): void => void (held.current = event.target as HTMLElement),
    onBlur: (event: FocusEvent<HTMLElement>): void => {
      if (event.relatedTarget) held.current = undefined;
    },
  };
}

/** Whether the focus is in this widget, and in nothing of it. */
function isHost(active: Element | null, region: HTMLElement | null): boolean {
  const root = region?.getRootNode();
  return root instanceof ShadowRoot && root.host === active && root.activeElement === null;
}
