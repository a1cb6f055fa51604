import type { Item } from '../catalogue/item.js';
import type { ResolvedReference, ShownItem } from './constraints.js';
import { normalise } from './normalise.js';
import { COUNT, parseNumber } from './numbers.js';
import type { PlacedLink } from './linking/linker.js';
import type { Passage } from './reading/passage.js';
import { filmNamedAlone, filmsDescribed } from './described.js';
import { chainsOf, JOINED, refusalOf, REJECTED_ZH } from './refusals.js';

type Relation = ResolvedReference['relation'];

/** A reference with its place in the normalised text. */
export interface PlacedReference extends ResolvedReference {
  from: number;
  to: number;
}

const ORDINALS_EN = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ORDINAL_EN = `(?:${ORDINALS_EN.join('|')}|\\d{1,2}(?:st|nd|rd|th)|last|final)`;
const NOUN_EN =
  '(?:one|ones|option|place|museum|film|movie|video|item|result|suggestion|recommendation|attraction|gallery|park|temple|painting|picture|card|entry|documentary)s?';
const MEASURE = '(?:个|家|座|部|件|处|条|项|所|间|幅|款|张|位)';

const ORDINAL_ZH = new RegExp(
  `(?:倒数)?第(?<n>\\d{1,2}|[一二三四五六七八九十]{1,3})(?:${MEASURE}(?!月|小时|星期)|(?=怎么样|呢|和|跟|、|$))|(?<last>最后(?:那|的)?(?:1|一)?${MEASURE}|末尾那个)|(?<first>头一${MEASURE})`,
  'u',
);
const SEVERAL_ZH = new RegExp(`(?<side>前|后|头|最后)(?<n>${COUNT})${MEASURE}`, 'u');
const ORDINAL = new RegExp(
  `\\b(?:the |your |that )?(?<n>${ORDINAL_EN}) (?:${NOUN_EN}\\b|and(?= ))|\\bthe (?<bare>${ORDINAL_EN})(?=[?.!,;]|$| (?:to|and|is|has|looks|sounds|please|open|better|cheaper|or|than|on the list))|\\b(?:number|no\\.?|option|item|#) ?(?<digit>\\d{1,2}|one|two|three|four|five|six)\\b(?! ?(?:stars?|hours|people|min))|#(?<hash>\\d{1,2})`,
  'u',
);
const SEVERAL_EN = new RegExp(
  `\\b(?:the )?(?<side>first|last) (?<n>${COUNT}|couple)\\b(?! (?:years|weeks|days|hours|months|decades|centuries))`,
  'u',
);

const MANY_ZH =
  /它们|这几[个家座部件]|那几[个家座部件]|这些(?!年|天|日子|要求|条件)|那些(?!年|天)|这[两三四五][个家座部件]|(?<![\p{Script=Han}\d])两[个家座部](?=都|哪|谁|各|之间|的|评|票|门|电|地|分|比|一起)|两者|(?:这|那|它们|他们)?俩|(?<=比较)一下(?:这|那)?(?:几|两)个/u;
const ONE_ZH =
  /它(?!们)|这[个家座部件处](?!周|星期|礼拜|月|季|暑|寒|假|时间|时候|价|星|小时|年|问题|意思|话|要求)(?:地方|景点|馆|博物馆|片子|电影|视频|展品)?|那[个家座部件处](?!周|月|时|问题|意思|城市)(?:地方|景点|馆|博物馆|片子|电影|视频|展品)?|那里(?!面的)|那儿|(?<!离|距|从|到)(?:这里|这儿)(?!附近|近)|该(?:景点|馆|博物馆|地|片)|那边/u;
const MANY_EN =
  /\b(?:the two(?: of them)?|they|(?<!among |amongst )them|these(?: (?:places|museums|films|ones|two|three|options))?|those(?! (?:who|with|that|rated|made|from|by|about|under|over|in|on|set|for|shot|longer|shorter))(?: (?:places|museums|films|ones|two|three))?|both(?: of them)?|all of them|either of them)\b/u;
