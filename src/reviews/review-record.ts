import { z } from 'zod';
import { languageSchema } from '../protocol/text.js';

/** One record of a review file. */
export const reviewRecordSchema = z.strictObject({
  itemId: z.string().trim().min(1).max(200).optional(),
  text: z
    .string()
    .trim()
    .min(1)
    .max(20_000)
    .refine((text) => !/(?![\t\n\r])\p{Cc}|\p{Cs}/u.test(text), {
      message: 'contains control characters',
      params: { zh: '含有控制字符' },
    }),
  rating: z.number().min(1).max(5).optional(),
  author: z.string().trim().max(300).optional(),
  createdAt: z
    .string()
    .transform(isoDate)
    .refine((date) => date !== undefined, {
      message: 'is not a date such as 2025-03-01 or 2025-03-01T10:00:00Z',
      params: { zh: '不是有效的日期，例如 2025-03-01 或 2025-03-01T10:00:00Z' },
    })
    .optional(),
  language: languageSchema.optional(),
  sample: z.boolean().optional(),
});
export type ReviewRecord = z.infer<typeof reviewRecordSchema>;

export const REVIEW_FIELDS = Object.keys(reviewRecordSchema.shape);

const DATE = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/;

/** A date stays a date; a time becomes UTC. Undefined for what is neither. */
export function isoDate(text: string): string | undefined {
  const trimmed = text.trim();
  const parts = DATE.exec(trimmed);
  if (parts) {
    const [, year, month, day] = parts as unknown as [string, string, string, string];
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const time = new Date(`${date}T00:00:00Z`);
    // 31 February would silently become a day in March.
    return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) ? date : undefined;
  }
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(trimmed)) return undefined;
  const time = new Date(trimmed);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
