import type { Item } from '../../catalogue/item.js';
import { hasCreator } from './creators.js';
import { placeId } from './places.js';
import { canonicalId, hasValue, labelOfId, valuesOf } from './vocabulary.js';

const item: Item = {
  id: 'a',
  kind: 'attraction',
  name: { zh: '东馆' },
  aliases: [],
  categories: ['博物馆', 'Palaces', '非遗工坊'],
  tags: ['青铜'],
  city: { zh: '巴黎' },
  transit: { zh: '一号线' },
  accessibility: ['无障碍卫生间'],
  audience: ['families'],
  creators: [{ zh: '小津安二郎', en: 'Yasujirō Ozu' }],
  languages: ['zh-CN'],
  media: [],
  attributes: {},
};

describe('vocabulary', () => {
  it('knows an id by its words in either language', () => {
    for (const word of ['博物馆', '博物館', 'Museums', 'museum']) expect(canonicalId('category', word)).toBe('museum');
    expect(canonicalId('category', 'Galleries')).toBe('gallery');
    expect(canonicalId('category', 'former residence')).toBe('former-residence');
    expect(canonicalId('tag', '夜景')).toBe('night-view');
    expect(canonicalId('category', '非遗工坊')).toBe('非遗工坊');
  });

  it('labels ids in both languages and leaves own words alone', () => {
    expect(labelOfId('category', 'museum', 'zh')).toBe('博物馆');
    expect(labelOfId('category', 'city-wall', 'en')).toBe('city wall');
    expect(labelOfId('place', 'paris', 'zh')).toBe('巴黎');
    expect(labelOfId('tag', '长城', 'en')).toBe('长城');
  });

  it('counts what is narrower, but not what is merely alike', () => {
    expect(hasValue(valuesOf(item, 'category'), 'category', 'historic-site')).toBe(true);
    expect(hasValue(valuesOf(item, 'category'), 'category', 'gallery')).toBe(false);
    expect(hasValue(valuesOf(item, 'audience'), 'audience', 'children')).toBe(true);
  });

  it('finds an item in Paris, whose city is only 巴黎, and in France', () => {
    expect(placeId('Paris')).toBe(placeId('巴黎'));
    expect(hasValue(valuesOf(item, 'place'), 'place', 'paris')).toBe(true);
    expect(hasValue(valuesOf(item, 'place'), 'place', '法国')).toBe(true);
    expect(hasValue(valuesOf(item, 'place'), 'place', 'lyon')).toBe(false);
  });

  it('derives from other facts what an item offers', () => {
    expect(valuesOf(item, 'tag')).toEqual(new Set(['bronze', 'near-metro']));
    expect(valuesOf(item, 'spokenLanguage')).toEqual(new Set(['zh']));
    expect(hasValue(valuesOf(item, 'accessibility'), 'accessibility', 'accessible-toilet')).toBe(true);
  });

  it('knows a maker by either name, or the family name', () => {
    expect(hasCreator(item, 'Yasujiro Ozu')).toBe(true);
    expect(hasCreator(item, 'Ozu')).toBe(true);
    expect(hasCreator(item, '小津安二郎')).toBe(true);
    expect(hasCreator(item, 'Kurosawa')).toBe(false);
  });
});
