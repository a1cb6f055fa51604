import type { Constraints, FactName, Understanding } from './constraints.js';
import { NAME, type Passage } from './reading/passage.js';

/** What "it" may stand in for: a pronoun, a name, "the second one". */
const IT = `(?:it|they|this|that|there|these|those|(?:this|that|the [a-z]+) (?:one|place|museum|film|movie)|the (?:place|museum|gallery|palace|temple|park|garden)|the (?:first|second|third|fourth|fifth|last)(?: one)?|(?:the )?${NAME}+(?: museum| gallery| one)?)`;
/** A request for facts may name several: "把地址和电话告诉我". */
const ASKED_ZH =
  '(?:告诉|提供|发给?|查)(?:一?下)?(?:给)?(?:我|咱|我们)?(?:一?下)?(?:(?!推荐|找|介绍|哪)[^,。;!?\\d]){0,16}';
const asked = (noun: string) =>
  `${ASKED_ZH}(?:${noun})(?![^,。]{0,4}[\\d免])|(?:把|将)[^,。;!?\\d]{0,20}(?:${noun})[^,。;!?\\d]{0,10}(?:告诉|发|提供|给|查)`;
/** 哪个景点免费吗 looks for one that is; it asks nothing of one that is known. */
const NOT_SEARCHING = '(?<!(?:哪|有|找|推荐)[^,。;!?]{0,24})';

/** Asks what is around a place: to eat, to sleep, or everything. */
const AROUND = '(?:周边|附近|旁边|周围|边上|隔壁)';
const STAY = '(?:酒店|宾馆|旅馆|旅店|客栈|民宿|住宿|住处|住的|住哪)';
const EAT = '(?:餐馆|餐厅|饭店|饭馆|餐饮|吃饭|吃的|吃点|吃什么|吃啥|美食|小吃|好吃)';
const SIGHTS = '(?:景点|景区|好玩)';
const CLOSE_EN = '(?:nearby|near|around|close|next to|in the area|beside|by (?:it|there))';
/** Whoever has something booked asks for more than a fact. */
const NO_BOOKING = '(?<!(?:订|预定|book|reserve)[^,。.?!;]{0,24})';
const around = (zh: string, nounEn: string, verbEn: string) =>
  new RegExp(
    `${NO_BOOKING}(?:${AROUND}[^,。;!?酒饭餐]{0,10}${zh}|\\b(?:${nounEn})\\b(?: (?:are|is|can|that|there|do|you|i|we|recommend|find|good))*(?: [a-z]+)? ${CLOSE_EN}\\b|\\b${CLOSE_EN}\\b[^,.?!;]{0,30} (?:${nounEn})\\b(?= ?[?.!]|$)|\\b(?:where|somewhere|anywhere|anything|something|place|places)\\b[^,.?!;]{0,16} ${verbEn}\\b[^,.?!;]{0,16}\\b${CLOSE_EN}\\b)`,
    'u',
  );
const HOTELS = around(STAY, 'hotels?|hostels?|inns?|guest ?houses?|accommodation|places? to stay', '(?:stay|sleep)');
const RESTAURANTS = around(EAT, 'restaurants?|cafes?|places? to eat|food|bars?|pubs?', '(?:to )?eat');
const NEARBY = new RegExp(
  `${AROUND}[^,。;!?]{0,10}${SIGHTS}[^,。;!?]{0,6}(?:${EAT}|${STAY})|${AROUND}[^,。;!?]{0,10}(?:${EAT}|${STAY})[^,。;!?]{0,6}${SIGHTS}`,
  'u',
);

