import type { Priority } from '../encoder.js';

interface Request {
  text: string;
  priority: Priority;
  retried: boolean;
  resolve(vector: Float32Array): void;
  reject(error: unknown): void;
}

export interface BatchQueueOptions {
  /** Encodes a batch on a free worker. */
  run(texts: readonly string[]): Promise<Float32Array[]>;
  /** Batches that may run at a time: the number of workers. */
  concurrency: number;
  /** How long a first request waits for company. */
  waitMilliseconds?: number;
  maxTexts?: number;
  /** Bounds the time that an urgent request waits behind a batch that has begun. */
  maxCharacters?: number;
}

/**
 * Joins requests that arrive within a few milliseconds into one batch, the urgent ones first.
 * A batch that fails (a worker died, a text broke it) is tried once more, each text by itself.
 */
export class BatchQueue {
  private readonly waiting: Record<Priority, Request[]> = { interactive: [], background: [] };
  private running = 0;
  private timer: NodeJS.Timeout | undefined;
  private idle: (() => void)[] = [];

  constructor(private readonly options: BatchQueueOptions) {}

  encode(texts: readonly string[], priority: Priority): Promise<Float32Array[]> {
    const requests = texts.map(
      (text) =>
        new Promise<Float32Array>((resolve, reject) =>
          this.waiting[priority].push({ text, priority, retried: false, resolve, reject }),
        ),
    );
    this.schedule();
    return Promise.all(requests);
  }

  /** Resolves when all accepted requests are answered. */
  async drain(): Promise<void> {
    if (this.running === 0 && this.size === 0) return;
    await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  private get size(): number {
    return this.waiting.interactive.length + this.waiting.background.length;
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.dispatch();
    }, this.options.waitMilliseconds ?? 2);
  }

  private dispatch(): void {
    while (this.running < this.options.concurrency && this.size > 0) {
      const batch = this.take();
      this.running++;
      void this.process(batch).finally(() => {
        this.running--;
        this.dispatch();
        if (this.running === 0 && this.size === 0) this.idle.splice(0).forEach((resolve) => resolve());
      });
    }
  }

  private take(): Request[] {
    const { maxTexts = 32, maxCharacters = 500 } = this.options;
    const batch: Request[] = [];
    let characters = 0;
    for (const queue of [this.waiting.interactive, this.waiting.background]) {
      while (queue.length > 0 && batch.length < maxTexts) {
        const next = queue[0]!;
        // A text that failed in company runs alone.
        const alone = next.retried || batch[0]?.retried;
        if (batch.length > 0 && (alone || characters + next.text.length > maxCharacters)) return batch;
        characters += next.text.length;
        batch.push(queue.shift()!);
      }
    }
    return batch;
  }

  private async process(batch: Request[]): Promise<void> {
    try {
      const vectors = await this.options.run(batch.map((request) => request.text));
      batch.forEach((request, index) => request.resolve(vectors[index]!));
    } catch (error) {
      for (const request of batch) {
        if (request.retried) request.reject(error);
        else this.waiting[request.priority].unshift({ ...request, retried: true });
      }
    }
  }
}
