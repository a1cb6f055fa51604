import type { Item } from '../../catalogue/item.js';
import type { TimeWish } from '../../language/constraints.js';
import type { Language } from '../../protocol/text.js';
import {
  addDays,
  datesOf,
  isOpenAt,
  openIntervals,
  wallClock,
  weekdayOf,
  type OpenInterval,
} from '../../search/constraints/opening-hours.js';
import { list, say } from './words.js';

const ZH_DAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const EN_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY = 1440;
const LOOK_AHEAD_DAYS = 14;

export function dayName(weekday: number, language: Language): string {
  return (language === 'zh' ? ZH_DAYS : EN_DAYS)[weekday] ?? '';
}

/** 17:00; midnight at the end of a day is 24:00. */
function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function formatDate(date: string, language: Language): string {
  const locale = say(language, 'zh-CN', 'en-GB');
  return new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

function formatMonth(month: string, language: Language): string {
  const locale = say(language, 'zh-CN', 'en-GB');
  return new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
}

function spans(intervals: readonly OpenInterval[], language: Language): string {
  return list(
    intervals.map(({ start, end }) => `${clockTime(start)}–${clockTime(end)}`),
    language,
  );
}

/** "Open today until 17:00", "Opens today at 09:00", "Closed today, opens Tuesday 09:00"; undefined when unknown. */
export function openToday(item: Item, now: Date, language: Language): string | undefined {
  const clock = wallClock(item, now);
  const today = openIntervals(item, clock.date);
  if (!today) return undefined;
  if (today.some(({ start, end }) => start === 0 && end === DAY))
    return say(language, '今天24小时开放', 'Open 24 hours today');
  const current = today.find(({ start, end }) => clock.minute >= start && clock.minute < end);
  if (current)
    return say(language, `今天开放到${clockTime(current.end)}`, `Open today until ${clockTime(current.end)}`);
  const later = today.find(({ start }) => start > clock.minute);
  if (later) return say(language, `今天${clockTime(later.start)}开门`, `Opens today at ${clockTime(later.start)}`);
  const closed =
    today.length > 0 ? say(language, '今天已关门', 'Closed for today') : say(language, '今天不开放', 'Closed today');
  const next = nextOpening(item, clock.date, language);
  return next ? say(language, `${closed}，${next}开门`, `${closed}, opens ${next}`) : closed;
}

function nextOpening(item: Item, today: string, language: Language): string | undefined {
  for (let ahead = 1; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const date = addDays(today, ahead);
    const first = openIntervals(item, date)?.[0];
    if (!first) continue;
    const day =
      ahead === 1
        ? say(language, '明天', 'tomorrow')
        : ahead < 7
          ? dayName(weekdayOf(date), language)
          : formatDate(date, language);
    return say(language, `${day}${clockTime(first.start)}`, `${day} ${clockTime(first.start)}`);
  }
  return undefined;
}

/** The hours of the week that has begun: "Tuesday to Sunday 08:30–17:00, closed on Monday"; undefined when unknown. */
export function weekHours(item: Item, now: Date, language: Language): string | undefined {
  const clock = wallClock(item, now);
  const monday = addDays(clock.date, -((clock.weekday + 6) % 7));
  const days = [0, 1, 2, 3, 4, 5, 6].map((offset) => openIntervals(item, addDays(monday, offset)));
  if (days.some((day) => day === undefined)) return undefined;
  const groups: { from: number; to: number; hours: string }[] = [];
  days.forEach((intervals, i) => {
    const isAllDay = intervals!.some(({ start, end }) => start === 0 && end === DAY);
    const hours = isAllDay ? say(language, '24小时开放', 'open 24 hours') : spans(intervals!, language);
    const last = groups.at(-1);
    if (last?.hours === hours) last.to = i;
    else groups.push({ from: i, to: i, hours });
  });
  const name = (i: number) => dayName((i + 1) % 7, language);
  const range = ({ from, to }: { from: number; to: number }) =>
    from === 0 && to === 6
      ? say(language, '每天', 'every day')
      : from === to
        ? name(from)
        : say(language, `${name(from)}至${name(to)}`, `${name(from)} to ${name(to)}`);
  const open = groups.filter(({ hours }) => hours !== '');
  if (open.length === 0) return say(language, '本周不开放', 'closed this week');
  const shut = groups.filter(({ hours }) => hours === '').map(range);
  const closed =
    shut.length > 0 ? [say(language, `${list(shut, language)}不开放`, `closed on ${list(shut, language)}`)] : [];
  return [
    ...open.map((group) => say(language, `${range(group)}${group.hours}`, `${range(group)} ${group.hours}`)),
    ...closed,
  ].join(say(language, '，', ', '));
}

/** Why a wish for a time is met: "open on Monday until 17:00"; undefined when it is not. */
export function openAsWished(item: Item, wish: TimeWish, now: Date, language: Language): string | undefined {
  const clock = wallClock(item, now);
  const minute = wish.minuteOfDay ?? (wish.now ? clock.minute : undefined);
  for (const date of datesOf(wish, clock)) {
    const intervals = openIntervals(item, date);
    if (!intervals?.length || (minute !== undefined && !isOpenAt(intervals, minute))) continue;
    if (wish.month) return describeOpening(wish, language);
    const when = wish.date
      ? formatDate(date, language)
      : wish.weekdays?.length
        ? dayName(weekdayOf(date), language)
        : undefined;
    const current =
      minute === undefined ? undefined : intervals.find(({ start, end }) => minute >= start && minute < end);
    if (wish.now && current) {
      if (current.start === 0 && current.end === DAY) return say(language, '现在开放', 'open now');
      return say(language, `现在开放，到${clockTime(current.end)}`, `open now, until ${clockTime(current.end)}`);
    }
    const hours = spans(intervals, language);
    return say(language, `${when ?? '今天'}${hours}开放`, `open ${when ? `on ${when}` : 'today'}, ${hours}`);
  }
  return undefined;
}

/** "open now", "open on Monday", "open on 1 October at 19:00". */
export function describeOpening(wish: TimeWish, language: Language): string {
  if (wish.now) return say(language, '现在开放', 'open now');
  const at =
    wish.minuteOfDay === undefined
      ? ''
      : say(language, clockTime(wish.minuteOfDay), ` at ${clockTime(wish.minuteOfDay)}`);
  const day = wish.date
    ? formatDate(wish.date, language)
    : list(
        (wish.weekdays ?? []).map((weekday) => dayName(weekday, language)),
        language,
        'or',
      );
  if (wish.month) {
    const month = formatMonth(wish.month, language);
    return say(
      language,
      `${month}${day ? `的${day}` : ''}${at}开放`,
      `open${day ? ` on ${day}` : ''} in ${month}${at}`,
    );
  }
  return say(language, `${day || '今天'}${at}开放`, `open${day ? ` on ${day}` : ' today'}${at}`);
}
