import { readFileSync } from 'node:fs';
import type { Item } from '../catalogue/item.js';
import type { Constraints, ShownItem } from './constraints.js';
import { LanguageService } from './language.service.js';

type Sample<Expected> = { text: string } & Expected;

interface Dialogue {
  links: Sample<{ itemIds: string[] }>[];
  references: Sample<{ shown: string[][]; references: { relation: string; itemIds: string[] }[] }>[];
  dialogue: Sample<{ askedFacts?: string[]; dropped?: string[]; startOver?: boolean; followUp?: boolean }>[];
}

function fixture<Value>(name: string): Value {
  return JSON.parse(readFileSync(`test/fixtures/language/${name}.json`, 'utf8')) as Value;
}

const NOTHING: Omit<Item, 'id' | 'kind' | 'name'> = {
  aliases: [], categories: [], tags: [], accessibility: [], audience: [], creators: [], languages: [], media: [], attributes: {},
}; // prettier-ignore
const items = fixture<Item[]>('items').map((item) => ({ ...NOTHING, ...item }));
const constraints = fixture<Sample<{ constraints: Constraints }>[]>('constraints');
const dialogue = fixture<Dialogue>('dialogue');
/** A Wednesday. */
const now = new Date(2026, 2, 4, 10);

const language = new LanguageService();
language.rebuild(items);

/** Comparable form: keys and lists in order; positions of cities, and the middle of "about", are computed and left out. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'position' || key === 'about') return undefined;
    if (Array.isArray(inner)) return [...(inner as unknown[])].sort();
    if (inner === null || typeof inner !== 'object') return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)));
  });
}

/** Fails with the list of what went wrong when less than `share` of the samples are read as they should be. */
function expectRead<Expected>(samples: Sample<Expected>[], share: number, compare: (sample: Sample<Expected>) => [unknown, unknown]) {
  const failures = samples.flatMap((sample) => {
    const [actual, expected] = compare(sample).map(canonical);
    return actual === expected ? [] : [`${sample.text}\n      read ${actual}\n    wanted ${expected}`];
  });
  const passed = 1 - failures.length / samples.length;
  if (passed < share) throw new Error(`${(passed * 100).toFixed(1)} % read rightly:\n${failures.join('\n')}`);
  expect(passed).toBeGreaterThanOrEqual(share);
} // prettier-ignore

function shownFrom(lists: string[][]): ShownItem[] {
  return lists.flatMap((list, message) =>
    list.map((itemId, index) => ({
      itemId,
      kind: items.find((item) => item.id === itemId)!.kind,
      messageId: `message-${message}`,
      ordinal: index + 1,
    })),
  );
}

describe('LanguageService', () => {
  it('reads the wishes of whole sentences', () => {
    expectRead(constraints, 0.98, (sample) => [
      language.understand(sample.text, { now }).constraints,
      sample.constraints,
    ]);
  });

  it('links names of items', () => {
    expectRead(dialogue.links, 0.97, (sample) => {
      const { links } = language.understand(sample.text, { now });
      return [links.filter((link) => link.confidence >= 0.5).map((link) => link.itemId), sample.itemIds];
    });
  });

  it('resolves references to what was shown', () => {
    expectRead(dialogue.references, 0.97, (sample) => {
      const { references } = language.understand(sample.text, { now, shown: shownFrom(sample.shown) });
      return [references.map(({ relation, itemIds }) => ({ relation, itemIds })), sample.references];
    });
  });

  it('reads facts asked for, wishes taken back and continuations', () => {
    expectRead(dialogue.dialogue, 0.97, ({ text, ...expected }) => {
      const understanding = language.understand(text, { now });
      const keys = Object.keys(expected) as (keyof typeof understanding)[];
      return [Object.fromEntries(keys.map((key) => [key, understanding[key]])), expected];
    });
  });

  it('tells where in the visitor’s own words a wish stands', () => {
    const text = '請推薦　５０元以內、靠近巴黎的 Musée d’Orsay 的教堂';
    const { mentions, links } = language.understand(text, { now });
    for (const { words, start, end } of [...mentions, ...links]) expect(text.slice(start, end)).toBe(words);
    expect(mentions.find((mention) => mention.slot === 'price')?.words).toBe('５０元以內');
    expect(links[0]).toMatchObject({ itemId: 'orsay', words: 'Musée d’Orsay' });
  });

  it('keeps the place of words behind a corrected one', () => {
    const text = 'a free musuem near the Louver, open on Monday';
    const { mentions, links } = language.understand(text, { now });
    for (const { words, start, end } of [...mentions, ...links]) expect(text.slice(start, end)).toBe(words);
    expect(links[0]).toMatchObject({ itemId: 'louvre', words: 'Louver' });
  });

  it('finds a city in the other language, by the middle of its items', () => {
    const { constraints: wishes } = language.understand('museums near Paris', { now });
    expect(wishes.near).toMatchObject({ name: 'Paris', radius: 30, position: { latitude: expect.closeTo(48.86, 1) } });
  });

  it('reads "nearby" as near the one place that was just shown', () => {
    const shown = shownFrom([['louvre', 'orsay'], ['temple-of-heaven']]);
    expect(language.understand('附近还有公园吗', { now, shown }).constraints.near).toMatchObject({
      itemId: 'temple-of-heaven',
    });
  });

  it('reads a limit that is put the other way round', () => {
    expect(language.understand("I'd rather not pay more than 20", { now }).constraints.price).toEqual({ max: 20 });
    const { constraints } = language.understand('不想花超过50元', { now });
    expect(constraints).toEqual({ price: { max: 50, currency: 'CNY' } });
  });

  it('reads a month without a day', () => {
    const monthOf = (text: string) => language.understand(text, { now }).constraints.open?.month?.slice(5);
    expect(monthOf('gardens to see in May')).toBe('05');
    expect(monthOf('五月份去哪些园林好')).toBe('05');
    expect(monthOf('a garden that may be open')).toBeUndefined();
  });

  it('learns the words that an operator made up', () => {
    const own = new LanguageService();
    own.rebuild([{ ...NOTHING, id: 'a', kind: 'attraction', name: { zh: '东窑' }, categories: ['非遗工坊'] }]);
    expect(own.understand('找个非遗工坊', { now }).constraints.category).toEqual({ any: ['非遗工坊'], not: [] });
  });

  it.each([
    ['', ' \u0000\u0007'],
    ['emoji', '😀🏛️👨‍👩‍👧'],
    ['one digit', '1'.repeat(2000)],
    ['numerals', '一'.repeat(2000)],
    ['endless', 'a quiet museum near the Louvre, '.repeat(4000)],
    ['unpaired surrogates', '\ud83d博物馆\ude00'],
    ['right to left', 'متحف اللوفر קודש'],
  ])('survives text that means nothing (%s)', (_name, text) => {
    expect(language.understand(text, { now }).text.length).toBeLessThanOrEqual(2000);
  });
});
