import { z } from 'zod';

/** The languages of answers and interface. */
export const languageSchema = z.enum(['zh', 'en']);
export type Language = z.infer<typeof languageSchema>;

export const localizedTextSchema = z.object({ zh: z.string(), en: z.string() }).partial();
/** A text in one or both languages. */
export type LocalizedText = z.infer<typeof localizedTextSchema>;

/** The text in `language`, or else in the other one; '' when there is none. */
export function localize(text: LocalizedText | undefined, language: Language): string {
  return text?.[language] ?? text?.[language === 'zh' ? 'en' : 'zh'] ?? '';
}
