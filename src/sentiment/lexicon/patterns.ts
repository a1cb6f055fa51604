import type { Entry } from './entry.js';

/** A saying that has gaps, with what it says. Matched in folded text: simplified, lower case, plain quotes. */
export type Pattern = readonly [RegExp, Entry];

const says = (pattern: RegExp, value: number, aspect?: string): Pattern => [
  pattern,
  { role: 'opinion', value, ...(aspect && { aspect }) },
];

const NUMBER = '[一二两三四五六七八九十百千几\\d]+';
const LONG_TIME = `(?:${NUMBER}(?:个)?(?:多|半)?(?:个)?(?:小时|钟头|分钟)|半(?:个)?(?:多)?(?:小时|钟头)|(?:老|大)?半天|一?整?(?:上午|下午|天)|个把小时|好久|很久)`;

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
];
