import { z } from 'zod';

const bilingual = <Value extends z.ZodType>(value: Value) => z.strictObject({ zh: value, en: value });
const terms = z.array(z.string().trim().min(1).max(60)).max(2000).default([]);

/** Something that visitors judge, with the words by which it is found. */
export const aspectSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'lower case letters, digits and hyphens'),
  label: bilingual(z.string().trim().min(1).max(60)),
  /** Words that name the aspect: an opinion near them is about it. */
  names: bilingual(terms),
  /** Opinions that can be about nothing else ("好吃", "overpriced"). */
  tells: bilingual(terms),
  /** Sentences about the aspect, for people; a list whose examples are not found is refused. */
  examples: bilingual(z.array(z.string().trim().min(1).max(300)).max(50).default([])),
});

export type Aspect = z.infer<typeof aspectSchema>;

export const aspectsSchema = z.array(aspectSchema).min(1).max(60);
