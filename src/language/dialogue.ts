import type { Constraints, Slot, SlotMention } from './constraints.js';
import type { Passage } from './reading/passage.js';

const SLOT_WORDS: [Slot[], string, string][] = [
  [
    ['price'],
    '价格|价钱|票价|门票|费用|预算|钱|(?:一定)?(?:免|收)费(?:不免费)?(?:的)?',
    '(?:the )?(?:price|cost|money|budget|ticket price|prices|costs)',
  ],
  [['rating'], '评分|评价|分数|口碑|星级', '(?:the )?(?:ratings?|scores?|stars|reviews?)'],
  [
    ['duration'],
    '时间|时长|片长|多久|长短|长度',
    '(?:the )?(?:duration|length|time|running time|how long(?: it takes| it is)?)',
  ],
  [
    ['place'],
    '地点|城市|地区|区域|哪里|哪儿|哪个城市|位置',
    '(?:the )?(?:place|city|location|area|district|country|where(?: it is)?)',
  ],
  [['near'], '距离|远近|多远', '(?:the )?(?:distance|how far(?: it is)?)'],
  [['open'], '开放时间|开门时间|哪天|日期|几点', '(?:the )?(?:opening hours|opening times?|date|day|when)'],
  [['category'], '类型|类别|种类', '(?:the )?(?:category|type|kind)'],
  [['tag'], '主题|风格|氛围', '(?:the )?(?:theme|topic|mood|style)'],
  [['year'], '年代|年份|新旧', '(?:the )?(?:year|age|period|era)'],
  [['creator'], '导演|作者', '(?:the )?(?:director|artist|maker)'],
  [['spokenLanguage'], '语言', '(?:the )?language'],
  [['accessibility'], '无障碍', '(?:the )?accessibility'],
];

const NO_MATTER_ZH =
  '(?:也|都|倒|其实|就)?(?:无所谓|不限|随便|不重要|不要紧|没关系|没要求|没有要求|不用管|不管了|不考虑了?|都行|都可以|都好|不在乎|不是问题|不用限制|不限制|去掉|取消|不看了?|不要求了?|不管|放宽)';
const dropPatterns = SLOT_WORDS.map(([slots, zh, en]) => ({
  slots,
  pattern: new RegExp(
    `(?:${zh})(?:的)?(?:条件|要求|限制|方面)?(?:多少|高低|长短|贵贱|什么的)?${NO_MATTER_ZH}|(?:不限|不在乎|不介意|不考虑|不看重|不用管|别管|不管|忽略|不关心)(?:于)?(?:${zh})(?:了|的)?|` +
      `\\b${en} (?:doesn't|does not|dont|don't|do not|is not|isn't|are not|aren't|is no|no longer) (?:really )?(?:matters?|important|an? (?:issue|problem|concern)|issue|problem|relevant)|\\b(?:don't|do not|doesn't|not) (?:really )?(?:care|mind|worry|bother|fussed)(?: about)? ${en}\\b|\\b(?:forget|ignore|drop|skip|never mind|disregard|remove|leave out|regardless of|no matter)(?: about)? ${en}\\b(?! (?:one|museum))|\\bany ${en.replace('(?:the )?', '')}(?: (?:is|are|will|would)?(?: also)?(?: be)? ?(?:fine|ok|okay|good|do|works?|alright))`,
    'u',
  ),
}));

const DROPS: [Slot[], RegExp][] = [
  [
    ['price'],
    /(?:贵|花钱|(?:不|非)免费|收费|要钱|付费|买票|要门票)(?:一?[点些])?(?:的)?(?:也|都)(?:没关系|没事|无所谓|行|可以|能接受|不要紧|不怕)|贵(?:一?[点些])(?:的)?(?:没关系|没事|无所谓|不要紧|不怕)|不差钱|多少钱都(?:行|可以)|\bmoney is no object\b|\b(?:it )?can be (?:more )?expensive\b|\bhappy to pay\b|\bpaid (?:ones )?(?:is|are) (?:fine|ok|okay) too\b/u,
  ],
  [
    ['near'],
    /远(?:一?[点些])(?:没关系|没事|无所谓|不要紧)|远(?:一?[点些])?(?:也|都)(?:没关系|没事|无所谓|行|可以|能接受|不要紧)|\b(?:farther|further) (?:away )?is (?:fine|ok|okay)\b|\bfurther away is fine\b/u,
  ],
  [['duration'], /多久都(?:行|可以)|(?:长|久)(?:一?[点些])?也(?:没关系|没事|行|可以)|\bhowever long\b/u],
  [
    ['place'],
    /(?:哪|别的|其[他它])(?:一?[个座些])?(?:城市|地方)(?:会|才|还|能)?(?:有|看)|\b(?:which|what other|any other|other|another) (?:cit(?:y|ies)|towns?) (?:has|have|had|then)|\bwhere (?:else )?(?:do you have|can i find|would i find)\b|(?:去)?(?:哪里?|哪儿|什么地方|任何地方)都(?:行|可以|好|没关系)|\banywhere(?: else)?(?: is| will| would be)? ?(?:fine|ok|okay|good|do|works)\b|\b(?:any|other) (?:cities|city|places?) (?:is|are) (?:also )?(?:fine|ok|okay)\b/u,
  ],
  [
    ['open'],
    /(?:什么时候|哪天|几点)都(?:行|可以|好)|\b(?:any ?time|any day)(?: is| will| would be)? ?(?:fine|ok|okay|good|do|works)\b/u,
  ],
  [['audience'], /(?:不用|不必|不需要|不是)(?:再)?(?:给|陪|带|考虑)[^,。;!?]{1,6}(?:看|了)?(?=[,。;!?]|$)/u],
  [
    ['category'],
    /什么(?:类型|样|都)(?:的)?都?(?:行|可以|好)|\banything(?: is| will| would be)? (?:fine|ok|okay|goes|do)\b/u,
  ],
];

