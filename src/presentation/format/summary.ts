import { localize, type Language, type LocalizedText } from '../../protocol/text.js';

const LIMIT: Record<Language, number> = { zh: 70, en: 190 };
const SHORTEST: Record<Language, number> = { zh: 12, en: 40 };

/** The first sentence of a description that says something, cut between clauses when it is too long for a card. */
export function summarise(description: LocalizedText | undefined, language: Language): string | undefined {
  const text = localize(description, language).trim();
  if (text === '') return undefined;
  const written: Language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const limit = LIMIT[written];
  const sentences = splitSentences(text);
  let summary = '';
  for (const sentence of sentences) {
    if (summary !== '' && (summary.length >= SHORTEST[written] || summary.length + sentence.length > limit)) break;
    summary += sentence;
  }
  summary = summary.trim();
  return summary.length <= limit ? summary : `${cutAtClause(summary, limit)}…`;
}

function splitSentences(text: string): string[] {
  return text.match(/.+?(?:[。！？]+[”’）]*|[.!?]+["”’)]*(?=\s)\s*|$)/gsu) ?? [text];
}

/** At the last comma or the like before the limit, else between words. */
function cutAtClause(text: string, limit: number): string {
  const head = text.slice(0, limit);
  const clause = /^(.{20,})[，；：、,;:—–]/su.exec(head)?.[1] ?? /^(.{20,})\s/su.exec(head)?.[1] ?? head;
  return clause.replace(/[\s，；：、,;:—–]+$/u, '');
}
