import type { Item } from '../catalogue/item.js';
import type { ShownItem, Understanding } from '../language/constraints.js';
import { localize, type Language } from '../protocol/text.js';

/** A longer message is about something else. */
const LONGEST = 60;
const PATTERNS = [
  /^(?:那|请问)?你?(?:为什么|为啥|怎么会)(?:会|要|只)?(?:给我|向我|跟我)?(?:推荐|列出|挑|选)/u,
  /^(?:那|请问)?(?:为什么|为啥)(?:是|有|说|选)?(?:它们?|[这那][部个些几家座处](?:片子?|电影|影片|地方|景点)?|第.{1,2}[部个家座处件]?)?(?:适合我)?[?？呢啊。]*$/u,
  /(?:第.{1,3}|它们?|这|那|刚才|前面|上面|最后).{0,12}(?:为什么|为啥|怎么会?|凭什么)(?:会|要|被)?(?:给我|向我|跟我)?(?:推荐|列|挑|选|出现|排)/u,
  /(?:为什么|为啥|怎么会?|凭什么)(?:会|要)?(?:给我|向我|跟我)?(?:把|推荐|列出?|挑|选)(?:了)?(?:第.{1,3}|它们?|这|那)/u,
  /推荐(?:它|他们|这[部个些]|那[部个些]|第.{1,3})?的?(?:理由|原因)/u,
  /^(?:and |but |so )?why (?:did|do|are|have|would|were) you (?:\w+ )?(?:recommend|suggest|show|pick|cho|list|giv)/u,
  /^(?:and |but |so )?why(?: (?:this|that|these|those|it|them|the (?:\w+))(?: (?:one|ones|film|movie|place|two|three))?)?[ ?.!]*$/u,
  /^(?:and |but |so )?why (?:was|is|were|are) .{1,30} (?:recommended|suggested|shown|listed|on (?:the|my|your) list)/u,
  /\b(?:first|second|third|fourth|last|it|that|this|them|those|these)(?: one| ones)?[,:]? (?:and )?(?:why|how come)\b/u,
  /\b(?:how come|what(?:'s| is| was) the reason) .{0,40}\b(?:recommend|suggest|list|pick|first|second|third|last|it|that|them)/u,
  /\bwhat makes you (?:recommend|suggest|think (?:i|we))/u,
];
const SURE = 0.6;
const AT_MOST = 4;

/** Whether a message asks why something was shown. */
export function asksWhy(text: string): boolean {
  const said = text.trim().toLowerCase();
  return said.length <= LONGEST && PATTERNS.some((pattern) => pattern.test(said));
}

/** What was shown that a question is about: what it names or refers to, else the last list. */
export function shownInQuestion({ links, references }: Understanding, shown: readonly ShownItem[]): ShownItem[] {
  const meant = [
    ...references.flatMap(({ itemIds }) => itemIds),
    ...links.filter(({ confidence }) => confidence >= SURE).map(({ itemId }) => itemId),
  ];
  const last = shown.filter(({ messageId }) => messageId === shown.at(-1)?.messageId).map(({ itemId }) => itemId);
  const ids = [...new Set(meant.length > 0 ? meant : last)].slice(0, AT_MOST);
  return ids.flatMap((id) => shown.findLast(({ itemId, reasons }) => itemId === id && reasons) ?? []);
}

/** The reasons that stood on the cards, which were computed from what put them there. */
export function reasonsInWords(
  shown: readonly ShownItem[],
  itemOf: (id: string) => Item | undefined,
  language: Language,
): string {
  const lines = shown.map(({ itemId, reasons = [] }) => {
    const name = localize(itemOf(itemId)?.name, language) || itemId;
    return language === 'zh' ? `- **${name}**：${reasons.join('；')}` : `- **${name}**: ${reasons.join('; ')}`;
  });
  return [language === 'zh' ? '推荐的理由：' : 'This is why:', ...lines].join('\n');
}
