import { readFileSync } from 'node:fs';
import type { Abstract, Type } from '@nestjs/common';
import { AssistantService } from '../../src/assistant/assistant.service.js';
import { RoutingService } from '../../src/assistant/routing/routing.service.js';
import { EMPTY_MEMORY, type ConversationMemory } from '../../src/assistant/turn.types.js';
import { CatalogueService } from '../../src/catalogue/catalogue.service.js';
import { DemoLoader } from '../../src/catalogue/demo/demo-loader.js';
import type { Item } from '../../src/catalogue/item.js';
import { LanguageService } from '../../src/language/language.service.js';
import { PluginHostService } from '../../src/plugin-host/plugin-host.service.js';
import type { Block, BlockOf } from '../../src/protocol/index.js';
import { openIntervals } from '../../src/search/constraints/opening-hours.js';
import { match } from '../../src/search/constraints/matcher.js';
import { PlaceIndex } from '../../src/search/constraints/place-index.js';
import { SearchService } from '../../src/search/search.service.js';
import { createTestContext, type TestContext } from '../support/context.js';

/** What a plan must keep to; see the fixture's own words. Absent is not looked at. */
interface Expected {
  days?: number;
  city?: string;
  weekday?: string;
  start?: string;
  end?: string;
  budget?: { amount: number; currency: string };
  accessibility?: string[];
  dropsStop?: { day: number; position: number };
  everyStop?: { tag?: string[]; free?: boolean; openOn?: string; accessibility?: string[] };
  mustSee?: string[];
  mustNot?: string[];
  lessTravel?: boolean;
  maximumStops?: number;
  impossible?: boolean;
}
interface Request {
  say: string;
  expect: Expected;
  edits?: { say: string; expect: Expected }[];
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const NOW = new Date();

interface Answer {
  blocks: Block[];
  memory: ConversationMemory;
  route: string;
  plan?: BlockOf<'itinerary'>;
}

describe('itineraries', () => {
  let test: TestContext;
  let assistant: AssistantService;
  let catalogue: CatalogueService;

  beforeAll(async () => {
    test = await createTestContext();
    const get = <Value>(token: Type<Value> | Abstract<Value>): Value => test.context.get(token, { strict: false });
    await get(DemoLoader).loadIfEmpty();
    catalogue = get(CatalogueService);
    get(LanguageService).rebuild(catalogue.all());
    await get(PluginHostService).start();
    await get(SearchService).start();
    await get(RoutingService).start();
    assistant = get(AssistantService);
  }, 300_000);
  afterAll(() => test.close());

  let messages = 0;
  async function ask(text: string, memory: ConversationMemory = structuredClone(EMPTY_MEMORY)): Promise<Answer> {
    const blocks: Block[] = [];
    const request = {
      ...{ visitorId: 'v', conversationId: 'c', messageId: `m${(messages += 1)}`, text, memory },
      signal: new AbortController().signal,
    };
    for await (const event of assistant.answer(request)) {
      if (event.type === 'block') blocks.push(event.block);
      if (event.type !== 'finished') continue;
      const plan = blocks.find((block): block is BlockOf<'itinerary'> => block.type === 'itinerary');
      const route = event.route.map(({ plugin, intent }) => `${plugin}/${intent}`).join(' + ');
      return { blocks, memory: event.memory, route, ...(plan && { plan }) };
    }
    throw new Error('the turn did not finish');
  }

  const stopsOf = (plan: BlockOf<'itinerary'> | undefined): Item[][] =>
    plan?.days.map(({ stops }) => stops.flatMap(({ itemId }) => (itemId ? [catalogue.get(itemId)!] : []))) ?? [];
  const wayOf = (plan: BlockOf<'itinerary'>): number =>
    plan.days.flatMap(({ stops }) => stops).reduce((sum, { travel }) => sum + (travel?.minutes ?? 0), 0);
  const meets = (item: Item, slot: 'tag' | 'accessibility', values: string[]) =>
    match(item, { [slot]: { any: values, not: [] } }, NOW, { places: PlaceIndex.of([]) }).met.length > 0;

  /** What of the expectation is not kept, in words. */
  function faults(expected: Expected, { plan, blocks }: Answer, before?: Answer): string[] {
    const found: string[] = [];
    const check = (fine: boolean | undefined, fault: string) => !fine && found.push(fault);
    const said = blocks.some(
      (block) => block.type === 'notice' && (block.level === 'warning' || block.level === 'error'),
    );
    if (expected.impossible) {
      check(said, 'does not say what is impossible');
      return found;
    }
    if (!plan) return ['no plan'];
    const days = stopsOf(plan);
    const stops = days.flat();
    const ids = stops.map(({ id }) => id);
    const warnings = JSON.stringify([plan.warnings, blocks.filter(({ type }) => type === 'notice')]);
    const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    check(stops.length > 0, 'empty plan');
    if (expected.days !== undefined) check(days.length === expected.days, `${days.length} days`);
    if (expected.city)
      check(
        stops.every(({ city }) => city?.en === expected.city),
        `in ${stops[0]?.city?.en}`,
      );
    if (expected.weekday) {
      const weekday = WEEKDAYS[new Date(`${plan.days[0]!.date}T00:00:00Z`).getUTCDay()];
      check(weekday === expected.weekday, `on ${weekday}`);
    }
    for (const { stops: each } of plan.days) {
      if (expected.start) check(minutes(each[0]!.arrive) >= minutes(expected.start), `starts ${each[0]!.arrive}`);
      if (expected.start)
        check(minutes(each[0]!.arrive) <= minutes(expected.start) + 120, `starts only ${each[0]!.arrive}`);
      if (expected.end) check(minutes(each.at(-1)!.leave) <= minutes(expected.end), `ends ${each.at(-1)!.leave}`);
    }
    if (expected.budget) {
      const cost = stops.reduce((sum, { price }) => sum + (price?.amount ?? 0), 0);
      check(cost <= expected.budget.amount, `costs ${cost}`);
    }
    if (expected.accessibility) {
      const wished = expected.accessibility;
      check(
        stops.every((item) => meets(item, 'accessibility', wished)),
        'not accessible',
      );
    }
    const { everyStop } = expected;
    if (everyStop?.tag)
      check(
        stops.every((item) => meets(item, 'tag', everyStop.tag!)),
        'not all of the theme',
      );
    if (everyStop?.free)
      check(
        stops.every(({ price }) => price?.amount === 0),
        'not all free',
      );
    if (everyStop?.accessibility) {
      check(
        stops.every((item) => meets(item, 'accessibility', everyStop.accessibility!)),
        'not all accessible',
      );
    }
    if (everyStop?.openOn) {
      check(
        stops.every((item) => openIntervals(item, plan.days[0]!.date)?.length !== 0),
        'something is closed',
      );
    }
    for (const id of expected.mustSee ?? []) {
      check(
        ids.includes(id) ||
          warnings.includes(catalogue.get(id)!.name.zh!) ||
          warnings.includes(catalogue.get(id)!.name.en!),
        `without ${id}`,
      );
    }
    for (const id of expected.mustNot ?? []) {
      check(!ids.includes(id) && !stops.some(({ categories }) => categories.includes(id)), `with ${id}`);
    }
    if (expected.maximumStops)
      check(
        days.every((day) => day.length <= expected.maximumStops!),
        'too many stops',
      );
    if (expected.dropsStop && before) {
      const { day, position } = expected.dropsStop;
      const gone = stopsOf(before.plan)[day - 1]?.at(position < 0 ? position : position - 1);
      check(gone && !ids.includes(gone.id), `still with ${gone?.id}`);
    }
    if (expected.lessTravel && before?.plan) check(wayOf(plan) <= wayOf(before.plan), 'no less travel');
    return found;
  }

  it('keeps to what was asked for, and to what is changed by talking', async () => {
    const requests = JSON.parse(
      readFileSync(new URL('../fixtures/itineraries/requests.json', import.meta.url), 'utf8'),
    ) as Request[];
    const misses: string[] = [];
    let turns = 0;
    for (const { say, expect: expected, edits = [] } of requests) {
      let answer = await ask(say);
      const report = (text: string, found: string[]) => {
        turns += 1;
        if (found.length > 0)
          misses.push(`${say}${text === say ? '' : ` >> ${text}`}\n     ${found.join(', ')} [${answer.route}]`);
      };
      report(say, faults(expected, answer));
      for (const edit of edits) {
        const before = answer;
        answer = await ask(edit.say, answer.memory);
        report(edit.say, faults(edit.expect, answer, before));
      }
    }
    if (process.env.SHOW_MISSES) console.log(misses.join('\n'));
    console.log(`itineraries: ${turns - misses.length} of ${turns} turns right`);
    expect((turns - misses.length) / turns).toBeGreaterThanOrEqual(0.95);
  }, 300_000);
});
