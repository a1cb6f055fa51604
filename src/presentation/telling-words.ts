import { isDictionaryNoun } from '../language/segment.js';

const HAN = /\p{Script=Han}/u;
const SHORTEST = { han: 2, latin: 4 };

/** Words that say how, when or how much, and not what: that a text has them is no reason to show it. */
const SAYS_NOTHING = new Set(
  `above actually again ahead almost alone along already also although always among anyone anything anywhere around aside
  available away awesome back beautiful because been before behind below beside best better between beyond bigger busy
  cheap cheaper cheapest check choose close closed closer closest come comfortable cool cost crowd crowded crowds cute
  decent different doing done down during each early easily easy either else empty enough especially even evening ever
  every everyone everything everywhere exactly except expensive fair famous favorite favourite feel fewer film films find fine first
  five four free friendly from full fully further give going gone good great half happy hard have help high hour
  hours idea ideas instead interested interesting just keep kind know large last late later least leave less lesser let
  like little live local long longer look looking lots love lovely made main make many maybe mean might minute minutes
  money more morning most much must near nearby need never next nice night nobody none nothing number offer often once
  only open other others outside over pair part people perfect perhaps person place places plan please plenty popular
  possible prefer pretty price probably proper public quick quickly quiet quieter quite rather ready really right room
  same seem seen short shorter should show sight sights since single slow small smaller some someone somewhere soon sort
  special spend stay still stop such suggest suitable sure take tell than thank that then there these they thing things
  think this those three through ticket tickets time tiny today together tomorrow tonight touristy trip twice under unique
  until upon used useful usual usually very visit visiting visitor visitors wait walk walking want warm watch week weekend
  well went what when where which while whole wide will with within without wonderful work worth would year years young
  your 东西 地方 时间 时候 孩子 小孩 大人 老人 朋友 家人 爸妈 人们 游客 现场 门票 价格 景点 博物馆 影片 电影 片子 视频 问题 情况 样子 意思 原因`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Denied or compared away: 不用预约, "no stairs". */
const DENIED =
  /(?:不|没|无|别|非|未|免)[^，。,;；]{0,2}$|\b(?:no|not|without|less|fewer|never|n't|than) (?:the |a |an |any )?$/iu;

/** Whether a word of the question that stands in an item's text says something of the item. */
export function isTelling(word: string, text: string): boolean {
  const words = word.toLowerCase();
  if (SAYS_NOTHING.has(words)) return false;
  if (HAN.test(words) ? words.length < SHORTEST.han || !isDictionaryNoun(words) : words.length < SHORTEST.latin)
    return false;
  const at = placeOf(words, text);
  return at >= 0 && !DENIED.test(text.slice(0, at));
}

/** Where the text has the word, or one that begins with it. */
function placeOf(word: string, text: string): number {
  let at = text.indexOf(word);
  while (at > 0 && !HAN.test(word) && /\p{L}/u.test(text[at - 1]!)) at = text.indexOf(word, at + 1);
  return at;
}
