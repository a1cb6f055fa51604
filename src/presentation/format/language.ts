import type { Language } from '../../protocol/text.js';

/** The name of a language by its code: "Chinese", 中文. An unknown code is shown as it is. */
export function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language === 'zh' ? 'zh-CN' : 'en', { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
