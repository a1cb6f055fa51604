const FILM_EN = '(?:films?|movies?|documentar(?:y|ies)|videos?|docs?)';
const PLACE_EN =
  '(?:museums?|galler(?:y|ies)|places?|exhibitions?|sights?|attractions?|palaces?|temples?|gardens?|parks?|sites?)';
const JOINED_EN = new RegExp(
  `\\b(?<first>(?:(?:an?|some|any|good|nice|the) )*(?<a>${FILM_EN}|${PLACE_EN}))(?<joint>,? (?:or(?: maybe)?|and(?: also| maybe)?|or else) )(?<second>(?:(?:an?|some|any|good|nice|the) )*(?<b>${FILM_EN}|${PLACE_EN}))(?= (?:about|on|of|with|for|to do with|related to|dedicated to|where|that|which|set)\\b)`,
  'iu',
);
const FILM_ZH = '(?:电影|影片|纪录片|片子|视频|动画片?)';
const PLACE_ZH = '(?:博物馆|美术馆|展览馆|纪念馆|展馆|景点|地方|景区|园林|古迹|公园|寺庙)';
const JOINED_ZH = new RegExp(
  `(?<=的)(?<first>(?<a>${FILM_ZH}|${PLACE_ZH}))(?<joint>(?:或者?是?|和|与|跟|以及|还有|、)(?:一?[部个座家])?)(?<second>(?<b>${FILM_ZH}|${PLACE_ZH}))`,
  'u',
);
const IS_FILM = new RegExp(`^(?:${FILM_EN}|${FILM_ZH})$`, 'iu');

/**
 * "A film or a museum about pandas", 关于熊猫的电影或者博物馆: one theme and things of two kinds, each of which is looked
 * for by itself. @returns what is asked of either, in the order of the text
 */
export function asTwoRequests(text: string): [string, string] | undefined {
  const match = JOINED_EN.exec(text) ?? JOINED_ZH.exec(text);
  const { first = '', second = '', a = '', b = '' } = match?.groups ?? {};
  if (!match || IS_FILM.test(a) === IS_FILM.test(b)) return undefined;
  const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
  return [before + first + after, before + second + after];
}
