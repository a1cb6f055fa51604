import { EXPORTS, type ExportedItinerary } from './index.js';
import { momentOf } from './stops.js';

const plan: ExportedItinerary = {
  id: 'message-1',
  language: 'zh',
  block: {
    type: 'itinerary',
    title: '北京一日行程 <&>',
    timeZone: 'Asia/Shanghai',
    days: [
      {
        date: '2026-11-28',
        stops: [
          {
            ...{
              itemId: 'palace-museum',
              title: '故宫博物院',
              arrive: '09:00',
              leave: '12:30',
              address: '景山前街4号',
            },
            position: { latitude: 39.9163, longitude: 116.3908 },
            facts: [{ type: 'price', text: '¥60' }],
          },
          { title: '午餐', arrive: '12:30', leave: '13:30' },
          {
            ...{ itemId: 'jingshan-park', title: 'Jingshan "Park"', arrive: '13:45', leave: '15:00' },
            position: { latitude: 39.9251, longitude: 116.3905 },
            travel: { mode: 'walk', minutes: 15, kilometres: 1.1 },
          },
        ],
        totals: ['门票 ¥62'],
      },
    ],
    notes: ['以官方公布为准'],
    warnings: ['票价未知 <b>'],
  },
};
const write = (format: keyof typeof EXPORTS) => EXPORTS[format].write(plan);

describe('exports of an itinerary', () => {
  it('writes a calendar with the moments that the place’s clock means', () => {
    const calendar = write('ics');
    const unfolded = calendar.replace(/\r\n[ \t]/g, '');
    expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(unfolded).toContain('DTSTART:20261128T010000Z');
    expect(unfolded).toContain('DTEND:20261128T043000Z');
    expect(unfolded).toContain('SUMMARY:故宫博物院');
    expect(unfolded).toContain('LOCATION:景山前街4号');
    expect(calendar).not.toMatch(/(?<!\r)\n/);
  });

  it('knows changes of clocks', () => {
    expect(momentOf('2026-07-01', '09:00', 'Europe/Paris').toISOString()).toBe('2026-07-01T07:00:00.000Z');
    expect(momentOf('2026-12-01', '09:00', 'Europe/Paris').toISOString()).toBe('2026-12-01T08:00:00.000Z');
    expect(momentOf('2026-03-29', '03:30', 'Europe/Paris').toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(momentOf('2026-03-29', '24:00', 'Europe/Paris').toISOString()).toBe('2026-03-29T22:00:00.000Z');
  });

  it('writes waypoints and a route a day', () => {
    const gpx = write('gpx');
    expect(gpx.match(/<wpt /g)).toHaveLength(2);
    expect(gpx.match(/<rtept /g)).toHaveLength(2);
    expect(gpx).toContain('lat="39.9163" lon="116.3908"');
    expect(gpx).toContain('<name>北京一日行程 &lt;&amp;&gt;</name>');
  });

  it('writes features in the order of longitude and latitude', () => {
    const { features } = JSON.parse(write('geojson')) as { features: { geometry: object; properties: object }[] };
    expect(features).toHaveLength(3);
    expect(features[0]).toMatchObject({
      geometry: { type: 'Point', coordinates: [116.3908, 39.9163] },
      properties: { name: '故宫博物院', day: 1, arrive: '09:00' },
    });
    expect(features[2]!.geometry).toMatchObject({ type: 'LineString' });
  });

  it('writes a page without markup from the catalogue', () => {
    const page = write('html');
    expect(page).toContain('<html lang="zh-Hans">');
    expect(page).toContain('2026年11月28日');
    expect(page).toContain('票价未知 &lt;b&gt;');
    expect(page).toContain('步行 15 分钟，1.1 公里');
    expect(page).not.toContain('<script');
  });
});
