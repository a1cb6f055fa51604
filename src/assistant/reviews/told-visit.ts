import { BLAME, PRAISE } from '../judging-words.js';

/** Shorter messages say too little to be kept, longer ones are pasted. */
const LENGTH = { least: 8, most: 2000 } as const;

/** Whoever asks or wishes for something wants an answer, not a form. */
const ASKS = [
  /[?？]/u,
  /吗|呢[。.!！]?$|推荐|建议|介绍|想(?:去|看|找|要|知道|问)|怎么|哪|什么|多少|有没有|能不能|可不可以|要不要|是不是|帮我|请问|告诉我|比较|对比|分析|类似|还有别的|下次去/u,
  /\b(?:recommend|suggest\w*|what(?!ever)|which|where|who|why|can you|could you|would you|please|would like|(?:want|like|love|need) to|looking for|tell me|show me|find|similar|something|anything|compare|analy[sz]e|should|(?:i'?ll|will|going to) (?:go|visit|see|be)|plan(?:ning)?)\b/iu,
];

/** Having been there, as visitors write it: the verb with what shows that it is over. */
const BEEN_ZH =
  /(?:去|逛|参观|看|玩|游览|打卡|来|游|爬|走|听)(?:了|过|完|的|的时候)|从.{1,20}(?:回来|出来)|(?:昨天|前天|今天|刚刚?|上周|上个?月|周末|去年|前几天|国庆|五一|春节|暑假|寒假).{0,6}(?:去|逛|参观|看|玩|来|到)/u;
const OWN_ZH =
  /我|咱|俺|一家|全家|带(?:着)?(?:孩子|娃|老人|爸|妈|父母|朋友)|昨天|前天|今天|刚|上周|上个?月|周末|去年|前几天|国庆|五一|春节|暑假|寒假/u;
const BEEN_EN =
  /\b(?:i|we|my (?:\w+ ){1,4}(?:and i )?)\s*(?:\w+ ){0,3}(?:went|visited|saw|watched|toured|explored|spent|came|got (?:back|there|here|in|into|lost|stuck|home|tickets)|took|was (?:at|in)|were (?:at|in)|(?:have|had) (?:\w+ )?(?:been|seen|visited))\b|\b(?:i've|we've) (?:\w+ )?(?:been|seen|visited)\b|^(?:just )?(?:back from|got back from|been to|visited|went to|saw|watched)\b/iu;

/** 我女儿看到恐龙高兴得直跳, "my kids could not stop laughing": what happened to those who came along. */
const COMPANY_ZH =
  /(?:女儿|儿子|孩子|闺女|小朋友|娃|宝宝|[爸妈]|父母|老公|老婆|爷爷|奶奶|朋友|全家|我们|大家)们?[^，。,.!！]{0,12}(?:看|玩|逛|听|摸|见|笑|乐|高兴|开心|激动|兴奋)[^，。,.!！]{0,12}(?:得|了|坏|极)/u;
const COMPANY_EN =
  /\b(?:my|our) (?:\w+ )?(?:daughters?|sons?|kids?|children|girls?|boys?|toddler|baby|wife|husband|mum|mom|dad|parents|friends?|grand\w+|partner)\b[^.!?]{0,30}\b(?:was|were|loved|jumped|danced|laughed|screamed|cried|could ?n[o']t|had|got|went|saw|squealed|beamed)\b/iu;
/** Good and bad of one thing weighed against each other. */
const WEIGHS = /却|但是?|不过|可惜|就是太|只是|\b(?:but|though|although|yet|however|shame)\b/iu;

/** Whether it is told, with nothing asked for, what the visit was to those who came along. */
export function tellsOfCompany(message: string): boolean {
  return !ASKS.some((pattern) => pattern.test(message)) && (COMPANY_ZH.test(message) || COMPANY_EN.test(message));
}

/** 《寻梦环游记》画面很美，故事却很无聊: a verdict with two sides, and nothing asked for. */
export function weighsUp(message: string): boolean {
  const text = message.trim();
  const isTwoSided = WEIGHS.test(text) && PRAISE.test(text) && BLAME.test(text);
  return text.length >= LENGTH.least && isTwoSided && !ASKS.some((pattern) => pattern.test(text));
}

/** "We've seen the Louvre already", 故宫都去过了: said to be shown something else. */
const ONLY_KNOWN =
  /\b(?:already|before|though|tho)\b[^,.;!]{0,20}[.!]*$|\b(?:i|we)(?:'ve| have) (?:already )?(?:been (?:there|to (?:(?! and | but )[^,.;!])+)|(?:seen|visited|done) (?:(?! and | but )[^,.;!])+)[.!]*$|(?:已经|都|早就|也)(?:去|看|逛|玩)过了?[。.!！]*$/iu;
const ONLY_KNOWN_BELOW = 60;

/**
 * Whether a message tells of a visit, and asks for nothing: "我昨天去了故宫，人太多了", "we went to the British Museum
 * yesterday, the queue was endless". Recognised by its form and not by the learnt router: it only leads to an offer.
 */
export function tellsOfVisit(message: string): boolean {
  const text = message.trim();
  if (text.length < LENGTH.least || text.length > LENGTH.most || ASKS.some((pattern) => pattern.test(text)))
    return false;
  if (text.length < ONLY_KNOWN_BELOW && ONLY_KNOWN.test(text)) return false;
  return (BEEN_ZH.test(text) && OWN_ZH.test(text)) || BEEN_EN.test(text);
}
