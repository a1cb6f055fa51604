/** 西湖去过了, "been to the Louvre already": known, and not to be shown. */
const KNOWN_ZH = /^(?:我们?|咱们?)?(?:也|都|已经|早就|就|刚)*(?:去|看|逛|玩|来)过(?!吗|没|么)/u;
const KNOWN_EN =
  /(?:\b(?:been to|(?:have|'ve|already|i|we) (?:already |just |both |all )*(?:seen|visited|done|watched|saw))|^(?:no,? )?(?:already )?(?:seen|watched))(?: the)? ?$/u;
const KNOWN_AFTER_EN =
  /^,? (?:i|we)(?:'ve| have)? (?:already )?(?:seen|watched|visited|been (?:there|to)|know(?! (?:more|about)))\b|^,? (?:been there|done that|seen (?:it|that)|already (?:been|seen|done))\b/u;
const REJECTED_EN =
  /\b(?:not|skip(?:ping)?|leave out|drop|forget(?: about)?|no more|don't like|didn't like|don't want|don't (?:care for|fancy)|hate|except|instead of|other than|besides|apart from|none of|like none of|not (?:at all |really |so )?(?:interested in|into|keen on|fond of)) (?:really |like )?(?:any of |either of |all of )?$/u;
export const REJECTED_ZH = /(?:不要|不想去|不喜欢|不是|除了|别要|不去|不看)$/u;
/** 第二部没兴趣, "the first is not for me". */
const REJECTED_AFTER =
  /^(?:我们?)?(?:太[^,。;!?]{1,6}?了?[, ]*)?(?:就|也|都|真的|实在)*(?:不要(?!钱|门|票|紧|求|预|排|买|付|收|太)|不[去看](?=[了,。;!?]|$)|换(?:掉|一?[个家座部](?:吧|别的)?(?=[,。;!?]|$))|不(?:太|怎么|是很)?(?:感兴趣|喜欢|想看|想去|合适|对胃口)|没(?:有)?(?:什么)?兴趣|就?算了)(?!吗|么)|^ (?:(?:is|are|was)(?: not|n't) (?:really )?(?:for (?:me|us)|my (?:thing|taste|cup))|(?:doesn't|does not|don't) (?:really )?(?:interest|appeal))/u;
/** What stands between items that are named in one breath. */
export const JOINED = /^[》"”』]? ?(?:(?:和|跟|与|以及|还有|、|,|and|or|nor|&) {0,2})+(?:the )?[《"“『]?$/u;

/** Whether what stands before and after names says that they are not wanted, or known already. */
export function refusalOf(before: string, after: string): { from?: number } | undefined {
  const [lead, rest] = [before.replace(/ the $/, ' '), after.replace(/^[》"”』]/u, '')];
  const rejected = REJECTED_EN.exec(lead) ?? REJECTED_ZH.exec(lead);
  if (rejected) return { from: rejected.index };
  return KNOWN_EN.test(lead) || [KNOWN_ZH, KNOWN_AFTER_EN, REJECTED_AFTER].some((each) => each.test(rest))
    ? {}
    : undefined;
}

interface Span {
  from: number;
  to: number;
}

/** Those that are named in one breath: "Hero and Amadeus", 第一部和第三部. */
export function chainsOf<Each extends Span>(spans: readonly Each[], text: string): Each[][] {
  const chains: Each[][] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = chains.at(-1)?.at(-1);
    if (last && JOINED.test(text.slice(last.to, span.from))) chains.at(-1)!.push(span);
    else chains.push([span]);
  }
  return chains;
}
