import type { Constraints } from '../constraints.js';
import { NAME, type Passage } from './passage.js';

const NEEDLESS_ZH = '(?:不用|不需要|不必|无需|免|不想|不要)(?:提前|再|去)?';
const HAS_ZH = '(?:有|带|含|方便|好)(?:免费)?';
const WITHOUT_EN =
  "(?:no|without(?: any| the)?(?: advance| prior)?|(?:doesn't|don't|do not|does not) (?:need|require|have to|want to)(?: to)?(?: an?| any)?|no need (?:to|for)|skip the)";
const WITH_EN = '(?:with|has|have|having|offers?)(?: an?| free| good| some| any)*';

/** What visitors wish for and no catalogue tells: booking, queues, and what a house has for its guests. */
const OF_NO_RECORD: readonly RegExp[] = [
  /(?<![\da-z])[1-5]a(?:级|景|旅游|的|$)(?:景区|景点)?/u,
  new RegExp(`${NEEDLESS_ZH}(?:预约|预订|订票|抢票|排(?:长)?队|安检|实名)`, 'u'),
  new RegExp(
    `${HAS_ZH}(?:停车场?|车位|寄存|存包|母婴室|空调|暖气|wifi|充电桩?|咖啡[厅馆店]|餐厅|厕所|卫生间|饮水)(?=的|[,。;!]|$)`,
    'u',
  ),
  new RegExp(
    `\\b${WITHOUT_EN} (?:book(?:ing)?|reserv(?:e|ations?)|queues?|queuing|lines?|waiting|security checks?)\\b`,
    'u',
  ),
  new RegExp(
    `\\b${WITH_EN} (?:parking|car ?park|wi-?fi|cafes?|coffee shops?|lockers|cloakroom|toilets|restrooms|air ?con\\w*|baby chang\\w+)\\b(?! ?[?])`,
    'u',
  ),
];
/** "Near the seine": a place that nothing knows. */
const NEAR_UNKNOWN =
  /\b(?:near|close to|next to) (?:the )?(?!(?:me|us|here|there|it|them|this|that|where|each|one|my|our|by|enough|to|home|you)\b)[a-z][a-z'-]{2,}(?: [a-z][a-z'-]{2,})?/u;
/** "One by kurosawa": a maker whom nothing knows. */
const BY_UNKNOWN =
  /\b(?:ones?|films?|movies?|something|anything|documentar(?:y|ies)|shorts?|works?) (?:made |directed |shot )?by (?!(?:the|a|an|my|this|that|him|her|them|somebody|someone|anyone|else|now|then|far)\b)[a-z][a-z'-]{2,}(?: [a-z][a-z'-]{2,})?/u;

/** Wishes that nothing carries, in the visitor's own words: that they are not kept must be said. */
export function readUntold(passage: Passage, constraints: Constraints): string[] {
  const patterns = [
    ...OF_NO_RECORD,
    ...(constraints.near ? [] : [NEAR_UNKNOWN]),
    ...(constraints.creator ? [] : [BY_UNKNOWN]),
  ];
  return patterns.flatMap((pattern) => {
    const match = pattern.exec(passage.open);
    if (!match || match[0].includes(NAME)) return [];
    return [passage.written(match.index, match.index + match[0].length).trim()];
  });
}
