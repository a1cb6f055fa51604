import { CatalogueService } from '../../src/catalogue/catalogue.service.js';
import type { Item } from '../../src/catalogue/item.js';
import { InteractionsService } from '../../src/interactions/interactions.service.js';
import type { ListRequest, RecommendedList } from '../../src/plugin-api/index.js';
import { RecommendationService } from '../../src/recommendation/serving/recommendation.service.js';
import { SearchService } from '../../src/search/search.service.js';
import { makeItem } from '../factories/item.factory.js';
import { createTestContext, type TestContext } from '../support/context.js';

const THEMES: [string, string][] = [
  ['bronze', 'A film about casting bronze vessels and bells in ancient foundries'],
  ['gardens', 'A film about classical gardens with ponds, rockeries and pavilions'],
  ['opera', 'A film about opera singers, their masks, costumes and stages'],
  ['astronomy', 'A film about stars, telescopes and the planets'],
  ['cooking', 'A film about noodles, dumplings, kitchens and street food'],
];

function film(theme: string, text: string, number: number): Item {
  return makeItem({
    ...{ id: `${theme}-${number}`, kind: 'video', tags: [theme], categories: ['documentary'], durationMinutes: 50 },
    ...{
      name: { en: `${theme} ${number}` },
      description: { en: `${text}, part ${number}.` },
      rating: 4,
      ratingCount: 10,
    },
  });
}

describe('recommendations, with the real encoder and database', () => {
  let test: TestContext;
  let catalogue: CatalogueService;
  let interactions: InteractionsService;
  let recommendation: RecommendationService;

  beforeAll(async () => {
    test = await createTestContext({ DOCENT_DEMO: 'off' });
    const get = <Service>(token: { prototype: Service }) =>
      test.context.get<Service>(token as never, { strict: false });
    catalogue = get(CatalogueService);
    interactions = get(InteractionsService);
    recommendation = get(RecommendationService);
    await catalogue.upsertMany(
      THEMES.flatMap(([theme, text]) => [1, 2, 3, 4].map((number) => film(theme, text, number))),
    );
    const search = get(SearchService);
    await search.start();
    await search.vectors.settled();
  }, 180_000);
  afterAll(() => test.close());

  const act = (visitorId: string, itemId: string, action: 'like' | 'dismiss') =>
    interactions.recordFeedback(visitorId, { itemId, action });
  const listFor = async (visitorId: string, more: Partial<ListRequest> = {}) =>
    recommendation.list({
      ...{ text: '', kinds: ['video'] as const, constraints: {}, taste: await interactions.tasteOf(visitorId) },
      ...{ language: 'en' as const, now: new Date(), limit: 5, ...more },
    } as ListRequest);
  const ids = ({ items }: RecommendedList) => items.map(({ hit }) => hit.item.id);
  const themes = (list: RecommendedList) => ids(list).map((id) => id.split('-')[0]);

  it('change with a like and a dismissal in the same session', async () => {
    const before = await listFor('anna');
    expect(new Set(themes(before)).size).toBeGreaterThan(3);
    await act('anna', 'bronze-1', 'like');
    const liked = await listFor('anna');
    expect(themes(liked)[0]).toBe('bronze');
    expect(liked.items[0]!.reasons).toContainEqual(
      expect.objectContaining({ type: 'taste', itemId: 'bronze-1', text: 'because you liked “bronze 1”' }),
    );
    const [first] = ids(liked);
    await act('anna', first!, 'dismiss');
    const dismissed = await listFor('anna', { limit: 10 });
    expect(ids(dismissed)).not.toContain(first);

    await act('ben', 'opera-1', 'dismiss');
    expect(themes(await listFor('ben', { limit: 4 }))).not.toContain('opera');
  });

  it('change visibly after three taps of onboarding', async () => {
    const before = themes(await listFor('carla'));
    const offered = recommendation.onboarding(['video'], 5, await interactions.tasteOf('carla'));
    expect(new Set(offered.flatMap(({ tags }) => tags)).size).toBe(5);
    for (const { id } of offered.filter(({ tags }) => ['gardens', 'opera', 'cooking'].includes(tags[0]!)))
      await act('carla', id, 'like');
    const after = themes(await listFor('carla'));
    expect(after).not.toEqual(before);
    expect(after.slice(0, 3).sort()).toEqual(['cooking', 'gardens', 'opera']);
  });

  it('are the same for all who switched personalisation off', async () => {
    await act('dora', 'astronomy-1', 'like');
    await act('dora', 'cooking-1', 'dismiss');
    expect(themes(await listFor('dora'))[0]).toBe('astronomy');
    await interactions.setPersonalised('dora', false);
    await interactions.setPersonalised('emil', false);
    const now = new Date();
    expect(await listFor('dora', { now })).toEqual(await listFor('emil', { now }));
    expect(JSON.stringify(await listFor('dora'))).not.toContain('you liked');
  });

  it('hold to "not because of this" in the very next list', async () => {
    await act('frida', 'bronze-1', 'like');
    const before = await listFor('frida', { limit: 20 });
    const [top] = ids(before);
    const reasons = before.items[0]!.reasons.map(({ itemId, term, type }) => itemId ?? term ?? type);
    expect(reasons).toContain('bronze-1');
    for (const because of reasons)
      await interactions.recordFeedback('frida', { itemId: top!, action: 'not-because', because });
    const after = await listFor('frida', { limit: 20 });
    expect(ids(after).indexOf(top!)).toBeGreaterThan(2);
    const own = after.items.find(({ hit }) => hit.item.id === top)!;
    expect(own.reasons.some(({ itemId, term }) => itemId === 'bronze-1' || term === 'tag:bronze')).toBe(false);
    // It still speaks for the others.
    expect(themes(after)[0]).toBe('bronze');
  });

  it('hold to a theme that was taken out of the profile', async () => {
    await act('greta', 'astronomy-1', 'like');
    await interactions.setVeto('greta', { because: 'tag:astronomy' }, true);
    await interactions.setVeto('greta', { because: 'astronomy-1' }, true);
    const given = await listFor('greta', { limit: 20 });
    expect(JSON.stringify(given.items.map(({ reasons }) => reasons))).not.toMatch(/astronomy/);
  });

  it('know a new item right after its import', async () => {
    await act('hugo', 'bronze-1', 'like');
    await catalogue.upsertMany([film('bronze', THEMES[0]![1], 9)]);
    const search = test.context.get(SearchService, { strict: false });
    await search.vectors.settled();
    expect(ids(await listFor('hugo', { limit: 10 }))).toContain('bronze-9');
    const asked = await listFor('somebody new', { text: 'bronze casting', limit: 5 });
    expect(ids(asked)).toContain('bronze-9');
  });
});
