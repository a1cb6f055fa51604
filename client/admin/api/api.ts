import { Reach } from './reach.js';
import { CSRF_HEADER, type AdminError, type FieldFault, type Session } from '../../../src/protocol/admin/index.js';

/** A refusal of the server, or no answer at all (`status` 0). `message` is in the user's language. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields: FieldFault[] = [],
    readonly current: unknown = undefined,
    readonly requestId = '',
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** What a proxy answers for a server that is not there. */
const AWAY = new Set([502, 503, 504]);

type Query = Record<string, string | number | undefined>;

interface Call {
  query?: Query;
  body?: unknown;
  file?: File;
  signal?: AbortSignal;
  /** The answer 401 is an answer, not an expired session. */
  signingIn?: boolean;
  /** It was refused for an old token and is sent with a new one. */
  again?: boolean;
}

/**
 * The console's way to the server. When the session has expired, a request waits until somebody has signed in again, and
 * is then sent once more: what was typed is never lost.
 */
export class Api {
  csrf = '';
  readonly reach = new Reach();
  language: 'zh' | 'en' = 'en';
  /** Asks for a new sign-in; resolves once it is there. */
  renew: () => Promise<void> = () => Promise.reject(new Error('nobody asks for a sign-in'));

  get<Reply>(path: string, query?: Query, signal?: AbortSignal): Promise<Reply> {
    return this.call('GET', path, { ...(query && { query }), ...(signal && { signal }) });
  }

  post<Reply>(path: string, body?: unknown): Promise<Reply> {
    return this.call('POST', path, { body });
  }

  put<Reply>(path: string, body?: unknown): Promise<Reply> {
    return this.call('PUT', path, { body });
  }

  delete<Reply>(path: string, query?: Query): Promise<Reply> {
    return this.call('DELETE', path, { ...(query && { query }) });
  }

  upload<Reply>(path: string, file: File, query?: Query): Promise<Reply> {
    return this.call('POST', path, { file, ...(query && { query }) });
  }

  signIn(username: string, password: string): Promise<Session> {
    return this.call('POST', 'session', { body: { username, password }, signingIn: true });
  }

  /** Who is signed in; undefined when nobody is. */
  async session(): Promise<Session | undefined> {
    try {
      return await this.call<Session>('GET', 'session', { signingIn: true });
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return undefined;
      throw error;
    }
  }

  url(path: string, query: Query = {}): string {
    const url = new URL(`../api/admin/${path}`, document.baseURI);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined && value !== '') url.searchParams.set(name, String(value));
    return url.href;
  }

  private async call<Reply>(method: string, path: string, call: Call): Promise<Reply> {
    const response = await this.send(method, path, call);
    if (response.status === 401 && !call.signingIn) {
      await this.renew();
      return this.call(method, path, { ...call, signingIn: true });
    }
    if (response.status === 403 && method !== 'GET' && !call.again && (await this.hasNewToken()))
      return this.call(method, path, { ...call, again: true });
    if (response.status === 204) return undefined as Reply;
    const text = await response.text();
    const reply: unknown = readJson(text);
    if (response.ok) return reply as Reply;
    const error = (reply as AdminError | undefined)?.error;
    throw new ApiError(
      response.status,
      error?.code ?? 'internal',
      error?.message ?? this.words(`服务器出错（${response.status}）。`, `The server failed (${response.status}).`),
      error?.fields,
      error?.current,
      error?.requestId,
    );
  }

  /** Whether somebody signed in again in another tab: this one goes on with that session's token. */
  private async hasNewToken(): Promise<boolean> {
    const csrf = (await this.session())?.csrf;
    if (!csrf || csrf === this.csrf) return false;
    this.csrf = csrf;
    return true;
  }

  private async send(method: string, path: string, { query, body, file, signal }: Call): Promise<Response> {
    const form = file && new FormData();
    if (file) form?.append('file', file);
    try {
      const response = await fetch(this.url(path, query), {
        method,
        credentials: 'same-origin',
        headers: {
          'accept-language': this.language,
          ...(method !== 'GET' && { [CSRF_HEADER]: this.csrf }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(form ? { body: form } : body !== undefined && { body: JSON.stringify(body) }),
        ...(signal && { signal }),
      });
      this.reach.set(!AWAY.has(response.status));
      return response;
    } catch (error) {
      if (signal?.aborted) throw error;
      this.reach.set(false);
      throw new ApiError(
        0,
        'offline',
        this.words(
          '连不上服务器。您填写的内容还在，请稍后再试。',
          'The server cannot be reached. What you typed is still here: please try again shortly.',
        ),
      );
    }
  }

  private words(zh: string, en: string): string {
    return this.language === 'zh' ? zh : en;
  }
}

function readJson(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

export const api = new Api();

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
