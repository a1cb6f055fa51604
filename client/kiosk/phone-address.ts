import type { PublicAppearance } from '../../src/protocol/index.js';

const LOOPBACK = /^(?:localhost|127\..*|\[::1\])$/;

/** Where visitors' phones find the server; undefined where only this computer finds it. */
export function phoneServer(server: URL, phones: PublicAppearance['phones'] | undefined): URL | undefined {
  if (phones?.url) return new URL(phones.url);
  if (!LOOPBACK.test(server.hostname)) return server;
  if (!phones?.networkHost) return undefined;
  const address = new URL(server);
  address.hostname = phones.networkHost;
  return address;
}

/** What a phone opens for a link at the kiosk; undefined for what no phone can open. */
export function phoneAddress(link: string, server: URL, phone: URL | undefined): string | undefined {
  const url = new URL(link);
  if (url.origin !== server.origin) return LOOPBACK.test(url.hostname) ? undefined : link;
  if (!phone) return undefined;
  const isBelow = url.href.startsWith(server.href);
  return isBelow ? phone.href + url.href.slice(server.href.length) : new URL(url.pathname + url.search, phone).href;
}
