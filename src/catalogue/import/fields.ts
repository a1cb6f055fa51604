/** How the text of a table's cell becomes the value of a field. */
export type FieldType = 'text' | 'localized' | 'number' | 'list' | 'creators' | 'media' | 'attributes' | 'group';

/** All fields of an item by their path; groups have fields inside. */
export const FIELD_TYPES: Readonly<Record<string, FieldType>> = {
  id: 'text',
  kind: 'text',
  ...localized('name'),
  ...localized('description'),
  aliases: 'list',
  categories: 'list',
  tags: 'list',
  ...localized('city'),
  ...localized('district'),
  ...localized('address'),
  ...localized('country'),
  latitude: 'number',
  longitude: 'number',
  price: 'group',
  'price.amount': 'number',
  'price.currency': 'text',
  'price.asOf': 'text',
  rating: 'number',
  ratingCount: 'number',
  visitMinutes: 'group',
  'visitMinutes.min': 'number',
  'visitMinutes.max': 'number',
  openingHours: 'text',
  phone: 'text',
  website: 'text',
  ...localized('transit'),
  nearby: 'group',
  'nearby.attraction': 'list',
  'nearby.restaurant': 'list',
  'nearby.hotel': 'list',
  accessibility: 'list',
  audience: 'list',
  creators: 'creators',
  year: 'number',
  yearEnd: 'number',
  ...localized('medium'),
  durationMinutes: 'number',
  languages: 'list',
  media: 'media',
  attributes: 'attributes',
  source: 'text',
};

export const FIELD_NAMES = Object.keys(FIELD_TYPES);

/** Undefined for names that are not ours; whatever is below `attributes` is. */
export function fieldType(path: string): FieldType | undefined {
  if (path.startsWith('attributes.')) return 'text';
  return Object.hasOwn(FIELD_TYPES, path) ? FIELD_TYPES[path] : undefined;
}

function localized(field: string): Record<string, FieldType> {
  return { [field]: 'localized', [`${field}.zh`]: 'text', [`${field}.en`]: 'text' };
}
