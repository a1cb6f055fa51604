/** The page lies at `/kiosk/`, perhaps below a path of its own; the server is one above it. */
export function kioskServer(): URL {
  const server = new URL('..', document.baseURI);
  server.search = '';
  server.hash = '';
  return server;
}
