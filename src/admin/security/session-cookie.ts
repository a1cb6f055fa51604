import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { CookieOptions, Request, Response } from 'express';

const COOKIE = 'docent_session';
const PATH = '/api/admin';

/** 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: whoever reads the database cannot sign in with it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Known only to pages that were told it: derived from a cookie which no script can read. */
export function csrfOf(token: string): string {
  return createHash('sha256').update(`csrf:${token}`).digest('base64url');
}

export function isCsrf(token: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const [expected, received] = [Buffer.from(csrfOf(token)), Buffer.from(given)];
  return expected.length === received.length && timingSafeEqual(expected, received);
}

export function readSessionCookie(request: Request): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === COOKIE && value && /^[\w-]{43}$/.test(value)) return value;
  }
  return undefined;
}

export function setSessionCookie(response: Response, token: string, milliseconds: number): void {
  response.cookie(COOKIE, token, { ...options(response), maxAge: milliseconds });
}

export function clearSessionCookie(response: Response): void {
  response.clearCookie(COOKIE, options(response));
}

/** Many museums run it without TLS in a closed network, so `Secure` is set where the request came over TLS. */
function options({ req }: Response): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', path: PATH, secure: req.secure };
}
