import { z } from 'zod';
import { itemKindSchema } from './blocks.js';
import { languageSchema } from './text.js';

/** `POST /api/names`: names that the end of a text may be the beginning of. */
export const namesRequestSchema = z.strictObject({
  /** What is being written; its end is enough. */
  text: z.string().max(200),
  limit: z.number().int().min(1).max(10).default(5),
});

export const namesSchema = z.object({
  names: z.array(
    z.object({
      itemId: z.string(),
      kind: itemKindSchema,
      name: z.string(),
      language: languageSchema,
      /** Where in `text` the beginning of the name stands: what comes from there on is to be replaced. */
      from: z.number().int(),
    }),
  ),
});
export type Names = z.infer<typeof namesSchema>;
