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
});
