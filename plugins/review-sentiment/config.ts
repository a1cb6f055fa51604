import { z } from 'zod';

export const configSchema = z.object({
  reviewsForShares: z
    .number()
    .int()
    .min(3)
    .max(100)
    .default(8)
    .meta({
      label: { zh: '多少条评价起给出百分比和图表', en: 'Reviews needed for percentages and charts' },
      hint: { zh: '少于此数时只说条数，并提醒仅供参考', en: 'with fewer, only counts are told, with a caution' },
    }),
  quotesPerSide: z
    .number()
    .int()
    .min(0)
    .max(3)
    .default(2)
    .meta({
      label: { zh: '正反两面各引用几条', en: 'Quotes for and against' },
      hint: { zh: '填 0 则不引用原文', en: '0 shows no quotes' },
    }),
  quoteLength: z
    .number()
    .int()
    .min(40)
    .max(600)
    .default(180)
    .meta({
      label: { zh: '引文最长字数', en: 'Longest quote in characters' },
      hint: { zh: '过长的评价在句末截断', en: 'longer reviews are cut at the end of a sentence' },
    }),
});
export type Config = z.infer<typeof configSchema>;
