import type { ResolvedReference } from './constraints.js';
import { COUNT } from './numbers.js';

/** The words with which visitors point to what was shown. */
export type Relation = ResolvedReference['relation'];

export const ORDINALS_EN = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const ORDINAL_EN = `(?:${ORDINALS_EN.join('|')}|\\d{1,2}(?:st|nd|rd|th)|last|final)`;
const NOUN_EN =
  '(?:one|ones|option|place|museum|film|movie|video|item|result|suggestion|recommendation|attraction|gallery|park|temple|painting|picture|card|entry|documentary)s?';
const MEASURE = '(?:个|家|座|部|件|处|条|项|所|间|幅|款|张|位|站)';

export const ORDINAL_ZH = new RegExp(
  `(?:倒数)?第(?<n>\\d{1,2}|[一二三四五六七八九十]{1,3})(?:${MEASURE}(?!月|小时|星期)|(?=怎么样|呢|和|跟|、|$))|(?<last>最后(?:那|的)?(?:1|一)?${MEASURE}|末尾那个)|(?<first>头一${MEASURE})`,
  'u',
);
/** 第一轮里的, "of your first list": which of the lists is counted in. */
export const FIRST_LIST =
  /第(?:一|1)(?:轮|次|批|回)|最(?:开始|早|初|先)|(?:一|刚)开始|起初|\b(?:(?:in|from|of|on) (?:the|your) (?:very )?(?:first|initial|original) (?:list|batch|answer|round|set|lot|suggestions?|recommendations?|results)|at the (?:very )?(?:start|beginning|outset)|(?:you |we )?(?:started|began) with|originally|to begin with|very first|first (?:one |place |museum |film |movie )?(?:that )?you (?:showed|suggested|mentioned|gave|named|recommended|told))\b/u;
export const LIST_BEFORE =
  /上(?:一)?(?:轮|次|批|回)|前一(?:轮|次|批|回)|刚才那(?:批|些)|\b(?:in|from|of|on) (?:the|your) (?:previous|earlier|last|other) (?:list|batch|answer|round|set|lot|suggestions|recommendations|results)\b/u;
export const SEVERAL_ZH = new RegExp(`(?<side>前|后|头|最后)(?<n>${COUNT})${MEASURE}`, 'u');
export const ORDINAL = new RegExp(
  `\\b(?:the |your |that )?(?<n>${ORDINAL_EN}) (?:${NOUN_EN}\\b|and(?= ))|\\bthe (?<bare>${ORDINAL_EN})(?=[?.!,;:]|$| (?:to|and|is|has|looks|sounds|please|open|better|cheaper|or|than|on the list|already|before|too|yet|was))|\\b(?:number|no\\.?|option|item|#) ?(?<digit>\\d{1,2}|one|two|three|four|five|six)\\b(?! ?(?:stars?|hours|people|min))|#(?<hash>\\d{1,2})`,
  'u',
);
export const SEVERAL_EN = new RegExp(
  `\\b(?:the )?(?<side>first|last) (?<n>${COUNT}|couple)\\b(?! (?:years|weeks|days|hours|months|decades|centuries))`,
  'u',
);

export const MANY_ZH =
  /它们|这几[个家座部件]|那几[个家座部件]|这些(?!年|天|日子|要求|条件)|那些(?!年|天)|这[两三四五][个家座部件]|(?<![\p{Script=Han}\d])两[个家座部](?=都|哪|谁|各|之间|的|评|票|门|电|地|分|比|一起)|两者|(?:这|那|它们|他们)?俩|(?<=比较)一下(?:这|那)?(?:几|两)个/u;
export const ONE_ZH =
  /它(?!们)|这[个家座部件处](?!周|星期|礼拜|月|季|暑|寒|假|时间|时候|价|星|小时|年|问题|意思|话|要求)(?:地方|景点|馆|博物馆|片子|电影|视频|展品)?|那[个家座部件处](?!周|月|时|问题|意思|城市)(?:地方|景点|馆|博物馆|片子|电影|视频|展品)?|那里(?!面的)|那儿|(?<!离|距|从|到)(?:这里|这儿)(?!附近|近)|该(?:景点|馆|博物馆|地|片)|那边/u;
