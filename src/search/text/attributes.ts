import type { Item } from '../../catalogue/item.js';

/** All words of an item's further attributes, however deep they lie. */
export function attributeTexts({ attributes }: Item): string[] {
  return textsIn(attributes);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}
