import { randomUUID } from 'node:crypto';
import { HttpException, Logger } from '@nestjs/common';
import { ZodError } from 'zod';
import { listReasons, reasonsOf } from '../catalogue/files/reasons.js';
import { asError, DocentError, type BilingualText, type ErrorCode } from '../config/errors.js';
import type { ErrorBody } from '../protocol/chat.js';
import type { Language } from '../protocol/text.js';

const logger = new Logger('Errors');

/** PostgreSQL's name for text that it cannot hold: with a NUL in an id, say. */
const NO_TEXT = '22021';

export interface ErrorReply {
  status: number;
  body: ErrorBody;
  details: unknown;
}

const INTERNAL: BilingualText = {
  zh: '服务器出了点问题。请稍后再试；如果仍然不行，请把编号告诉工作人员。',
  en: 'Something went wrong on the server. Please try again; if it keeps failing, tell a member of staff the request id.',
};

/**
 * What a client is told of an error: known ones in words, unknown ones as an id that stands in the log.
 * @param input what was asked, so that faults in it can be named
 */
export function errorReply(cause: unknown, language: Language, input?: unknown): ErrorReply {
  const requestId = randomUUID();
  const known = toDocentError(cause, input);
  if (!known) {
    const error = asError(cause);
    logger.error(`${requestId} ${error.message}`, error.stack);
    return { status: 500, body: { code: 'internal', message: INTERNAL[language], requestId }, details: undefined };
  }
  return {
    status: known.status,
    body: { code: known.code, message: known.text[language], requestId },
    details: known.details,
  };
}

function toDocentError(cause: unknown, input: unknown): DocentError | undefined {
  if (cause instanceof DocentError) return cause;
  if (cause instanceof ZodError) return invalidRequest(cause, input);
  if (cause instanceof HttpException) return fromStatus(cause.getStatus(), cause.message);
  // Errors of the body parser carry a status and a type, those of the database a code.
  const { status, type, code } = (cause ?? {}) as { status?: unknown; type?: unknown; code?: unknown };
  if (code === NO_TEXT) return fromStatus(400, '');
  if (typeof status === 'number' && status >= 400 && status < 500) return fromStatus(status, String(type ?? ''));
  return undefined;
}

function invalidRequest(error: ZodError, input: unknown): DocentError {
  const { zh, en } = listReasons(reasonsOf(error, input, []));
  return new DocentError('bad-request', {
    zh: `请求有误，请改正后再发：${zh}`,
    en: `The request is wrong; please mend it and send it again: ${en}`,
  });
}

function fromStatus(status: number, detail: string): DocentError {
  const known: Partial<Record<number, [ErrorCode, BilingualText]>> = {
    401: ['unauthorised', { zh: '需要有效的令牌。', en: 'A valid token is needed.' }],
    403: ['forbidden', { zh: '不允许这样做。', en: 'This is not allowed.' }],
    404: [
      'not-found',
      {
        zh: '这个地址不存在。API 说明在 /api/docs。',
        en: 'There is nothing at this address. /api/docs describes the API.',
      },
    ],
    413: ['payload-too-large', { zh: '请求太大了（最多 1 MB）。', en: 'The request is too large (at most 1 MB).' }],
    415: [
      'unsupported-media',
      { zh: '请用 UTF-8 编码的 application/json 发送。', en: 'Please send application/json in UTF-8.' },
    ],
  };
  const [code, text] = known[status] ?? [
    'bad-request',
    detail === 'entity.parse.failed' || detail.includes('JSON')
      ? {
          zh: '请求正文不是有效的 JSON，请检查引号、逗号和括号。',
          en: 'The body is not valid JSON; check its quotes, commas and brackets.',
        }
      : { zh: '请求有误。', en: 'The request is wrong.' },
  ];
  return new DocentError(code, text);
}

/** The reader's language: what the request names, else what the browser asks for. */
export function preferredLanguage(locale: unknown, acceptLanguage: string | undefined): Language {
  if (locale === 'zh' || locale === 'en') return locale;
  return /^\s*zh/i.test(acceptLanguage ?? '') ? 'zh' : 'en';
}
