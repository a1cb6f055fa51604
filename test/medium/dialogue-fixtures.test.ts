import {
  demoRating,
  demoRecords,
  unmet,
  weekdaysOpen,
  type DemoRecord,
  type Filter,
  type Reference,
} from '../support/demo-catalogue.js';
import {
  attractionDialogues,
  parityPairs,
  laterAttractionDialogues,
  laterVideoDialogues,
  planRequests,
  unseenAttractionDialogues,
  unseenVideoDialogues,
  videoDialogues,
  type Expectation,
} from '../support/test-sets.js';

const HAN = /\p{Script=Han}/u;
const records = [...demoRecords.values()];
const RELATIVE = ['cheaperThan', 'shorterThan', 'sharesWith', 'nearKm'] as const;

const resolve = (reference: Reference) => (typeof reference === 'string' ? demoRecords.get(reference) : undefined);

/** The filter without conditions on cards that only a conversation can know. */
function knowable(filter: Filter): Filter {
  const known = Object.entries(filter).filter(([name, value]) => {
    if (!(RELATIVE as readonly string[]).includes(name)) return true;
    return typeof value === 'string' || typeof (value as { item?: unknown }).item === 'string';
  });
  return Object.fromEntries(known);
}

const meeting = (filter: Filter) => records.filter((record) => unmet(record, knowable(filter), resolve).length === 0);

const FACTS: Record<string, (record: DemoRecord) => unknown> = {
  price: (record) => record.price,
  opening: (record) => record.openingHours,
  phone: (record) => record['phone'],
  address: (record) => record['address'],
  place: (record) => record.city,
  transit: (record) => record['transit'],
  duration: (record) => record.visitMinutes ?? record.durationMinutes,
  accessibility: (record) => record.accessibility,
  rating: (record) => demoRating(record.id),
  year: (record) => record.year,
  creator: (record) => record.creators,
  language: (record) => record.languages,
};

function regularExpression(said: string): RegExp {
  const end = said.lastIndexOf('/');
  return new RegExp(said.slice(1, end), said.slice(end + 1));
}

function referencesOf(expect: Expectation): Reference[] {
  const { items, facts, compare = [] } = expect;
  const relative = [items?.every, expect.wish].flatMap((filter) =>
    filter ? [filter.cheaperThan, filter.shorterThan, filter.sharesWith, filter.nearKm?.item] : [],
  );
  return [
    ...(items?.includes ?? []),
    ...(items?.excludes ?? []),
    items?.exactlyTheSubject,
    ...[facts?.of].flat(),
    ...compare,
    ...relative,
  ].filter((reference) => reference !== undefined);
}

/** What the catalogue contradicts in one turn's expectations. */
function faults(expect: Expectation, earlier: Expectation[]): string[] {
  const found: string[] = [];
  for (const reference of referencesOf(expect)) {
    if (typeof reference === 'string') {
      if (!demoRecords.has(reference)) found.push(`unknown id ${reference}`);
    } else {
      const { turn, position } = reference.subject;
      if ((earlier[turn - 1]?.items?.minimum ?? 0) < Math.abs(position))
        found.push(`turn ${turn} need not show ${position}`);
    }
  }
  if (found.length > 0) return found;

  const { items, facts, wish } = expect;
  if (items?.every) {
    const excluded = new Set(items.excludes?.map((reference) => JSON.stringify(reference)));
    const fitting = meeting(items.every).filter((record) => !excluded.has(JSON.stringify(record.id)));
    if (fitting.length < items.minimum) found.push(`only ${fitting.length} of ${items.minimum} records fit`);
    if (items.notShownBefore && fitting.length < items.minimum + 3) found.push('too few for something not yet shown');
    const { every } = items;
    for (const id of items.includes ?? []) {
      const record = resolve(id);
      const misses = record ? unmet(record, knowable(every), resolve) : [];
      if (misses.length > 0) found.push(`${String(id)} does not meet ${misses.join()}`);
    }
  }
  if (wish && meeting(wish).length > 0) found.push(`the wish can be met by ${meeting(wish)[0]?.id}`);
  if (expect.relaxed === true && !wish) found.push('relaxed without the wish that nothing meets');
  for (const reference of [facts?.of].flat()) {
    const record = reference === undefined ? undefined : resolve(reference);
    if (!record) continue;
    for (const name of facts?.names ?? []) if (FACTS[name]?.(record) === undefined) found.push(`${name} is lacking`);
    for (const name of facts?.lacking ?? []) if (FACTS[name]?.(record) !== undefined) found.push(`${name} is known`);
  }
  const named = [facts?.of, expect.compare]
    .flat()
    .map((reference) => (reference === undefined ? undefined : resolve(reference)))
    .filter((record) => record !== undefined);
  if (named.length > 0) {
    const text = JSON.stringify(named);
    for (const said of expect.says ?? [])
      if (!said.startsWith('/') && !text.includes(said)) found.push(`“${said}” is not in the records`);
  }
  for (const said of [...(expect.says ?? []), ...(expect.saysNot ?? [])])
    if (said.startsWith('/')) regularExpression(said);
  return found;
}

