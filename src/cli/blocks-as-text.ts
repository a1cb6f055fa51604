import type { Block, Card } from '../protocol/blocks.js';
import { localize, type Language } from '../protocol/text.js';

/** An answer for a terminal. */
export function blocksAsText(blocks: readonly Block[], language: Language): string {
  return blocks.map((block) => blockAsText(block, language)).join('\n\n');
}

function blockAsText(block: Block, language: Language): string {
  switch (block.type) {
    case 'text':
      return block.markdown;
    case 'notice':
      return `(${block.text})`;
    case 'items':
      return [
        ...(block.title ? [block.title] : []),
        ...block.items.map((card, index) => cardAsText(card, index, language)),
      ].join('\n');
    case 'comparison':
      return block.columns
        .map(({ title }, column) =>
          [title, ...block.rows.map(({ label, cells }) => `  ${label}: ${cells[column] ?? '-'}`)].join('\n'),
        )
        .join('\n');
    case 'quotes':
      return block.quotes.map((quote) => `  “${quote.text}”${quote.date ? ` (${quote.date})` : ''}`).join('\n');
    case 'quick-replies':
      return block.replies.map(({ label }) => `  › ${label}`).join('\n');
    case 'chart': {
      const rows = block.labels.map(
        (label, index) =>
          `  ${label}: ${block.series.map(({ name, values }) => `${name} ${values[index] ?? '-'}`).join(', ')}`,
      );
      return [block.summary, ...rows].join('\n');
    }
    case 'itinerary':
      return [
        block.title,
        ...block.days.flatMap((day) => [
          `${day.date}${day.totals ? ` (${day.totals.join(', ')})` : ''}`,
          ...day.stops.map((stop) =>
            [`  ${stop.arrive}-${stop.leave} ${stop.title}`, ...(stop.facts ?? []).map(({ text }) => text)].join(' | '),
          ),
        ]),
        ...[...(block.warnings ?? []), ...block.notes].map((note) => `  * ${note}`),
      ].join('\n');
    case 'map':
      return block.points.map(({ label, latitude, longitude }) => `  ${label} (${latitude}, ${longitude})`).join('\n');
  }
}

function cardAsText(card: Card, index: number, language: Language): string {
  const title = localize(card.title, language);
  const other = localize(card.title, language === 'zh' ? 'en' : 'zh');
  return [
    `${index + 1}. ${title}${other && other !== title ? ` · ${other}` : ''}`,
    `   ${card.facts.map(({ text }) => text).join(' | ')}`,
    ...card.reasons.map(({ text }) => `   → ${text}`),
  ].join('\n');
}
