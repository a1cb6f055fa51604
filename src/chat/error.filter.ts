import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { errorReply, preferredLanguage } from './error-body.js';

/** Every failed HTTP request answers `{ "error": { code, message, requestId } }` in the reader's language. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(cause: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const body = request.body as { locale?: unknown } | undefined;
    const language = preferredLanguage(body?.locale ?? request.query.locale, request.headers['accept-language']);
    const { status, body: error, details } = errorReply(cause, language, inputOf(request));
    const retryAfter = (details as { retryAfter?: number } | undefined)?.retryAfter;
    if (retryAfter) response.setHeader('Retry-After', String(retryAfter));
    // Such as the faulty fields of a form, or what somebody else stored meanwhile.
    response.status(status).json({ error: { ...error, ...(details as object | undefined) } });
  }
}

/** What a route reads, in one: names in path, query and body do not clash. */
function inputOf({ method, query, params, body }: Request): unknown {
  const place = { ...query, ...params };
  if (method === 'GET' || method === 'HEAD' || method === 'DELETE') return place;
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return isObject ? { ...place, ...(body as object) } : body;
}
