import type { Block, Language } from '../../../src/protocol/index.js';
import type { Answer } from '../chat-client/index.js';
import { localize, type Messages } from '../i18n/index.js';
import { plainText } from '../markdown/parse.js';

const MARKS: Record<Language, Record<'stop' | 'comma' | 'colon' | 'then', string>> = {
  zh: { stop: '。', comma: '，', colon: '：', then: '；' },
  en: { stop: '. ', comma: ', ', colon: ': ', then: '; ' },
};

/** A block in words: for the clipboard, and for those who listen. */
export function blockText(block: Block, language: Language, messages: Messages): string {
  const { stop, comma, colon, then } = MARKS[language];
  switch (block.type) {
    case 'text':
      return plainText(block.markdown);
    case 'items':
      return [
        block.title ?? messages.resultCount(block.items.length),
        ...block.items.map((card, index) => {
          const facts = card.facts.map(({ text }) => text);
          const reasons = card.reasons.map(({ text }) => text);
          return `${index + 1}. ${[localize(card.title, language).text, facts.join(comma), reasons.join(comma)].filter(Boolean).join(stop)}`;
        }),
      ].join('\n');
    case 'chart':
      return `${block.title}\n${block.summary}`;
    case 'comparison':
      return [
        block.caption,
        ...block.columns.map(
          ({ title }, column) =>
            `${title}${colon}${block.rows.map(({ label, cells }) => `${label} ${cells[column]}`).join(then)}`,
        ),
      ].join('\n');
    case 'quotes':
      return [block.title, ...block.quotes.map(({ text, tone }) => `${messages.tones[tone]}${colon}${text}`)]
        .filter(Boolean)
        .join('\n');
    case 'itinerary':
      return [
        block.title,
        ...block.days.flatMap(({ date, stops }) => [
          date,
          ...stops.map(({ arrive, leave, title }) => `${arrive}–${leave} ${title}`),
        ]),
        ...block.notes,
      ].join('\n');
    case 'map':
      return messages.mapPlaces(block.points.length);
    case 'notice':
      return block.text;
    case 'quick-replies':
      return `${messages.quickReplies}${colon}${block.replies.map(({ label }) => label).join(' / ')}`;
    default:
      return '';
  }
}

export function answerText({ blocks, language }: Answer, messages: Messages): string {
  return blocks
    .filter(({ block }) => block.type !== 'quick-replies' && block.type !== 'map')
    .map(({ block }) => blockText(block, language, messages))
    .join('\n\n');
}
