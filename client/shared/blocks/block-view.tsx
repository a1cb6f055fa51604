import { memo } from 'react';
import type { Block, Language } from '../../../src/protocol/index.js';
import { Markdown } from '../markdown/markdown.js';
import { Chart } from './chart.js';
import { Comparison } from './comparison.js';
import { Items } from './items.js';
import { Itinerary } from './itinerary.js';
import { MapBlock } from './map-block.js';
import { Notice } from './notice.js';
import { QuickReplies } from './quick-replies.js';
import { Quotes } from './quotes.js';

export interface BlockContext {
  messageId: string;
  /** Of the answer. */
  language: Language;
  /** It comes while the visitor looks. */
  live: boolean;
  /** It belongs to the newest answer: only there replies are offered. */
  current: boolean;
}

/** One part of an answer. Kinds that this client does not know yet are passed over. */
export const BlockView = memo(function BlockView({ block, ...context }: { block: Block } & BlockContext) {
  switch (block.type) {
    case 'text':
      return <Markdown source={block.markdown} reveal={context.live} />;
    case 'items':
      return <Items block={block} {...context} />;
    case 'itinerary':
      return <Itinerary block={block} messageId={context.messageId} />;
    case 'map':
      return <MapBlock block={block} />;
    case 'chart':
      return <Chart block={block} />;
    case 'quotes':
      return <Quotes block={block} />;
    case 'comparison':
      return <Comparison block={block} />;
    case 'quick-replies':
      return context.current ? <QuickReplies block={block} /> : null;
    case 'notice':
      return <Notice block={block} />;
    default:
      return null;
  }
});
