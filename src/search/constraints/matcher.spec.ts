import { makeItem } from '../../../test/factories/item.factory.js';
import type { Item } from '../../catalogue/item.js';
import type { Constraints } from '../../language/constraints.js';
import { match } from './matcher.js';
import { resolveNear } from './near.js';
import { PlaceIndex } from './place-index.js';

// A Monday, 18:00 in Beijing and 10:00 in London.
const NOW = new Date('2026-11-23T10:00:00Z');

function outcome(item: Item, constraints: Constraints, others: Item[] = []) {
  const items = [item, ...others];
  const places = PlaceIndex.of(items);
  const near =
    constraints.near &&
    resolveNear(constraints.near, {
      get: (id) => items.find((one) => one.id === id),
      byName: (name) => items.find((one) => one.name.en === name || one.name.zh === name),
      places,
    });
  const { met, unmet } = match(item, constraints, NOW, { places, near });
  return met.length > 0 ? 'met' : unmet.length > 0 ? 'unmet' : 'unknown';
}

const any = (...values: string[]) => ({ any: values, not: [] });
const not = (...values: string[]) => ({ any: [], not: values });

const PARIS_IN_CHICAGO: Partial<Item> = {
  kind: 'artefact',
  city: { en: 'Chicago' },
  description: { en: 'A Sunday by the river in Paris' },
};

