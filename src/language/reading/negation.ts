import type { Passage } from './passage.js';

/** "Not", and how far it reaches: to the end of the list that follows it. */
const SCOPES = [
  // 不要寺庙和教堂，…  /  别给我推荐商业街
  /(?<![要有]|(?<![但可只还也])是)(?:不要|不想|(?<![特分区级性个告类鉴辨离])别(?!的|处|墅|致|具|有|样|人|名|称|院)|除去|不去|不看|不喜欢|不爱|不是|不含|不包括|讨厌|避开|排除|跳过|不用|不考虑|拒绝|不太|没有)(?!(?:的话|就|也行|合适的话)|错|同|过|准备|知道|贵|少|得|什么|能|可以|需要|钱|问题)(?:再)?(?:想要|想去|想看|要|去|看|给我|推荐|逛|参观|安排|到|在|是|有)*/u,
  // 除了公园（以外）
  /除了?/u,
  /\b(?:(?:do not|don't|doesn't|didn't|dont|not|never|no longer) (?:really )?(?:want|like|need|care for|fancy|feel like|show me|recommend|suggest|interested in|into|keen on|in the mood for|looking for|give me|include)(?: to (?:see|visit|go to|watch))?|except(?: for)?|excluding|other than|rather than|instead of|apart from|aside from|besides|anything but|everything but|nothing(?! else| but)|avoid(?:ing)?|forget(?: about)?|scrap|drop|ditch|never mind|hates?|dislikes?|skip|(?:sick|tired|fed up) (?:of|with)|bored of|(?:had |seen )?(?:more than )?enough (?:of|with)|(?:^|(?<=[,.!] ?)|(?:had|seen|done) )(?:more than )?enough|(?:seen|had|done|been to|there are) too many|no more|without|outside(?: of)?|isn't|aren't|is not|are not|not in|bored with|leave out|can't|cannot|can not|unable to|not|no|but not|nor)(?! (?:sure|only|far|bad|yet|know|much|just|necessarily|matter|problem|idea|longer|later|least|less|more|open(?![- ]air)|help|to worry|doubt|thanks?|thank|one|need))\b/u,
];
const SCOPE_ENDS_ZH =
  /[,。;!?]|、(?=适合|给|讲|关于)|的(?!话)|(?:而?是)?(?:想|我要|但|给我|找|还|再|改|换成|以外|之外|外(?!国|滩|面)|就|,|最好|只|要(?!么))/u;
const SCOPE_ENDS_EN =
  /[,.;!?]|\b(?:but|rather|please|i|we|with|for|that|which|who|open(?![- ]air)|on|at|under|over|near|in|from|it|is|are|thanks|only|just|something)\b/u;
const LEAD_EN =
  /^ *(?:(?:in|from|at|by|a|an|any|the|to|go|going|see|seeing|visit|visiting|too|very|so|for|on|with|about|another|more|be|of|watch|watching|want|like)(?: |$))*/u;
/** 博物馆以外, 博物馆就算了, "museums excluded". */
const AFTERWARDS =
  /^(?:们|的)?(?:都|就|也)?(?:除外|以外|之外|就?算了|不要(?!钱|门票|票|紧|求)|不想去|不去|不用了|免了|跳过|不考虑|(?:已经|也|都)?(?:看|听|逛|去|玩)?(?:得|的)?(?:太多|腻|够|烦)了| excluded| aside\b| are out\b| is out\b|\? no\b)/u;

/** The parts of a text in which wishes are meant in the negative. */
export class Negations {
  readonly #spans: [number, number][] = [];
  readonly #text: string;

  constructor(passage: Passage) {
    this.#text = passage.text;
    for (const pattern of SCOPES) {
      for (const match of passage.text.matchAll(new RegExp(pattern.source, 'gu'))) {
        const isChinese = /\p{Script=Han}/u.test(match[0]);
        let start = match.index + match[0].length;
        if (!isChinese) start += LEAD_EN.exec(passage.text.slice(start))?.[0].length ?? 0;
        const rest = passage.text.slice(start);
        const end = (isChinese ? SCOPE_ENDS_ZH : SCOPE_ENDS_EN).exec(rest)?.index ?? rest.length;
        if (end > 0) this.#spans.push([start, start + end]);
      }
    }
  }

  includes(start: number, end: number): boolean {
    return this.#spans.some(([from, to]) => start >= from && start < to) || AFTERWARDS.test(this.#text.slice(end));
  }
}
