import { readFile, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { NextFunction, Request, Response } from 'express';

const TEXTS = new Set(['.js', '.css', '.svg']);

const compress = promisify(gzip);

/** Texts of the folder, gzipped at their first request and kept: phones load a third. All else is left to who comes after. */
export function compressedFiles(folder: string, setHeaders: (response: Response, path: string) => void) {
  const kept = new Map<string, { changedAt: number; body: Promise<Buffer> }>();

  /** @throws when there is no such file */
  async function bodyOf(path: string): Promise<Buffer> {
    const { mtimeMs } = await stat(path);
    const known = kept.get(path);
    if (known?.changedAt === mtimeMs) return known.body;
    const body = readFile(path).then((text) => compress(text, { level: constants.Z_BEST_COMPRESSION }));
    kept.set(path, { changedAt: mtimeMs, body });
    return body;
  }

  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const path = join(folder, request.path);
    const isText = TEXTS.has(extname(path)) && path.startsWith(folder + sep);
    if (!isText || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    response.vary('Accept-Encoding');
    const body = request.acceptsEncodings('gzip') ? await bodyOf(path).catch(() => undefined) : undefined;
    if (!body) return next();
    setHeaders(response, path);
    response.setHeader('Content-Encoding', 'gzip');
    response.type(extname(path)).send(body);
  };
}
