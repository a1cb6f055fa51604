import type { Constraints } from '../../language/constraints.js';
import { say } from '../../presentation/format/words.js';
import type { AspectStanding, ReviewInsights, Sentiment } from '../../plugin-api/services.js';
import type { ItemKind, Reason } from '../../protocol/blocks.js';
import type { Language } from '../../protocol/text.js';
import type { AspectReading } from '../../sentiment/sentiment.js';

/** What reviews have to say about a list. */
export interface ReviewEvidence {
  /** The aspects that a question wishes to be good. */
  wished(text: string, constraints: Constraints): string[];
  standing(itemId: string, aspect: string): AspectStanding | undefined;
  labelOf(aspect: string, kind: ItemKind): Record<Language, string>;
}

/** What a visitor wants none of: "without long queues", 避开人多的地方. */
const AVOIDS =
  /避开|避免|躲开|不想|不要|别太|讨厌|受不了|怕|\b(?:without|avoid\w*|away from|hate|don't (?:want|like)|do not (?:want|like)|can't stand|no)\b/iu;
/** 好的 by itself is a word of assent, and what is asked is no judgement: 服务好的, 哪家服务最好. */
const asWish = (text: string): string =>
  text
    .replace(/(?<=\p{Script=Han})(?<![很最更不太挺较])好的(?=\p{Script=Han}|$)/gu, '很好的')
    .replace(/最好(?=[的!！。]|[?？]?$)/gu, '很好')
    .replace(/哪一?[个家座些处]|哪里|哪儿|有没有|[吗呢?？]/gu, '');
/** Wishes with a slot of their own that reviews know about. */
const BY_TAG: Readonly<Record<string, string>> = { quiet: 'crowds' };

export function reviewEvidence(
  insights: Pick<ReviewInsights, 'standing'>,
  sentiment: Pick<Sentiment, 'aspects'> & { aspectsOf(text: string): AspectReading[] },
): ReviewEvidence {
  return {
    wished(text, { tag }) {
      const avoids = AVOIDS.test(text);
      const read = (text === '' ? [] : sentiment.aspectsOf(asWish(text)))
        .filter(({ polarity }) => polarity === 'positive' || (polarity === 'negative' && avoids))
        .map(({ aspect }) => aspect);
      const tagged = tag?.any.flatMap((id) => BY_TAG[id] ?? []) ?? [];
      return [...new Set([...tagged, ...read])];
    },
    standing: (itemId, aspect) => insights.standing(itemId, aspect),
    labelOf(aspect, kind) {
      if (aspect === 'exhibits')
        return kind === 'video' ? { zh: '内容', en: 'content' } : { zh: '展品', en: 'exhibits' };
      return sentiment.aspects().find(({ id }) => id === aspect)?.label ?? { zh: aspect, en: aspect };
    },
  };
}

/** Fewer reviews than these are no reason. */
const TOLD_FROM = 3;

/** "37 of 41 reviews on exhibits praise them"; what speaks against an item is said as well. */
export function reviewReason(
  aspect: string,
  { positive, negative, total, samples }: AspectStanding,
  label: Record<Language, string>,
  language: Language,
): Reason | undefined {
  if (total < TOLD_FROM || positive === negative) return undefined;
  const praised = positive > negative;
  const count = praised ? positive : negative;
  const crowds = aspect === 'crowds';
  const text = say(
    language,
    `${total}条谈到${label.zh}的评价中${count}条${crowds ? (praised ? '说不挤' : '嫌人多') : praised ? '称赞' : '不满意'}`,
    crowds
      ? `${count} of ${total} reviews on crowds ${praised ? 'found it calm' : 'complain of them'}`
      : `${count} of ${total} reviews on ${label.en} ${praised ? 'praise them' : 'complain'}`,
  );
  return { type: 'reviews', text: samples ? text + say(language, '（示例评价）', ' (sample reviews)') : text };
}
