import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '../../protocol/text.js';
import { readTrainingLines } from '../network/training-lines.js';

const polarity = z.enum(['positive', 'negative', 'neutral', 'mixed']);
const sentenceSchema = z.strictObject({
  text: z.string().min(1),
  polarity,
  aspects: z.array(z.strictObject({ aspect: z.string(), polarity })),
});
export type LabelledSentence = z.infer<typeof sentenceSchema>;

/** The training sentences of a language. @throws DocentError `import-invalid` naming file and line */
export const readSentences = (folder: string, language: Language): LabelledSentence[] =>
  readTrainingLines(join(folder, `training.${language}.jsonl`), sentenceSchema);
