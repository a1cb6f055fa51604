/** How long before the end the visitor is warned, in seconds: a third of the time within these, at most half of it. */
const WARNING = { least: 20, most: 30 };

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
    return left <= warningOf(this.seconds) ? Math.max(0, Math.ceil(left)) : undefined;
  }
}

function warningOf(seconds: number): number {
  return Math.min(seconds / 2, Math.max(WARNING.least, Math.min(WARNING.most, seconds / 3)));
}
