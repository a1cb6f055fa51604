import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { asError, DocentError } from '../../config/errors.js';
import { PACKAGE_ROOT } from '../../config/version.js';
import type { Language } from '../../protocol/text.js';

export const SENTENCES = join(PACKAGE_ROOT, 'data', 'sentiment');

const polarity = z.enum(['positive', 'negative', 'neutral', 'mixed']);
const sentenceSchema = z.strictObject({
  text: z.string().min(1),
  polarity,
  aspects: z.array(z.strictObject({ aspect: z.string(), polarity })),
});
export type LabelledSentence = z.infer<typeof sentenceSchema>;

/**
 * The training sentences of a language, one JSON object a line.
 * @throws DocentError `import-invalid` naming file and line
 */
export function readSentences(folder: string, language: Language): LabelledSentence[] {
  const file = join(folder, `training.${language}.jsonl`);
  let line = 0;
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines.flatMap((text, index) => {
      line = index + 1;
      return text.trim() === '' ? [] : [sentenceSchema.parse(JSON.parse(text))];
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
