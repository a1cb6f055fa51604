import { useMemo } from 'react';
import type { Language, LocalizedText } from '../../src/protocol/index.js';
import { languageTag, localize } from '../shared/i18n/index.js';
import { useLanguage } from '../shared/i18n/context.js';

export interface Speech {
  language: Language;
  /** The console's own words: both languages stand side by side where they are used. */
  say: (zh: string, en: string) => string;
  /** Of a text in two languages, the one to show. */
  pick: (text: LocalizedText | undefined) => string;
  number: (value: number, digits?: number) => string;
  percent: (share: number) => string;
  moment: (iso: string | null | undefined) => string;
  day: (iso: string) => string;
  bytes: (count: number) => string;
  duration: (milliseconds: number | null | undefined) => string;
}

export function speechOf(language: Language): Speech {
  const tag = languageTag(language);
  const number = (value: number, digits = 1): string =>
    new Intl.NumberFormat(tag, { maximumFractionDigits: digits }).format(value);
  const dates = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  const days = new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric', timeZone: 'UTC' });
  return {
    language,
    say: (zh, en) => (language === 'zh' ? zh : en),
    pick: (text) => (text ? localize(text, language).text : ''),
    number,
    percent: (share) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    // The time of day and its half are not parted at the end of a line.
    moment: (iso) => (iso ? dates.format(new Date(iso)).replace(/ (?=[AP]M)/, '\u00a0') : '–'),
    day: (iso) => days.format(new Date(iso)),
    bytes: (count) => {
      const step = Math.min(3, Math.floor(Math.log2(Math.max(count, 1)) / 10));
      return `${number(count / 1024 ** step)} ${['B', 'KB', 'MB', 'GB'][step]}`;
    },
    duration: (milliseconds) => {
      if (milliseconds === null || milliseconds === undefined) return '–';
      if (milliseconds < 1000) return `${number(milliseconds, 0)} ms`;
      return `${number(milliseconds / 1000)} ${language === 'zh' ? '秒' : 's'}`;
    },
  };
}

export function useSpeech(): Speech {
  const language = useLanguage();
  return useMemo(() => speechOf(language), [language]);
}
