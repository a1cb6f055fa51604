import type { Constraints } from '../constraints.js';
import type { Passage } from './passage.js';

/** 别太累, "nothing too strenuous": a visit that is no exertion. */
const EASY =
  /(?:不要|不想|不会|不能|不用|别|不)(?:走|玩|逛)?(?:得|要|能|想)?(?:太|那么|很|会)?(?:累人?|费力|费劲|辛苦|折腾|吃力)(?:了)?的?|\b(?:not|isn't|aren't|nothing|without being|don't want (?:it|anything) to be) (?:(?:be|get) )?(?:too|so|very|that|overly)? ?(?:tiring|exhausting|strenuous|demanding|tiresome)\b|\b(?:without|not) (?:too )?(?:much )?(?:effort|exertion|climbing)\b|\bdon't want to (?:get|be) (?:too )?(?:tired|exhausted)\b/u;
const LONGEST = 180;

/** Reads that it should not tire: no mountains, and no visit that must take longer than half a day. */
export function readEffort(passage: Passage, wishes: Constraints): void {
  for (const match of passage.find(EASY)) {
    wishes.duration ??= { max: LONGEST };
    const { any = [], not = [], and } = wishes.category ?? {};
    if (!any.includes('mountain') && !not.includes('mountain'))
      wishes.category = { any, not: [...not, 'mountain'], ...(and && { and }) };
    passage.claim(match.index, match.index + match[0].length, 'duration');
  }
}
