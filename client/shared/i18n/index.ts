import type { Language, LocalizedText } from '../../../src/protocol/index.js';
import { en, type Messages } from './en.js';
import { zh } from './zh.js';

export type { Messages };

const DICTIONARIES: Record<Language, Messages> = { zh, en };

export function messagesOf(language: Language): Messages {
  return DICTIONARIES[language];
}

/** The tag that browsers choose fonts, line breaks and voices by. */
export function languageTag(language: Language): string {
  return language === 'zh' ? 'zh-Hans' : 'en';
}

/** The interface's language: the setting, or else what the browser prefers. */
export function resolveLocale(setting: string | null | undefined, preferred: readonly string[]): Language {
  if (setting === 'zh' || setting === 'en') return setting;
  const first = preferred.find((tag) => /^(zh|en)\b/i.test(tag));
  return first?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** The text in `language`, or else in the other one, with the language that it really is in. */
export function localize(text: LocalizedText, language: Language): { text: string; language: Language } {
  const other: Language = language === 'zh' ? 'en' : 'zh';
  return text[language] ? { text: text[language], language } : { text: text[other] ?? '', language: other };
}