const PATTERNS: [FactName[], RegExp][] = [
  [
    ['price'],
    new RegExp(
      `多少钱|什么价|怎么收费|要(?:不要)?(?:买)?门?票吗|用买票吗|收(?:门票)?费吗|收不收费|${NOT_SEARCHING}免(?:门票)?费(?:的)?(?:吗|么|不(?!要|限|重|是|必|用|行|也|强))|免不免费|要钱吗|贵不贵|贵吗|(?:门票|票价|价格|票)(?:是|要|价)?(?:呢|多少|几块|怎么样|如何|贵)|^(?:它?的)?(?:门票|票价|价格)(?:信息)?[?]?$|(?:和|、|与|及)(?:门票|票价|价格)(?:信息)?[?。!]?$|的(?:门票|票价|价格)(?:和|、|与|及)|${asked('门票|票价|价格')}|\\bhow much\\b(?! (?:of|time|longer))|(?<!\\b(?:no|without an?|without|any) )\\b(?:ticket|entry|entrance|admission) (?:prices?|fees?|costs?)\\b(?! (?:under|below|over|of|less|more|between))|\\bwhat(?:'s| is| are)? (?:the |its )?(?:price|cost|fee|admission)|\\bprice of\\b|\\b(?:is|are) ${IT} (?:free|expensive|cheap)\\b|\\bdo (?:i|we|you) (?:need|have) to (?:pay|buy)|\\bwhat (?:does|do) ${IT} cost|\\bdoes ${IT} cost|\\b(?:ticket|tickets)\\??$|\\b(?:prices?|fees?|tickets?|costs?|discounts?|concessions?|reductions?|reduced (?:price|rate)s?) for (?:an? |the )?(?:seniors?|students?|kids?|children|child|adults?|foreigners?|locals|pensioners?|famil(?:y|ies)|under)|(?:学生|老人|老年|儿童|小孩|成人|家庭)票(?:呢|多少|价|有|$|[?])|(?:学生|老人|老年人|儿童|小孩|孩子)(?:有|打|能|可以|享受)?(?:没有|不)?(?:优惠|折|半价|免票)`,
      'u',
    ),
  ],
  [
    ['opening'],
    new RegExp(
      `几点(?:钟)?(?:开|关|闭|结束|停止|到|营业|能进|可以进|停)|(?:开|关|闭|营业)(?:门|馆|放)?(?:到)?(?:是)?几点|(?:什么时候|何时|啥时候|几时)(?:开|关|闭|能去|营业)|(?:开放|营业|开馆|闭馆|开门|关门|参观)时间|(?:开|关)(?:不开)?(?:门|放|馆)?(?:吗|么|不|没)|开不开|营业吗|闭馆吗|${asked('开放时间|营业时间')}|\\b(?:when|what time|how late|how early|until when|what hours|which days|what days)\\b[^,.?]{0,40}\\b(?:open|opens|close|closes|closed|shut|shuts|start|starts)\\b|(?:早上|晚上|最早|最晚|最迟)?(?:几点|什么时候)(?:之前|以前|前)?(?:能|可以|必须)?(?:进|入|到|去)(?!故|哪)|(?:开|营业)到(?:几点|什么时候|多晚)|\\b(?:until|till|til|up to|from|by) (?:when|what time)\\b|\\b(?:what time|when|how late|how early) (?:can|could|may|should|do|must) (?:i|we|you|one|people|visitors)\\b[^,.?]{0,12}\\b(?:visit|enter|go in|get in|come|arrive|be there|go there|leave|be out)|\\b(?:last|latest) (?:entry|admission|entrance)\\b|\\b(?:opening|closing|visiting|business) (?:hours?|times?|days?)\\b|\\b(?:what(?:'s| are)?|its|the|their|and) (?:the )?hours\\b|^hours\\??$|\\b(?:is|are) ${IT} (?:still |also |ever )?(?:open|closed)\\b|\\bdoes ${IT} (?:open|close)\\b`,
      'u',
    ),
  ],
  [
    ['rating'],
    new RegExp(
      `(?:评分|分数|得分|星级)(?:是|有)?(?:呢|多少|几|怎么样|如何|高吗|高不高)|(?:多少|几)(?:分|颗?星)(?!钟)(?:吗|呢|\\?|$)|${asked('评分')}|\\bwhat(?:'s| is) (?:the |its )?rating|\\bhow (?:well |highly )?(?:is|are) ${IT} rated|\\bhow (?:well|highly) rated is|\\brating of (?!\\d|at|above|over|about)|\\bhow many stars\\b`,
      'u',
    ),
  ],
  [
    ['museum'],
    new RegExp(
      `(?:收藏|藏|保存|展出|陈列|放)(?:在|于)(?:哪|什么|何)|在哪(?:个|家|座|一?个)(?:博物|美术)?馆|哪(?:个|家|座)(?:博物馆|美术馆|馆)(?:收藏|有|能看|可以看|展出|里)|\\bwhere (?:is|are|was|can|could)\\b[^,.?]{0,30}\\b(?:kept|housed|displayed|on display|held|exhibited|preserved)\\b|\\bwhich museum (?:has|holds|houses|keeps|is|displays)|\\bwhat museum\\b|\\bwhere (?:can|could|do) (?:i|we|you|one) (?:see|find|view|visit) (?:the )?${NAME}`,
      'u',
    ),
  ],
  [
    ['address', 'transit'],
    /(?:怎么|怎样|如何|咋)(?:去|走|到|前往|过去|坐车|抵达|(?:坐|乘|搭|打|骑|开)(?:地铁|公交车?|车|公共交通|出租车?|单车))|交通(?:方式|路线|怎么|如何|方便吗)|路线怎么|(?:坐|乘)(?:什么|哪|几路)(?:车|地铁|公交)?|\bhow (?:do|can|could|should|would|to)\b[^,.?]{0,12}\b(?:get|go|reach|travel|arrive)\b|\bdirections\b|\bhow do (?:i|you|we) (?:get|find)\b|\bway (?:to get )?there\b|\bgetting (?:there|to)\b/u,
  ],
  [
    ['address'],
    new RegExp(
      `地址|在(?:\\p{Script=Han}{2,4}(?:的|市)?)?(?:哪[里儿]?|什么(?:地方|位置))(?!个|家|座|些|一?[个家座]|里|儿|能|可以|吃|住|玩|看|逛|买)|(?:在|属于|位于)(?:哪一?个|什么|哪)(?:区|城市|市|县|省|街|路)(?!有)|位于哪|(?:具体)?位置(?:在|是|呢)|什么地方(?:呢|\\?|$)|\\bwhere(?:'s| is| are)(?!.{0,30}(?:kept|housed|display|held|exhibited)) (?:${IT}|exactly)|\\baddress\\b|\\bwhere(?:'s| is| are) the (?:main |front |side )?(?:entrance|door|gate|way in)\\b|\\bwhere (?:do|can|should) (?:i|we|you) (?:go in|get in|enter)\\b|入口在哪|从哪(?:里|儿)?进|\\bwhere (?:exactly )?(?:is|are) ${IT}(?: located)?(?! (?:kept|housed|displayed|held|on))|\\blocation of\\b|\\bwhich (?:street|part of town|district)\\b|\\bwhat street\\b`,
      'u',
    ),
  ],
  [
    ['transit'],
    /最近的(?:地铁|公交|车)站[?。]?$|(?:最近|附近)?(?:的)?(?:地铁|公交)(?:站)?(?:是)?(?:哪|什么|几号|吗|呢|站吗)|(?:坐|乘|搭)?几号线|有(?:没有)?(?:地铁|公交|高铁|火车)(?:站|直达|能到|到)?(?:吗|么|呢|\?|$)|(?:地铁|公交|高铁|火车)(?:怎么|直达|能到)|(?:哪|几)(?:个|条|号)?(?:地铁|线|站)(?:下|到|能到)|(?:地铁|公交)(?:能|可以)?(?:到|直达)(?:吗|么)|\b(?:which|what|nearest|closest|next) (?:metro|subway|underground|tube|mtr|mrt|rer|bart|[su]-?bahn|light rail|tram(?:way)?|bus|ferry|line|train|station|stop)\b(?! ?(?:museum|park))|(?:港铁|轻轨|有轨电车|电车|地下铁)(?:站)?(?:是)?(?:哪|什么|几号|吗|呢|怎么)|\b(?:where|which) (?:do|should|must|can) (?:i|we|you) (?:get off|change|alight)\b/u,
  ],
  [
    ['phone'],
    new RegExp(
      `电话|联系方式|号码(?:是)?(?:多少|呢|给|发)|\\bwhat(?:'s| is) (?:the|their|its) (?:contact )?number\\b|(?:手机|联系)号码?|怎么联系|\\b(?:tele)?phone\\b(?! ?(?:museum|box|case))|\\bcontact (?:details|number|info)|\\bcall them\\b|\\bhow (?:do|can) i (?:contact|call|reach)\\b`,
      'u',
    ),
  ],
  [
    ['website'],
    /官网|官方网站|网址|网站(?!上)|\bweb ?site\b|\bofficial (?:site|page)\b|\burl\b|\bonline page\b|\bhomepage\b/u,
  ],
  [
    ['duration'],
    new RegExp(
      `(?<!提前[^,。;!?]{0,2})(?:要|需要|得|大概|一般|能|逛|玩|看|游览|参观)(?:逛|玩|看|花|游览|参观|待)?(?:完)?(?:大概|大约)?(?<!提前(?:大概|大约)?)(?:多久|多长时间|几个?小时|多少时间|多少分钟)|(?:多久|多长时间)(?:能|可以)?(?:逛完|看完|玩完|合适|\\?|$)|(?:片长|时长|游玩时间|游览时间|参观时间|游玩时长)(?:呢|是?多少|是?多长|多久|\\?|$)|多少时间|${asked('游玩时间|游览时间|游玩时长|时长|片长')}|\\bhow long\\b(?! (?:ago|in advance|before))|\\b(?:running time|run time|runtime)\\b|\\bhow much time\\b|\\bduration\\b(?! (?:of|under|below|between|over)? ?\\d)|\\bhow many (?:hours|minutes)\\b`,
      'u',
    ),
  ],
  [
    ['accessibility'],
    new RegExp(
      `(?:轮椅|婴儿车|推车|残疾人)[^,。;!?]{0,8}(?:吗|么|能不能|可不可以|方便不)|(?:能|可以|方便)[^,。;!?]{0,4}(?:轮椅|婴儿车|推车)(?:吗|么|进|进去)|有(?:没有)?(?:中文|英文|英语)?(?:的)?(?:无障碍|电梯|轮椅|婴儿车|推车|语音|讲解|解说|导览)[^,。;!?的]{0,5}(?:吗|么|\\?|$)|无障碍(?:设施|情况)?(?:吗|么|怎么样|如何)|有台阶吗|(?:要不要|需不需要|用不用|要|需要|用)爬(?:山|楼梯?|坡|台阶|很多)[^,。;!?]{0,6}(?:吧|吗|么|不|嘛|\\?|$)|(?:要|需要)走(?:很多|多少|很远的?)(?:路|台阶)(?:吗|么|吧)|(?:有|提供|租)(?:没有)?(?:语音)?(?:导览|讲解)(?:器|机)?(?:吗|么|不|没|\\?|$)|(?:盲人|视障|听障|导盲犬)[^,。;!?]{0,10}(?:吗|么|不|\\?|$)|\\b(?:are|can|do you allow) (?:guide|assistance|service) dogs?\\b|\\b(?:anything|something|help|support|access) for (?:the )?(?:blind|deaf|visually impaired|hard of hearing)\\b|\\b(?:is|are) there (?:an? |any )?(?:lifts?|elevators?|ramps?|audio guides?|hearing loops?)\\b|\\b(?:is|are) ${IT} (?:fully |really )?(?:wheelchair|accessible|step[- ]free|pram|pushchair|stroller|barrier)|\\b(?:does|do) ${IT} have (?:an? |any )?(?:lifts?|elevators?|ramps?|step[- ]free|accessible|wheelchair|hearing loop|audio)|\\b(?:wheelchair|step[- ]free|disabled) access\\?|\\bhow accessible\\b|\\bcan (?:i|we|you|my [a-z]+)\\b[^,.?]{0,25}\\b(?:wheelchair|pram|stroller|pushchair|buggy)\\b|\\bare there (?:any )?(?:stairs|steps|lifts|elevators)\\b`,
      'u',
    ),
  ],
  [
    ['price', 'website'],
    /(?:怎么|怎样|如何|哪里|哪儿|在哪|去哪|上哪|什么地方)(?:里|儿)?(?:能|可以|才能)?(?:买|购|订|抢|预约)(?:到)?(?:门)?票|票(?:要|该|得)?(?:在|去|上|到)?(?:哪里|哪儿|哪|怎么)(?:能|可以|才能)?(?:买|购|订|抢)|\b(?:how|where) (?:do|can|could|should|would) (?:i|we|you|one) (?:buy|get|book|purchase|order)(?: (?:the|a|my|our|some|entry|entrance))* (?:tickets?|entry|admission)\b/u,
  ],
  [
    ['facilities'],
    /(?:能|可以|让|准|许|允许)(?:不能|不可以|不让)?(?:用)?(?:拍照|照相|摄影|拍摄|闪光灯|自拍杆)(?:吗|么|不|[?]|$)|\b(?:is|are) (?:photography|photos|pictures|filming|tripods|selfie sticks|flash)\b[^,.?]{0,12}\b(?:allowed|permitted|ok|okay|forbidden)|\bcan (?:i|we|you|one) (?:take|make|use) (?:photos|pictures|photographs|flash|a tripod)|停车|车位|厕所|卫生间|洗手间|寄存|存包|存行李|储物柜|无线网|\bwifi|母婴室|有(?:没有)?(?:咖啡(?:厅|馆|店)?|商店|超市|小卖部|纪念品店?|饮水机?|充电)(?:吗|么|没有|不|\?|$)|(?<!不)(?:要不要|需要|用|要|可以|能)(?:提前)?(?:预约|预订|排队)(?!的)|\b(?:is|are) there (?:an? |any )?(?:cafes?|coffee|gift shops?|shops?|canteens?)\b(?=[?.!]|$| (?:in|at|on|there|inside))|\b(?:parking|car ?park|toilets?|restrooms?|lockers?|cloakroom|left luggage|wi-?fi|baby chang\w+)\b|\b(?:book|reserve|booking|reservation)s? (?:ahead|in advance|needed|required|necessary)\b|\bneed to (?:book|reserve)\b/u,
  ],
  [['nearby'], NEARBY],
  [['restaurants'], RESTAURANTS],
  [['hotels'], HOTELS],
  [
    ['distance', 'transit'],
    /怎么从[^,。;!?]{1,14}(?:去|到|过去|走到)|从[^,。;!?]{1,14}(?:去|到)[^,。;!?]{1,14}怎么(?:走|去|坐车|过去|到)|\bhow (?:do|can|would|should) (?:i|we|you) get from\b|\b(?:the )?(?:best )?way from\b[^,.;?!]{1,40}\bto\b/u,
  ],
  [
    ['distance'],
    /(?:离|距离?)[^,。;!?]{0,16}(?:多远|有多远|远吗|远不远)|(?:相距|相隔|之间)(?:有)?多远|多远(?:\?|$)|(?<![离距])远不远|(?:走路?|步行)(?:过去|过来|去|到)*(?:大概|大约)?(?:要|得|需要)?(?:几|多少)分钟|(?:走路?|步行)(?:过去|过来|到)+(?:大概|大约)?(?:要|得|需要)?(?:多久|多长时间)|\b(?:are|is) (?:they|these|those|the two|both)(?: (?:very|that|really))? (?:far|close|near)(?: (?:apart|together|from|to)\b|[?]|$)|\bfar apart\b|\bhow (?:long|many minutes) (?:is|does|would)(?: it take| the| it)*(?: to)? walk\b|\bhow many minutes (?:on foot|away)\b|\bhow far\b(?! (?:in advance|back))|\bis (?:it|that|this|+) far\b|\bdistance (?:between|from|to)\b/u,
  ],
  [
    ['year'],
    new RegExp(
      `哪(?:一)?年|(?:什么|哪个)(?:时候|年代|朝代|时期|世纪)(?:建|造|修|拍|画|做|创作|制作|的|$|\\?)|何时(?:建|造|拍)|建于|多少年(?:历史|了)|有多(?:老|久远)|(?:什么|哪个)(?:朝代|年代)|\\bwhen (?:was|were|did)\\b[^,.?]{0,25}\\b(?:built|made|painted|created|founded|filmed|released|sculpted|constructed|come out|carved|cast|written|established)\\b|\\bhow old (?:is|are|was)\\b|\\b(?:what|which) (?:year|century|dynasty|period)\\b|\\bdate[sd]? (?:from|back)\\b(?! the)`,
      'u',
    ),
  ],
  [
    ['creators'],
    /谁(?:导演|执导|拍|画|建|设计|写|做|创作|制作|造)|(?:导演|作者|画家|设计师|建筑师|创作者|制作人)(?:是谁|是哪|叫什么|呢|\?|$)|(?:是)?谁的(?:作品|画|片)|出自谁|\bwho (?:directed|made|painted|built|designed|created|wrote|sculpted|filmed|produced|carved|is the (?:director|artist|author|painter|architect|maker|sculptor)|was the (?:director|artist|author|painter|architect|maker|sculptor))|\b(?:director|artist|author|painter|architect)\?|\bby whom\b|\bwho(?:'s| is) it by\b/u,
  ],
  [
    ['medium'],
    /什么(?:材质|材料|质地|做的|做成)|(?:材质|材料|质地)(?:是|呢|\?|$)|用什么(?:做|画|制|材料|雕)|\bmade (?:of|from|out of)\?|\bmade (?:of|from)$|\bwhat (?:is|are|was) .{1,20}made (?:of|from)\b|\bwhat material|\b(?:which|what) medium\b|\bpainted on what\b/u,
  ],
  [
    ['languages'],
    new RegExp(
      `(?:什么|哪种|哪国|哪几种)(?:语言|语|话)|(?:有|是)(?:没有)?(?:中文|英文|英语|国语|普通话|日语|法语)(?:的|版|讲解|字幕|配音)?(?:吗|么)|\\b(?:what|which) languages?\\b|\\bis ${IT} in (?:english|chinese|french|japanese|german|spanish|italian|mandarin)\\b|\\blanguage is\\b`,
      'u',
    ),
  ],
];

const ABOUT_SUBJECT = new RegExp(
  `(?:介绍(?:一下|下|介绍)?|讲讲|说说|聊聊|讲一讲|说一说|了解(?:一下|下)?|详细(?:介绍|信息|说说)?)(?:一?下)?[^,。;!?]{0,6}(?:${NAME}|它|这|那|第[一二三四五1-9])|(?:${NAME}|它|这个|那个|第[一二三四五]个)(?:的)?(?:详细(?:信息|介绍)?|信息|资料|详情|简介|介绍|故事|历史背景|是什么|是啥|有什么(?:特别|特色|看点|好看|可看))|` +
    `\\b(?:tell (?:me|us)(?: a (?:bit|little))?(?: more)? about|what (?:is|are|'s)|what's|more (?:info|information|details?) (?:on|about)|describe|what (?:can|should|could|must) (?:i|we|you) (?:see|look at|not miss)(?: first)? (?:at|in)|know more about) (?:the )?(?:${IT.replace('|there|', '|')})(?=[ ?.!,]|$)(?! (?:rating|price|cost|like|near|made|kept|open|in\\b))`,
  'u',
);

/** Nouns that stand for a question where it is clear of what: "票价？", "phone number and nearest tube?". */
const NAMED: [FactName, RegExp][] = [
  ['price', /门票|票价|价格|票钱|\b(?:price|prices|cost|costs|tickets?|entry fee|entrance fee|admission)\b/u],
  [
    'opening',
    /(?:开放|营业|开门|关门|闭馆|开馆)(?:时间|日)?|几点|(?<!(?:\d|two|three|four|five|six|eight|ten|few|several|couple of|many|half|some) ?)\bhours\b|\b(?:opening|open|opens|close[sd]?|closing|shut)\b/u,
  ],
  ['phone', /电话|号码|\b(?:phone|telephone|contact)\b|\b(?:their|its|the|a|contact) number\b|^(?:and )?numbers?\b/u],
  ['address', /地址|位置|\b(?:addres+|adress|entrance|location|where(?! (?:can|could|to|should)))\b/u],
  [
    'transit',
    /地铁|公交|几号线|高铁|车站|交通|港铁|轻轨|电车|\b(?:mtr|mrt|rer|bart|[su]-?bahn|light rail|trams?|metro|tube|subway|underground|transport|transit|tram|bus|station|train)\b/u,
  ],
  ['duration', /多久|时长|游玩时间|\b(?:how long|duration|time needed)\b/u],
  [
    'accessibility',
    /轮椅|无障碍|语音导览|讲解器|导盲犬|盲人|盲文|手语|电梯|婴儿车|推车|台阶|腿脚|爬山|\b(?:wheelchairs?|wheelchare|step-free|stairs|steps|lifts?|elevators?|buggy|pram|stroller|pushchair|accessib\w+|hearing loop|audio guides?|guide dogs?|blind|deaf|braille|sign language)\b/u,
  ],
  ['rating', /评分|几分(?!钟)|\b(?:rating|score)\b|(?<!\d )\bstars\b/u],
  ['website', /官网|网址|\bwebsite\b/u],
  ['year', /哪年|年代|\b(?:built|how old)\b/u],
  [
    'restaurants',
    /餐馆|餐厅|饭店|饭馆|吃饭|好吃的|吃点|(?:去|在)?哪(?:里|儿)?(?:能|可以)?吃|\b(?:restaurants?|cafes?|to eat|eat)\b/u,
  ],
  [
    'hotels',
    /酒店|宾馆|旅馆|住宿|住处|住哪|\b(?:hotels?|accommodation|to stay|to sleep|where (?:can|could|should) (?:i|we) (?:stay|sleep))\b/u,
  ],
];

/** "Is it good for children?", 适合老人吗: whom it suits is a part of what it is. */
const SUITS = new RegExp(
  `${NOT_SEARCHING}(?:适合[^,。;!?的]{0,10}|合适)(?:吗|么|不[?]?$)|^(?:那)?(?:带|领|推|抱)[^,。;!?]{1,8}(?:去|进|来)?(?:行不行|行吗|可以吗|可不可以|能行吗|合适吗|方便吗|没问题吧?|去得了吗|能去吗)|\\b(?:is|are|would) ${IT} (?:be )?(?:also |really |too )?(?:nice|good|suitable|ok|okay|fine|fun|right|safe|boring|hard|tiring|interesting|doable|appropriate) (?:for|with)\\b|\\bwhat about (?:the )?[a-z ]{3,20} there\\b|\\b(?:the )?(?:best|quietest|right|good|worst) (?:time|moment|hour|season|month|day)s?(?: of (?:the )?(?:day|year|week))?(?: is it)? (?:to|for) (?:go|visit|come|see|a visit|visiting)|\\bwhen (?:is|are) (?:it|they|there) (?:the )?(?:least|most|less) (?:busy|crowded|people)|\\bwhen(?:'s| is| should| would)[^,.?]{0,12} best\\b|(?:什么|啥)(?:时候|时间|季节)(?:去|来|看)?(?:最|比较|更)?(?:好|合适|人少|不挤|美)|几月(?:份)?(?:去|来)(?:最|比较)?(?:好|合适)`,
  'u',
);

/** Facts of which only the name is said. */
export function readNamedFacts(text: string): FactName[] {
  return NAMED.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}

const ASIDE =
  /(?:周|星期|礼拜)[一二三四五六日天末]|今天|明天|[春夏秋冬]天|[早晚]上|上午|下午|请问|呢|吗|的|和|与|及|它们?|这些|那些|几个|各|都|是|有|怎么样|多少|什么|号码?|信息|告诉|给我|我|一下|发|说|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tomorrow|weekends?|spring|summer|autumn|winter|mornings?|evenings?|on|in|and|or|the|its?|their|they|of|for|please|what|whats|are|is|nearest|closest|next|numbers?|stations?|stops?|s|then|do|each|all|them)\b/gu;

