import { makeItem } from '../../../test/factories/item.factory.js';
import type { Deed } from '../../plugin-api/turn.js';
import { likingsOf } from './likings.js';
import { labelOfTerm, termsOf } from './terms.js';
import { TermStatistics } from './term-statistics.js';
import { termTastes } from './term-tastes.js';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-23');
const did = (itemId: string, type: Deed['type'], value?: number, daysAgo = 0): Deed => ({
  ...{ itemId, type, at: NOW - daysAgo * DAY },
  ...(value !== undefined && { value }),
});
const weightOf = (...history: Deed[]) => likingsOf(history, NOW)[0]!.weight;

describe('likings', () => {
  it('grow from a glance to a like, and turn with a dismissal', () => {
    const [glance, opened, liked] = [did('a', 'view'), did('a', 'open'), did('a', 'like')].map((deed) =>
      weightOf(deed),
    );
    expect(glance!).toBeLessThan(opened!);
    expect(opened!).toBeLessThan(liked!);
    expect(weightOf(did('a', 'dismiss'))).toBeLessThan(0);
  });

  it('read stars and watched shares on their scales', () => {
    expect(weightOf(did('a', 'rating', 5))).toBeGreaterThan(weightOf(did('a', 'rating', 4)));
    expect(weightOf(did('a', 'rating', 1))).toBeLessThan(0);
    expect(weightOf(did('a', 'watch', 1))).toBeGreaterThan(weightOf(did('a', 'watch', 0.4)));
    expect(weightOf(did('a', 'watch', 0.02))).toBeLessThan(0);
  });

  it('turn with the last word: away after a save, towards after a dismissal', () => {
    expect(weightOf(did('a', 'watch', 1, 2), did('a', 'save', undefined, 1), did('a', 'dismiss'))).toBeLessThan(-1);
    expect(weightOf(did('a', 'dismiss', undefined, 1), did('a', 'like'))).toBeGreaterThan(2);
  });

  it('fade, and do not add up without end', () => {
    expect(weightOf(did('a', 'like', undefined, 30))).toBeCloseTo(weightOf(did('a', 'like')) / 2, 5);
    const views = Array.from({ length: 100 }, () => did('a', 'view'));
    expect(weightOf(...views)).toBeLessThan(weightOf(did('a', 'like')));
  });
});

describe('terms', () => {
  it('are themes, categories, makers and eras, in both languages', () => {
    const film = makeItem({
      ...{ id: 'f', tags: ['青铜'], categories: ['documentary'], creators: [{ zh: '叶君', en: 'Ye Jun' }], year: 2016 },
    });
    expect(termsOf(film).map(({ key }) => key)).toEqual([
      ...['tag:bronze', 'category:documentary', 'creator:ye jun', 'era:2010s'],
    ]);
    expect(labelOfTerm('era:2010s', 'zh')).toBe('2010年代');
    expect(labelOfTerm('era:c15', 'en')).toBe('the 15th century');
    expect(labelOfTerm('era:c-2', 'zh')).toBe('公元前2世纪');
    expect(labelOfTerm('creator:ye jun', 'zh', { zh: '叶君', en: 'Ye Jun' })).toBe('叶君');
  });
});

describe('the taste for terms', () => {
  const items = [
    makeItem({ id: 'a', tags: ['bronze', 'history'], year: undefined }),
    makeItem({ id: 'b', tags: ['bronze', 'history'], year: undefined }),
    makeItem({ id: 'c', tags: ['garden', 'history'], year: undefined }),
    makeItem({ id: 'd', tags: ['opera', 'history'], year: undefined }),
  ];
  const tastes = (
    history: Deed[],
    vetoes: { because: string; itemId?: string }[] = [],
    stated: { term: string; likes: boolean }[] = [],
  ) =>
    termTastes(
      likingsOf(history, NOW),
      (id) => items.find((item) => item.id === id),
      new TermStatistics(items),
      vetoes,
      stated,
    );

  it('names what liked items share, with the items that led there, and what was turned away from', () => {
    const known = tastes([did('a', 'like'), did('b', 'like'), did('d', 'dismiss')]);
    const bronze = known.get('tag:bronze')!;
    expect(bronze.weight).toBeGreaterThan(0.4);
    expect(bronze.because.map(({ itemId }) => itemId).sort()).toEqual(['a', 'b']);
    expect(known.get('tag:opera')!.weight).toBeLessThan(0);
    // What all items have says nothing.
    expect(Math.abs(known.get('tag:history')!.weight)).toBeLessThan(0.1);
  });

  it('believes what the visitor says of a theme more than single deeds, until it is taken out', () => {
    const stated = [{ term: 'tag:bronze', likes: false }];
    expect(tastes([did('a', 'like')], [], stated).get('tag:bronze')).toMatchObject({ isStated: true });
    expect(tastes([did('a', 'like')], [], stated).get('tag:bronze')!.weight).toBeLessThan(-0.3);
    expect(tastes([], [{ because: 'tag:bronze' }], stated).has('tag:bronze')).toBe(false);
  });

  it('leaves out what the visitor took out, but not what may not speak for one item only', () => {
    expect(tastes([did('a', 'like')], [{ because: 'tag:bronze' }]).has('tag:bronze')).toBe(false);
    expect(tastes([did('a', 'like')], [{ because: 'tag:bronze', itemId: 'b' }]).has('tag:bronze')).toBe(true);
  });
});
