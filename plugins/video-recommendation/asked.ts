/** What films are asked for in words that no wish of the assistant's own covers. `text` is the visitor's question. */
const ASKS = {
  /** "Has he made another one?", 这位导演还拍过什么 */
  sameMaker:
    /(?:导演|作者|[他她])(?:的)?(?:还|其[他它]|别的|另外)[^,，。?？]{0,8}|(?:还|另外)(?:导|拍|做|画)过|同一?(?:个|位|对|批)?(?:导演|作者|人)|(?:还有(?:别的|其[他它]|哪些|什么)(?:作品|片子)?)(?=吗|么|呢|$|[?？])(?<=(?:[他她]|导演|作者).{0,12})|\b(?:other|more|else|another|also)\b[^,.?]{0,24}\b(?:he|she|they|him|her|them|same director|(?:that|this|the|its) (?:director|maker))\b(?! like)|\b(?:has|have|did|does) (?:he|she|they|(?:its|the|this|that) (?:director|maker)) [^,.?]{0,20}\b(?:other|else|another|more|also)\b|\b(?:his|her|their) (?:other|next|earlier|later)\b|\bby the same\b|\b(?:more|another|others|one|something)(?: one)?(?: of| by) (?:his|hers?|him|theirs?|them)\b|\bthe same (?:people|maker|makers|director|directors|team)\b/iu,
  /** "Similar, but not by him" */
  otherMaker:
    /(?:不是|不要|别是|别要|不想看)(?:[他她]|(?:这|同一?)[个位]?(?:导演|作者))们?(?:的|拍)|\bnot (?:by|from) (?:him|her|them|the same (?:director|maker|person|one))\b/iu,
  older: /(?:更|再)?(?:老|旧|早)(?:一?[点些])的?|更(?:老|早)|\b(?:older|earlier ones?|more dated)\b/iu,
  surprise:
    /惊喜|随便(?:来|放|推荐|挑|选)|随机|你(?:来)?(?:定|选|挑)|都行你|\bsurpris|\b(?:pick|choose) (?:one|something|anything)(?: for (?:me|us))?\b|\b(?:anything|whatever) (?:you like|will do)\b|\brandom/iu,
  compare:
    /比较|对比|相比|哪[一]?(?:个|部)|还是.*[?？]|区别|不同|有什么不一样|\b(?:compare|comparison|versus|vs|difference|differ|which (?:one|of|is)|side by side|longer|shorter|or)\b/iu,
  /** "One more", 再来点: others than those that were shown. */
  more: /再(?:来|推荐|给我|找|看)|换|\b(?:one|some|any|few) more\b|\bmore (?:of|like)\b|\banother\b|\bdifferent\b|\bnot (?:that|this)\b/iu,
  /** A series, to be watched one after the other. */
  series: /系列|连续剧|剧集|多集|几集的|追剧|\b(?:series|several episodes|episodes|binge)\b/iu,
  wordless:
    /(?:没有|没|无|不要|不用)(?:任何)?(?:对白|台词|对话|人说话)|不说话|\b(?:no|without(?: any)?|free of) (?:dialogue|dialog|words|talking|speech|speaking)\b|\bwordless\b|\bdialogue[- ]free\b/iu,
  silent: /默片|无声(?:电影|片)|\bsilent\b/iu,
  monochrome: /黑白|\bblack[- ]and[- ]white\b|\bmonochrome\b|\bb ?& ?w\b/iu,
  /** On the way: what fits into the time there is. */
  journey:
    /火车|高铁|飞机|航班|路上|车上|车程|旅途|通勤|地铁上|\b(?:train|flight|plane|ride|journey|bus|commute|trip|on the way|ferry)\b/iu,
  likeIt:
    /(?:这|那)(?:种|类|样)(?:风格)?|同(?:类|样|一)(?:风格|题材|类型)|风格|\b(?:style|same kind|that kind|this kind|in (?:this|that) vein)\b/iu,
  children:
    /孩|小朋友|儿童|娃|岁|未成年|\b(?:kids?|child(?:ren)?|toddlers?|daughter|son|family|families|year[- ]olds?)\b/iu,
} as const;

export type Ask = keyof typeof ASKS;

export const asksFor = (ask: Ask, text: string): boolean => ASKS[ask].test(text);

