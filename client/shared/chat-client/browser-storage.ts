/**
 * What the browser keeps for one widget. Where storage is forbidden (private windows, sandboxed frames) it lasts as
 * long as the page does.
 */
export class BrowserStorage {
  private readonly memory = new Map<string, string>();

  /** @param prefix tells servers and widgets apart that share the page's origin */
  constructor(
    private readonly prefix: string,
    private readonly area: Storage | undefined = availableStorage('localStorage'),
  ) {}

  /** What concerns one tab alone: it survives a reload, and no other tab sees it. */
  ofTab(): BrowserStorage {
    return new BrowserStorage(this.prefix, availableStorage('sessionStorage'));
  }

  get(name: string): string | undefined {
    const key = this.prefix + name;
    try {
      return this.memory.get(key) ?? this.area?.getItem(key) ?? undefined;
    } catch {
      return this.memory.get(key);
    }
  }

  set(name: string, value: string | undefined): void {
    const key = this.prefix + name;
    this.memory.delete(key);
    try {
      if (value === undefined) this.area?.removeItem(key);
      else if (this.area) this.area.setItem(key, value);
      else this.memory.set(key, value);
    } catch {
      if (value !== undefined) this.memory.set(key, value);
    }
  }

  getJson<Value>(name: string, fallback: Value): Value {
    try {
      return (JSON.parse(this.get(name) ?? 'null') as Value | null) ?? fallback;
    } catch {
      return fallback;
    }
  }

  setJson(name: string, value: unknown): void {
    this.set(name, JSON.stringify(value));
  }

  /** Removes all that was kept. */
  clear(): void {
    this.memory.clear();
    try {
      for (const key of Object.keys(this.area ?? {})) if (key.startsWith(this.prefix)) this.area?.removeItem(key);
    } catch {
      // What may not be read was never kept.
    }
  }

  /** Tells what another tab changed. Returns the function that ends it. */
  onChange(listener: (name: string, value: string | undefined) => void): () => void {
    if (typeof window === 'undefined') return () => undefined;
    const handle = (event: StorageEvent): void => {
      if (event.key?.startsWith(this.prefix))
        listener(event.key.slice(this.prefix.length), event.newValue ?? undefined);
    };
    window.addEventListener('storage', handle);
    return () => window.removeEventListener('storage', handle);
  }
}

function availableStorage(name: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    const area = globalThis[name];
    const key = 'docent:probe';
    area.setItem(key, '1');
    area.removeItem(key);
    return area;
  } catch {
    return undefined;
  }
}
