import type { TimeWish } from '#plugin-api';

const DAY = 86_400_000;

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** What the calendar of a time zone shows. */
export function todayIn(timeZone: string | undefined, now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { ...(timeZone && { timeZone }), dateStyle: 'short' }).format(now);
}

/** The first day that is wished for: the date, the next such weekday; tomorrow when nothing was said. */
export function firstDay(wish: TimeWish | undefined, today: string): string {
  if (wish?.date) return wish.date;
  if (wish?.month) return wish.month > today.slice(0, 7) ? `${wish.month}-01` : addDays(today, 1);
  if (wish?.weekdays?.length) {
    const ahead = wish.weekdays.map((weekday) => (weekday - weekdayOf(today) + 7) % 7);
    return addDays(today, ahead.includes(0) ? 0 : Math.min(...ahead));
  }
  return addDays(today, 1);
}

export function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

export function weekdayName(weekday: number, language: 'zh' | 'en'): string {
  // A Sunday.
  const date = new Date(`${addDays('2026-01-04', weekday)}T00:00:00Z`);
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
    date,
  );
}

export function dayName(date: string, language: 'zh' | 'en'): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    ...{ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
  }).format(new Date(`${date}T00:00:00Z`));
}
