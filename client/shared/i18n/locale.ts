import type { Language } from '../../../src/protocol/index.js';

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
