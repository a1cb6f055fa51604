import { useEffect, type RefObject } from 'react';
import { useBlocker } from 'react-router';

/** Nobody leaves a page with unsaved changes by accident; `leaving` says that it is meant. Returns the blocked step, if there is one. */
export function useUnsaved(isChanged: boolean, leaving?: RefObject<boolean>) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isChanged && !leaving?.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isChanged]);
  return blocker;
}
