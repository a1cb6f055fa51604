import type { NumberRange } from '../../language/constraints.js';
import type { Language } from '../../protocol/text.js';
import { say } from './words.js';

/** Years before this one are marked as of our era, so that "79" is read as a year. */
const MARKED_BEFORE = 1000;

function formatYear(year: number, language: Language): string {
  if (year < 0) return say(language, `公元前${-year}年`, `${-year} BC`);
  return year < MARKED_BEFORE ? say(language, `公元${year}年`, `AD ${year}`) : say(language, `${year}年`, String(year));
}

/** "1368–1644", "11th century BC", "206 BC – AD 220". */
export function formatYears(from: number, to: number | undefined, language: Language): string {
  if (to === undefined || to === from) return formatYear(from, language);
  const century = centuryOf(from, to);
  if (century !== undefined) return formatCentury(century, language);
  if (from < 0 !== to < 0)
    return say(language, `${formatYear(from, 'zh')}–${formatYear(to, 'zh')}`, `${-from} BC – AD ${to}`);
  if (to < 0) return say(language, `公元前${-from}–前${-to}年`, `${-from}–${-to} BC`);
  return from < MARKED_BEFORE
    ? say(language, `公元${from}–${to}年`, `AD ${from}–${to}`)
    : say(language, `${from}–${to}年`, `${from}–${to}`);
}

/** The century that a span fills, negative before our era: -1100 to -1001 is -11. */
function centuryOf(from: number, to: number): number | undefined {
  if (to - from < 98 || to - from > 100) return undefined;
  if (to < 0) {
    const century = Math.ceil(-from / 100);
    return -to >= (century - 1) * 100 ? -century : undefined;
  }
  const century = Math.ceil(to / 100);
  return from >= (century - 1) * 100 && from > 0 ? century : undefined;
}

function formatCentury(century: number, language: Language): string {
  const number = Math.abs(century);
  if (language === 'zh') return `${century < 0 ? '公元前' : ''}${number}世纪`;
  const ending = number % 100 > 10 && number % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending} century${century < 0 ? ' BC' : ''}`;
}

/** "from 1368 to 1644", "before 1900", "since 2000". */
export function describeYears({ min, max }: NumberRange, language: Language): string {
  if (min !== undefined && max !== undefined) return formatYears(min, max, language);
  if (max !== undefined)
    return say(language, `${formatYear(max, language)}以前`, `before ${formatYear(max + 1 || 1, language)}`);
  return say(language, `${formatYear(min ?? 0, language)}以后`, `since ${formatYear(min ?? 0, language)}`);
}
