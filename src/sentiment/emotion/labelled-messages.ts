import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { asError, DocentError } from '../../config/errors.js';
import type { Language } from '../../protocol/text.js';
import { EMOTIONS } from './emotions.js';

const messageSchema = z.strictObject({ text: z.string().min(1), emotion: z.enum(EMOTIONS) });
export type LabelledMessage = z.infer<typeof messageSchema>;

/**
 * The training messages of a language, one JSON object a line.
 * @throws DocentError `import-invalid` naming file and line
 */
export function readMessages(folder: string, language: Language): LabelledMessage[] {
  const file = join(folder, `emotions.${language}.jsonl`);
  let line = 0;
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((text, index) => {
        line = index + 1;
        return text.trim() === '' ? [] : [messageSchema.parse(JSON.parse(text))];
      });
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : asError(cause).message;
    throw new DocentError(
      'import-invalid',
      {
        zh: `无法读取训练语句 ${file}，第 ${line} 行：${reason}`,
        en: `The training messages ${file}, line ${line}, cannot be read: ${reason}`,
      },
      { cause },
    );
  }
}
