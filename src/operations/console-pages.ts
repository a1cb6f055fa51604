import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NextFunction, Request, Response } from 'express';

/** Pages that nobody may put into a frame, and that know their way by their address. */
const APPS = ['admin', 'kiosk'] as const;

/**
 * Serves `/admin/...` and `/kiosk/...`: every address of theirs is the same page, so that it can be shared and reloaded.
 * Files of theirs are served as all others.
 */
export function consolePages(folder: string) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const app = APPS.find((name) => request.path === `/${name}` || request.path.startsWith(`/${name}/`));
    if (!app || !isPage(request)) return next();
    const page = join(folder, app, 'index.html');
    if (!existsSync(page)) return next();
    response.setHeader('X-Frame-Options', 'DENY');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('Cache-Control', 'no-cache');
    const policy = String(response.getHeader('Content-Security-Policy') ?? '');
    response.setHeader(
      'Content-Security-Policy',
      policy
        .replace(/frame-ancestors [^;]*/, "frame-ancestors 'none'")
        .replace(/form-action [^;]*/, "form-action 'self'"),
    );
    response.type('html').send(withBase(readFileSync(page, 'utf8'), `/${app}/`));
  };
}

function isPage(request: Request): boolean {
  const last = request.path.slice(request.path.lastIndexOf('/') + 1);
  return (request.method === 'GET' || request.method === 'HEAD') && (last === 'index.html' || !/\.\w+$/.test(last));
}

/** The build's links are relative to the page's folder, whatever address it was opened at. */
function withBase(html: string, base: string): string {
  return html.includes('<base ') ? html : html.replace(/<head[^>]*>/, (head) => `${head}<base href="${base}" />`);
}
