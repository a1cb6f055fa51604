import { rm } from 'node:fs/promises';
import {
  Injectable,
  mixin,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type Type,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import { catchError, throwError, type Observable } from 'rxjs';
import { DocentError } from '../../config/errors.js';

const MULTIPART_OVERHEAD = 10_000;

/**
 * Takes one `file` of a multipart request, streamed to `folder`.
 * @param maxBytes beyond: 413, told before the file is read where its length was announced
 */
export function Upload(folder: string, maxBytes: number): Type<NestInterceptor> {
  const Multipart = FileInterceptor('file', { dest: folder, limits: { fileSize: maxBytes, files: 1, fields: 10 } });

  @Injectable()
  class UploadInterceptor implements NestInterceptor {
    private readonly multipart = new Multipart();

    async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
      const request = context.switchToHttp().getRequest<Request & { file?: { path: string } }>();
      if (Number(request.headers['content-length'] ?? 0) > maxBytes + MULTIPART_OVERHEAD) {
        await drain(request);
        throw tooLarge(maxBytes);
      }
      const checked: CallHandler = {
        handle: () => (request.file ? next.handle() : throwError(() => noFile())),
      };
      try {
        const result = (await this.multipart.intercept(context, checked)) as Observable<unknown>;
        return result.pipe(
          catchError(async (cause: unknown) => {
            // Nothing is kept of a file that nobody took.
            if (request.file) await rm(request.file.path, { force: true });
            throw cause;
          }),
        );
      } catch (cause) {
        const status = (cause as { status?: number }).status;
        throw status === 413 ? tooLarge(maxBytes) : status === 400 ? noFile() : cause;
      }
    }
  }
  return mixin(UploadInterceptor);
}

/** Reads the body and throws it away: who is still sending does not hear an answer. */
function drain(request: Request): Promise<void> {
  return new Promise((resolve) => {
    request
      .once('close', resolve)
      .once('end', resolve)
      .once('error', () => resolve());
    request.resume();
  });
}

/** multer reads file names as Latin-1; browsers send UTF-8. */
export function nameOf(file: { originalname: string }): string {
  const name = Buffer.from(file.originalname, 'latin1').toString('utf8');
  return (name.includes('\ufffd') ? file.originalname : name).replaceAll(/[\\/\p{Cc}]/gu, '_').slice(-200);
}

function tooLarge(maxBytes: number): DocentError {
  const megabytes = maxBytes / 1024 / 1024;
  return new DocentError('payload-too-large', {
    zh: `文件太大：最多 ${megabytes} MB。请拆成几个文件，或在服务器上用命令行 import 导入。`,
    en: `The file is too large: at most ${megabytes} MB. Split it, or use the command "import" on the server.`,
  });
}

function noFile(): DocentError {
  return new DocentError('bad-request', {
    zh: '请用 multipart/form-data 上传一个名为 file 的文件。',
    en: 'Please upload one file, called "file", as multipart/form-data.',
  });
}
