import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '../../protocol/text.js';
import { readTrainingLines } from '../network/training-lines.js';
import { EMOTIONS } from './emotions.js';

const messageSchema = z.strictObject({ text: z.string().min(1), emotion: z.enum(EMOTIONS) });
export type LabelledMessage = z.infer<typeof messageSchema>;

/** The training messages of a language. @throws DocentError `import-invalid` naming file and line */
export const readMessages = (folder: string, language: Language): LabelledMessage[] =>
  readTrainingLines(join(folder, `emotions.${language}.jsonl`), messageSchema);
