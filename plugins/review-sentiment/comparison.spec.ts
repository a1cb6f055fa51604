import type { ItemInsights } from '#plugin-api';
import { sentiment } from '../../test/support/local-sentiment.js';
import { compare, type Compared } from './comparison.js';

/** An item of which some reviews speak of crowds. */
function on(name: string, positive: number, negative: number, counted: number): Compared {
  const total = positive + negative;
  const tally = { positive, negative, neutral: 0, mixed: 0 };
  const crowds = { aspect: 'crowds', tally, total };
  return {
    ...{ name, kind: 'attraction' },
    insights: { counted, tally: { ...tally, positive: counted - negative }, aspects: [crowds], samples: 'none' },
  } as unknown as Compared & { insights: ItemInsights };
}

const told = (found: Compared[], language: 'zh' | 'en'): string => {
  const wish = { asked: ['crowds'], language, enough: 5, aspects: sentiment.aspects() };
  const [first] = compare(found, wish);
  return first?.type === 'text' ? first.markdown : '';
};

describe('comparing reviews in one aspect', () => {
  it('tells numbers where few reviews speak of it, and shares where many do', () => {
    const few = [on('North', 3, 0, 9), on('South', 0, 3, 9)];
    expect(told(few, 'en')).toContain('3 of 3 reviews are positive, against 0 of 3 for **South**');
    expect(told(few, 'zh')).toContain('3 条评价里 3 条是好评，**South**是 0 条（共 3 条）');
    const hardly = [on('North', 1, 0, 9), on('South', 0, 0, 9)];
    expect(told(hardly, 'en')).toContain(
      'only 1 of **North** speaks of it, too few to compare, no review of **South**',
    );
    const many = [on('North', 9, 1, 12), on('South', 2, 8, 12)];
    expect(told(many, 'en')).toContain('90% of 10 reviews are positive, against 20% of 10 for **South**');
  });
});
