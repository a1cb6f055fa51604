import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Role, Session } from '../../../src/protocol/admin/index.js';
import { api } from '../api/api.js';

interface SessionState {
  /** Undefined: nobody; null: not known yet. */
  session: Session | undefined | null;
  /** The session ended while somebody was at work. */
  expired: boolean;
  accept: (session: Session) => void;
  signOut: () => Promise<void>;
  /** The server could not say who is signed in. */
  fault: unknown;
}

const SessionContext = createContext<SessionState | undefined>(undefined);

export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session | undefined | null>(null);
  const [expired, setExpired] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const waiting = useRef<(() => void)[]>([]);

  const accept = useCallback((next: Session) => {
    api.csrf = next.csrf;
    setSession(next);
    setExpired(false);
    for (const goOn of waiting.current.splice(0)) goOn();
  }, []);

  useEffect(() => {
    api.renew = () =>
      new Promise((resolve) => {
        waiting.current.push(resolve);
        setExpired(true);
      });
    api.session().then((found) => (found ? accept(found) : setSession(undefined)), setFault);
  }, [accept]);

  const signOut = useCallback(async () => {
    await api.delete('session');
    location.assign(new URL('./', document.baseURI).href);
  }, []);

  const value = useMemo(
    () => ({ session, expired, accept, signOut, fault }),
    [session, expired, accept, signOut, fault],
  );
  return <SessionContext.Provider value={value}>{children}</SessionContext.Provider>;
}

export function useSession(): SessionState {
  const state = useContext(SessionContext);
  if (!state) throw new Error('A part of the console stands outside SessionProvider');
  return state;
}

const RANKS: Record<Role, number> = { viewer: 0, editor: 1, administrator: 2 };

/** Whether the one who is signed in may do what `role` may. */
export function useMay(role: Role): boolean {
  const { session } = useSession();
  return session ? RANKS[session.account.role] >= RANKS[role] : false;
}
