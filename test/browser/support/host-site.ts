import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const HOSTILE_STYLE = `
  html { font-size: 6px }
  * { font-family: fantasy !important; color: rgb(255, 0, 0) !important; letter-spacing: 9px; text-transform: uppercase; margin: 11px; }
  button { background: lime !important; transform: rotate(20deg) }
  svg, textarea, h2, h3 { display: none !important }
  body > * { opacity: .5; filter: blur(2px); position: static !important; width: 10px !important }
`;

/** Somebody else's site that embeds the widget: another origin, and style that means harm. */
export class HostSite {
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(body: string): Promise<HostSite> {
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><style>${HOSTILE_STYLE}</style></head><body><h1 id="own">Our city</h1>${body}</body></html>`;
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(html);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new HostSite(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }
}
