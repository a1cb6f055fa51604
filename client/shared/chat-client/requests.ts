import type { ClientToServerEvents } from '../../../src/protocol/index.js';
import type { ChatSocket } from './chat-socket.js';

const REPLY_WITHIN = 10_000;

export type RequestName = keyof ClientToServerEvents;
export type RequestOf<Name extends RequestName> = Parameters<ClientToServerEvents[Name]>[0];
export type ReplyOf<Name extends RequestName> = Parameters<Parameters<ClientToServerEvents[Name]>[1]>[0];

/** @throws when no reply comes in time */
export function ask<Name extends RequestName>(
  socket: ChatSocket,
  name: Name,
  request: RequestOf<Name>,
): Promise<ReplyOf<Name>> {
  // The types of acknowledgements get lost behind `timeout`.
  const patient = socket.timeout(REPLY_WITHIN) as unknown as {
    emitWithAck(event: Name, payload: RequestOf<Name>): Promise<ReplyOf<Name>>;
  };
  return patient.emitWithAck(name, request);
}
