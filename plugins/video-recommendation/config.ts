import { z } from 'zod';

export const configSchema = z.object({
  listLength: z
    .number()
    .int()
    .min(1)
    .max(12)
    .default(4)
    .meta({
      label: { zh: '一次推荐几部', en: 'Films in one answer' },
      hint: { zh: '访客没有说数量时', en: 'when the visitor names no number' },
    }),
});
export type Config = z.infer<typeof configSchema>;
