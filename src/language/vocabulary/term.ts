import type { Language } from '../../protocol/text.js';

/** One entry of a vocabulary. The first word of each language is its label, the others are further ways to say it. */
export interface Term {
  zh: string[];
  en: string[];
}

/** `zh words | en words`, each list separated by commas. */
export function terms<Id extends string>(rows: Record<Id, string>): Record<Id, Term> {
  const entries = Object.entries<string>(rows).map(([id, row]) => {
    const [zh = '', en = ''] = row.split('|');
    return [id, { zh: words(zh), en: words(en) }] as const;
  });
  return Object.fromEntries(entries) as Record<Id, Term>;
}

function words(list: string): string[] {
  return list
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
}

export function labelOf(term: Term, language: Language): string {
  return term[language][0] ?? '';
}