/** Whether a text consists of names of facts alone: "phone and metro, please", 门票和地铁呢. */
export function namesFactsOnly(text: string): boolean {
  let rest = text.toLowerCase();
  for (const [, pattern] of NAMED) rest = rest.replace(new RegExp(pattern.source, 'gu'), ' ');
  return !/[\p{L}\p{N}]/u.test(rest.replace(ASIDE, ' '));
}

const COMPARES =
  /比较(?!好|合适|近|远|多|少|大|小|便宜|贵|安静|方便|高|低|长|短|有|冷|热|值得|推荐|适合|舒服|划算|老|新|轻松)|对比|比一?比|比一?下|相比|(?:和|跟|与|同)[^,。;!?]{1,12}比(?!较|赛|例)|有(?:什么|啥|何)(?:区别|不同|差别)|区别|\bcompar(?:e|es|ed|ing|ison)\b|\bversus\b|\bvs\b\.?|\bdifferences?\b|\bside by side\b|\bhow far apart\b/u;
const CHOOSES =
  /哪(?:一?[个家座处段部间所条站]|几[个家座处]|边|里)|谁|(?:其中|这里面|(?<!哪)里面)(?:有没有|有|哪)|\b(?:any|one|some|none) of (?:them|these|those)\b|\bwhich (?:one|ones|parts?|sections?|stretch(?:es)?|bits?|sides?|is|are|has|have|of|would|do|does|costs?|takes?|opens?|closes?)\b/u;
