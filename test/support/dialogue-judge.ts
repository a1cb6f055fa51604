import type { Block, Card } from '../../src/protocol/blocks.js';
import type { Route } from '../../src/protocol/chat.js';
import { demoRating, demoRecords, unmet, type DemoRecord, type Reference } from './demo-catalogue.js';
import type { Expectation } from './test-sets.js';

/** One answer as a client gets it. */
export interface Answer {
  blocks: Block[];
  route: Route[];
  relaxed: boolean;
}

type FactName = NonNullable<Expectation['facts']>['names'][number];

const PLUGINS: Record<NonNullable<Expectation['route']>, string> = {
  attractions: 'attraction-recommendation',
  videos: 'video-recommendation',
  reviews: 'review-sentiment',
  collections: 'collection-guide',
  assistant: 'assistant',
};

/** Words that say that something is not known, or not in the catalogue. */
const UNKNOWN =
  /没有.{0,40}(?:信息|地址|电话|价格|时间|评分|网站|介绍|条件|收录|资料|记录|年代|作者)|目录里(?:还)?没有|没有(?:叫|收录|找到)|未知|不清楚|不知道|尚未|还没有|查不到|\b(?:do|does) not (?:have|know|list|say)|\bknows? no\b|\bdon't (?:have|know)|\bdoesn't (?:have|list|say)|not known|unknown|not in the catalogue|not listed|no (?:place|such|information|film|item)/u;

export const cardsOf = ({ blocks }: Answer): Card[] =>
  blocks.flatMap((block) => (block.type === 'items' ? block.items : []));

/** Texts, notices, tables, and the cards' titles and facts. */
export function wordsOf({ blocks }: Answer): string {
  return blocks
    .flatMap((block): (string | undefined)[] => {
      if (block.type === 'text') return [block.markdown];
      if (block.type === 'notice') return [block.text];
      if (block.type === 'items')
        return block.items.flatMap(({ title, facts }) => [title.zh, title.en, ...facts.map(({ text }) => text)]);
      return block.type === 'quick-replies' ? [] : [JSON.stringify(block)];
    })
    .filter(Boolean)
    .join('\n');
}

const said = (words: string, text: string) => words.toLowerCase().includes(text.toLowerCase());

/** Clock times with or without a leading nought. */
const hasTime = (words: string, time: string) => said(words, time) || said(words, time.replace(/^0/, ''));

const CHECKS: Record<FactName, (record: DemoRecord, words: string, language: 'zh' | 'en') => boolean | undefined> = {
  price: ({ price }, words) => {
    if (!price) return undefined;
    return price.amount === 0 ? /免费|\bfree\b/i.test(words) : words.replace(/,/g, '').includes(String(price.amount));
  },
  opening: ({ openingHours }, words) => {
    if (!openingHours) return undefined;
    const times = openingHours.match(/\d\d:\d\d/g) ?? [];
    return times.length === 0 ? /全天|all day|24/i.test(words) : times.some((time) => hasTime(words, time));
  },
  phone: (record, words) => {
    const phone = record['phone'] as string | undefined;
    return phone === undefined ? undefined : words.replace(/\D/g, '').includes(phone.replace(/\D/g, ''));
  },
  address: (record, words, language) => localized(record['address'], words, language),
  place: ({ city }, words, language) => localized(city, words, language),
  transit: (record, words, language) => localized(record['transit'], words, language),
  duration: ({ visitMinutes, durationMinutes }, words) => {
    if (durationMinutes !== undefined)
      return new RegExp(`\\b(?:${durationMinutes}|${durationMinutes % 60 || durationMinutes / 60})\\b`).test(words);
    if (!visitMinutes) return undefined;
    return [visitMinutes.min, visitMinutes.max].every(
      (minutes) =>
        minutes === 0 || words.includes(String(minutes / 60)) || words.includes(String(minutes % 60 || minutes / 60)),
    );
  },
  accessibility: ({ accessibility }, words) =>
    accessibility && /无障碍|轮椅|台阶|电梯|accessib|wheelchair|step|lift/i.test(words),
  rating: ({ id }, words) => {
    const rating = demoRating(id);
    return rating === undefined ? undefined : words.includes(rating.toFixed(1).replace(/\.0$/, ''));
  },
  year: ({ year }, words) => {
    if (year === undefined) return undefined;
    const years = Math.abs(year);
    const century = Math.ceil(years / 100);
    return words.includes(String(years)) || new RegExp(`${century}(?:世纪|th|st|nd|rd)`).test(words);
  },
  creator: ({ creators }, words) => creators && creators.some(({ zh, en }) => said(words, zh) || said(words, en)),
  language: ({ languages }, words) =>
    languages &&
    (languages.length === 0 ||
      /中文|英文|英语|汉语|普通话|无对白|语|Chinese|English|Mandarin|no dialogue|[A-Z][a-z]+/.test(words)),
};

