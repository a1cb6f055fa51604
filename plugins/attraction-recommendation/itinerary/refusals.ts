import type { PlanWords, Turn } from '#plugin-api';
import { addDays, clockTime, weekdayName, weekdayOf } from './dates.js';
import { PLAN, type PlanState } from './plan-state.js';
import { WORDING } from './wording.js';

/** What is wrong with a request before any place is looked at, in words; undefined when nothing is. */
export function faultOf(turn: Turn, words: PlanWords): string | undefined {
  const { refused } = WORDING[turn.language];
  const { price } = turn.understanding.constraints;
  if (words.impossibleDate) return refused.impossibleDate(words.impossibleDate);
  if (words.pastDate) return refused.pastDate(words.pastDate);
  if (words.negativeBudget) return refused.negativeBudget;
  if (price?.min !== undefined && price.max !== undefined && price.min > price.max) {
    return refused.contradiction(String(price.min));
  }
  if (words.free && price?.min) return refused.contradiction(String(price.min));
  if (words.coordinates && !isOnEarth(words.coordinates)) return refused.offEarth;
  return undefined;
}

/** "Make day three packed", where the plan has two. */
export function dayFaultOf(
  { stops, days, date }: PlanState,
  { day: said, dayChange, action, move, ordinals }: PlanWords,
  turn: Turn,
  isNamed: boolean,
): string | undefined {
  const { weekday } = move ?? {};
  const dates = Array.from({ length: days }, (_, index) => weekdayOf(addDays(date, index)));
  if (weekday !== undefined && (isNamed || ordinals.length > 0) && !dates.includes(weekday))
    return WORDING[turn.language].refused.notOnThatDay(weekdayName(weekday, turn.language));
  const day = move?.day ?? said;
  const isMissing = day !== undefined && stops.length > 0 && day > days && dayChange !== 1 && action !== 'add';
  return isMissing ? WORDING[turn.language].refused.noSuchDay(day, days) : undefined;
}

/** What is wrong with the days and hours of a plan. */
export function timeFaultOf(plan: PlanState, turn: Turn): string | undefined {
  const { refused } = WORDING[turn.language];
  if (plan.days < 1) return refused.noDays;
  if (plan.end - plan.start < PLAN.leastMinutes || plan.start < 0 || plan.end > 1440) {
    return refused.noTime(clockTime(plan.start), clockTime(plan.end));
  }
  return undefined;
}

function isOnEarth({ latitude, longitude }: { latitude: number; longitude: number }): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

const CITY_ZH =
  /到(\p{Script=Han}{2,6}?)的?(?:[一二两三四五六七\d]+)(?:日|天)|(?:去|在|到)(\p{Script=Han}{2,6}?)(?:玩|逛|待|旅游|旅行)/u;
const CITY_EN = /\b(?:in|to|around|visit) (?:the )?(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2})/gu;
const NO_CITY =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)/;

/** A name that stands where a city would, and that nothing knows. */
export function unknownCity({ understanding }: Turn): string | undefined {
  const { text, mentions, links } = understanding;
  const known = [...mentions.filter(({ slot }) => slot === 'place' || slot === 'open'), ...links];
  const isKnown = (start: number, end: number) => known.some((one) => one.start < end && one.end > start);
  for (const match of text.matchAll(CITY_EN)) {
    const name = match[1]!;
    const start = match.index + match[0].length - name.length;
    if (!NO_CITY.test(name) && !isKnown(start, start + name.length)) return name;
  }
  const zh = CITY_ZH.exec(text);
  const name = zh?.[1] ?? zh?.[2];
  if (!zh || !name || /里|哪|城|这|那|一|玩|家|孩子|老人|爸妈|周|天|点|附近|室内|户外/u.test(name)) return undefined;
  const start = zh.index + zh[0].indexOf(name);
  return isKnown(start, start + name.length) ? undefined : name;
}
