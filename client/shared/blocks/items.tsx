import type { BlockOf } from '../../../src/protocol/index.js';
import type { BlockContext } from './block-view.js';
import { ItemCard } from './item-card.js';

/** A list, numbered as labels in a case are: "the second one" can be asked for. */
export function Items({ block, ...context }: { block: BlockOf<'items'> } & BlockContext) {
  return (
    <section className="items">
      {block.title && <h3>{block.title}</h3>}
      <ol>
        {block.items.map((card, index) => (
          <ItemCard
            heading={block.title ? 'h4' : 'h3'}
            key={card.id}
            card={card}
            number={block.items.length > 1 ? index + 1 : undefined}
            {...context}
          />
        ))}
      </ol>
    </section>
  );
}
