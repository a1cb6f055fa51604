/** Whether the server was there when it was last asked. */
export class Reach {
  private isThere = true;
  private readonly listeners = new Set<() => void>();

  set(isThere: boolean): void {
    if (this.isThere === isThere) return;
    this.isThere = isThere;
    for (const tell of this.listeners) tell();
  }

  readonly get = (): boolean => this.isThere;

  readonly watch = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
