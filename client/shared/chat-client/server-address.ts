/** A server may live below a path (`https://example.org/docent/`): everything is asked relative to it. */
export function serverAddress(server: string | null | undefined, base: string): URL {
  const url = new URL(server || '.', base);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  url.search = '';
  url.hash = '';
  return url;
}
