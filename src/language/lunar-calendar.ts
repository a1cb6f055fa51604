const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
const DAY = 86_400_000;
/** A lunar year has at most 385 days. */
const LONGEST_YEAR = 400;

/** The next day (ISO date) with this month and day of the Chinese calendar; today counts. Leap months do not. */
export function nextLunarDate(now: Date, month: number, day: number): string | undefined {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  for (let ahead = 0; ahead < LONGEST_YEAR; ahead += 1) {
    const date = new Date(today + ahead * DAY);
    const parts = chinese.formatToParts(date);
    const value = (type: string) => parts.find((part) => part.type === type)?.value;
    if (value('month') === String(month) && value('day') === String(day)) return isoDate(asProclaimed(date));
  }
  return undefined;
}

const isoDate = (date: Date) => date.toISOString().slice(0, 10);

/** The month of which ICU is a day late: its new moon comes four minutes before midnight in Beijing. */
const LATE = { from: Date.UTC(2027, 1, 7), to: Date.UTC(2027, 2, 8) };

function asProclaimed(date: Date): Date {
  const isLate = date.getTime() >= LATE.from && date.getTime() < LATE.to;
  return isLate ? new Date(date.getTime() - DAY) : date;
}

/** The next Qingming, the solar term of early April, by the usual approximation for this century. */
export function nextQingming(now: Date): string {
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const iso = (year: number) => {
    const short = year % 100;
    return `${year}-04-0${Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4)}`;
  };
  const thisYear = iso(now.getFullYear());
  const date = today.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
  return thisYear >= date ? thisYear : iso(now.getFullYear() + 1);
}
