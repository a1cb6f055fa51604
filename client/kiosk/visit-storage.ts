import { BrowserStorage } from '../shared/chat-client/index.js';
import { promiseErasure } from './erasures.js';

const PREFIX = 'docent:kiosk-visit:';

/**
 * Where one visit is kept: it survives a reload of this tab and nothing else. Once the visit is over nothing is written
 * any more, however late an answer arrives.
 */
export class VisitStorage extends BrowserStorage {
  private over = false;

  constructor() {
    super(PREFIX, window.sessionStorage);
  }

  override get(name: string): string | undefined {
    return this.over ? undefined : super.get(name);
  }

  override set(name: string, value: string | undefined): void {
    if (this.over) return;
    if (name === 'token' && value && value !== this.get('token')) promiseErasure(value);
    super.set(name, value);
  }

  override ofTab(): this {
    return this;
  }

  end(): void {
    this.over = true;
  }
}

/** Names that are the kiosk's own and hold nothing of a visitor. */
const KEPT = /^docent:kiosk-(appearance|erasures)$/;

/** Empties all that a browser can keep for this page. */
export function closeStorage(): void {
  window.sessionStorage.clear();
  for (const key of Object.keys(window.localStorage)) if (!KEPT.test(key)) window.localStorage.removeItem(key);
  for (const cookie of document.cookie.split(';')) {
    const [name] = cookie.split('=');
    if (name?.trim()) document.cookie = `${name.trim()}=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/`;
  }
  window.name = '';
  void window.indexedDB?.databases?.().then((found) => {
    for (const { name } of found) if (name) window.indexedDB.deleteDatabase(name);
  });
  // Absent on plain http.
  void window.caches?.keys().then((names) => names.forEach((name) => void window.caches.delete(name)));
}