function localized(value: unknown, words: string, language: 'zh' | 'en'): boolean | undefined {
  const text = value as { zh?: string; en?: string } | undefined;
  return text && said(words, text[language] ?? text.zh ?? text.en ?? '');
}

/** What of the expectations an answer misses; empty when it is right. `earlier` holds the answers before it. */
export function missesOf(
  expect: Expectation,
  answer: Answer,
  earlier: readonly Answer[],
  language: 'zh' | 'en',
): string[] {
  const misses: string[] = [];
  const cards = cardsOf(answer);
  const words = wordsOf(answer);
  const idOf = (reference: Reference): string | undefined => {
    if (typeof reference === 'string') return reference;
    const { turn, position } = reference.subject;
    const shown = earlier[turn - 1] ? cardsOf(earlier[turn - 1]!) : [];
    return shown.at(position > 0 ? position - 1 : position)?.id;
  };
  const resolve = (reference: Reference) => demoRecords.get(idOf(reference) ?? '');
  const require = (isRight: boolean, miss: string) => {
    if (!isRight) misses.push(miss);
  };

  const { items, facts } = expect;
  if (items) {
    require(cards.length >= items.minimum, `${cards.length} of ${items.minimum} cards`);
    for (const card of cards) {
      const record = demoRecords.get(card.id);
      if (!items.every || !record) continue;
      const failed = unmet(
        record,
        items.every,
        (reference) =>
          resolve(reference) ?? { id: '', kind: '', name: { zh: '', en: '' }, categories: [], tags: [], audience: [] },
      );
      require(failed.length === 0, `${card.id} fails ${failed.join()}`);
    }
    for (const reference of items.includes ?? [])
      require(cards.some(({ id }) => id === idOf(reference)), `lacks ${idOf(reference)}`);
    for (const reference of items.excludes ?? [])
      require(!cards.some(({ id }) => id === idOf(reference)), `shows ${idOf(reference)}`);
    if (items.notShownBefore) {
      const before = new Set(earlier.flatMap(cardsOf).map(({ id }) => id));
      const again = cards.filter(({ id }) => before.has(id));
      require(again.length === 0, `shows again ${again.map(({ id }) => id).join()}`);
    }
    if (items.exactlyTheSubject) {
      const id = idOf(items.exactlyTheSubject);
      require(cards.length > 0 && cards.every((card) => card.id === id), `is not about ${id} alone`);
    }
  }
  if (expect.relaxed !== undefined) require(answer.relaxed === expect.relaxed, `relaxed is ${answer.relaxed}`);
  for (const text of expect.says ?? []) require(says(words, text), `does not say ${text}`);
  for (const text of expect.saysNot ?? []) require(!says(words, text), `says ${text}`);
  if (expect.unknown) require(UNKNOWN.test(words), 'does not say that it is unknown');
  for (const reference of [facts?.of].flat()) {
    if (reference === undefined) continue;
    const record = resolve(reference);
    if (!record) {
      misses.push(`no item for ${JSON.stringify(reference)}`);
      continue;
    }
    const isNamed = [record.name.zh, record.name.en].some((name) => said(words, name));
    require(isNamed, `does not speak of ${record.id}`);
    for (const name of facts!.names) {
      const isGiven = CHECKS[name](record, words, language);
      if (isGiven === undefined && typeof reference !== 'string')
        require(UNKNOWN.test(words), `${name} of ${record.id} is not said to be unknown`);
      else require(isGiven === true, `${name} of ${record.id}`);
    }
    for (const name of facts!.lacking ?? [])
      require(UNKNOWN.test(words), `${name} of ${record.id} is not said to be unknown`);
  }
  if (expect.compare) {
    const names = expect.compare.map((reference) => resolve(reference)?.name);
    const table = answer.blocks
      .map((block) =>
        block.type === 'text'
          ? /\|.*\|\s*\n\|[\s:|-]+\|/.test(block.markdown)
            ? block.markdown
            : ''
          : block.type in SIDE_BY_SIDE
            ? JSON.stringify(block)
            : '',
      )
      .join('\n');
    for (const name of names)
      require(Boolean(
        name && (said(table, name.zh) || said(table, name.en)),
      ), `does not set ${name?.en} beside the others`);
  }
  if (expect.route) {
    const plugin = PLUGINS[expect.route];
    require(answer.route.some(
      (route) => route.plugin === plugin,
    ), `went to ${answer.route.map((route) => `${route.plugin}/${route.intent}`).join()}, not ${expect.route}`);
  }
  return misses;
}

/** Blocks that set items side by side by themselves. */
const SIDE_BY_SIDE: Record<string, true> = { comparison: true };

function says(words: string, text: string): boolean {
  if (text.startsWith('/')) {
    const end = text.lastIndexOf('/');
    return new RegExp(text.slice(1, end), text.slice(end + 1)).test(words);
  }
  return /^\d\d:\d\d$/.test(text) ? hasTime(words, text) : said(words, text);
}
