import { io, type Socket } from 'socket.io-client';
import type { ClientToServerEvents, Language, ServerToClientEvents } from '../../../src/protocol/index.js';

export type ChatSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

export interface Identity {
  token: string | undefined;
  locale: Language;
}

/** A socket that says who it is each time it connects; it does not connect before it is told to. */
export function openSocket(server: URL, identity: () => Identity): ChatSocket {
  return io(server.origin, {
    path: `${server.pathname}socket.io`,
    auth: (send) => send(identity()),
    autoConnect: false,
    // Each widget on a page has its own connection: they are different conversations.
    forceNew: true,
    transports: ['websocket', 'polling'],
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
  });
}
