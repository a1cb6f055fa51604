import type { INestApplicationContext } from '@nestjs/common';
import { createContext } from '../bootstrap.js';
import { loadConfig } from '../config/config.js';
import { asError, DocentError } from '../config/errors.js';
import type { Language } from '../protocol/text.js';
import { Startup } from '../startup.js';

/** Runs `work` with the server's modules, and closes them whatever happens. */
export async function withContext<Result>(
  work: (context: INestApplicationContext) => Promise<Result>,
  { answering = false } = {},
): Promise<Result> {
  const context = await createContext(loadConfig());
  try {
    if (answering) await context.get(Startup).run();
    return await work(context);
  } finally {
    await context.close();
  }
}

/** The language of the terminal that the command runs in. */
export function terminalLanguage(): Language {
  return /^zh/i.test(process.env.LC_ALL ?? process.env.LANG ?? '') ? 'zh' : 'en';
}

/** Ends the command with exit code 1 and one clear message; a stack only for what nobody foresaw. */
export function reportFailure(cause: unknown): void {
  const error = fileFault(cause) ?? asError(cause);
  console.error(error instanceof DocentError ? error.text[terminalLanguage()] : (error.stack ?? error.message));
  process.exitCode = 1;
}

/** What the operating system says of a file that was named, in words; undefined for anything else. */
function fileFault(cause: unknown): DocentError | undefined {
  const { code = '', path } = cause as NodeJS.ErrnoException;
  const told = FILE_FAULTS[code];
  if (!told) return undefined;
  return new DocentError('bad-request', {
    zh: `${path ? `${path}：` : ''}${told.zh}。`,
    en: `${path ? `${path}: ` : ''}${told.en}.`,
  });
}

const FILE_FAULTS: Partial<Record<string, Record<Language, string>>> = {
  ENOENT: { zh: '没有这个文件', en: 'there is no such file' },
  EISDIR: { zh: '给的是文件夹，需要的是文件', en: 'a folder was given where a file is needed' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' },
  EACCES: { zh: '没有读写权限', en: 'permission denied' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
};

/** Ends the command in silence when the reader of its output has gone, as in `docent ... | head`. */
export function stopWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/** One line that is overwritten in a terminal, and nothing where output is a file. */
export function showProgress(done: number, total: number | undefined, what: string): void {
  if (!process.stderr.isTTY) return;
  const share = total ? ` of ${total} (${Math.floor((100 * done) / total)} %)` : '';
  process.stderr.write(`\r\u001b[K${what}: ${done}${share}`);
}

export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