export const MANY_EN =
  /\b(?:the two(?: of them)?|they|(?<!among |amongst )them|these(?: (?:places|museums|films|ones|two|three|options))?|those(?! (?:who|with|that|rated|made|from|by|about|under|over|in|on|set|for|shot|longer|shorter))(?: (?:places|museums|films|ones|two|three))?|both(?: of them)?|all of them|either of them)\b/u;
export const ONE_EN =
  /\b(?:(?:that|this)(?: (?:one|place|museum|film|movie|video|painting|gallery|park|temple|exhibit))(?! weekend)|(?<!(?:make|making|take|call|how far is|how late is) )it(?!'s (?:raining|snowing|hot|cold|sunny|late|my|our|ok|okay|for|going|possible|just|a |been|about)| (?:is|was|will be|would be|should be|has to be|needs? to be|doesn't have to|does not have to|can be|must be) (?:raining|snowing|hot|cold|sunny|late|my|our|ok|okay|nice|for|going|possible|important|too|just|a |an |about|be |quiet|free|cheap|good|great|under|near|in )| (?:doesn't|does not|needn't|should|must|has to|would|can|could|takes|rains|rained|snows|matters))|there(?=[?.!,]|$| (?:by|on|with|from|at|and))|its)\b/u;
/** 一和三比较一下: positions without a measure word. */
export const PAIR_ZH =
  /(?<![\d第十百])(?<a>[一二三四五六1-6])(?:和|跟|与|、)(?<b>[一二三四五六1-6])(?=比|对比|哪|相比|有什么)/u;
export const PREVIOUS =
  /(?:上|前)(?:面(?:那)?)?一?[个家座部](?!月|星期|礼拜|世纪)|之前那[个家座部]|刚才那[个家座部]|\b(?:the )?(?:previous|earlier) (?:one|place|museum|film)\b|\bthe one before\b/u;
export const OTHER_OF_TWO =
  /另外?(?:那)?一?[个家座部]|\bthe other(?: one)?\b(?! (?:side|day|way|museums|places|ones))/u;
/** What can be said of two things only. */
export const BETWEEN = /相距|相隔|之间|比较|\b(?:apart|between|from each other|compare)\b/u;
export const FORMER = /前者|前面(?:的)?那?[个家座部]|\bthe former\b/u;
export const LATTER = /后者|后(?:面|一)(?:的)?那?[个家座部]|\bthe latter\b/u;
/** "Is there", "been there", "something free there": nothing that was shown. */
export const NOT_THERE =
  /\b(?:is|are|am|be|was|were|isn't|aren't|been|gone|went|live|lived|(?:we|i|you|they)'(?:re|m|ll be))$|\b(?:something|anything|somewhere|anywhere|nothing|what else|any|some|ones?)(?: [a-z'-]+){0,3}$/u;

