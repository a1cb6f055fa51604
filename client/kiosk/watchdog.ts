import { kioskServer } from './server.js';

const LOOK_EVERY = 5_000;
const SILENT_FOR = 30_000;
const ASK_AGAIN = 2_000;

let lastSign = Date.now();
let reloading = false;

/** Called by the living kiosk every few seconds. */
export function signOfLife(): void {
  lastSign = Date.now();
}

/** Loads the page anew when it has given no sign of life for long. */
export function watchOver(): void {
  let lastLook = Date.now();
  window.setInterval(() => {
    const now = Date.now();
    // A computer that slept, or a page in the background, was not dead.
    if (document.hidden || now - lastLook > 2 * LOOK_EVERY) lastSign = now;
    lastLook = now;
    if (now - lastSign > SILENT_FOR) reloadWhenServed();
  }, LOOK_EVERY);
}

/** Never leaves for a server that is away: the browser's error page has no way back. */
export function reloadWhenServed(): void {
  if (reloading) return;
  reloading = true;
  const attempt = async (): Promise<void> => {
    try {
      const { ok } = await fetch(new URL('health/live', kioskServer()), { cache: 'no-store' });
      if (ok) return location.reload();
    } catch {
      // It will be back.
    }
    window.setTimeout(() => void attempt(), ASK_AGAIN);
  };
  window.setTimeout(() => void attempt(), ASK_AGAIN);
}