/** Facts of films beyond those that every item has. */
const FILM_FACTS = {
  country:
    /哪(?:个)?国(?:家)?(?!语|话)|什么国家|产地|\b(?:which|what) countr|\bcountry\b|\bwhere (?:was|is|were) (?:it|this|that|the (?:film|movie))?.{0,12}(?:made|produced|from)\b|\bfrom where\b/iu,
  episodes: /几集|多少集|一共.{0,3}集|共几|\bhow many (?:episodes|parts|seasons)\b|\bnumber of episodes\b/iu,
  setting:
    /(?:发生|拍|故事)(?:在|于)?(?:哪里|哪儿|什么地方|哪个(?:地方|城市|博物馆))|在哪(?:里|儿)?(?:拍|发生)|取景|哪(?:个|座|家)(?:博物馆|美术馆)|\bwhere (?:does|is|was|were) (?:it|this|that|the (?:story|film|movie))?.{0,16}(?:set|take place|play|happen|shot|filmed)|\bwhich (?:museum|city|place)\b|\bset in\b.*\?/iu,
  awards: /得过?(?:什么)?奖|获奖|奖项|\bawards?\b|\bprizes?\b|\boscars?\b/iu,
  audience:
    /(?:适合|合适|能看|可以看|看得懂|能不能看|可不可以看)|少儿不宜|\b(?:suitable|appropriate|ok|okay|fit|good|right|fine|safe|too (?:scary|heavy|hard)) (?:for|to)\b|\bcan (?:my |the |our )?(?:kids?|child|children|daughter|son|parents|grandparents|students) (?:watch|see)\b/iu,
  subtitles: /字幕|\bsubtitl|\bcaption/iu,
  colour: /彩色|黑白(?:的)?(?:吗|么|还是)|\bin colou?r\b|\bblack[- ]and[- ]white\b/iu,
} as const;

export type FilmFact = keyof typeof FILM_FACTS;

export const filmFactsIn = (text: string): FilmFact[] =>
  (Object.keys(FILM_FACTS) as FilmFact[]).filter((fact) => FILM_FACTS[fact].test(text));

const FILLERS = [
  /看点|午休|午后|午间|课间|放学|下班|[中上下]午|早上|今[天晚夜]|心情(?:不?太?好|很?差|低落)?|(?:能)?让人|开心|白天|周末|在家|下月|[那这]部|的话|之前|老|旧|新|国产|国内|外国|国外|明天|昨天|晚上|夜里|周[末一二三四五六日]|睡前|之[前后]|[前后]一晚|去之前|看(?:完|过|了)?|参观|了解|出发|回来|先|补补?课|想|要|找|来|推荐|有没有|没有|有|什么|哪些|那些|几[部个集]|一?[部个集些点]|相关|有关|关于|讲述?|拍的?|题材|主题|类型|类|片子|影片|电影|片|视频|好看|合适|适合|不错|轻松|短|长|时间|的话|也行|也|再|还|更|换成?|别的|其他|说错了?|不是|不要|不用|给|看的|能|可以|吗|呢|吧|么|的|了|和|与|是|这|那|我|你|请|帮/gu,
  /\b(?:something|anything|some|any|a|an|the|to|watch|see|show|me|us|for|evening|tonight|night|morning|before|after|bed|about|on|of|in|with|by|film|films|movie|movies|video|videos|one|ones|more|another|other|others|like|but|not|no|sorry|nah|nope|please|then|rather|instead|too|also|still|kind|style|known|length|long|short|shorter|longer|second|first|third|than|that|this|it|good|nice|surprise|popular|what|s|is|are|there|do|does|doesn't|t|have|you|i|we|want|need|year|years|matter|smth|hmm|ok|and|or|from|under|over|my|our|he|she|him|her|made|else|which|can|could|would|prepare|visit|going|tomorrow|today|same|teach|teaches|pupils|lesson|lessons|class|study|subject|am|mood|gloomy|cheer|make|makes|made|him|somebody|someone|else|hates|hate|really|afterwards|ideally|beforehand|set|any|talks|lectures|catalogue|collection|tell|spend|suit|proper|lasts|minutes|hour|hours|this|time|us|boyfriend|girlfriend|wait|sorry|mean|meant|fine|great|ok|newer|older|exactly|spare|break|lunch|tired|travel|trip|friends?|parents?|already|seen|saw|watched|loved|enjoyed|enjoy|either|mean|actually|maybe|perhaps|find|give|suggest|recommend|recommendation|interested|starring|proper|bit|little|lot|lots|really|next|week|month|weekend|sunday|saturday|friday|evenings?|minute)\b/giu,
];

/** What is left of a topic to be looked for by its words: themes that no vocabulary knows. */
export function themeWords(topic: string): string {
  let words = topic;
  for (const filler of FILLERS) words = words.replace(filler, ' ');
  return words
    .split(/[\s,，。.!！?？;；、:：]+/u)
    .filter((word) => (/\p{Script=Han}/u.test(word) ? word.length > 0 : word.length > 2))
    .join(' ');
}
