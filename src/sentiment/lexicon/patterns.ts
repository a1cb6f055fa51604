import type { Entry } from './entry.js';

/** A saying that has gaps, with what it says. Matched in folded text: simplified, lower case, plain quotes. */
export type Pattern = readonly [RegExp, Entry];

const says = (pattern: RegExp, value: number, aspect?: string): Pattern => [
  pattern,
  { role: 'opinion', value, ...(aspect && { aspect }) },
];

const NUMBER = '[一二两三四五六七八九十百千几\\d]+';
const LONG_TIME = `(?:${NUMBER}(?:个)?(?:多|半)?(?:个)?(?:小时|钟头|分钟)|半(?:个)?(?:多)?(?:小时|钟头)|(?:老|大)?半天|一?整?(?:上午|下午|天)|个把小时|好久|很久)`;

const degree = (pattern: RegExp): Pattern => [pattern, { role: 'degree', factor: 1.4 }];
const rhetorical = (pattern: RegExp, value: number): Pattern => [pattern, { role: 'rhetorical', value }];

/** What reviews say without a word that judges: hours of waiting, what was lacking, what was worth it. */
export const PATTERNS: readonly Pattern[] = [
  // Chinese
  says(
    /一(?:分钟|秒钟?|刻)(?:都|也)(?:没|不)(?:用|想|让人|觉得|需要)?(?:等|排|睡|走神|无聊|累|挤|离开|想睡觉)?/gu,
    1.3,
  ),
  says(
    new RegExp(
      `(?:排|等|候|站)(?:队|位|车)?了?(?:将近|快|整整|足足|差不多|起码|至少|大概|约|近|都|得)?${LONG_TIME}`,
      'gu',
    ),
    -1.5,
    'crowds',
  ),
  says(/连(?:个|一?[个句张把口点滴杯])?.{1,7}?(?:都|也)(?:没|不|找不|难)/gu, -1.3),
  says(
    /一(?:把|个|张|条|句|块|件|样|处|盏|间|滴|口)[^，。,.]{0,4}(?:都|也)(?:没|不(?!错|差|坏|脏|挤|吵|贵|难))/gu,
    -1.2,
  ),
  says(
    /(?:根本|完全|基本|压根)(?:就)?(?:没法|没办法|没得|没|无法|不能)(?:东西)?(?:玩|看|走|用|吃|住|听|进|停|逛|睡|推)/gu,
    -1.6,
  ),
  says(/(?:没有?|无)(?:什么|啥)?(?:东西|地方|处|法)?(?:可|得)?(?:玩|看头|看的|吃的|坐的|逛的|玩的|下脚|落脚)/gu, -1.2),
  says(
    /(?:小|窄|挤|偏|远|贵|破|丑|吵|臭|脏|烂|差|热|冷|慢|难|油|咸|硬|累|旧|暗|陡|闷)(?:得|到)(?:像|跟|如|要命|要死|不行|离谱|可怕|过分|吓人|转不开|让人|没法|可以|怀疑|出奇)/gu,
    -1.8,
  ),
  says(
    /(?:好|美|棒|香|嫩|鲜|爽|帅|静|软|可爱|舒服|精致|漂亮|震撼|开心|高兴|喜欢)(?:得|到)(?:像|跟|不像话|不行|说不出|让人|没话|想|哭|起飞|炸|窒息|掉泪|不得了|惊人|睡不着)/gu,
    2,
  ),
  says(/(?:喜欢|爱|开心|高兴|玩|看|拍)得?(?:不行|不得了|停不下来|不想走|不肯(?:走|回家|离开))/gu, 2),
  says(/(?:还想|想|吵着要?|嚷着要?|闹着要?|念叨着?要?|盼着|一直说要)(?:再|还要?)(?:去|来|玩|看|住|吃|一次)/gu, 1.8),
  says(new RegExp(`(?:才|只要|只花了?|仅需?|只需)${NUMBER}(?:多)?(?:块|元)`, 'gu'), 1.2, 'price'),
  says(new RegExp(`(?:要价|卖到?|竟要|居然要|竟然要|收你?)${NUMBER}(?:多)?(?:块|元)?`, 'gu'), -1.2, 'price'),
  says(/(?:又|再次?|年年|[两三四五几]次)?(?:涨|提)了?(?:[一两三几]次|好多|不少)?价/gu, -1.2, 'price'),
  says(/(?:想|恨不得|只想|巴不得)(?:要回|退票|退钱|睡觉|逃|走人|快点走|赶紧走|早点走)/gu, -1.6),
  says(/(?:电话|客服).{0,4}?(?:没人(?:接|理)|打不通|不通|不接|不理)/gu, -1.6, 'service'),
  says(/(?:低头|全程|一直|光|只顾着?|顾着|都在|自顾自)(?:低头)?(?:玩|刷|看|盯)着?手机/gu, -1.6, 'service'),
  says(
    /(?:出站|出门|下车|下楼|出了?地铁(?:站|口)?|地铁[^，。,.]{0,4}(?:口|站))[^，。,.]{0,6}(?:就是|就到|即到|就能到|直达|门口)/gu,
    1.3,
    'transport',
  ),
  says(
    new RegExp(`(?:步行|走路?|骑车|开车|坐车)[^，。,.]{0,3}${NUMBER}分钟(?:就|即)?(?:到|能到)`, 'gu'),
    1.1,
    'transport',
  ),
  says(/(?:转|倒|换)(?:了)?[两三四五六\d]+(?:趟|次|班)车/gu, -1.1, 'transport'),
  says(/(?:人|队伍?)(?:.{0,2}?)比.{1,5}?还(?:多|长|高)/gu, -1.6, 'crowds'),
  says(
    /(?:全是|到处都?是|满地(?:都)?是?|遍地|一地|漂着|爬着|飘着)(?:的)?(?:人头|人|烟头|垃圾|灰|头发|虫|蟑螂|纸|油|泡沫|狗屎|痰|商贩|小贩|塑料袋)/gu,
    -1.6,
  ),
  says(/(?:跟|和|与)(?:宣传|照片|图片|描述|想象|网上)(?:图|里|中|的|说的)*(?:完全|根本|差|不|两)/gu, -1.6),
  says(/(?:轮到|等到)(?:我|我们).{0,8}?(?:没了|卖完|关|坏|检修|停|下班)/gu, -1.5),
  says(/(?:不到|没用|不用|只用了?)(?:[一二两三四五\d]+|几)分钟(?:就)?(?:进|到|排)/gu, 1.3, 'crowds'),
  degree(/(?:从来?|还|就|真)?没(?:有)?(?:见|遇|碰|吃|住|看|听|玩)(?:到)?过(?:这么|这样|如此|那么)/gu),
  says(
    /(?:连)?(?:一?[根粒点片只个丝句条股]|半[点片根句丝])(?:[多]余的)?(?:头发|灰尘?|垃圾|虫子?|蚊子|苍蝇|蟑螂|异味|怪味|臭味|污渍|水渍|霉斑|废话|缺点|毛病|差评)[^，。,.]{0,3}(?:都|也)(?:没有?|找不到|看不到|看不见|不见|挑不出|闻不到)/gu,
    1.6,
  ),
  says(
    /(?:找|挑|看|闻|听|说|想)不(?:到|出|见)(?:一|半|任何|什么|理由)?[个片点根丝句处]?(?:垃圾|灰尘|缺点|毛病|瑕疵|破绽|异味|差评|不好|噪音|问题)(?:的理由)?/gu,
    1.6,
  ),
  says(/(?:想)?(?:给|打)差评都?(?:找|想)不(?:到|出)(?:理由)?/gu, 2),
  says(/(?:想)?(?:给|打)好评都?(?:找|想)不(?:到|出)(?:理由)?/gu, -2),
  rhetorical(/谁(?:看|来|吃|见|听|玩|去)?了?(?:会|能)?不(?:说|爱|喜欢|心动|动容|想再|服|夸|赞)/gu, 2),
  rhetorical(/谁(?:会|能|还会?|要)(?:再)?(?:喜欢|来|想来|愿意|推荐|受得了|信|买账|看得下去|吃得下)/gu, -2),
  says(/贵有贵的(?:道理|理由|好)/gu, 1.8, 'price'),
  says(
    new RegExp(
      `(?:等|排)(?:队|位|车)?了?(?:还)?(?:不到|没到|不足|才|只|仅)(?:用|花)?了?${NUMBER}(?:来)?(?:分钟|秒钟?)`,
      'gu',
    ),
    1.4,
    'crowds',
  ),
  says(/再(?:贵|远|累|挤|难|热|冷|晚|忙)(?:我|我们|一点|些)?(?:也|都)(?:值|去|来|愿意|要|会|想)/gu, 1.8),
  says(/(?:永远|一直|总是|老是)(?:在|都)?(?:忙线|占线|转接|没人接|打不通|无人接听)/gu, -1.6, 'service'),
  says(/(?:等于|跟|和|纯属|简直|全是)(?:白|没)(?:来|去|租|买|花|排|等|看|跑|说|设|装|问|交|住)/gu, -1.7),
  says(/(?:一|半)(?:趟|个|件|次|句|辆|班|样|处)(?:都|也)?没(?:有|回|来|见|接|给|听|看|修|开)/gu, -1.2),
  says(/别(?:信|被|听|看)[^，。,.]{0,8}(?:好评|宣传|照片|滤镜|五星|网红|种草|推荐|名气)(?:骗|忽悠|吹)?/gu, -1.8),
  says(/(?:能|可以|想|要)?(?:打|给)(?:六|七|十|一百|一万)(?:颗)?(?:星|分)/gu, 2.5),
  says(/少[\u4e00-\u9fff]一[\u4e00-\u9fff](?:都|也)(?:可惜|亏|遗憾|不行|难受)/gu, 1.8),
  says(/多[\u4e00-\u9fff]一[\u4e00-\u9fff](?:都|也)(?:浪费|嫌|多余|难受|受罪|不想|不愿)/gu, -1.8),
  says(
    /没有?(?:哪|任何|一|谁|什么)[^，。,.]{0,8}(?:比得上|能比|比得了|可比|比得过|及得上|能超过|比它好|比这里好)/gu,
    2.2,
  ),
  says(/哪(?:里|儿)?(?:还|还有|有)(?:什么|半点|一点)?[^，。,.]{1,6}(?:可言|可看|可玩)/gu, -1.8),
  says(/(?:毫|一)无(?:可取|亮点|新意|诚意|看点|特色|吸引力|乐趣|体验|服务)/gu, -2),
  says(/(?:再也|以后|绝对|坚决|打死也?|这辈子)(?:都|也)?(?:不(?:会|想|愿|敢)?)(?:再)?(?:来|去|住|吃|买|看)/gu, -2.2),
  says(/(?:谈|说|算|称)不上(?:多)?(?:好|美|精彩|丰富|惊艳|震撼|舒服|专业|热情|干净|便宜|值)/gu, -1),
  // English
  says(
    /\b(?:queue[d]?|queuing|wait(?:ed|ing)?|stood|standing|lined up)\b[^.!?]{0,18}?\b(?:\d+|an?|one|two|three|four|five|half an|several|ten|twenty|thirty|forty|fifty|sixty|ninety)(?:[ -]\w+)?[ -](?:hours?|mins?|minutes?)\b/gu,
    -1.6,
    'crowds',
  ),
  says(
    /\b(?:(?:an|one|two|three|\d+)[ -]hours?|(?:\d+|forty|ninety|thirty|fifty)[ -]?(?:mins?|minutes?)|half an hour)(?:'s)? (?:\w+ )?(?:queue|wait|line|late|delay|behind)\b/gu,
    -1.5,
    'crowds',
  ),
  says(
    /\b(?:could(?:n't| not)|can(?:'t|not))(?: have)? (?:be|been) (?:worse|ruder|colder|less|slower|dirtier|noisier|duller)(?: \w+)?/gu,
    -2,
  ),
  says(/\b(?:could(?:n't| not)|can(?:'t|not))(?: have)? (?:be|been) (?:\w+er|more \w+|simpler|easier)\b/gu, 2),
  says(
    /\b(?:can(?:'t|not)|could(?:n't| not)) (?:find|think of) (?:a|one|any|anything|a single)(?: \w+){0,2}? ?(?:to )?(?:complain(?: about)?|fault|criticise|moan about|wrong|dislike)/gu,
    2,
  ),
  says(
    /\b(?:one|two|three|four|five|ten|\d|short|flat|easy|quick)[- ](?:minutes?'? )?(?:\w+ )?(?:walk|stroll|hop)\b/gu,
    1.1,
    'transport',
  ),
  says(/\bno (?:car|ticket|booking|reservation) (?:is |was )?(?:needed|required|necessary)\b/gu, 1),
  says(
    /\bnever (?:had to (?:wait|queue|fight)|more than (?:two|three|four|five|a few|ten|a couple))\b/gu,
    1.4,
    'crowds',
  ),
  says(/\b(?:kept )?(?:checking|checked|looking at|looked at) (?:my|our) (?:watch|watches|phone)\b/gu, -1.6),
  says(/\b(?:how|why) (?:this|it|anyone|they|that)\b[^.!?]{0,40}?\b(?:stars|mystery|beyond me|get away)\b/gu, -1.7),
  says(/\b(?:regret(?:s|ted)? (?:nothing|none)|no regrets|regret it\? no)\b/gu, 2),
  says(
    /\b(?:nothing|nowhere|not a (?:single )?\w+) (?:to|for|at) (?:\w+ )?(?:do|see|sit|touch|eat|look at|park|buy|height)\b/gu,
    -1.4,
  ),
  says(/\b(?:saved?|saves|saving) (?:us|me|our \w+|my \w+|you|a fortune|hours)\b/gu, 1.4),
  says(/\b(?:i|we)(?:'ve| have| still)? (?:still )?dream(?:ed|t)? (?:of|about)\b/gu, 1.6),
  says(
    /\b(?:i|we)(?:'d| would)? (?:nearly|almost|could have|could've) (?:proposed|cried|wept|hugged)\b|\bi'd (?:like|love|happily|gladly)(?: to)? (?:marry|live|move|stay|do it)\b/gu,
    1.8,
  ),
  says(/[$£€]\s?\d+(?:\.\d+)?[^.!?]{0,12}? for (?:a|an|one|two)\b/gu, -1, 'price'),
  says(
    /\b(?:\w+) (?:pounds|dollars|euros|quid|bucks|yuan)[^.!?]{0,10}? for (?:a|an|one|two|fish|some)\b/gu,
    -1,
    'price',
  ),
  says(/\b(?:took|takes|felt|seemed) longer than\b/gu, -1.3),
  says(
    /\b(?:nothing|not(?:hing)? (?:at all )?|looks? nothing) like (?:the (?:photos?|pictures?|brochure|website|ads?)|it (?:looks|did)|advertised)\b/gu,
    -1.6,
  ),
  says(/\b(?:rolled|rolling) (?:her|his|their) eyes\b|\beye[- ]rolls?\b/gu, -1.7, 'service'),
  says(
    /\b(?:only|just) (?:one|two|a single|half) [^.!?]{1,25}? (?:for the whole|on the whole|for hundreds|open|working|in the (?:whole|entire))\b/gu,
    -1.2,
  ),
  says(
    /\b(?:too|so) \w+ (?:to (?:read|see|hear|enjoy|move|breathe|use|eat)|that (?:i|we|you) (?:could(?:n't| not| barely| hardly)|can't|had to leave))\b/gu,
    -1.6,
  ),
  says(
    /\b(?:didn'?t|did not|don'?t|do not) (?:get|see|understand) (?:the|all the|what all the|why) (?:hype|fuss|appeal|point|people|everyone)\b/gu,
    -1.6,
  ),
  says(
    /\b(?:wouldn'?t|would not|didn'?t|did not|won'?t|refused to) (?:let|help|serve|open|refund|work|turn on|flush|close|shut)\b/gu,
    -1.3,
  ),
  says(
    /\b(?:didn'?t|did not|never) (?:want (?:it|this|the day) to end|feel (?:rushed|crowded|cramped|bored)|have to (?:wait|queue))\b/gu,
    1.8,
  ),
  degree(
    /\b(?:never|rarely|seldom|hardly ever)\b(?: (?:have|had|has|did|i|we|i've|we've|ever|been|seen|met|felt|known|laughed|eaten|heard|stayed|tasted|had)){0,4} (?:so|such)(?: an?)?\b/gu,
  ),
  says(
    /\b(?:never|rarely|seldom)\b(?: (?:have|had|has|did|i|we|ever|been|seen|met|felt|known|eaten|heard|stayed|tasted|had|found|visited|in|at|an?|any)){0,6} (?:better|kinder|nicer|friendlier|happier|lovelier|finer|tastier|cleaner|warmer|prettier|calmer|livelier|cosier|smoother|funnier|grander|gentler|more (?:beautiful|helpful|welcoming|comfortable|moving|peaceful|delicious|fascinating|relaxed|thoughtful|generous|patient|impressive))\b/gu,
    2.4,
  ),
  says(
    /\b(?:never|rarely|seldom)\b(?: (?:have|had|has|did|i|we|ever|been|seen|met|felt|known|eaten|heard|stayed|tasted|had|found|visited|in|at|an?|any)){0,6} (?:worse|ruder|uglier|dirtier|duller|slower|noisier|colder|filthier|grumpier|sloppier|more (?:boring|bored|disappointed|disappointing|chaotic|cramped|unhelpful|tedious|overpriced|depressing))\b/gu,
    -2.4,
  ),
  says(
    /\b(?:can|could)(?:n't|not| not)? (?:recommend|praise|thank|fault)\b[^.!?;]{0,40}?\b(?:enough|more highly|highly enough|too highly)\b/gu,
    2.5,
  ),
  says(
    /\b(?:i|we)(?:'ve| have|'d| had)? (?:had|seen|eaten|known|met|tasted|been to|stayed in|heard) (?:much |far |a lot |way )?(?:better|nicer|warmer|livelier|more fun|more excitement|friendlier)\b/gu,
    -1.6,
  ),
  says(
    /\b(?:would|'d|could|might) (?:be|have been)\b[^.!?]{1,40}?\bif (?:only|it|they|anyone|anybody|anything|someone|somebody|the|there|she|he|you could)\b/gu,
    -1.3,
  ),
  says(/\b(?:about|roughly|nearly) as (?!good|nice|close|near|well)\w+ as (?:an?|the|my)\b/gu, -1.5),
  says(/\blost none of (?:its|their|her|his)\b/gu, 1.6),
  says(/\blost (?:all|most|much) of (?:its|their|her|his)\b/gu, -1.6),
  says(/\bdo yourselves? a favou?r(?:,| and)? (?:go|see|visit|come|try|book|stay|take|get)\b/gu, 2),
  says(/\bdo yourselves? a favou?r(?:,| and)? (?:skip|avoid|stay away|give|don't|walk|save)\b/gu, -2),
  says(/\bno other \w+ (?:comes? close|compares?|can match|matches|like it|can compete)\b/gu, 2.3),
  says(/\b(?:doesn't|does not|didn't|did not|don't) (?:even )?(?:come close|compare|measure up|live up)\b/gu, -1.6),
  says(
    /\b(?:you |everyone |everybody |we |one |people )?(?:should|must|have to|ought to|need to) (?:definitely |really |absolutely |all |at least )?(?:see|visit|go|try|experience|do) (?:this|it|here|there|them)\b/gu,
    1.6,
  ),
  says(
    /\b(?:shouldn't|should not|wouldn't|would not|don't|do not|needn't|need not) (?:bother|waste|see|visit|come|watch|go near|try|book|eat|stay) ?(?:with|your|this|it|here|there|time|money)?\b/gu,
    -1.7,
  ),
  says(/\b(?:nobody|no one|none of us|who) could (?:possibly )?(?:fail to|help but|resist|not) (?:\w+)/gu, 2),
  says(
    /\b(?:make|made|makes|making) (?:me|us|you|him|her|them|everyone) feel (?:so |very |really |right |truly )?(?:welcome|special|at home|comfortable|safe|like family|valued)\b/gu,
    2,
  ),
  says(
    /\b(?:didn't|did not|never|doesn't|don't) make (?:me|us|you|him|her|them|anyone) feel (?:so |very |really |at all )?(?:welcome|special|at home|comfortable|safe|valued)\b/gu,
    -2,
  ),
  says(
    /\b(?:put|sent|bored) (?:me|us|him|her|them|my \w+|half the \w+|everyone) (?:straight |right )?to (?:sleep|tears|death)\b/gu,
    -2,
  ),
  says(
    /\b(?:i|we) (?:wanted|want|was ready|were ready|was dying|were dying|longed|wished) (?:to (?:leave|go home|run|escape)|out|it (?:to end|to be over|over))\b/gu,
    -1.8,
  ),
  says(
    /\b(?:left|leaves|leaving) (?:us|me|you|everyone|the kids) (?:speechless|wanting more|smiling|grinning|breathless|buzzing|glowing)\b/gu,
    2,
  ),
  says(
    /\b(?:left|leaves|leaving) (?:us|me|you|everyone|the kids) (?:cold|hungry|fuming|bored|in tears|waiting|standing|none the wiser|disappointed)\b/gu,
    -1.9,
  ),
  says(
    /\b(?:far|nowhere|not) (?:near|nearly) (?:as )?(?:good|nice|clean|big|long|warm|impressive|interesting|fun) (?:as|enough)\b/gu,
    -1.5,
  ),
  says(/\b(?:beyond|past) (?:compare|praise|expectations?|my expectations|our expectations|all expectations)\b/gu, 2.4),
  says(/\b(?:below|short of|under) (?:par|standard|expectations?|my expectations|our expectations|the mark)\b/gu, -1.8),
  says(/\bdid ?(?:n't|not) (?:look|glance) at (?:my|our) (?:watch|watches|phone|phones)(?: once)?\b/gu, 1.8),
];
