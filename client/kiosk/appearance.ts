import { useEffect, useState } from 'react';
import type { KioskPlace, PublicAppearance } from '../../src/protocol/index.js';
import { fetchHouse } from '../shared/house/house.js';
import type { ResolvedTheme } from '../shared/styles/use-theme.js';
import { kioskServer } from './server.js';

const KEY = 'docent:kiosk-appearance';
const REFRESH = 60_000;
const AGAIN = 5_000;

/** What staff set in the console; the last known one while the server is away. */
export function useAppearance(): PublicAppearance | undefined {
  const [appearance, setAppearance] = useState(stored);
  useEffect(() => {
    let timer: number;
    let gone = false;
    const load = async (): Promise<void> => {
      const fetched = await fetchAppearance();
      if (gone) return;
      if (fetched) setAppearance((known) => (JSON.stringify(known) === JSON.stringify(fetched) ? known : fetched));
      timer = window.setTimeout(() => void load(), fetched ? REFRESH : AGAIN);
    };
    void load();
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, []);
  return appearance;
}

async function fetchAppearance(): Promise<PublicAppearance | undefined> {
  const appearance = await fetchHouse(kioskServer());
  if (!appearance) return undefined;
  try {
    window.localStorage.setItem(KEY, JSON.stringify(appearance));
  } catch {
    // Then it is fetched each time.
  }
  return appearance;
}

function stored(): PublicAppearance | undefined {
  try {
    return (JSON.parse(window.localStorage.getItem(KEY) ?? 'null') as PublicAppearance | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The place that the address names: `/kiosk?place=lobby`. */
export function placeOf(appearance: PublicAppearance | undefined): KioskPlace | undefined {
  const id = new URLSearchParams(location.search).get('place');
  return appearance?.kiosk.places.find((place) => place.id === id);
}

export function themeOf(place: KioskPlace | undefined): ResolvedTheme {
  return place?.theme === 'contrast' ? 'high-contrast' : (place?.theme ?? 'light');
}
