import { useState } from 'react';
import { BrowserStorage } from '../shared/chat-client/browser-storage.js';

const storage = new BrowserStorage('docent:page:');

/** A choice of the visitor that this browser remembers. */
export function usePreference<Value extends string>(name: string, allowed: readonly Value[], fallback: Value) {
  const [value, setValue] = useState<Value>(() => {
    const stored = storage.get(name) as Value | undefined;
    return stored && allowed.includes(stored) ? stored : fallback;
  });
  const choose = (next: Value): void => {
    storage.set(name, next);
    setValue(next);
  };
  return [value, choose] as const;
}