const ONE_EN =
  /\b(?:(?:that|this)(?: (?:one|place|museum|film|movie|video|painting|gallery|park|temple|exhibit))(?! weekend)|(?<!(?:make|making|take|call|how far is|how late is) )it(?!'s (?:raining|snowing|hot|cold|sunny|late|my|our|ok|okay|for|going|possible|just|a |been|about)| (?:is|was|will be|would be|should be|has to be|needs? to be|doesn't have to|does not have to|can be|must be) (?:raining|snowing|hot|cold|sunny|late|my|our|ok|okay|nice|for|going|possible|important|too|just|a |an |about|be |quiet|free|cheap|good|great|under|near|in )| (?:doesn't|does not|needn't|should|must|has to|would|can|could|takes|rains|rained|snows|matters))|there(?=[?.!,]|$| (?:by|on|with|from|at|and))|its)\b/u;
/** 一和三比较一下: positions without a measure word. */
const PAIR_ZH =
  /(?<![\d第十百])(?<a>[一二三四五六1-6])(?:和|跟|与|、)(?<b>[一二三四五六1-6])(?=比|对比|哪|相比|有什么)/u;
const PREVIOUS =
  /(?:上|前)(?:面(?:那)?)?一?[个家座部](?!月|星期|礼拜|世纪)|之前那[个家座部]|刚才那[个家座部]|\b(?:the )?(?:previous|earlier) (?:one|place|museum|film)\b|\bthe one before\b/u;
const OTHER_OF_TWO = /另外?(?:那)?一?[个家座部]|\bthe other(?: one)?\b(?! (?:side|day|way|museums|places|ones))/u;
/** What can be said of two things only. */
const BETWEEN = /相距|相隔|之间|比较|\b(?:apart|between|from each other|compare)\b/u;
const FORMER = /前者|\bthe former\b/u;
const LATTER = /后者|\bthe latter\b/u;
const NOT_THERE = /\b(?:is|are|was|were|isn't|aren't)$/u;