/** 不一定要免费, "it doesn't have to be a museum": the wish that follows is taken back. */
const NEED_NOT =
  /(?:(?:不一定|没必要)(?:非|要|得|就|必须|是|在|限于)*|不(?:再|强)?(?:要求|求)(?:得|要|是)*|(?:不用|不必|不需要)(?:非|一定|再|限)(?:得|要|是|在|于|制)*)(?=(?<zh>[^,。;!?]{1,16}))|\b(?:(?:doesn't|does not|don't|do not|dont) (?:necessarily )?(?:have to|need to)|needn't|need not|no longer (?:has to|have to|needs to|need to)|not necessarily)(?: be| cost)? ?(?=(?<en>[^,.;!?]{1,40}))/gu;

const START_OVER =
  /换个?话题|重新(?:开始|来过?|搜索?)(?!一?下一)|^重新(?:找|问)|从头(?:开始|再来|来)|(?:把)?(?:之前|刚才|前面)(?:说|提|聊)?的(?:条件|要求|话)?(?:都)?(?:不算|作废|忘|清空|取消|不要了)|清空(?:条件|要求|对话)?|忘(?:掉|了)(?:之前|刚才|前面)|\bstart (?:over|again|afresh|from scratch|anew)\b|\bnew (?:search|topic|question|conversation|chat)\b|\b(?:reset|clear) (?:everything|all|filters|the filters|it all|my wishes|the search)\b|^(?:reset|restart)\b|\bforget (?:everything|all(?: of)? that|what i said|all i said|it all|about all)\b|\bchange (?:the |of )?(?:subject|topic)\b|\bsomething completely different\b|\blet's begin again\b|\bscratch (?:that|all)\b/u;

/** Removes from `wishes` what the text takes back, and tells which slots. */
export function readDropped(passage: Passage, wishes: Constraints, mentions: readonly SlotMention[]): Slot[] {
  const dropped = new Set<Slot>();
  const { text } = passage;
  const rules = [...dropPatterns, ...DROPS.map(([slots, pattern]) => ({ slots, pattern }))];
  for (const { slots, pattern } of rules) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [from, to] = [passage.sourceOffset(match.index), passage.sourceOffset(match.index + match[0].length)];
    // "Over 30 euros, money is no object": the figure was said apart from it and holds.
    const isWished = (slot: Slot) =>
      mentions.some((mention) => mention.slot === slot && (mention.end <= from || mention.start >= to));
    for (const slot of slots) if (!isWished(slot)) dropped.add(slot);
  }
  // 开放时间不限 speaks of opening hours, not of durations.
  if (dropped.has('open') && /(?:开放|开门)时间/.test(text)) dropped.delete('duration');
  for (const match of text.matchAll(NEED_NOT)) {
    const from = passage.sourceOffset(match.index);
    const to = passage.sourceOffset(
      match.index + match[0].length + (match.groups?.['zh'] ?? match.groups?.['en'] ?? '').length,
    );
    for (const { slot, start, end } of mentions) if (end > from && start < to && slot !== 'kind') dropped.add(slot);
  }
  for (const slot of dropped) Reflect.deleteProperty(wishes, slot);
  return [...dropped];
}

export function readStartOver(text: string): boolean {
  return START_OVER.test(text);
}

const CONTINUES =
  /^(?:那么?|那就|还有|还是|再|而且|但是?|不过|只要|只看|要(?!是|不)|换成?|改成?|最好|或者|另外|以及|顺便|and|what about|how about|or|rather|instead|but|only|just|also|then|maybe|preferably|ideally|actually|make (?:it|that)|same|with|without|no[,: ]|in|on|near|under|not|any other|anything|something)(?![a-z])/u;
const ELLIPTIC =
  /(?:呢|的呢|的吧|的有吗|有吗)[?!。.]*$|\bones?\b[?!.]*$|^[^,]{1,20}\b(?:instead|too|as well|though|please)[?!.]*$/u;
const ASKS_ANEW =
  /(?:帮我|给我|请|我想|想|推荐|找|有没有|哪里|哪些|介绍)|\b(?:which|what|where|who|how|recommend|find|show|suggest|is there|are there|i want|i'd like|i need|looking for|can you|could you)\b/u;

/** Whether the text makes sense only as a continuation of what was said before. */
export function readsAsFollowUp(
  passage: Passage,
  wishes: Constraints,
  state: { hasLinks: boolean; hasReferences: boolean; dropped: readonly Slot[]; facts: readonly string[] },
): boolean {
  const text = passage.text
    .trim()
    .replace(/^(?:算了|好的?|好吧|嗯+|行|哦|ok(?:ay)?|well|hmm|oh|no|yes|thanks|不对|不是)[,.! ]+(?:and )?/u, '');
  if (state.hasReferences || state.dropped.length > 0) return true;
  if (/^(?:what|how) about\b|^(?:那|and (?!then)|or )/u.test(text) && text.length < 60) return true;
  const length = passage.words.length;
  const hasWish = Object.keys(wishes).length > 0;
  const namesWhat = Boolean(wishes.kind ?? wishes.category) || state.hasLinks;
  if (state.facts.length > 0 && !namesWhat) return true;
  if (namesWhat)
    return (
      length <= 8 &&
      CONTINUES.test(text) &&
      !ASKS_ANEW.test(text) &&
      !/^(?:something|anything|with|in|on|near)/.test(text)
    );
  if (!hasWish) return false;
  if (ELLIPTIC.test(text)) return true;
  return length <= 8 && (CONTINUES.test(text) || !ASKS_ANEW.test(text));
}
