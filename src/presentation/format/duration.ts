import type { MinuteRange } from '../../catalogue/item.js';
import type { Constraints } from '../../language/constraints.js';
import type { Language } from '../../protocol/text.js';
import { plural, say, short } from './words.js';

const HOUR = 60;
const DAY = 1440;

/** "45 minutes", "1.5 hours", "1 h 15 min", "3 days". */
function amount(minutes: number, language: Language): string {
  if (minutes >= DAY) return say(language, `${short(minutes / DAY)}天`, plural(short(minutes / DAY), 'day'));
  if (minutes < HOUR) return say(language, `${Math.round(minutes)}分钟`, plural(Math.round(minutes), 'minute'));
  if (minutes % 30 === 0) return say(language, `${short(minutes / HOUR)}小时`, plural(short(minutes / HOUR), 'hour'));
  return formatRunningTime(minutes, language);
}

/** "45 minutes", "1.5 hours", "2–3 hours", "45 minutes to 1.5 hours". */
export function formatMinutes({ min, max }: MinuteRange, language: Language): string {
  if (min === max || min === 0) return amount(max, language);
  for (const [size, zh, en, fits] of [
    [DAY, '天', 'days', min >= DAY],
    [HOUR, '小时', 'hours', min >= HOUR && max < DAY && min % 30 === 0 && max % 30 === 0],
    [1, '分钟', 'minutes', max < HOUR],
  ] as const)
    if (fits)
      return say(
        language,
        `${short(min / size)}–${short(max / size)}${zh}`,
        `${short(min / size)}–${short(max / size)} ${en}`,
      );
  return say(language, `${amount(min, 'zh')}到${amount(max, 'zh')}`, `${amount(min, 'en')} to ${amount(max, 'en')}`);
}

/** Films are measured to the minute: "1 h 38 min", "50 min". */
export function formatRunningTime(minutes: number, language: Language): string {
  const whole = Math.max(1, Math.round(minutes));
  const hours = Math.floor(whole / HOUR);
  const rest = whole % HOUR;
  if (hours === 0) return say(language, `${rest}分钟`, `${rest} min`);
  if (rest === 0) return say(language, `${hours}小时`, `${hours} h`);
  return say(language, `${hours}小时${rest}分钟`, `${hours} h ${rest} min`);
}

/** "about 1 hour", "up to 2 hours", "2–3 hours". */
export function describeMinutes({ min, max, about }: NonNullable<Constraints['duration']>, language: Language): string {
  if (min !== undefined && max !== undefined) {
    const centre = about ?? (min === max ? min : undefined);
    const isOne = centre !== undefined;
    const text = formatMinutes(isOne ? { min: centre, max: centre } : { min, max }, language);
    return isOne ? say(language, `${text}左右`, `about ${text}`) : text;
  }
  const text = formatMinutes({ min: (max ?? min)!, max: (max ?? min)! }, language);
  return max !== undefined
    ? say(language, `${text}以内`, `up to ${text}`)
    : say(language, `${text}以上`, `${text} or more`);
}