const COMPARATIVES: [Relation, RegExp][] = [
  ['cheaper', /(?:更|再)?(?:便宜|实惠)(?:一?[点些]儿?)?的?|\b(?:cheaper|less expensive|more affordable)\b/u],
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
    /(?:评分|评价|口碑)(?:更|再)?高(?:一?[点些])?的?|更好的?|(?:评分|评价)更(?:高|好)的?|\b(?:better|higher)[- ](?:rated|rating|reviewed)\b|\bbetter (?:ones?|reviews)\b|\b(?:a|something|anything) better\b/u,
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
const SIMILAR =
  /(?:和|跟|与|像|类似于?)?[^,。;!?]{0,0}(?:差不多|类似|相似|相近|同类型?|同样类型|一样)的?|像[^,。;!?]{1,8}(?:那样|这样|一样)的?|\b(?:more like|something like|anything like|similar(?: to| ones?| places?)?|the same kind|along the lines of|comparable to|like)\b(?= (?:the|it|that|this|those|them|number|#)|$|[?.!,]| |$)/u;
const OTHER =
  /换一[批个家部座]|换(?:几|两|三)[个家部]|换(?:别|其他|点别)的|再(?:来|换|推荐|给我?)(?:一|几|两|三|些)?(?:批|个|家|部)?(?:别的|其他的|不同的)|再来(?:一|几)[个家部批]|(?:还有|有没有|有)?(?:别的|其[他它](?:的)?(?:选择|推荐)?|另外的|另一[个家部])(?!景点信息)|下一[个家部批]|还有(?:吗|么|没有|呢)(?=[?]|$)|再推荐(?:几|一些)|还有(?:什么|啥|哪些|哪里|哪儿)|\banother(?: one| place| suggestion)?\b(?! (?:question|thing|time|day|word))|\b(?:show me |any |some |see |the )?others\b|\b(?:a )?different (?:one|film|place)\b|\b(?:other|different|new) (?:ones|options|suggestions|places|recommendations|results)\b|\b(?:something|anything|anywhere|somewhere|what) else\b|\b(?:show|give|see) (?:me )?more(?: options| results| places)?\b(?! about| like| of| info| detail)|\bmore (?:options|suggestions|recommendations|results)\b|^(?:more|next)(?: please)?[.!]?$|\bnext (?:one|ones|batch|page)\b/u;
/** "The second... I mean the first": what was said before does not count. */
const CORRECTS = /\bi mean(?:t)?\b|我是说|我(?:指|说)的是|说错了/u;
const NONE_PLEASES =
  /都不(?:太)?(?:喜欢|好|行|合适|想去|满意|感兴趣)|没有(?:一个)?喜欢的|\bnone of (?:these|them|those)\b/u;
const CHOOSING = /(?:哪|which)[^,。;?]{0,14}$/u;

/** The words that speak of what was shown, and which items they mean; the latest list counts first. */
export class ReferenceReader {
  readonly #latest: ShownItem[];
  /** The list that "the first" counts in: one thing that was told of out of a list does not take its place. */
  readonly #list: ShownItem[];

  constructor(
    shown: readonly ShownItem[],
    private readonly itemOf: (id: string) => Item | undefined,
    /** What the conversation is about. */
    private readonly focus: readonly string[] = [],
    /** Words that are wishes by themselves, and no part of a name. */
    private readonly isWish: (words: string) => boolean = () => false,
  ) {
    const last = shown.at(-1)?.messageId;
    this.#latest = shown.filter((item) => item.messageId === last).sort((a, b) => a.ordinal - b.ordinal);
    this.shown = shown;
    this.#list = this.#latestList();
  }

  #latestList(): ShownItem[] {
    const [only, ...more] = this.#latest;
    // Two that were set side by side are a list of their own.
    if (!only || more.length === 1) return this.#latest;
    const before = this.shown.filter(({ messageId }) => messageId !== only.messageId);
    const list = before.filter(({ messageId }) => messageId === before.at(-1)?.messageId);
    const isFrom = (from: readonly ShownItem[]) =>
      this.#latest.every(({ itemId }) => from.some((item) => item.itemId === itemId));
    if (list.length < this.#latest.length || !isFrom(more.length > 0 ? list : before)) return this.#latest;
    return new ReferenceReader(before, this.itemOf).#list;
  }

  private readonly shown: readonly ShownItem[];

  read(passage: Passage, links: readonly PlacedLink[]): PlacedReference[] {
    const direct = this.shown.length > 0 ? this.#direct(passage, links) : [];
    const relative = this.#relative(passage, links, direct);
    const used = new Set(relative.flatMap(({ anchor }) => anchor ?? []));
    const references = [
      ...direct.filter((reference) => !used.has(reference)),
      ...relative.map(({ reference }) => reference),
    ];
    const corrected = CORRECTS.exec(passage.text)?.index ?? 0;
    const isTakenBack = ({ relation, to }: PlacedReference) =>
      relation === 'same' && to <= corrected && references.some((other) => other.from > corrected);
    return references.filter((reference) => !isTakenBack(reference)).sort((a, b) => a.from - b.from);
  }

  /** References that stand for items: ordinals, pronouns, parts of names. */
  #direct(passage: Passage, links: readonly PlacedLink[]): PlacedReference[] {
    const found: PlacedReference[] = [];
    const add = (from: number, to: number, itemIds: readonly string[]) => {
      const isFree =
        !found.some((other) => from < other.to && to > other.from) &&
        !links.some((link) => from < link.to && to > link.from);
      if (isFree && itemIds.length > 0) found.push(this.#reference(passage, 'same', from, to, itemIds));
    };
    for (const pattern of [SEVERAL_ZH, SEVERAL_EN]) {
      for (const match of passage.find(pattern)) {
        const { side = '', n = '' } = match.groups ?? {};
        // 前一个 is the one before.
        if (/^前[1一]/u.test(match[0])) continue;
        const count = n === 'couple' ? 2 : (parseNumber(n)?.min ?? 0);
        const ids = this.#list.map((item) => item.itemId);
        add(match.index, match.index + match[0].length, /后|last/.test(side) ? ids.slice(-count) : ids.slice(0, count));
      }
    }
    for (const pattern of [ORDINAL_ZH, ORDINAL]) {
      for (const match of passage.find(pattern)) {
        const item = this.#byOrdinal(match);
        if (item) add(match.index, match.index + match[0].replace(/ and$/, '').length, [item.itemId]);
      }
    }
    for (const match of passage.find(PAIR_ZH)) {
      const numbers = [match.groups?.['a'], match.groups?.['b']].map((n) => parseNumber(n ?? '')?.min ?? 0);
      const list = this.#listOf(Math.max(...numbers));
      const ids = numbers.flatMap((n) => list[n - 1]?.itemId ?? []);
      add(match.index, match.index + match[0].length, ids);
    }
    this.#byOrder(passage, add);
    this.#byPartOfName(passage, links, found);
    this.#byDescription(passage, links, found);
    for (const pattern of [MANY_ZH, MANY_EN]) {
      for (const match of passage.find(pattern))
        add(match.index, match.index + match[0].length, this.#many(match[0], passage.text));
    }
    for (const pattern of [ONE_ZH, ONE_EN]) {
      for (const match of passage.find(pattern)) {
        if (match[0] === 'there' && NOT_THERE.test(passage.text.slice(0, match.index).trim())) continue;
        // A name beside it is what the pronoun stands for: 故宫那里, 那个昆曲博物馆, "the Louvre, is it …".
        const end = match.index + match[0].length;
        const isBeside = (link: PlacedLink) =>
          (link.to <= match.index && !JOINED.test(passage.text.slice(link.to, match.index))) ||
          (link.from >= end && link.from - end <= 1 && !/^[和跟与比]/u.test(passage.text.slice(end)));
        // "The last one, where is it?": the same one.
        const isNamed = found.some(
          (other) =>
            other.to <= match.index &&
            other.itemIds.length === 1 &&
            !JOINED.test(passage.text.slice(other.to, match.index)),
        );
        if (isNamed || links.some(isBeside)) continue;
        // "It and Planet Earth" are two things.
        const isPaired = links.some((link) =>
          JOINED.test(passage.text.slice(Math.min(end, link.to), Math.max(match.index, link.from))),
        );
        add(match.index, end, isPaired ? this.#one().slice(0, 1) : this.#one());
      }
    }
    return found;
  }

  /** Those that were shown last; of "both" and 这两部 the two that were spoken of last. */
  #many(words: string, text: string): string[] {
    const latest = this.#latest.map((item) => item.itemId);
    const isPair = /[两二俩]|\b(?:both|two)\b/u.test(words) || (latest.length === 1 && BETWEEN.test(text));
    if (!isPair || latest.length === 2) return latest;
    if (latest.length === 1) {
      const pair = this.#latestPair();
      if (pair.includes(latest[0]!)) return pair;
    }
    const recent = [...new Set([...this.focus.slice(0, 1), ...this.shown.map(({ itemId }) => itemId).reverse()])];
    return this.focus.length === 1 && recent.length > 1 ? recent.slice(0, 2).reverse() : latest;
  }

  /** What "it" means: the one thing that was spoken of last, else all that was shown last. */
  #one(): string[] {
    if (this.focus.length === 1) return [...this.focus];
    return this.#latest.map((item) => item.itemId);
  }

  #byOrdinal(match: RegExpExecArray): ShownItem | undefined {
    const { n, last, first, bare, digit, hash } = match.groups ?? {};
    if (first) return this.#at(1);
    const word = n ?? bare ?? digit ?? hash ?? '';
    if (last ?? /^(?:last|final)$/.test(word)) return this.#list.at(-1);
    const index = ORDINALS_EN.indexOf(word);
    const ordinal = index >= 0 ? index + 1 : (parseNumber(word.replace(/(?:st|nd|rd|th)$/, ''))?.min ?? 0);
    if (match[0].startsWith('倒数')) return this.#list.at(-ordinal);
    return this.#at(ordinal);
  }

  /** 上一个, "the previous one", "the other one": seen from the one that is spoken of now. */
  #byOrder(passage: Passage, add: (from: number, to: number, itemIds: readonly string[]) => void): void {
    const [now] = this.focus.length === 1 ? this.focus : [];
    for (const match of passage.find(PREVIOUS)) {
      const before = [...new Set(this.shown.map(({ itemId }) => itemId).reverse())];
      const previous = before[now === undefined ? 1 : before.indexOf(now) + 1] ?? before.find((id) => id !== now);
      add(match.index, match.index + match[0].length, previous === undefined ? [] : [previous]);
    }
    for (const [index, pattern] of [FORMER, LATTER].entries()) {
      const pair = this.focus.length === 2 ? this.focus : this.#latestPair();
      for (const match of passage.find(pattern))
        add(match.index, match.index + match[0].length, pair.slice(index, index + 1));
    }
    for (const match of passage.find(OTHER_OF_TWO)) {
      const pair = this.#latestPair();
      const other = now !== undefined && pair.includes(now) ? pair.filter((id) => id !== now) : [];
      add(match.index, match.index + match[0].length, other);
    }
  }

  /** The two items that stood side by side last. */
  #latestPair(): string[] {
    for (let index = this.shown.length - 1; index >= 0; index -= 1) {
      const { messageId } = this.shown[index]!;
      const together = this.shown.filter((item) => item.messageId === messageId).map(({ itemId }) => itemId);
      if (together.length === 2) return together;
    }
    return [];
  }

  /** The latest list of so many. */
  #listOf(size: number): ShownItem[] {
    const last = this.shown.findLast(({ ordinal }) => ordinal >= size)?.messageId;
    return this.shown.filter(({ messageId }) => messageId === last);
  }

  /** By position in the latest list, or in an older one when that is longer. */
  #at(ordinal: number): ShownItem | undefined {
    const here = this.#list.find((item) => item.ordinal === ordinal) ?? this.#list[ordinal - 1];
    return here ?? this.shown.findLast((item) => item.ordinal === ordinal);
  }

  /** "The Louvre one", 天坛那个: something shown whose name has these words. */
  #byPartOfName(passage: Passage, links: readonly PlacedLink[], found: PlacedReference[]): void {
    const isShown = (id: string) => this.shown.some((item) => item.itemId === id);
    for (const link of links) {
      const after = /^(?: one\b|的?[那这][个家座部])/u.exec(passage.text.slice(link.to));
      if (after && isShown(link.itemId))
        found.push(this.#reference(passage, 'same', link.from, link.to + after[0].length, [link.itemId]));
    }
    for (const pattern of [
      /\bthe (?<words>[a-z][a-z' -]{2,30}?) one\b/u,
      /(?:讲|关于|拍|说|演)?(?<words>\p{Script=Han}{2,6}?)的?[那这][个家座部集](?!人|时)/u,
    ]) {
      for (const match of passage.find(pattern)) {
        const words = match.groups?.['words'] ?? '';
        if (found.some((other) => match.index < other.to && match.index + match[0].length > other.from)) continue;
        const named = this.shown.filter(({ itemId }) => {
          const item = this.itemOf(itemId);
          return [item?.name.zh, item?.name.en, ...(item?.aliases ?? [])].some(
            (name) => name && normalise(name).includes(words),
          );
        });
        const exact = named.filter(({ itemId }) => this.#goesBy(itemId, words));
        const ids = [...new Set((exact.length > 0 ? exact : named).map((item) => item.itemId))];
        if (ids.length === 1)
          found.push(this.#reference(passage, 'same', match.index, match.index + match[0].length, ids));
      }
    }
  }

  /** Films of the last answers by what is said of them, or by a part of their names alone. */
  #byDescription(passage: Passage, links: readonly PlacedLink[], found: PlacedReference[]): void {
    const films = (shown: readonly ShownItem[]) =>
      [...new Set(shown.map(({ itemId }) => itemId))].flatMap((id) => {
        const item = this.itemOf(id);
        return item?.kind === 'video' ? [item] : [];
      });
    const [latest, all] = [films(this.#latest), films(this.shown)];
    // The text as it is: what describes may be a name, or a wish that was read.
    for (const { from, to, item } of filmsDescribed(passage.text, latest, all)) {
      if (!found.some((other) => from < other.to && to > other.from))
        found.push(this.#reference(passage, 'same', from, to, [item.id]));
    }
    const alone = links.length + found.length === 0 ? filmNamedAlone(passage.text, all, this.isWish) : undefined;
    if (alone) found.push(this.#reference(passage, 'same', alone.from, alone.to, [alone.item.id]));
  }

  #goesBy(itemId: string, words: string): boolean {
    const name = this.itemOf(itemId)?.name;
    return [name?.zh, name?.en].some((each) => each && normalise(each) === words);
  }

  /** References that ask for something in relation to what was shown: cheaper, similar, another. */
  #relative(passage: Passage, links: readonly PlacedLink[], direct: readonly PlacedReference[]) {
    const found: { reference: PlacedReference; anchor?: PlacedReference }[] = [];
    const latest = this.#latest.map((item) => item.itemId);
    const anchors = [
      ...direct,
      ...links.map((link) => ({ from: link.from, to: link.to, itemIds: [link.itemId], isLink: true })),
    ];
    const add = (relation: Relation, from: number, to: number, anchor?: (typeof anchors)[number]) => {
      const itemIds = anchor?.itemIds ?? latest;
      if (itemIds.length === 0 || found.some(({ reference }) => from < reference.to && to > reference.from)) return;
      const own = anchor && !('isLink' in anchor) ? anchor : undefined;
      const [start, end] = anchor ? [Math.min(from, anchor.from), Math.max(to, anchor.to)] : [from, to];
      found.push({ reference: this.#reference(passage, relation, start, end, itemIds), ...(own && { anchor: own }) });
    };
    // "Not that one", 除了卢浮宫, "seen Hero and Amadeus already".
    for (const chain of chainsOf(anchors, passage.text)) {
      const refusal = refusalOf(passage.text.slice(0, chain[0]!.from), passage.text.slice(chain.at(-1)!.to));
      if (!refusal) continue;
      for (const anchor of chain)
        add('other', anchor === chain[0] ? (refusal.from ?? anchor.from) : anchor.from, anchor.to, anchor);
    }
    for (const match of passage.find(SIMILAR)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const anchor = anchors.find(
        (one) =>
          (one.to <= from && from - one.to <= 3) ||
          (one.from >= to && one.from - to <= 5) ||
          (one.from >= from && one.to <= to),
      );
      if (/^like$/.test(match[0]) && !anchor) continue;
      if (
        /^like$/.test(match[0]) &&
        /\b(?:i|we|you|would|don't|they|kids|looking|feel|what's .*|looks?)$/.test(passage.text.slice(0, from).trim())
      )
        continue;
      add('similar', from, to, anchor);
    }
    for (const [relation, pattern] of COMPARATIVES) {
      for (const match of passage.find(pattern)) this.#comparative(passage, match, relation, anchors, add);
    }
    for (const match of passage.find(NONE_PLEASES)) add('other', match.index, match.index + match[0].length);
    for (const match of passage.find(OTHER)) {
      const excluded = anchors.find(
        (one) => REJECTED_ZH.test(passage.text.slice(0, one.from)) && one.from < match.index,
      );
      if (!excluded) add('other', match.index, match.index + match[0].length);
    }
    return found;
  }

  #comparative<Anchor extends { from: number; to: number; itemIds: string[] }>(
    passage: Passage,
    match: RegExpExecArray,
    relation: Relation,
    anchors: readonly Anchor[],
    add: (relation: Relation, from: number, to: number, anchor?: Anchor) => void,
  ): void {
    const [from, to] = [match.index, match.index + match[0].length];
    const before = passage.text.slice(0, from);
    const after = passage.text.slice(to);
    if (CHOOSING.test(before)) return;
    const than = /^ (?:ones? )?than /u.exec(after);
    const anchor = than
      ? anchors.find((one) => one.from >= to && one.from - to <= than[0].length + 6)
      : anchors.find((one) => one.to <= from && /比(?:起)?$/u.test(passage.text.slice(0, one.from).trim()));
    // "Is the second cheaper than the first?" compares two that are known: it asks for no third.
    const isComparison =
      anchors.some((one) => one !== anchor && one.to <= from) && /(?:\b(?:is|are)\b|比|吗)/u.test(passage.text);
    if (isComparison) return;
    // 评分高的, 安静的: without "more", a plain wish.
    if (!anchor && !/[更再点些]|\b(?:[a-z]+er|less|more|better|higher)\b|not/u.test(match[0])) return;
    add(relation, from, to, anchor);
  }

  #reference(
    passage: Passage,
    relation: Relation,
    from: number,
    to: number,
    itemIds: readonly string[],
  ): PlacedReference {
    const [start, end] = [passage.sourceOffset(from), passage.sourceOffset(to)];
    const words = passage.normal.source.slice(start, end);
    return { words, start, end, itemIds: [...itemIds], relation, from, to };
  }
}