const EITHER = /还是|\bor\b/u;

/** Whether a text compares `count` items that it names or refers to, or asks which of some it is. */
export function readComparison(text: string, count: number): 'compare' | 'choose' | undefined {
  if (COMPARES.test(text)) return 'compare';
  if (count > 1 && (EITHER.test(text) || CHOOSES.test(text) || /比/u.test(text))) return 'compare';
  return CHOOSES.test(text) ? 'choose' : undefined;
}

/** The fact that an order goes by; distance and popularity are no facts of one item. */
export const FACT_OF_ORDER: Partial<Record<NonNullable<Constraints['sort']>, FactName>> = {
  price: 'price',
  dearest: 'price',
  rating: 'rating',
  duration: 'duration',
  longest: 'duration',
  newest: 'year',
  oldest: 'year',
};

/** "Which is the oldest?", 哪个更便宜, and nothing besides: the fact by which one of some comes first. */
export function factAskedToOrder({ comparison, constraints, askedFacts }: Understanding): FactName | undefined {
  const fact = constraints.sort && FACT_OF_ORDER[constraints.sort];
  const asksNoMore =
    comparison !== undefined &&
    askedFacts.every((asked) => asked === fact) &&
    Object.keys(constraints).every((slot) => slot === 'sort' || slot === 'kind');
  return asksNoMore ? fact : undefined;
}

