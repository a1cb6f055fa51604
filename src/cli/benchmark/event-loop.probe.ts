import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Loaded into a measured server (`node --import`): tells its parent how late the event loop ran and how much memory the
 * process holds.
 */
const RESOLUTION = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
delay.enable();

export interface ProbeReport {
  /** Milliseconds beyond the timer's own resolution. */
  eventLoopP99: number;
  eventLoopMax: number;
  residentMegabytes: number;
}

process.on('message', (message) => {
  if (message === 'reset') delay.reset();
  if (message !== 'report') return;
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION);
  const report: ProbeReport = {
    eventLoopP99: late(delay.percentile(99)),
    eventLoopMax: late(delay.max),
    residentMegabytes: process.memoryUsage.rss() / 1e6,
  };
  process.send?.(report);
});
// The channel to the parent must not keep the server alive.
process.channel?.unref();
