import { describe, expect, it } from '@jest/globals';
import { makeItem } from '../../test/factories/item.factory.js';
import { compareItems } from './comparison.js';

const context = { language: 'zh', now: new Date('2026-05-04T10:00:00+08:00'), isSample: () => false } as const;
const price = (amount: number) => ({ price: { amount, currency: 'CNY' } });
const north = makeItem({ id: 'north', name: { zh: '北馆', en: 'North' }, ...price(0), rating: 3.62, ratingCount: 14 });
const south = makeItem({ id: 'south', name: { zh: '南馆', en: 'South' }, ...price(60), rating: 3.58, ratingCount: 9 });

describe('compareItems', () => {
  it('says which is cheaper, and nothing of ratings that read the same', () => {
    const { verdict } = compareItems([north, south], [], context);
    expect(verdict).toBe('北馆门票更便宜：免费，南馆¥60。');
    expect(compareItems([north, { ...south, rating: 4.4 }], [], context).verdict).toContain('南馆评分更高');
    expect(compareItems([north, south], [], { ...context, language: 'en' }).verdict).not.toContain('rated');
  });

  it('answers which comes first by the order that is asked for, with those that share it and those that do not say', () => {
    const east = makeItem({ id: 'east', name: { zh: '东馆', en: 'East' }, ...price(0) });
    const west = makeItem({ id: 'west', name: { zh: '西馆', en: 'West' } });
    const all = [west, south, north, east];
    const cheapest = compareItems(all, ['price'], { ...context, language: 'en' }, 'price');
    expect(cheapest.verdict).toBe('North and East are the cheapest (Free; South: ¥60).');
    expect(cheapest.items.map(({ id }) => id)).toEqual(['north', 'east', 'south', 'west']);
    const dearest = compareItems(all, ['price'], context, 'dearest');
    expect(dearest.verdict).toBe('南馆门票最贵：¥60，北馆免费，东馆免费。');
    expect(compareItems([north, east], ['price'], context, 'price').verdict).toBe('北馆和东馆都一样：免费。');
  });
});