/** 信息都告诉我, "all the details please". */
const EVERYTHING =
  /(?:所有|全部|完整|详细|基本|相关)的?(?:信息|资料|情况)|(?:信息|资料|情况)(?:都|全|全都)(?:告诉|发|给|说)|\b(?:all|every|full|complete) (?:the |its |of its )?(?:details?|information|info|facts)\b|\beverything (?:you (?:know|have) )?(?:about|on) (?:it|that|this|the (?:first|second|third|last))\b/u;
const OF_A_PLACE: readonly FactName[] = ['price', 'opening', 'duration', 'rating', 'address', 'transit', 'phone'];

/** The facts that a text asks for. `text` is in normal form, with the names of items as placeholders. */
export function readAskedFacts(text: string, hasName = false): FactName[] {
  const facts: FactName[] = EVERYTHING.test(text) ? [...OF_A_PLACE] : [];
  for (const [names, pattern] of PATTERNS) {
    if (!pattern.test(text)) continue;
    for (const name of names) if (!facts.includes(name)) facts.push(name);
  }
  // "Where is it kept?" asks for the museum, not for its street.
  if (facts.includes('museum')) remove(facts, 'address');
  // Whether they are clean is what visitors say.
  if (/干净|脏|卫生(?!间)|\b(?:clean|dirty|filthy|smelly)\b/u.test(text)) remove(facts, 'facilities');
  // How long the way is on foot asks for no length of a visit.
  if (facts.includes('distance')) remove(facts, 'duration');
  if (facts.length === 0 && (ABOUT_SUBJECT.test(text) || SUITS.test(text))) facts.push('description');
  // "Which park is near …?" looks for one; it asks for no fact of one that is known.
  if (!hasName && facts.includes('museum') && /(?:推荐|recommend|find)/.test(text)) remove(facts, 'museum');
  return facts;
}

function remove(facts: FactName[], name: FactName): void {
  const at = facts.indexOf(name);
  if (at >= 0) facts.splice(at, 1);
}

/** Facts whose question holds words that would be read as wishes. */
const CLAIMED: ReadonlySet<FactName> = new Set([
  'price',
  'rating',
  'accessibility',
  'transit',
  'nearby',
  'restaurants',
  'hotels',
  'museum',
  'languages',
]);

const AROUND_IT: ReadonlySet<FactName> = new Set(['nearby', 'restaurants', 'hotels']);

/** Takes questions for facts out of what is read for wishes. "故宫附近有什么" stays: it is a wish to be near as well. */
export function claimAskedFacts(passage: Passage): void {
  for (const [names, pattern] of PATTERNS) {
    if (!names.some((name) => CLAIMED.has(name))) continue;
    for (const match of passage.find(pattern)) {
      const follows = passage.open[match.index - 1] === NAME;
      if (!(follows && names.some((name) => AROUND_IT.has(name))))
        passage.claim(match.index, match.index + match[0].length);
    }
  }
}