describe('match', () => {
  const cases: [string, Partial<Item>, Constraints, string][] = [
    ['free', { price: { amount: 0, currency: 'EUR' } }, { price: { min: 0, max: 0 } }, 'met'],
    ['an unknown price is not free', {}, { price: { min: 0, max: 0 } }, 'unknown'],
    ['price in its own currency', { price: { amount: 20, currency: 'EUR' } }, { price: { max: 25 } }, 'met'],
    [
      'price in another currency',
      { price: { amount: 20, currency: 'EUR' } },
      { price: { max: 100, currency: 'CNY' } },
      'unmet',
    ],
    [
      'price without a known rate',
      { price: { amount: 20, currency: 'XXX' } },
      { price: { max: 100, currency: 'CNY' } },
      'unknown',
    ],
    [
      'a square that is no item, in its address',
      { kind: 'attraction', address: { en: 'Trafalgar Square, London' } },
      { near: { name: 'Trafalgar Square', radius: 3 } },
      'met',
    ],
    ['rating', { rating: 4.6 }, { rating: { min: 4.5 } }, 'met'],
    ['no rating', {}, { rating: { min: 4.5 } }, 'unknown'],
    ['an hour within one to two', { visitMinutes: { min: 60, max: 120 } }, { duration: { min: 60, max: 60 } }, 'met'],
    [
      'two to three is not three to four',
      { visitMinutes: { min: 180, max: 240 } },
      { duration: { min: 120, max: 180 } },
      'unmet',
    ],
    [
      'two hours flat for two to three',
      { visitMinutes: { min: 120, max: 120 } },
      { duration: { min: 120, max: 180 } },
      'met',
    ],
    ['at most two hours', { visitMinutes: { min: 90, max: 180 } }, { duration: { max: 120 } }, 'met'],
    [
      'about two hours',
      { visitMinutes: { min: 120, max: 180 } },
      { duration: { min: 90, max: 150, about: 120 } },
      'met',
    ],
    ['three to five hours', { visitMinutes: { min: 120, max: 240 } }, { duration: { min: 180, max: 300 } }, 'unmet'],
    [
      'at most two hours, for longer visits',
      { visitMinutes: { min: 150, max: 240 } },
      { duration: { max: 120 } },
      'unmet',
    ],
    ['three hours or more', { visitMinutes: { min: 120, max: 180 } }, { duration: { min: 180 } }, 'met'],
    ['a film of about an hour', { kind: 'video', durationMinutes: 55 }, { duration: { min: 60, max: 60 } }, 'met'],
    ['a span of years', { year: 1406, yearEnd: 1420 }, { year: { min: 1410, max: 1500 } }, 'met'],
    ['before our era', { year: -1100, yearEnd: -1001 }, { year: { max: -500 } }, 'met'],
    ['too young', { year: 1900 }, { year: { max: 1644 } }, 'unmet'],
    ['category in another language', { categories: ['博物馆'] }, { category: any('museum') }, 'met'],
    ['one of several', { categories: ['gallery'] }, { category: any('museum', 'gallery') }, 'met'],
    ['not a temple', { categories: ['temple'] }, { category: not('temple') }, 'unmet'],
    ['a palace is a historic site', { categories: ['palace'] }, { category: any('historic-site') }, 'met'],
    ['a museum is indoors', { categories: ['museum'] }, { tag: any('indoor') }, 'met'],
    [
      'a free word',
      { categories: ['museum'], description: { en: 'Home of the Mona Lisa.' } },
      { tag: any('Mona Lisa') },
      'met',
    ],
    ['no labels at all', {}, { tag: any('quiet') }, 'unknown'],
    ['families bring children', { audience: ['families'] }, { audience: any('children') }, 'met'],
    ['audience not listed', {}, { audience: any('seniors') }, 'unknown'],
    ['wheelchair', { accessibility: ['wheelchair'] }, { accessibility: any('step-free') }, 'met'],
    [
      'partly accessible is not accessible',
      { accessibility: ['partial-wheelchair'] },
      { accessibility: any('wheelchair') },
      'unmet',
    ],
    [
      'a list of some features says nothing of the others',
      { accessibility: ['lift'] },
      { accessibility: any('hearing-loop') },
      'unknown',
    ],
    ['part of a name', { creators: [{ en: 'Steven Spielberg' }] }, { creator: any('Spielberg') }, 'met'],
    ['a Chinese name in pinyin', { creators: [{ zh: '齐白石' }] }, { creator: any('Qi Baishi') }, 'met'],
    ['language with a region', { languages: ['zh-CN'] }, { spokenLanguage: any('zh') }, 'met'],
    ['city in the other language', { city: { zh: '北京' } }, { place: any('Beijing') }, 'met'],
    ['district with its suffix', { district: { zh: '海淀区' }, city: { zh: '北京' } }, { place: any('海淀') }, 'met'],
    ['a continent', { city: { en: 'Paris' }, country: { en: 'France' } }, { place: any('欧洲') }, 'met'],
    [
      'a street that is named after another city',
      { city: { en: 'Shanghai' }, district: { en: 'Jing’an' }, address: { en: '510 Beijing West Road' } },
      { place: any('Beijing') },
      'unmet',
    ],
    [
      'a city whose name is part of another',
      { city: { zh: '都柏林' }, address: { zh: '都柏林城堡' } },
      { place: any('柏林') },
      'unmet',
    ],
    ['an object that shows a city', PARIS_IN_CHICAGO, { place: any('Paris') }, 'met'],
    ['where an object stands', PARIS_IN_CHICAGO, { place: { ...any('Paris'), standing: true } }, 'unmet'],
    ['another city', { city: { en: 'Rome' } }, { place: any('paris') }, 'unmet'],
    ['in the address only', { address: { zh: '北京市海淀区新建宫门路19号' } }, { place: any('海淀区') }, 'met'],
    [
      'a film about a place',
      { kind: 'video', description: { zh: '一部关于敦煌的片子。' } },
      { place: any('敦煌') },
      'met',
    ],
    ['open on Monday', { openingHours: 'Mo-Fr 09:00-17:00' }, { open: { weekdays: [1] } }, 'met'],
    ['closed on Monday', { openingHours: 'Tu-Su 09:00-17:00' }, { open: { weekdays: [1] } }, 'unmet'],
    ['open on one of the days', { openingHours: 'Su 09:00-17:00' }, { open: { weekdays: [6, 0] } }, 'met'],
    ['on a date of the season', { openingHours: 'Apr 01-Oct 31 09:00-17:00' }, { open: { date: '2026-10-01' } }, 'met'],
    ['out of season', { openingHours: 'Apr 01-Oct 31 09:00-17:00' }, { open: { date: '2026-11-30' } }, 'unmet'],
    [
      'at a time of the day',
      { openingHours: 'Mo 09:00-17:00' },
      { open: { weekdays: [1], minuteOfDay: 19 * 60 } },
      'unmet',
    ],
    ['past midnight', { openingHours: 'Fr 18:00-02:00' }, { open: { weekdays: [6], minuteOfDay: 60 } }, 'met'],
    ['hours that nobody can read', { openingHours: 'ask at the door' }, { open: { weekdays: [1] } }, 'unknown'],
    ['no hours', {}, { open: { now: true } }, 'unknown'],
    [
      'now, by the clock of the place',
      { openingHours: '09:00-17:00', latitude: 51.5, longitude: -0.12 },
      { open: { now: true } },
      'met',
    ],
    [
      'now, where it is evening',
      { openingHours: '09:00-17:00', latitude: 39.9, longitude: 116.4 },
      { open: { now: true } },
      'unmet',
    ],
    ['holidays are left aside', { openingHours: 'Mo-Su 09:00-17:00; PH off' }, { open: { weekdays: [1] } }, 'met'],
    [
      'within the radius',
      { latitude: 39.92, longitude: 116.39 },
      { near: { position: { latitude: 39.917, longitude: 116.397 }, radius: 1.2 } },
      'met',
    ],
    [
      'beyond the radius',
      { latitude: 40, longitude: 116.39 },
      { near: { position: { latitude: 39.917, longitude: 116.397 }, radius: 1.2 } },
      'unmet',
    ],
    [
      'near a hotel that its list names',
      { nearby: { hotel: ['北京饭店'] } },
      { near: { name: '北京饭店', radius: 2 } },
      'met',
    ],
    ['where it is, is not known', {}, { near: { name: '北京饭店', radius: 2 } }, 'unknown'],
  ];

  it.each(cases)('%s', (_name, fields, constraints, expected) => {
    expect(outcome(makeItem({ id: 'item', ...fields }), constraints)).toBe(expected);
  });

  it('reads the list of neighbours in both directions, and does not call a place its own neighbour', () => {
    const palace = makeItem({ id: 'palace', name: { zh: '故宫' }, nearby: { attraction: ['景山公园'] } });
    const park = makeItem({ id: 'park', name: { zh: '景山公园' } });
    const near = { near: { itemId: 'palace', radius: 2 } };
    expect(outcome(park, near, [palace])).toBe('met');
    expect(outcome(palace, near)).toBe('unmet');
  });

  it('learns from one item what another calls the same place', () => {
    const both = makeItem({ id: 'both', city: { zh: '泉州', en: 'Quanzhou' }, country: { zh: '中国', en: 'China' } });
    const one = makeItem({ id: 'one', city: { zh: '泉州市' } });
    expect(outcome(one, { place: any('Quanzhou') }, [both])).toBe('met');
    expect(outcome(one, { place: any('china') }, [both])).toBe('met');
  });
});
