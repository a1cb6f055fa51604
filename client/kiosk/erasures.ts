import { kioskServer } from './server.js';

const KEY = 'docent:kiosk-erasures';
const AGAIN = 5_000;

/**
 * Visitors whose data the server has still to erase. The list outlives a reload, since the server may be away when a
 * visit ends; a token leaves it once the server has confirmed twice, the second time after what was on its way has arrived.
 */
let owed: readonly { token: string; times: number }[] = read();
let timer: number | undefined;

export function eraseAtServer(token: string): void {
  keep([...owed, { token, times: 2 }]);
  void work();
}

/** Goes on with what an earlier page left. */
export function resumeErasures(): void {
  void work();
}

async function work(): Promise<void> {
  window.clearTimeout(timer);
  for (const { token } of owed) {
    try {
      const response = await fetch(new URL('api/me/data', kioskServer()), {
        method: 'DELETE',
        headers: { authorization: `Bearer ${token}` },
      });
      if (response.ok) keep(owed.flatMap((entry) => (entry.token === token ? once(entry) : [entry])));
      // A server that does not know the token has nothing of its visitor.
      else if (response.status === 401) keep(owed.filter((entry) => entry.token !== token));
    } catch {
      // The server is away: again later.
    }
  }
  if (owed.length > 0) timer = window.setTimeout(() => void work(), AGAIN);
}

function once(entry: { token: string; times: number }) {
  return entry.times > 1 ? [{ ...entry, times: entry.times - 1 }] : [];
}

function keep(list: typeof owed): void {
  owed = list;
  try {
    if (list.length > 0) window.localStorage.setItem(KEY, JSON.stringify(list));
    else window.localStorage.removeItem(KEY);
  } catch {
    // Then for as long as the page lasts.
  }
}

function read(): typeof owed {
  try {
    return JSON.parse(window.localStorage.getItem(KEY) ?? '[]') as typeof owed;
  } catch {
    return [];
  }
}
