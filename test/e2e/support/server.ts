import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { io, type Socket } from 'socket.io-client';
import type { ChatReply, ClientToServerEvents, ErrorBody, ServerToClientEvents } from '../../../src/protocol/index.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const READY_LIMIT = 120_000;

export type ChatSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

export interface TestServerOptions {
  /** Reused when given, else a copy of the prepared one that is removed at the end. */
  dataDir?: string;
  env?: Record<string, string>;
  port?: number;
}

/** The built server as a process of its own, as operators run it. */
export class TestServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    readonly dataDir: string,
    readonly output: () => string,
    private readonly options: TestServerOptions,
  ) {}

  static async start(options: TestServerOptions = {}): Promise<TestServer> {
    const dataDir = options.dataDir ?? (await copyOfPreparedData());
    const child = spawn(process.execPath, [join(ROOT, 'dist/src/main.js')], {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        PORT: String(options.port ?? 0),
        HOST: '127.0.0.1',
        DOCENT_DATA_DIR: dataDir,
        LOG_LEVEL: 'warn',
        ...options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const url = await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => {
        child.kill('SIGKILL');
        reject(new Error(`not ready in time:\n${output}`));
      }, READY_LIMIT);
      const read = (chunk: Buffer) => {
        output += chunk.toString();
        const match = /http:\/\/localhost:(\d+)\//.exec(output);
        if (!match) return;
        clearTimeout(timer);
        resolve(`http://127.0.0.1:${match[1]}`);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', (code) => {
        clearTimeout(timer);
        reject(new Error(`the server ended with code ${code}:\n${output}`));
      });
    });
    return new TestServer(child, url, dataDir, () => output, options);
  }

  /** The same installation at the same address, once it has ended. */
  restart(): Promise<TestServer> {
    return TestServer.start({ ...this.options, dataDir: this.dataDir, port: this.port });
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  async ask(
    text: string,
    { token, ...rest }: { token?: string; conversationId?: string; locale?: 'zh' | 'en' } = {},
  ): Promise<ChatReply> {
    const { status, body } = await this.post('/api/chat', { text, ...rest }, token);
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body as unknown as ChatReply;
  }

  post(path: string, body: unknown, token?: string, headers: Record<string, string> = {}) {
    return this.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async request(
    path: string,
    init: RequestInit = {},
  ): Promise<{ status: number; body: Record<string, unknown> & { error?: ErrorBody }; headers: Headers }> {
    const response = await fetch(`${this.url}${path}`, init);
    return {
      status: response.status,
      body: (await response.json()) as Record<string, unknown>,
      headers: response.headers,
    };
  }

  async connect(
    token?: string,
    locale?: 'zh' | 'en',
  ): Promise<{ socket: ChatSocket; token: string; visitorId: string }> {
    const socket: ChatSocket = io(this.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: { ...(token && { token }), ...(locale && { locale }) },
    });
    return new Promise((resolve, reject) => {
      socket.once('session', (session) => resolve({ socket, token: session.token, visitorId: session.visitorId }));
      socket.once('connect_error', reject);
    });
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    if (!this.isAlive) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }

  /** Ends the process in good order and removes its data folder. */
  async stop({ keepData = false } = {}): Promise<void> {
    if (this.isAlive) {
      this.child.kill('SIGTERM');
      await once(this.child, 'exit');
    }
    if (!keepData) await rm(this.dataDir, { recursive: true, force: true });
  }
}

/** A data folder with the demo catalogue already imported and embedded, see `prepare.mjs`. */
export async function copyOfPreparedData(): Promise<string> {
  const prepared = process.env.TEST_PREPARED_DATA;
  if (!prepared) throw new Error('the e2e project was started without its global setup');
  const folder = await mkdtemp(join(tmpdir(), 'docent-e2e-'));
  await cp(prepared, folder, { recursive: true });
  return folder;
}

/** Whether this machine lets us cut the network for a process. */
export function canUnplug(): boolean {
  return spawnSync('unshare', ['--net', '--map-root-user', 'true'], { stdio: 'ignore' }).status === 0;
}
