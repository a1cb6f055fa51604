import type { BlockOf } from '../../src/protocol/index.js';
import { TestServer } from './support/server.js';

describe('itineraries over REST', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ env: { DOCENT_RATE_LIMIT: 'off' } });
  }, 180_000);
  afterAll(() => server.stop());

  const fetchText = async (path: string, token?: string) => {
    const response = await fetch(new URL(path, `${server.url}/`), {
      ...(token && { headers: { authorization: `Bearer ${token}` } }),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  it('plans a day, changes it by talking, and hands it out to its visitor alone', async () => {
    const first = await server.ask('周六带孩子逛北京，9点到17点，预算300元');
    expect(first.route[0]).toMatchObject({ plugin: 'attraction-recommendation', intent: 'itinerary' });
    const token = first.visitorToken;
    const second = await server.ask('第二个不要', { token, conversationId: first.conversationId });
    expect(second.route[0]).toMatchObject({ intent: 'change-itinerary' });
    const plans = [first, second].map(({ blocks }) =>
      blocks.find((block): block is BlockOf<'itinerary'> => block.type === 'itinerary')!,
    );
    const [before, after] = plans.map(({ days }) =>
      days.flatMap(({ stops }) => stops.flatMap(({ itemId }) => itemId ?? [])),
    );
    expect(before!.length).toBeGreaterThanOrEqual(3);
    expect(after).not.toContain(before![1]);
    expect(second.blocks.some(({ type }) => type === 'map')).toBe(true);

    const file = `api/itineraries/${second.messageId}`;
    for (const [format, type, mark] of [
      ['ics', 'text/calendar', 'BEGIN:VCALENDAR'],
      ['gpx', 'application/gpx+xml', '<gpx version="1.1"'],
      ['geojson', 'application/geo+json', '"FeatureCollection"'],
      ['html', 'text/html', '<html lang="zh-Hans">'],
    ] as const) {
      const own = await fetchText(`${file}.${format}`, token);
      expect([own.status, own.headers.get('content-type')]).toEqual([200, expect.stringContaining(type) as string]);
      expect(own.text).toContain(mark);
    }

    const { status, body } = await server.post(`/${file}/links`, {}, token);
    expect(status).toBe(200);
    const { links } = body as unknown as { links: Record<string, string> };
    const linked = await fetchText(links['ics']!);
    expect(linked.status).toBe(200);
    expect(linked.headers.get('content-disposition')).toContain('attachment');

    const stranger = (await server.ask('hello')).visitorToken;
    expect((await fetchText(`${file}.ics`)).status).toBe(401);
    expect((await fetchText(`${file}.ics`, stranger)).status).toBe(404);
    expect((await server.post(`/${file}/links`, {}, stranger)).status).toBe(404);
    const signature = new URL(links['ics']!, server.url).searchParams.get('signature')!;
    expect((await fetchText(`api/itineraries/${first.messageId}.ics?signature=${signature}`)).status).toBe(403);
    expect((await fetchText(`${file}.ics?signature=${signature.slice(0, -3)}`)).status).toBe(403);
    expect((await fetchText(`${file}.pdf`, token)).status).toBe(404);
  });
});
