import type { Constraints, NumberRange } from '../constraints.js';
import { parseNumber } from '../numbers.js';
import { AFTER, amount, BEFORE, both, readQuantity } from './quantity.js';
import type { Passage } from './passage.js';

const CUE =
  '(?:综合评分|用户评分|评分|评价|口碑|打分|得分|星级|分数|rating|rated|ratings|scores?|scored|scoring|reviews?)';
const LINK = '(?:大概|最好|都|要|得|能|是|为|在|达到|到|的|不|of|is|are|it|at|or|with|and|between|:|,| )*?';
const UNIT =
  '(?:分(?!钟|之|别|享|店|馆|院|会|成|开|类|布|界|析|明|手|公司|集)|颗?星(?!期|空|球|巴|座|光)|-?stars?\\b|/ ?5|out of 5|out of five|points?\\b)';
const VALUE = `${BEFORE}${amount(UNIT)}${AFTER}`;
/** 四星半, 四颗半星, "four and a half stars". */
const HALF =
  /(?<n>[1-4一二三四])(?:颗?星半|颗半星?|分半)|\b(?<nEn>[1-4]|one|two|three|four)(?: and a half|½)[- ]stars?\b/u;
const HALF_AND_MORE = new RegExp(
  `(?:${CUE}${LINK})?(?:${HALF.source})(?:以上|及以上|起|往上| or (?:more|better|higher|above)| and (?:up|above)|\\+)*的?`,
  'u',
);
const WITH_UNIT = new RegExp(
  `(?<![\\d.第])(?:${CUE}${LINK})?${VALUE}(?:的?(?:高分|好评))?(?: ?${UNIT})?(?: ?ratings?)?`,
  'u',
);
const WITH_CUE = new RegExp(`${CUE}${LINK}${VALUE}`, 'u');
const GOOD = new RegExp(
  // 哪个评价好 asks which of some is liked better.
  '(?<!(?:哪|谁)[^,。;!?]{0,8})(?:评分|评价|口碑|评论|分数)(?:比较|也|要|都|得|还|很|挺)*(?:高|好|不错|优秀|靠前)(?:一?[点些]|的)*|高(?:评)?分的?|好评(?:多|如潮)?的?|有口皆碑的?|' +
    '\\b(?:well|highly|good|favourably|favorably)[- ](?:rated|reviewed|regarded)\\b|\\b(?:good|great|high|excellent|strong) (?:ratings?|reviews?|scores?)\\b|\\bhighly recommended\\b',
  'u',
);

const MARK = '[1-5]\\.\\d|[345](?:\\.0)?';
const NO_UNIT =
  '(?! ?(?:[元块镑欧刀%]|公里|千米|米|km|m\\b|miles?|hours?|小时|个|人|pounds?|euros?|dollars?|yuan|people|:|\\d|\\.\\d))';
const BARE = new RegExp(
  `(?<![\\d.£€$¥])(?:(?<over>${MARK}) ?(?:\\+|or (?:higher|better|above|more|up)|and (?:above|up)|以上)${NO_UNIT}|(?:at (?:the )?least|no less than|minimum(?: of)?|至少|不低于) ?(?<least>[1-4]\\.\\d)${NO_UNIT})`,
  'u',
);

/** Reads how well rated it should be. A bare figure is a minimum: nobody asks for exactly 4.5, or for less. */
export function readRating(passage: Passage, wishes: Constraints): void {
  let rating: NumberRange | undefined;
  for (const match of passage.find(HALF_AND_MORE)) {
    const whole = parseNumber(match.groups?.['n'] ?? match.groups?.['nEn'] ?? '');
    if (!whole) continue;
    rating = { min: whole.min + 0.5 };
    passage.claim(match.index, match.index + match[0].length, 'rating');
  }
  for (const pattern of [WITH_UNIT, WITH_CUE]) {
    for (const match of passage.find(pattern)) {
      const groups = match.groups ?? {};
      if (pattern === WITH_UNIT && !groups['unitA'] && !groups['unitB']) continue;
      if (/^ ?(?:hotel|元|块|钟|个小时|小时|名|条|人)/u.test(passage.open.slice(match.index + match[0].length)))
        continue;
      const quantity = readQuantity(groups, (value) => value);
      if (!quantity || quantity.max > 10) continue;
      // A mark of 8 or 9 is out of ten.
      const scale = quantity.max > 5 ? 2 : 1;
      const low = quantity.min / scale;
      const isLimit = quantity.bound === 'at-most' && !groups['after']?.startsWith('一下');
      rating = both(
        rating,
        isLimit
          ? { max: quantity.max / scale }
          : quantity.isRange
            ? { min: low, max: quantity.max / scale }
            : { min: low },
      );
      passage.claim(match.index, match.index + match[0].length, 'rating');
    }
  }
  // "4.5+", "at least 4.3": a figure with a decimal that is no price, no distance and no time.
  for (const match of rating ? [] : passage.find(BARE)) {
    const low = Number(match.groups?.['over'] ?? match.groups?.['least']);
    rating = { min: low };
    passage.claim(match.index, match.index + match[0].length, 'rating');
  }
  for (const match of passage.find(GOOD)) {
    if (/(?:更|再|最)$/u.test(passage.open.slice(0, match.index))) continue;
    rating ??= { min: 4 };
    passage.claim(match.index, match.index + match[0].length, 'rating');
  }
  if (rating) wishes.rating = rating;
}
