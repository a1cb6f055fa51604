import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TravelWishes } from '../itinerary.types.js';
import { OsrmClient } from './osrm.js';
import { travelTable } from './travel-table.js';

const HERE = { position: { latitude: 39.9163, longitude: 116.3908 } };
const ONE_KILOMETRE_NORTH = { position: { latitude: 39.9253, longitude: 116.3908 } };
const TEN_KILOMETRES_NORTH = { position: { latitude: 40.0063, longitude: 116.3908 } };
const PLACES = [HERE, ONE_KILOMETRE_NORTH, TEN_KILOMETRES_NORTH];
const wishes = (mode: TravelWishes['mode'], more: Partial<TravelWishes> = {}): TravelWishes => ({
  ...{ mode, maxWalk: 1.5, walkingSpeed: 4.5 },
  ...more,
});

describe('travelTable', () => {
  it('walks what is near, takes what was asked for else, and counts streets, waiting and parking', async () => {
    const auto = await travelTable(PLACES, wishes('auto'));
    expect(auto.leg(0, 1)).toEqual({ mode: 'walk', minutes: 20, kilometres: 1.3 });
    expect(auto.leg(0, 2)).toEqual({ mode: 'transit', minutes: 50, kilometres: 13 });
    const car = await travelTable(PLACES, wishes('car'));
    expect(car.leg(0, 2)).toMatchObject({ mode: 'car', minutes: 40 });
    const walk = await travelTable(PLACES, wishes('walk', { walkingSpeed: 3 }));
    expect(walk.leg(0, 2)).toMatchObject({ mode: 'walk', minutes: 265 });
    const tired = await travelTable(PLACES, wishes('auto', { maxWalk: 0.5 }));
    expect(tired.leg(0, 1).mode).toBe('transit');
  });

  it('guesses where coordinates are missing, and says so by leaving out the distance', async () => {
    const places = [{ district: '东城' }, { district: '东城' }, HERE];
    const table = await travelTable(places, wishes('auto'));
    expect(table.leg(0, 1)).toEqual({ mode: 'transit', minutes: 20 });
    expect(table.leg(0, 2)).toEqual({ mode: 'transit', minutes: 40 });
  });

  describe('with a routing server', () => {
    let server: Server;
    let answer: (path: string) => { status: number; body: unknown } | undefined;
    let asked: string[];
    let url: string;
    beforeAll(async () => {
      server = createServer((request, response) => {
        asked.push(request.url!);
        const given = answer(request.url!);
        if (given) response.writeHead(given.status).end(JSON.stringify(given.body));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    beforeEach(() => (asked = []));
    afterAll(() => {
      server.closeAllConnections();
      server.close();
    });
    const table = (seconds: number) => ({
      status: 200,
      body: {
        code: 'Ok',
        durations: PLACES.map(() => PLACES.map(() => seconds)),
        distances: PLACES.map(() => PLACES.map(() => 2000)),
      },
    });

    it('takes its times for the profiles that it knows', async () => {
      answer = () => table(1000);
      const failures: string[] = [];
      const router = new OsrmClient(`${url}/{profile}/`, 1000, (reason) => failures.push(reason));
      const legs = await travelTable(PLACES, wishes('car'), router);
      expect(legs.leg(0, 2)).toEqual({ mode: 'car', minutes: 20, kilometres: 2, routed: true });
      expect(asked.sort()).toEqual([
        expect.stringMatching(/^\/driving\/table\/v1\/driving\/116\.390800,39\.916300;/),
        expect.stringMatching(/^\/walking\/table\/v1\/walking\//),
      ]);
      const transit = await travelTable(PLACES, wishes('transit'), router);
      expect(transit.leg(0, 2).routed).toBeUndefined();
      expect(failures).toEqual([]);
    });

    it.each([
      ['says no', () => ({ status: 500, body: {} })],
      ['talks nonsense', () => ({ status: 200, body: { code: 'Ok', durations: 'soon' } })],
      ['is silent', () => undefined],
    ])('estimates when the server %s, and leaves it alone for a while', async (_, reply) => {
      answer = reply;
      const failures: string[] = [];
      const router = new OsrmClient(url, 200, (reason) => failures.push(reason));
      const legs = await travelTable(PLACES, wishes('bike'), router);
      expect(legs.leg(0, 2)).toMatchObject({ mode: 'bike', minutes: 70 });
      expect(failures.length).toBeGreaterThan(0);
      asked = [];
      await travelTable(PLACES, wishes('bike'), router);
      expect(asked).toEqual([]);
    });
  });
});
