import type { Block, Card, Language } from '../../../src/protocol/index.js';
import { Link } from 'react-router';
import { Chart } from '../../shared/blocks/chart.js';
import { Comparison } from '../../shared/blocks/comparison.js';
import { Itinerary } from '../../shared/blocks/itinerary.js';
import { Notice } from '../../shared/blocks/notice.js';
import { Quotes } from '../../shared/blocks/quotes.js';
import { languageTag, localize } from '../../shared/i18n/index.js';
import { Markdown } from '../../shared/markdown/markdown.js';
import { MapPoints } from './map-points.js';

/** A part of an answer as staff read it: the visitor's blocks, without the visitor's buttons. */
export function AnswerBlock({ block, language }: { block: Block; language: Language }) {
  return (
    <div lang={languageTag(language)}>
      <Content block={block} language={language} />
    </div>
  );
}

function Content({ block, language }: { block: Block; language: Language }) {
  switch (block.type) {
    case 'text':
      return <Markdown source={block.markdown} />;
    case 'items':
      return (
        <ol className="staff-cards">
          {block.items.map((card) => (
            <StaffCard key={card.id} card={card} language={language} />
          ))}
        </ol>
      );
    case 'itinerary':
      return <Itinerary block={block} />;
    case 'chart':
      return <Chart block={block} />;
    case 'quotes':
      return <Quotes block={block} />;
    case 'comparison':
      return <Comparison block={block} />;
    case 'notice':
      return <Notice block={block} />;
    case 'map':
      return <MapPoints block={block} />;
    case 'quick-replies':
      return (
        <ul className="tags">
          {block.replies.map(({ label }) => (
            <li key={label} className="tag">
              {label}
            </li>
          ))}
        </ul>
      );
    default:
      return null;
  }
}

function StaffCard({ card, language }: { card: Card; language: Language }) {
  return (
    <li>
      <Link to={`/catalogue/items/${encodeURIComponent(card.id)}`}>
        {localize(card.title, language).text || card.id}
      </Link>
      <span className="sub">{card.facts.map(({ text }) => text).join(' · ')}</span>
      <span className="why">{card.reasons.map(({ text }) => text).join(' · ')}</span>
    </li>
  );
}
