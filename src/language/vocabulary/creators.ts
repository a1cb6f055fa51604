import type { Item } from '../../catalogue/item.js';
import type { LocalizedText } from '../../protocol/text.js';
import { normalise } from '../normalise.js';

/** The one name by which a maker is known in wishes: the English one where there is one. */
export function creatorName(creator: LocalizedText): string {
  return (creator.en ?? creator.zh ?? '').trim();
}

/** Whether one of an item's makers bears the name: in full, or the family name alone ("Ozu"). */
export function hasCreator(item: Pick<Item, 'creators'>, wished: string): boolean {
  const name = normalise(wished);
  if (!name) return false;
  return item.creators.some((creator) =>
    [creator.en, creator.zh].some((written) => {
      if (!written) return false;
      const known = normalise(written);
      return known === name || known.split(/[ ·]/).includes(name) || (name.length > 3 && known.includes(name));
    }),
  );
}
