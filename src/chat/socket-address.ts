import type { Socket } from 'socket.io';

/** Who connects, as `request.ip` says it of requests: behind a trusted proxy the address that the proxy saw. */
export function socketAddress(
  { address, headers }: Pick<Socket['handshake'], 'address' | 'headers'>,
  trustProxy: boolean,
): string {
  if (!trustProxy) return address;
  // Each proxy adds to the end; what stands before was written by whoever connects.
  const seen = [headers['x-forwarded-for'] ?? ''].flat().join(',').split(',').at(-1)!.trim();
  return seen || address;
}
