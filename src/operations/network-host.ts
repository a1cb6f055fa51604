import { networkInterfaces } from 'node:os';

const LOOPBACK = /^(?:localhost$|127\.|::1$)/;
const ANY = new Set(['0.0.0.0', '::', '']);
/** Networks between programs of this computer, where no phone is. */
const INSIDE = /^(?:docker|br-|veth|virbr|lo)/;

/** Where phones in the same network find a server that listens on `host`; null where they cannot. */
export function networkHost(host: string, interfaces = networkInterfaces()): string | null {
  if (LOOPBACK.test(host)) return null;
  if (!ANY.has(host)) return host;
  const outside = Object.entries(interfaces).flatMap(([name, entries]) => (INSIDE.test(name) ? [] : (entries ?? [])));
  return outside.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null;
}
