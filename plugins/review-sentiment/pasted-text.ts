/** Words that ask for the mood of a text. */
const ASKS: readonly RegExp[] = [
  /(?:分析|判断|鉴定|识别|解读|看看|评估|帮我|请问).{0,20}(?:评论|评价|点评|留言|反馈|影评|这句|这段|这条|文字|内容|情感|情绪|语气|态度)/u,
  /(?:评论|评价|点评|留言|反馈|影评|这句话?|这段话?|这条|文字|下面).{0,20}(?:好评|差评|正面|负面|积极|消极|褒|贬|情感|情绪|心情|语气|态度|倾向|满意|夸|骂|什么意思)/u,
  /(?:是好评还是差评|正面还是负面|是褒是贬|情感倾向|情感分析|情绪如何|什么情绪|好评吗|差评吗|正面的吗|负面的吗)/u,
  /\b(?:analy[sz]e|classify|judge|evaluate|assess|check|rate|read|tell me|what(?:'s| is)|is|does|do|how)\b.{0,60}\b(?:review|comment|text|sentence|feedback|remark|following|sentiment|mood|tone|feeling|message|opinion)s?\b/iu,
  /\b(?:positive or negative|negative or positive|good or bad review|sentiment|mood of|tone of)\b/iu,
  /\b(?:review|comment|text|sentence|feedback)\b.{0,30}\b(?:positive|negative|happy|unhappy|praise|criticism|sarcastic|mean)\b/iu,
];

/** A short heading before the text: "评论：", "review:". */
const LABEL = /^\s*(?:这(?:条|段|句)?)?(?:评论|评价|点评|留言|影评|文字|原文|内容|review|comment|text|feedback)\s*$/iu;

const QUOTED = /“([^”]+)”|「([^」]+)」|『([^』]+)』|《《([^》]+)》》|"([^"]+)"|(?:^|\s)'(.+)'(?=\s|$|[?.!])/gsu;
const COLON = /[:：]/u;
/** The asking words before a colon are at most this long. */
const LONGEST_HEAD = 120;

const asks = (text: string): boolean => ASKS.some((pattern) => pattern.test(text));

/**
 * The text that a visitor pasted for analysis: what follows a colon or stands in quotes, else the message without the
 * sentences that ask. '' when there is none.
 */
export function pastedText(message: string): string {
  const text = message.replace(/<\/?[a-z][^>]{0,200}>/giu, ' ').trim();
  return unquoted(afterColon(text) ?? inQuotes(text) ?? withoutAsking(text));
}

function afterColon(text: string): string | undefined {
  const at = text.search(COLON);
  if (at < 0 || at > LONGEST_HEAD) return undefined;
  const head = text.slice(0, at);
  return asks(head) || LABEL.test(head) ? withoutAsking(text.slice(at + 1).trim()) : undefined;
}

/** Quotes hold the text when the words around them ask; "真是“贴心”" is a quote within the text. */
function inQuotes(text: string): string | undefined {
  const quotes = [...text.matchAll(QUOTED)].map((match) => ({
    whole: match[0],
    inner: match.slice(1).find((group) => group !== undefined) ?? '',
  }));
  const longest = quotes.sort((a, b) => b.inner.length - a.inner.length)[0];
  return longest && asks(text.replace(longest.whole, ' ')) ? longest.inner.trim() : undefined;
}

function withoutAsking(text: string): string {
  if (!asks(text)) return text;
  const sentences = text.match(/[^。！？!?\n]+?(?:[。！？!?\n]+|\.(?=\s)|$)/gu) ?? [];
  // One sentence: a comma may divide the question from the text.
  const pieces = sentences.length > 1 ? sentences : (text.match(/[^，,]+[，,]?/gu) ?? []);
  return pieces
    .filter((piece) => !asks(piece))
    .join('')
    .trim();
}

function unquoted(text: string): string {
  const match = /^[“"「『']([^“”"「」『』]+)[”"」』'][。.!！?？]?$/su.exec(text.trim());
  return (match?.[1] ?? text).trim();
}
