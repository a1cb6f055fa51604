import type { ItemKind } from '../../protocol/blocks.js';
import type { Aspect } from '../../sentiment/aspects/aspect.js';

/** What can be asked of a film: nobody looks for its toilets. */
const OF_FILMS: ReadonlySet<string> = new Set(['exhibits', 'children', 'price']);

/** The aspects that make sense for an item; all of them for reviews of no item. */
export const aspectsFor = (kind: ItemKind | undefined, aspects: readonly Aspect[]): readonly Aspect[] =>
  kind === 'video' ? aspects.filter(({ id }) => OF_FILMS.has(id)) : aspects;
