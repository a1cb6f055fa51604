import type { Language, LocalizedText } from '../../../src/protocol/index.js';
import { en, type Messages } from './en.js';
import { zh } from './zh.js';

export { languageTag, resolveLocale } from './locale.js';
export type { Messages };

const DICTIONARIES: Record<Language, Messages> = { zh, en };

export function messagesOf(language: Language): Messages {
  return DICTIONARIES[language];
}

/** The text in `language`, or else in the other one, with the language that it really is in. */
export function localize(text: LocalizedText, language: Language): { text: string; language: Language } {
  const other: Language = language === 'zh' ? 'en' : 'zh';
  return text[language] ? { text: text[language], language } : { text: text[other] ?? '', language: other };
}
