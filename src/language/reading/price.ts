import type { Constraints, NumberRange } from '../constraints.js';
import { AFTER, amount, BEFORE, both, either, readQuantity, toRange } from './quantity.js';
import type { Passage } from './passage.js';

const CURRENCIES: Record<string, string> = {
  CNY: '元人民币|人民币|块钱|元钱|块(?!头|儿地)|元(?!代|朝|宵|旦|素|大都)|圆|rmb|cny|yuan|renminbi|kuai',
  EUR: '欧元|欧(?!洲|式)|euros?|eur|€',
  GBP: '英镑|镑|pounds?(?: sterling)?|gbp|quid|£',
  USD: '美元|美金|us dollars?|dollars?|usd|bucks?|us\\$|\\$',
  JPY: '日元|日圆|yen|jpy|円',
  HKD: '港币|港元|hkd|hk\\$',
  TWD: '新台币|台币|twd|nt\\$',
  KRW: '韩元|韩币|won|krw|₩',
  CHF: '瑞士法郎|法郎|swiss francs?|francs?|chf',
  AUD: '澳元|澳币|australian dollars?|aud',
  CAD: '加元|加币|canadian dollars?|cad',
  SGD: '新加坡元|新币|singapore dollars?|sgd',
  INR: '卢比|rupees?|inr|₹',
  THB: '泰铢|baht|thb',
};
const SYMBOLS: Record<string, string> = { '£': 'GBP', '€': 'EUR', $: 'USD', '¥': 'CNY', '₩': 'KRW', '₹': 'INR' };
const UNIT = Object.values(CURRENCIES).join('|');
const patterns = Object.entries(CURRENCIES).map(([code, words]) => [code, new RegExp(`^(?:${words})$`, 'u')] as const);

const CUE =
  '(?:门票票价|门票价格|票价|门票|票钱|价格|价钱|价位|人均(?:消费|花费)?|花费|消费|预算|费用|收费|票|price[ds]?|tickets?|entry|admission|costs?|costing|budget|fee|spend|pay|entrance)';
const LINK = '(?:费|大概|最好|就|也|都|要|得|能|是|为|在|不能太贵|的|of|is|are|for|to|:|at|which|that|,| )*';

const MONEY = `${BEFORE}(?<symbol>[£€$¥₩₹]|hk\\$|us\\$|nt\\$)?${amount(`(?:${UNIT})(?![a-z])`).replace(
  '(?<b>',
  '(?:[£€$¥₩₹])?(?<b>',
)}${AFTER}`;
const WITH_UNIT = new RegExp(
  `(?<![\\d.])(?<budget>预算|budget(?: of| is)?|(?:can |could |to )?(?:spare|spend)|(?<=\\b(?:spare|have)\\b[^,.;]{0,30} )and|只有|带了|i (?:only )?have|we (?:only )?have|我有)?[ 是:]{0,4}${MONEY}`,
  'u',
);
const WITH_CUE = new RegExp(`(?<cue>${CUE})${LINK}${MONEY}`, 'u');
const LIMIT_ONLY = new RegExp(
  `(?<![\\d.第])${amount('(?:(?!))')}(?: ?(?<after>以内|以下|之内|之下|以上|之上|左右|内))(?=[^\\d]|$)`,
  'u',
);