describe.each([
  ['attractions', attractionDialogues(), 48],
  ['videos', videoDialogues(), 20],
  ['attractions, later', laterAttractionDialogues(), 20],
  ['videos, later', laterVideoDialogues(), 10],
  ['attractions, unseen', unseenAttractionDialogues(), 15],
  ['videos, unseen', unseenVideoDialogues(), 8],
] as const)('the dialogues about %s', (_name, dialogues, perLanguage) => {
  it('are as many in each language, written in it, each with a title of its own', () => {
    for (const language of ['zh', 'en'])
      expect(dialogues.filter((dialogue) => dialogue.language === language)).toHaveLength(perLanguage);
    expect(new Set(dialogues.map((dialogue) => dialogue.title)).size).toBe(dialogues.length);
    for (const { language, turns } of dialogues)
      for (const { say } of turns) expect([say, HAN.test(say)]).toEqual([say, language === 'zh']);
  });

  it('expect only what the catalogue can give', () => {
    const wrong = dialogues.flatMap(({ title, turns }) =>
      turns.flatMap(({ say, expect: wanted }, index) =>
        faults(
          wanted,
          turns.slice(0, index).map((turn) => turn.expect),
        ).map((fault) => `${title} · ${index + 1} · ${say}: ${fault}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('expect something of every answer', () => {
    for (const { title, turns } of dialogues)
      for (const { say, expect: wanted } of turns)
        expect([title, say, Object.keys(wanted).length > 0]).toEqual([title, say, true]);
  });
});

describe('the pairs of wishes', () => {
  it('are fifty different ones, Chinese and English', () => {
    const pairs = parityPairs();
    expect(new Set(pairs.map((pair) => pair.zh)).size).toBe(50);
    expect(new Set(pairs.map((pair) => pair.en)).size).toBe(50);
    for (const { zh, en } of pairs) expect([HAN.test(zh), HAN.test(en)]).toEqual([true, false]);
  });
});

describe('the requests for plans', () => {
  const requests = planRequests();
  const cities = new Set(records.filter((record) => record.kind === 'attraction').map((record) => record.city?.en));

  it('are twenty in each language', () => {
    for (const language of ['zh', 'en'])
      expect(requests.filter((request) => request.language === language)).toHaveLength(20);
  });

  it('ask for places that exist, are in the city and can be open, unless they say why not', () => {
    for (const { say, expect: wanted, edits = [] } of requests) {
      if (wanted.impossible) {
        expect([say, wanted.why]).toEqual([say, expect.any(String)]);
        continue;
      }
      expect([say, cities.has(wanted.city)]).toEqual([say, true]);
      for (const plan of [wanted, ...edits.map((edit) => edit.expect)]) {
        for (const id of plan.mustSee ?? []) {
          expect([id, demoRecords.get(id)?.city?.en]).toEqual([id, wanted.city]);
          const hours = demoRecords.get(id)?.openingHours;
          if (wanted.weekday && hours)
            expect([id, [...weekdaysOpen(hours)]]).toEqual([id, expect.arrayContaining([wanted.weekday])]);
        }
        if (plan.everyStop) {
          const stops = meeting({ ...plan.everyStop, kind: 'attraction', city: [wanted.city] });
          expect([say, stops.length >= 2]).toEqual([say, true]);
        }
      }
    }
  });
});
