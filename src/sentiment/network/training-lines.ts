import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { asError, DocentError } from '../../config/errors.js';
import { PACKAGE_ROOT } from '../../config/version.js';

/** Where the training data of this project stand. */
export const TRAINING_DATA = join(PACKAGE_ROOT, 'data', 'sentiment');

/**
 * Labelled texts, one JSON object a line.
 * @throws DocentError `import-invalid` naming file and line
 */
export function readTrainingLines<Line>(file: string, schema: z.ZodType<Line>): Line[] {
  let line = 0;
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((text, index) => {
        line = index + 1;
        return text.trim() === '' ? [] : [schema.parse(JSON.parse(text))];
      });
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : asError(cause).message;
    throw new DocentError(
      'import-invalid',
      {
        zh: `无法读取训练句子 ${file}，第 ${line} 行：${reason}`,
        en: `The training sentences ${file}, line ${line}, cannot be read: ${reason}`,
      },
      { cause },
    );
  }
}
