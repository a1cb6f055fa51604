import fc from 'fast-check';
import type { Item } from '../../src/catalogue/item.js';
import { normaliseItem } from '../../src/catalogue/normalise.js';

/** An item with what a test does not care about filled in. */
export function makeItem(fields: Partial<Item> & { id: string }): Item {
  return {
    kind: 'attraction',
    name: { en: fields.id },
    aliases: [],
    categories: [],
    tags: [],
    accessibility: [],
    audience: [],
    creators: [],
    languages: [],
    media: [],
    attributes: {},
    ...fields,
  };
}

const wellFormed = (value: string) => !/\p{Cs}|(?![\t\n\r])\p{Cc}/u.test(value);

/** Texts as nasty as operators' files: formulas, separators, quotes, line breaks, both scripts. */
const text = (maxLength = 40) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength }),
      fc.constantFrom(
        '故宫博物院',
        'The Palace Museum',
        '=1+1',
        "'=cmd",
        '-12',
        '+86 10',
        '@x',
        'a;b',
        'c|d',
        '[x]',
        '{y}',
      ),
      fc.constantFrom('say "hi"', 'two\nlines', 'cr\r\nlf', '1,5', '012', 'null', '；，。', "'", '#', '北京 Beijing'),
    )
    .map((value) => value.trim())
    .filter((value) => value.length > 0 && value.length <= maxLength && wellFormed(value));

const localized = fc
  .record({ zh: text(), en: text() }, { requiredKeys: [] })
  .filter((value) => Boolean(value.zh ?? value.en));
const list = (maxLength = 3) => fc.uniqueArray(text(), { maxLength });
const whole = (min: number, max: number) => fc.integer({ min, max });
const decimal = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));

/** Any item that an import may produce, for properties that must hold for all. */
export const anyItem: fc.Arbitrary<Item> = fc
  .record(
    {
      id: text(30),
      kind: fc.constantFrom('attraction' as const, 'video' as const, 'artefact' as const, 'event' as const),
      name: localized,
      description: localized,
      aliases: list(),
      categories: list(),
      tags: list(),
      city: localized,
      district: localized,
      address: localized,
      country: localized,
      position: fc.record({ latitude: decimal(-90, 90), longitude: decimal(-180, 180) }),
      price: fc.record(
        {
          amount: decimal(0, 1e6),
          currency: fc.constantFrom('CNY', 'EUR'),
          asOf: fc.constantFrom('2025', '2025-03-01'),
        },
        { requiredKeys: ['amount', 'currency'] },
      ),
      rating: decimal(0, 5),
      ratingCount: whole(0, 1e6),
      visitMinutes: fc.tuple(whole(0, 100), whole(0, 100)).map(([min, more]) => ({ min, max: min + more })),
      openingHours: fc.constantFrom('24/7', 'Tu-Su 09:00-17:00; Mo off'),
      phone: text(),
      website: fc.constantFrom('https://example.org/a?b=1,2', 'http://例子.example/路'),
      transit: localized,
      nearby: fc.record({ attraction: list(), restaurant: list(), hotel: list() }, { requiredKeys: [] }),
      accessibility: list(),
      audience: list(),
      creators: fc.array(localized, { maxLength: 3 }),
      year: whole(-3000, 1900),
      yearEnd: whole(1900, 2100),
      medium: localized,
      durationMinutes: decimal(0.5, 500),
      languages: fc.uniqueArray(fc.constantFrom('zh', 'en', 'fr-CA'), { maxLength: 3 }),
      media: fc.array(
        fc.record(
          {
            type: fc.constantFrom('image', 'video'),
            url: fc.webUrl(),
            alt: localized,
            credit: text(),
            licence: text(),
          },
          { requiredKeys: ['type', 'url'] },
        ),
        { maxLength: 2 },
      ),
      attributes: fc.dictionary(
        text(12).filter((key) => key !== '__proto__'),
        fc.oneof(text(), whole(-9, 9), fc.boolean(), list(), fc.constant(null), fc.record({ inner: text() })),
        { maxKeys: 3, noNullPrototype: true },
      ),
      source: text(),
    },
    { requiredKeys: ['id', 'kind', 'name'] },
  )
  .map(({ position, ...record }) => normaliseItem({ ...record, ...position }));
