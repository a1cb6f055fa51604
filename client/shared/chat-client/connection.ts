import type { ConversationEvent, ErrorBody, Language } from '../../../src/protocol/index.js';
import type { BrowserStorage } from './browser-storage.js';
import type { ChatSocket, Identity } from './chat-socket.js';
import type { ChatState } from './chat-state.js';

/** Opens a socket that asks for its identity each time it connects. */
export type OpenSocket = (identity: () => Identity) => ChatSocket;

interface Listener {
  changed: (connection: ChatState['connection']) => void;
  /** The server is there but does not let this visitor in; why, in their language. */
  refused: (why: string) => void;
  /** The server knows the visitor: what either side lacks can be made good. */
  ready: () => void;
  received: (event: ConversationEvent) => void;
}

const OFFLINE_AFTER = 2500;
const RETRY_AFTER = 2000;

/** The line to the server: who the visitor is there, whether it stands, and that it is taken up again. */
export class Connection {
  readonly socket: ChatSocket;
  private state: ChatState['connection'] = 'connecting';
  /** For good: a request that fails later must not connect anew. */
  private closed = false;
  private offlineTimer: number | undefined;
  private retryTimer: number | undefined;
  /** The token of the last handshake. */
  private presented: string | undefined;

  constructor(
    openSocket: OpenSocket,
    private readonly storage: BrowserStorage,
    locale: () => Language,
    private readonly listener: Listener,
  ) {
    this.socket = openSocket(() => {
      this.presented = storage.get('token');
      return { token: this.presented, locale: locale() };
    });
    this.listen();
  }

  get isUp(): boolean {
    return this.socket.connected && this.state === 'online';
  }

  connect(): void {
    if (this.socket.connected) return;
    this.watchForOffline();
    this.openSocket();
  }

  /** As somebody who comes anew. */
  reconnect(): void {
    this.socket.disconnect();
    this.connect();
  }

  close(): void {
    this.closed = true;
    window.clearTimeout(this.offlineTimer);
    window.clearTimeout(this.retryTimer);
    this.socket.removeAllListeners();
    this.socket.disconnect();
  }

  /** Something failed on the way: is ready once more in a moment. */
  retrySoon(): void {
    if (this.closed) return;
    window.clearTimeout(this.retryTimer);
    this.retryTimer = window.setTimeout(() => {
      if (this.socket.connected) this.listener.ready();
      else this.openSocket();
    }, RETRY_AFTER);
  }

  private listen(): void {
    const { socket } = this;
    socket.on('session', ({ token }) => this.sessionBegan(token));
    socket.on('event', (event) => this.listener.received(event));
    socket.on('disconnect', (reason) => {
      this.watchForOffline();
      // After this reason alone the socket does not come back by itself.
      if (reason === 'io server disconnect') this.retrySoon();
    });
    socket.on('connect_error', (error) => this.refused(error));
  }

  private sessionBegan(token: string): void {
    const stored = this.storage.get('token');
    if (stored && !this.presented) {
      // Another tab became a visitor in the same moment: be the same one.
      this.socket.disconnect().connect();
      return;
    }
    this.storage.set('token', token);
    window.clearTimeout(this.offlineTimer);
    this.offlineTimer = undefined;
    this.become('online');
    this.listener.ready();
  }

  /** A socket that is active comes by itself; connecting it again meanwhile would make it a second visitor. */
  private openSocket(): void {
    if (!this.socket.active) this.socket.connect();
  }

  private refused(error: Error & { data?: Partial<ErrorBody> }): void {
    this.watchForOffline();
    const body = error.data;
    if (!body?.code) return;
    if (body.code === 'unauthorised') {
      this.storage.set('token', undefined);
      this.socket.connect();
      return;
    }
    if (body.message) this.listener.refused(body.message);
    this.retrySoon();
  }

  /** A short gap is nobody's business; a longer one is said. */
  private watchForOffline(): void {
    if (this.closed) return;
    if (this.state === 'online') this.become('connecting');
    this.offlineTimer ??= window.setTimeout(() => this.become('offline'), OFFLINE_AFTER);
  }

  private become(state: ChatState['connection']): void {
    this.state = state;
    this.listener.changed(state);
  }
}
