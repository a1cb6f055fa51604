import { kioskServer } from './server.js';

const KEY = 'docent:kiosk-erasures';
const AGAIN = 5_000;

interface Owed {
  token: string;
  /** How often the server has still to confirm. */
  times: number;
  /** The visit goes on, in the window of this address: nothing is due yet. */
  open?: string;
}

/**
 * Visitors whose data the server has to erase, and whose session it has to end. The list outlives a reload, since the
 * server may be away when a visit ends, and a visitor stands in it from the first moment, since the power may go. A
 * token leaves it once the server has confirmed twice, the second time after what was on its way has arrived.
 */
let owed: readonly Owed[] = read();
let timer: number | undefined;

/** A visitor has come; what the server keeps of them is erased when the visit ends, or with the next start of the page. */
export function promiseErasure(token: string): void {
  keep([...without(token), { token, times: 2, open: location.search }]);
}

/** The visit in this window is over. */
export function eraseAtServer(): void {
  makeDue(undefined);
}

/** Goes on with what an earlier page left. @param current token of the visit that goes on, if one does */
export function resumeErasures(current: string | undefined): void {
  makeDue(current);
}

function makeDue(exceptFor: string | undefined): void {
  const isOver = ({ open, token }: Owed): boolean => open === location.search && token !== exceptFor;
  keep(owed.map((entry) => (isOver(entry) ? { token: entry.token, times: entry.times } : entry)));
  void work();
}

async function work(): Promise<void> {
  window.clearTimeout(timer);
  for (const { token } of owed.filter(isDue)) {
    try {
      const response = await fetch(new URL('api/me', kioskServer()), {
        method: 'DELETE',
        headers: { authorization: `Bearer ${token}` },
      });
      if (response.ok) keep(owed.flatMap((entry) => (entry.token === token ? once(entry) : [entry])));
      // A token that the server never gave opens nothing there.
      else if (response.status === 401) keep(without(token));
    } catch {
      // The server is away: again later.
    }
  }
  window.clearTimeout(timer);
  if (owed.some(isDue)) timer = window.setTimeout(() => void work(), AGAIN);
}

const isDue = ({ open }: Owed): boolean => open === undefined;

const without = (token: string): readonly Owed[] => owed.filter((entry) => entry.token !== token);

function once(entry: Owed): Owed[] {
  return entry.times > 1 ? [{ ...entry, times: entry.times - 1 }] : [];
}

function keep(list: readonly Owed[]): void {
  owed = list;
  try {
    if (list.length > 0) window.localStorage.setItem(KEY, JSON.stringify(list));
    else window.localStorage.removeItem(KEY);
  } catch {
    // Then for as long as the page lasts.
  }
}

function read(): Owed[] {
  try {
    return JSON.parse(window.localStorage.getItem(KEY) ?? '[]') as Owed[];
  } catch {
    return [];
  }
}
