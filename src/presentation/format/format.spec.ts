import { makeItem } from '../../../test/factories/item.factory.js';
import { describeMinutes, formatMinutes, formatRunningTime } from './duration.js';
import { formatPrice } from './money.js';
import { openAsWished, openToday, weekHours } from './opening.js';
import { describeYears, formatYears } from './year.js';

describe('years', () => {
  it.each([
    [-1046, undefined, '公元前1046年', '1046 BC'],
    [-1100, -1001, '公元前11世纪', '11th century BC'],
    [-206, 220, '公元前206年–公元220年', '206 BC – AD 220'],
    [-1300, -1046, '公元前1300–前1046年', '1300–1046 BC'],
    [79, undefined, '公元79年', 'AD 79'],
    [1501, 1600, '16世纪', '16th century'],
    [1368, 1644, '1368–1644年', '1368–1644'],
    [2016, 2016, '2016年', '2016'],
  ])('%s to %s', (from, to, zh, en) => {
    expect(formatYears(from, to, 'zh')).toBe(zh);
    expect(formatYears(from, to, 'en')).toBe(en);
  });

  it('says open ends', () => {
    expect(describeYears({ max: 1899 }, 'en')).toBe('before 1900');
    expect(describeYears({ min: 2000 }, 'zh')).toBe('2000年以后');
  });
});

describe('durations', () => {
  it.each([
    [60, 120, '1–2小时', '1–2 hours'],
    [45, 90, '45分钟到1.5小时', '45 minutes to 1.5 hours'],
    [20, 40, '20–40分钟', '20–40 minutes'],
    [60, 60, '1小时', '1 hour'],
    [75, 120, '1小时15分钟到2小时', '1 h 15 min to 2 hours'],
    [720, 4320, '12小时到3天', '12 hours to 3 days'],
  ])('%s to %s minutes', (min, max, zh, en) => {
    expect(formatMinutes({ min, max }, 'zh')).toBe(zh);
    expect(formatMinutes({ min, max }, 'en')).toBe(en);
  });

  it('measures films to the minute and wishes roughly', () => {
    expect(formatRunningTime(98, 'en')).toBe('1 h 38 min');
    expect(formatRunningTime(120, 'zh')).toBe('2小时');
    expect(describeMinutes({ min: 60, max: 60 }, 'zh')).toBe('1小时左右');
    expect(describeMinutes({ max: 90 }, 'en')).toBe('up to 1.5 hours');
  });
});

describe('prices', () => {
  it.each([
    [{ amount: 0, currency: 'CNY' }, '免费', 'Free'],
    [{ amount: 60, currency: 'CNY', asOf: '2025' }, '¥60（2025年）', '¥60 (2025)'],
    [{ amount: 12.5, currency: 'EUR' }, '€12.50', '€12.50'],
    [{ amount: 30, currency: 'USD' }, 'US$30', '$30'],
    [{ amount: 1000, currency: 'JPY' }, 'JP¥1,000', 'JP¥1,000'],
  ])('%j', (price, zh, en) => {
    expect(formatPrice(price, 'zh')).toBe(zh);
    expect(formatPrice(price, 'en')).toBe(en);
  });
});

describe('opening hours', () => {
  const london = (openingHours: string) => makeItem({ id: 'x', latitude: 51.5, longitude: -0.12, openingHours });
  const monday = (time: string) => new Date(`2026-11-23T${time}:00Z`);

  it('tells how long it stays open, when it opens, and when it opens next', () => {
    const museum = london('Mo-Fr 10:00-12:00,14:00-17:00; Sa 10:00-16:00');
    expect(openToday(museum, monday('11:00'), 'en')).toBe('Open today until 12:00');
    expect(openToday(museum, monday('13:00'), 'zh')).toBe('今天14:00开门');
    expect(openToday(museum, monday('18:00'), 'en')).toBe('Closed for today, opens tomorrow 10:00');
    expect(openToday(london('Th 10:00-16:00'), monday('11:00'), 'zh')).toBe('今天不开放，周四10:00开门');
    expect(openToday(london('24/7'), monday('03:00'), 'en')).toBe('Open 24 hours today');
    expect(openToday(london('by appointment'), monday('11:00'), 'en')).toBeUndefined();
  });

  it('sums up the week', () => {
    const gallery = london('Tu-Th 10:00-18:00; Fr 10:00-21:00; Sa,Su 10:00-18:00');
    expect(weekHours(gallery, monday('11:00'), 'en')).toBe(
      'Tuesday to Thursday 10:00–18:00, Friday 10:00–21:00, Saturday to Sunday 10:00–18:00, closed on Monday',
    );
    expect(weekHours(london('09:00-17:00'), monday('11:00'), 'zh')).toBe('每天09:00–17:00');
  });

  it('says why a wish for a time is met', () => {
    const late = london('Mo-Su 10:00-22:00');
    expect(openAsWished(late, { weekdays: [5], minuteOfDay: 19 * 60 }, monday('11:00'), 'en')).toBe(
      'open on Friday, 10:00–22:00',
    );
    expect(openAsWished(late, { date: '2026-12-01' }, monday('11:00'), 'zh')).toBe('12月1日10:00–22:00开放');
    expect(openAsWished(late, { now: true }, monday('23:00'), 'en')).toBeUndefined();
  });
});
