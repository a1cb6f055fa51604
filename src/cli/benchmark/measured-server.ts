import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PACKAGE_ROOT } from '../../config/version.js';
import type { ProbeReport } from './event-loop.probe.js';

const POLL = 250;
const BUILD = join(PACKAGE_ROOT, 'dist', 'src');

/** A server of its own process, so that the load does not share its event loop. */
export class MeasuredServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    /** Milliseconds from the start of the process until questions are answered. */
    readonly startTime: number,
  ) {}

  static async start(dataDir: string, environment: NodeJS.ProcessEnv = {}): Promise<MeasuredServer> {
    const begun = performance.now();
    const child = fork(join(BUILD, 'main.js'), [], {
      execArgv: ['--import', join(BUILD, 'cli', 'benchmark', 'event-loop.probe.js')],
      env: {
        ...process.env,
        // As `npm start` begins it.
        MALLOC_ARENA_MAX: '2',
        MALLOC_MMAP_THRESHOLD_: '131072',
        PORT: '0',
        HOST: '127.0.0.1',
        DOCENT_DATA_DIR: dataDir,
        DOCENT_RATE_LIMIT: 'off',
        LOG_LEVEL: 'warn',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    const url = await new Promise<string>((resolve, reject) => {
      let output = '';
      child.stdout!.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const match = /http:\/\/localhost:(\d+)\//.exec(output);
        if (match) resolve(`http://127.0.0.1:${match[1]}`);
      });
      child.once('exit', (code) => reject(new Error(`The server ended with code ${code}: ${output}`)));
    });
    return new MeasuredServer(child, url, performance.now() - begun);
  }

  /** Resolves with the seconds it took until every item was embedded. */
  async settled(): Promise<number> {
    const begun = performance.now();
    for (;;) {
      const response = await fetch(`${this.url}/health/ready`);
      const { items } = (await response.json()) as { items: { embedded: number; pending: number } };
      if (items.pending === 0 && items.embedded > 0) return (performance.now() - begun) / 1000;
      await sleep(POLL);
    }
  }

  resetProbe(): void {
    this.child.send('reset');
  }

  async report(): Promise<ProbeReport> {
    this.child.send('report');
    const [report] = (await once(this.child, 'message')) as [ProbeReport];
    return report;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }
}