/** "Up to 30 then", 一百以上的: a limit with nothing said of what. */
const BARE = new RegExp(
  `${BEFORE}(?<![\\d.第])${amount('(?:(?!))')}${AFTER}(?<tail>元|块|的|吧|呢|就好|就行|也行|都行|可以|[,.;!?。]| (?:is|are|was|would|will|should|then|please|now|instead|rather|if|per|each|a head|pp|though|tho|in total|say|maybe|too|ok|okay|fine|sorry)\\b|$)`,
  'u',
);
const BARE_LEAST = 6;
const OF_AGE =
  /\b(?:kids|child|children|people|anyone|those|they|seniors|parents|girls?|boys?|sons?|daughters?|is|are|am|we|both|all|aged?)(?:'re)? $|(?:岁|年龄|孩子|老人|今年)(?:是|在|都)*$/u;

/** "I'd rather not pay more than 20", 不想花超过50元: what stands before the amount turns the limit round. */
const NOT_TO_PAY =
  /(?:\b(?:not|never|n't|cannot|without|nothing|none|no|nor)|n't)(?: (?:want|like|wish|have|need|going|willing|able|prepared|planning|to|be|pay|paying|spend|spending|cost|costing|costs|anything|one|ones|that|which|is|are|a|an|any|tickets?|places?|museums?|charge|charging))* ?$|(?:不想|不要|不愿意?|不能|不打算|不希望|别|不准备|不)(?:再)?(?:让|花|付|出|掏|买|用)?(?:费|钱|票|门票|价格)?(?:的)?$/u;

/** "Free" and what it is not: free time, feel free, step-free, freehand. */
const FREE_EN =
  "(?<![-\\w])(?<!\\b(?:step|barrier|crowd|car|smoke|traffic|stair|ad|plastic|feel|feeling|duty|hassle|stress|queue|gluten|i'm|i am|we're|we are|(?:'ll|will|would|might|you|should) be|are you|you're|when i'm|set|break) )" +
  "(?:free of charge|for free|(?:no|without(?: an?)?|not charge) (?:entry|entrance|admission|ticket)? ?(?:fees?|charges?|cost)|costs? nothing|(?:doesn't|does not|don't|do not|not) (?:cost anything|cost a thing|charge(?: for)?(?: (?:admission|entry|entrance|tickets))?)|(?:no|without) (?:tickets?|admission)|(?:with no|without(?: any| spending(?: any)?)?|on no|with zero|on zero|spending no) money|(?:without|not) (?:spending|paying)(?: (?:a thing|anything|a (?:penny|cent|dime|euro|pound)))?(?! (?:more|over|above|much|too))|for nothing|on the house|free(?: (?:entry|admission|entrance))?)" +
  '(?![-\\w])(?! ?(?:hand|time|fall|will|speech|style|form|wi-?fi|parking|lunch|spirit|verse|jazz|range|trade|city|cities|state|standing|day|days|afternoon|evening|morning|tomorrow|today|tonight|water|drinks?|food|toilets?|lockers?|flow|climb|market|from|of (?!charge)))';
const FREE_ZH =
  '(?:(?:别|不想|不用|不必|不要)(?:花|掏|要|收)(?:一分)?(?:钱|费|门票)|不要钱|不收(?:取)?(?:费用?|钱)|不花钱|不用花钱|不用买票|不用门票|不要门票|不需要(?:买)?门票|不买票|(?:(?<!有)没有|没(?!有)|无|无需|不收|不收取|不用交|免收?)(?:取)?(?:任何)?(?:门票)(?:费用?|钱)?|免票|白看|白嫖|身无分文|兜里没钱|没钱(?=[的,。!?]|$)|一分钱(?:都|也)?不(?:想)?花|(?<![\\d.])0元|零元|零门票|全免|免费(?!停车|wifi|讲解|导览|的?午餐)(?:开放|参观|入场|进|入园|门票)?)';
const FREE = new RegExp(`(?<cue>${CUE}(?:是|为|要|最好(?:是)?|的)?)?(?:${FREE_EN}|${FREE_ZH})(?:的|免费)?`, 'u');
const PAID = new RegExp(
  '(?:不是|不要|别要|并非|非|不|无需要?|不想要|不用)免(?:费|门票)的?(?!也|都|没关系|无所谓)|(?<![不免无没别甭])(?<!不要|不想|不会|不用|不必|不能)收(?:费|门票)的?|(?<![不需])要(?:买)?门票的|需要(?:买)?门票的?|付费的?|' +
    '(?:票价|门票)?(?:是)?不免费(?!也|都|没关系|无所谓)|\\bnot (?:a )?free(?: one| ones)?\\b|\\bpaid\\b(?! (?:for|by|a)\\b)|\\bneither free\\b|\\bpaying ones?\\b|\\bnon-free\\b|\\bthat (?:charge|cost)s?(?: (?:admission|money|something)|$)',
  'u',
);
const CHEAP = new RegExp(
  '(?:票价|门票|价格|价钱)?(?:也)?(?:不要|不能|别|不会|不)(?:太|很|那么|过于)贵(?:了)?的?|(?:便宜|实惠|划算|平价|性价比高|低价|省钱|经济)(?:一?[点些]儿?)?的?|(?:少花(?:点|些)钱)|' +
    "\\b(?:not|nothing|isn't|aren't|without being|never) (?:too|very|so|that|overly) (?:expensive|pricey|dear|costly)\\b|\\bnot expensive\\b|\\b(?:cheap|cheaply|inexpensive|affordable|low-cost|low cost|budget-friendly|budget|good value|value for money|reasonably priced|not cost much|won't cost much)\\b",
  'u',
);

/** "A tenner", "a couple of quid". */
const SLANG = new RegExp(
  `${BEFORE}(?:an? |one )?(?<slang>tenner|fiver|(?:couple|few) (?:of )?(?:quid|pounds|euros|dollars|bucks))\\b${AFTER}`,
  'u',
);
const slangAmount = (words: string) =>
  words === 'tenner' ? 10 : words === 'fiver' ? 5 : words.startsWith('couple') ? 3 : 5;

/** 50块以上的就不要了. */
const REFUSED_AFTER = /^的?(?:都|就|也|我)*(?:不要|不想|不去|不看|不考虑|算了|免了|太贵)/u;

/** Reads the wish for a price: amounts first, then "free", and only where neither was said "not too expensive". */
export function readPrice(passage: Passage, wishes: Constraints): void {
  let price: (NumberRange & { currency?: string }) | undefined;
  const add = (range: NumberRange, start: number, currency?: string) => {
    const alternative =
      price && /(?:或者?|要么|还是| or) *(?:是|者|at most|just)?[\ufffc ]*$/u.test(passage.open.slice(0, start));
    price = {
      ...(alternative && price ? either(price, range) : both(price, range)),
      ...((currency ?? price?.currency) && { currency: currency ?? price?.currency }),
    };
  };

  for (const match of passage.find(PAID)) {
    add({ min: 1 }, match.index);
    passage.claim(match.index, match.index + match[0].length, 'price');
  }
  for (const match of passage.find(FREE)) {
    // "Not a free one, free ones are dull": said twice, meant once.
    if (price?.min !== 1) add({ min: 0, max: 0 }, match.index);
    passage.claim(match.index, match.index + match[0].length, 'price');
  }
  for (const match of passage.find(SLANG)) {
    const { slang = '', before, after } = match.groups ?? {};
    const value = slangAmount(slang);
    const quantity = readQuantity({ a: String(value), before, after }, (amount) => amount);
    if (!quantity) continue;
    if (quantity.bound === 'at-least' && NOT_TO_PAY.test(passage.text.slice(0, match.index)))
      quantity.bound = 'at-most';
    add(
      toRange(quantity, (max) => ({ max })),
      match.index,
      currencyOf(slang.split(' ').at(-1)!) ?? 'GBP',
    );
    passage.claim(match.index, match.index + match[0].length, 'price');
  }
  for (const pattern of [WITH_CUE, WITH_UNIT]) {
    for (const match of passage.find(pattern)) {
      const groups = match.groups ?? {};
      const currency = currencyOf(groups['unitB'] ?? groups['unitA'] ?? groups['symbol']);
      if (pattern === WITH_UNIT && !currency) continue;
      if (pattern === WITH_CUE && !currency && !standsAlone(passage.open, match)) continue;
      const quantity = readQuantity(groups, (value) => value);
      if (!quantity) continue;
      const before = passage.text.slice(0, match.index);
      const after = passage.text.slice(match.index + match[0].length);
      const isRefused = (groups['before'] && NOT_TO_PAY.test(before)) || REFUSED_AFTER.test(after);
      if (quantity.bound === 'at-least' && isRefused) quantity.bound = 'at-most';
      // 花 before an amount is to spend, no flower.
      if (before.endsWith('花')) passage.claim(match.index - 1, match.index);
      const isBudget = groups['budget'] !== undefined || /预算|budget/.test(groups['cue'] ?? '');
      add(
        toRange(quantity, (value) => (isBudget ? { max: value } : { min: value, max: value })),
        match.index,
        currency,
      );
      passage.claim(match.index, match.index + match[0].length, 'price');
    }
  }
  if (price || new RegExp(CUE, 'u').test(passage.text)) {
    for (const match of passage.find(LIMIT_ONLY)) {
      const quantity = readQuantity(match.groups ?? {}, (value) => value);
      if (!quantity?.bound || quantity.min < BARE_LEAST || !standsAlone(passage.open, match)) continue;
      add(toRange(quantity), match.index);
      passage.claim(match.index, match.index + match[0].length, 'price');
    }
  }
  for (const match of passage.find(CHEAP)) {
    // A comparison with something ("cheaper than", 更便宜) is read with the references.
    if (/(?:更|再|比[^,]{1,12})$/u.test(passage.open.slice(0, match.index))) continue;
    if (!price) wishes.sort = 'price';
    passage.claim(match.index, match.index + match[0].length, price ? 'price' : 'sort');
  }
  if (price) wishes.price = price;
}

/**
 * A bare figure with a limit ("at most 50", 一百以内) is money, unless it is said of ages: lengths, marks and distances are
 * told with their units. To be read when all else was.
 */
export function readBareLimit(passage: Passage, wishes: Constraints): void {
  if (wishes.price) return;
  for (const match of passage.find(BARE)) {
    const quantity = readQuantity(match.groups ?? {}, (value) => value);
    if (!quantity?.bound || quantity.min < BARE_LEAST) continue;
    if (quantity.bound === 'about' && !/左右|上下/u.test(match[0])) continue;
    const before = passage.text.slice(0, match.index);
    if (OF_AGE.test(before)) continue;
    if (quantity.bound === 'at-least' && NOT_TO_PAY.test(before)) quantity.bound = 'at-most';
    wishes.price = toRange(quantity);
    const end = match.index + match[0].length - (match.groups?.['tail']?.length ?? 0);
    passage.claim(match.index, end, 'price');
    return;
  }
}

function currencyOf(unit: string | undefined): string | undefined {
  if (!unit) return undefined;
  return SYMBOLS[unit] ?? patterns.find(([, pattern]) => pattern.test(unit))?.[0];
}

/** A bare number after a price word is an amount unless a unit of something else follows it. */
function standsAlone(text: string, match: RegExpExecArray): boolean {
  const rest = text.slice(match.index + match[0].length);
  return !/^ ?(?:样|般|起|直|定|共|致|分|星|小时|个|天|人|岁|年|月|号|日|点|米|公里|千米|张|折|%|stars?|hours?|min|people|adults?|kids|km|metres?|meters?|days?|am|pm|:|\d)/u.test(
    rest,
  );
}
