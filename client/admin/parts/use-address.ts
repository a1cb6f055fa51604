import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** Filters, order and page of a list stand in the address, so that it can be shared; a changed filter goes to page 1. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (changes: Record<string, string | undefined>): void => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (!('page' in changes)) next.delete('page');
          for (const [name, value] of Object.entries(changes)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  const query = useMemo(() => Object.fromEntries(params), [params]);
  return { query: query as Record<string, string | undefined>, set };
}
