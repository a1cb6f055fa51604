import type { AdminError, NewAccount, Role, Session } from '../../../src/protocol/admin/index.js';
import { CSRF_HEADER } from '../../../src/protocol/admin/index.js';
import type { TestServer } from './server.js';

export const ADMIN_PASSWORD = 'a password for tests';

export interface StaffReply<Body> {
  status: number;
  body: Body & Partial<AdminError>;
  headers: Headers;
}

/** A member of staff with a browser: keeps the cookie and sends the CSRF token along. */
export class StaffClient {
  cookie = '';
  csrf = '';
  session: Session | undefined;

  constructor(private readonly server: TestServer) {}

  static async signedIn(server: TestServer, username = 'admin', password = ADMIN_PASSWORD): Promise<StaffClient> {
    const client = new StaffClient(server);
    const { status, body } = await client.signIn(username, password);
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return client;
  }

  /** A new account of this role, signed in, its one-time password changed. */
  async colleague(username: string, role: Role): Promise<StaffClient> {
    const { body } = await this.post<NewAccount>('/accounts', { username, role, locale: 'en' });
    const client = await StaffClient.signedIn(this.server, username, body.oneTimePassword);
    const next = `${username} has a password`;
    await client.take(await client.put<Session>('/session/password', { current: body.oneTimePassword, next }));
    return client;
  }

  async signIn(username: string, password: string): Promise<StaffReply<Session>> {
    return this.take(await this.post<Session>('/session', { username, password }));
  }

  take(reply: StaffReply<Session>): StaffReply<Session> {
    const cookie = reply.headers.getSetCookie()[0]?.split(';')[0];
    if (reply.status === 200 && cookie) {
      this.cookie = cookie;
      this.csrf = reply.body.csrf;
      this.session = reply.body;
    }
    return reply;
  }

  get<Body>(path: string): Promise<StaffReply<Body>> {
    return this.send('GET', path);
  }
  post<Body>(path: string, body?: unknown): Promise<StaffReply<Body>> {
    return this.send('POST', path, body ?? {});
  }
  put<Body>(path: string, body: unknown): Promise<StaffReply<Body>> {
    return this.send('PUT', path, body);
  }
  delete<Body>(path: string): Promise<StaffReply<Body>> {
    return this.send('DELETE', path);
  }

  async upload<Body>(path: string, name: string, content: string | Buffer): Promise<StaffReply<Body>> {
    const form = new FormData();
    form.set('file', new Blob([content]), name);
    const response = await this.fetch('POST', path, { body: form });
    return {
      status: response.status,
      body: (await response.json()) as Body & Partial<AdminError>,
      headers: response.headers,
    };
  }

  /** The raw response, for files. */
  fetch(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.server.url}/api/admin${path}`, {
      method,
      ...init,
      headers: { cookie: this.cookie, [CSRF_HEADER]: this.csrf, 'accept-language': 'en', ...init.headers },
    });
  }

  private async send<Body>(method: string, path: string, body?: unknown): Promise<StaffReply<Body>> {
    const response = await this.fetch(method, path, {
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    return {
      status: response.status,
      body: (await response.json()) as Body & Partial<AdminError>,
      headers: response.headers,
    };
  }
}
