import type { LocalizedText } from '../protocol/text.js';
import type { Item, ItemRecord } from './item.js';

type Localizable = ItemRecord['name'];

/** The language that a text is written in: Chinese as soon as it has Han characters. */
export function writtenLanguage(text: string): 'zh' | 'en' {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}

export function localizedFrom(text: Localizable): LocalizedText;
export function localizedFrom(text: Localizable | undefined): LocalizedText | undefined;
export function localizedFrom(text: Localizable | undefined): LocalizedText | undefined {
  if (text === undefined) return undefined;
  if (typeof text === 'string') return { [writtenLanguage(text)]: text };
  return { ...(text.zh ? { zh: text.zh } : {}), ...(text.en ? { en: text.en } : {}) };
}

/** One form for everything that means the same, so that equal items have equal hashes whatever file they came from. */
export function normaliseItem(record: ItemRecord): Item {
  const item: Item = {
    id: record.id,
    kind: record.kind,
    name: localizedFrom(record.name),
    description: localizedFrom(record.description),
    aliases: unique(record.aliases),
    categories: unique(record.categories),
    tags: unique(record.tags),
    city: localizedFrom(record.city),
    district: localizedFrom(record.district),
    address: localizedFrom(record.address),
    country: localizedFrom(record.country),
    latitude: record.latitude,
    longitude: record.longitude,
    price:
      record.price &&
      definedOnly({ amount: record.price.amount, currency: record.price.currency, asOf: record.price.asOf }),
    rating: record.rating,
    ratingCount: record.ratingCount,
    visitMinutes: record.visitMinutes && { min: record.visitMinutes.min, max: record.visitMinutes.max },
    openingHours: record.openingHours,
    phone: record.phone || undefined,
    website: record.website,
    transit: localizedFrom(record.transit),
    nearby: normaliseNearby(record.nearby),
    accessibility: unique(record.accessibility),
    audience: unique(record.audience),
    creators: (record.creators ?? []).map((creator) => localizedFrom(creator)),
    year: record.year,
    yearEnd: record.yearEnd,
    medium: localizedFrom(record.medium),
    durationMinutes: record.durationMinutes,
    languages: unique(record.languages),
    media: (record.media ?? []).map(({ type, url, alt, credit, licence }) =>
      definedOnly({ type, url, alt: localizedFrom(alt), credit, licence }),
    ),
    attributes: record.attributes ?? {},
    source: record.source || undefined,
  };
  return definedOnly(item);
}

function normaliseNearby(nearby: ItemRecord['nearby']): Item['nearby'] {
  if (!nearby) return undefined;
  const kept = definedOnly({
    attraction: nonEmpty(nearby.attraction),
    restaurant: nonEmpty(nearby.restaurant),
    hotel: nonEmpty(nearby.hotel),
  });
  return Object.keys(kept).length > 0 ? kept : undefined;
}

const unique = (values: string[] = []): string[] => [...new Set(values)];

const nonEmpty = (values: string[] | undefined) => (values?.length ? unique(values) : undefined);

function definedOnly<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value;
}
