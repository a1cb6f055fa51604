import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { performance, type EventLoopUtilization } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const LOOK_MILLISECONDS = 3000;
/** Share of an interval that the event loop may have been busy in: nobody waits for an answer. */
const IDLE = 0.05;
/** Heap in use beside what was left after the last collection. */
const GROWTH = 1.15;

export interface Memory {
  heapUsed(): number;
  collect(): void;
}

/**
 * Gives back what a start or an import has left behind. V8 collects by allocation: a server that has just come to rest
 * allocates nothing, and would keep 100 MB of garbage for hours on a machine that it may share.
 */
@Injectable()
export class MemoryKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private before: EventLoopUtilization | undefined;
  private floor = 0;

  constructor(private readonly memory: Memory = v8Memory()) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      const now = performance.eventLoopUtilization();
      this.look(performance.eventLoopUtilization(now, this.before).utilization);
      this.before = performance.eventLoopUtilization();
    }, LOOK_MILLISECONDS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** @param utilization Share of the time since the last look that the event loop was busy, 0 to 1. */
  look(utilization: number): void {
    if (utilization > IDLE || this.memory.heapUsed() < this.floor * GROWTH) return;
    this.memory.collect();
    this.floor = this.memory.heapUsed();
  }
}

function v8Memory(): Memory {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  return { collect, heapUsed: () => process.memoryUsage().heapUsed };
}
