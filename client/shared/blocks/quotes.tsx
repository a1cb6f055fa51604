import type { BlockOf } from '../../../src/protocol/index.js';
import { useMessages } from '../i18n/context.js';

export function Quotes({ block }: { block: BlockOf<'quotes'> }) {
  const messages = useMessages();
  return (
    <section className="quotes">
      {block.title && <h3>{block.title}</h3>}
      {block.quotes.map(({ text, tone, rating, date, source }, index) => (
        <figure key={index} data-tone={tone}>
          <blockquote>{text}</blockquote>
          <figcaption>
            <span className="tone">{messages.tones[tone]}</span>
            {rating !== undefined && <span>{messages.stars(rating)}</span>}
            {date && <time dateTime={date}>{date.slice(0, 10)}</time>}
            {source && <span>{source}</span>}
          </figcaption>
        </figure>
      ))}
    </section>
  );
}
