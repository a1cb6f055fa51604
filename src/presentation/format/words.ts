import type { Language } from '../../protocol/text.js';

/** One text in each language; the shortest way to write a phrase twice. */
export function say(language: Language, zh: string, en: string): string {
  return language === 'zh' ? zh : en;
}

/** "a, b and c"; "a、b和c". */
export function list(parts: readonly string[], language: Language, last: 'and' | 'or' = 'and'): string {
  if (parts.length <= 1) return parts[0] ?? '';
  const [comma, word] = language === 'zh' ? ['、', last === 'and' ? '和' : '或'] : [', ', ` ${last} `];
  return `${parts.slice(0, -1).join(comma)}${word}${parts.at(-1)}`;
}

export function quote(text: string): string {
  return `“${text}”`;
}

/** 1 decimal at most, without a trailing zero. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** "1 hour", "2 hours". */
export function plural(count: number | string, word: string): string {
  return `${count} ${word}${String(count) === '1' ? '' : 's'}`;
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const PROPER =
  /\b(silk road|tang|song|yuan|ming|qing|qin|han|shang|zhou|buddhism|taoism|confucianism|christianity|islam|judaism|hinduism|egypt|greece|rome|renaissance|baroque|art nouveau|china|unesco)\b/g;

/** The vocabulary is in lower case; names of dynasties, religions and countries are not. */
export function properCase(label: string): string {
  return label.replace(PROPER, (name) =>
    name === 'unesco' ? 'UNESCO' : name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
  );
}

/** The id of a place that the catalogue does not know, as it is written. */
export function asName(id: string): string {
  return id.replaceAll('-', ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