export const COMPARATIVES: [Relation, RegExp][] = [
  [
    'cheaper',
    /(?:更|再)?(?:便宜|实惠)(?:一?[点些]儿?)?的?|(?:^|(?:推荐|这些|那些|这几[个家座]|它们|[个家座])[^,。;!?不别]{0,3})(?:都|也|全)?(?:太|有点儿?|好)贵了?(?=[,。;!?吧啊]|$)|(?:^|\b(?:these|those|they|it|all|that)(?:'s|'re| is| are)?(?: all)? )(?:a bit |way |far |much |rather )?too (?:expensive|pricey|dear|costly)\b|\b(?:cheaper|less expensive|more affordable)\b/u,
  ],
  ['nearer', /(?<!附)(?:更近|近(?:一?[点些]))(?:儿)?的?|\b(?:nearer|closer|less far)\b/u],
  [
    'shorter',
    /(?:更短|短(?:一?[点些]))(?:儿)?的?|(?:时间)?(?:少|快)(?:一?[点些])的(?=片|电影)|\b(?:shorter|quicker|briefer|not (?:so|as) long)\b(?! than (?:\d|(?:an? (?:hour|half)|half|one|two|three|four|five|ten|twenty|thirty|forty|fifty|sixty|ninety)\b))/u,
  ],
  [
    'longer',
    /(?:更长|长(?:一?[点些]))(?:儿)?的?|\blonger\b(?! than (?:\d|(?:an? (?:hour|half)|half|one|two|three|four|five|ten|twenty|thirty|forty|fifty|sixty|ninety)\b))/u,
  ],
  [
    'better-rated',
    /(?:评分|评价|口碑)(?:更|再)?高(?:一?[点些])?的?|(?<!的|[有能会][^,。;!?]{0,8})更好的?|(?:评分|评价)更(?:高|好)的?|\b(?:better|higher)[- ](?:rated|rating|reviewed)\b|\bbetter (?:ones?|reviews)\b|\b(?:a|something|anything) better\b/u,
  ],
  [
    'older',
    /更(?:老|早|旧)(?:一?[点些])?的|再?(?:老|早|旧)(?:一?[点些])的|\b(?:anything|something|any|even) older\b(?! than)|\bolder ones?\b|^older[?.! ]*$/u,
  ],
  ['newer', /更新(?:一?[点些])?的?|(?<![最])新(?:一?[点些])的|\b(?:newer|more recent|more modern)\b/u],
  [
    'quieter',
    /(?:更)?(?:安静|清静|僻静)(?:一?[点些])?的?|人(?:更)?少(?:一?[点些])的?|\b(?:quieter|calmer|less crowded|more peaceful|less busy)\b/u,
  ],
];
export const SIMILAR =
  /(?:和|跟|与|像|类似于?)?[^,。;!?]{0,0}(?:差不多|类似|相似|相近|同类型?|同样类型|一样)的?|像[^,。;!?]{1,8}(?:那样|这样|一样)的?|\b(?:more like|something like|anything like|similar(?: to| ones?| places?)?|(?:the |of the )?same (?:kind|sort|type|style)(?: of (?:things?|places?|museums?|art|sights?|idea|stuff))?|along the lines of|comparable to|like)\b(?= (?:the|it|that|this|those|them|number|#)|$|[?.!,]| |$)/u;
export const OTHER =
  /换一[批个家部座]|换(?:几|两|三)[个家部]|换(?:别|其他|点别)的|再(?:来|换|推荐|给我?)(?:一|几|两|三|些)?(?:批|个|家|部)?(?:别的|其他的|不同的)|再来(?:一|几)[个家部批]|(?:还有|有没有|有)?(?:别的|其[他它](?:的)?(?:选择|推荐)?|另外的|另一[个家部])(?!景点信息)|下一[个家部批]|还有(?:吗|么|没有|呢)(?=[?]|$)|再推荐(?:几|一些)|还有(?:什么|啥|哪些|哪里|哪儿)|\banother(?: one| place| suggestion)?\b(?! (?:question|thing|time|day|word))|\b(?:show me |any |some |see |the )?others\b|\b(?:a )?different (?:one|film|place)\b|\b(?:other|different|new) (?:ones|options|suggestions|places|recommendations|results)\b|\b(?:something|anything|anywhere|somewhere|what) else\b|\b(?:show|give|see) (?:me )?more(?: options| results| places)?\b(?! about| like| of| info| detail)|\bmore (?:options|suggestions|recommendations|results)\b|^(?:more|next)(?: please)?[.!]?$|\bnext (?:one|ones|batch|page)\b/u;
/** What stands before or after "or" and the like. */
export const SIDE_BY_SIDE =
  /\b(?:or|and|vs\.?|versus|than|with) (?:the )?(?<second>[a-z][a-z' -]{2,20}?)(?=[?.!,]|$)|(?:^|[,:] ?|\b(?:is|does|than) )(?:the )?(?<first>[a-z][a-z']{2,15}(?: [a-z']{3,15})?)(?= (?:or|vs\.?|versus) )|(?:和|跟|与|还是|比)(?<han>\p{Script=Han}{2,5}?)(?=比|哪|谁|更|[?]|$|长|短)/u;
/** "The second... I mean the first": what was said before does not count. */
export const CORRECTS = /\bi mean(?:t)?\b|我是说|我(?:指|说)的是|说错了/u;
export const NONE_PLEASES =
  /都不(?:太)?(?:喜欢|好|行|合适|想去|满意|感兴趣)|没有(?:一个)?喜欢的|\bnone of (?:these|them|those)\b/u;
export const CHOOSING = /(?:哪|which)[^,。;?]{0,14}$/u;
