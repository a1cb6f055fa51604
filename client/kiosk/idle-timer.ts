/** How long before the end the visitor is warned, in seconds. */
const WARNING = 20;

/** Counts how long nobody did anything. Nothing of it knows a clock or a screen. */
export class IdleTimer {
  private since: number;

  /** @param seconds without activity until the end; @param now in milliseconds */
  constructor(
    private readonly seconds: number,
    now: number,
  ) {
    this.since = now;
  }

  activity(now: number): void {
    this.since = now;
  }

  /** Seconds that are left once the visitor is to be warned, 0 when time is up; undefined before. */
  left(now: number): number | undefined {
    const left = this.seconds - (now - this.since) / 1000;
    return left <= Math.min(WARNING, this.seconds / 2) ? Math.max(0, Math.ceil(left)) : undefined;
  }
}
