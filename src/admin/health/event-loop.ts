import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';

const RESOLUTION = 20;
const WINDOW = 60_000;

/** How late timers ran during the last minute or two: what every visitor waits for. */
@Injectable()
export class EventLoopDelay implements OnModuleInit, OnModuleDestroy {
  private readonly histogram: IntervalHistogram = monitorEventLoopDelay({ resolution: RESOLUTION });
  private before = { p50: 0, p99: 0 };
  private timer: NodeJS.Timeout | undefined;

  onModuleInit(): void {
    this.histogram.enable();
    this.timer = setInterval(() => {
      this.before = this.measured();
      this.histogram.reset();
    }, WINDOW).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    this.histogram.disable();
  }

  /** Milliseconds beyond the timer's own; the worse of this minute and the one before. */
  get milliseconds(): { p50: number; p99: number } {
    const now = this.measured();
    return { p50: Math.max(now.p50, this.before.p50), p99: Math.max(now.p99, this.before.p99) };
  }

  private measured(): { p50: number; p99: number } {
    const late = (percentile: number) => {
      const value = this.histogram.percentile(percentile) / 1e6 - RESOLUTION;
      return Number.isFinite(value) ? Math.round(Math.max(0, value) * 10) / 10 : 0;
    };
    return { p50: late(50), p99: late(99) };
  }
}
