const COMPLAINTS =
  /抱怨|吐槽|差评|不满|怨言|缺点|槽点|踩雷|投诉|排队最久|(?:最|更)(?:挤|脏|乱|坑|差|糟)|\b(?:complain(?:t|ts|ed|ing)?|criticis\w+|grumbles?|bad reviews?|negative reviews?|dislike|worst|least happy|dirtiest|longest queues?|most crowded|downsides?|drawbacks?)\b/iu;
const PRAISE =
  /好评(?!还是|多)|优点|称赞|夸|喜欢.{0,6}什么|\b(?:prais\w+|like (?:most|best|about)|love about|good reviews?|upsides?)\b/iu;

/** What a question asks for: complaints, praise, or both. */
export function askedSide(text: string): 'positive' | 'negative' | undefined {
  const complaints = COMPLAINTS.test(text);
  if (complaints === PRAISE.test(text)) return undefined;
  return complaints ? 'negative' : 'positive';
}
