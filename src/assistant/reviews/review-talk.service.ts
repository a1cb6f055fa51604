import { Injectable } from '@nestjs/common';
import { Catalogue, Presenter, Sentiment } from '../../plugin-api/index.js';
import type { Block } from '../../protocol/blocks.js';
import type { Language } from '../../protocol/text.js';
import { ReviewsService } from '../../reviews/reviews.service.js';
import type { SentimentAnalysis } from '../../sentiment/sentiment.js';

/** What a visitor told of an item, while they are asked whether it may be kept. */
export interface ToldReview {
  itemId: string;
  text: string;
}

const REVIEWED = new Set(['attraction', 'video']);
const ASPECTS_TOLD = 4;

const TEXTS = {
  zh: {
    joint: '、',
    sides: { positive: '满意', negative: '不满意', neutral: '提到', mixed: '有好有坏' },
    polarity: { positive: '很满意', negative: '不太满意', neutral: '有些感受', mixed: '有好有坏' },
    heard: (name: string, said: string) => `谢谢您告诉我。关于《${name}》，我读到的是：${said}。`,
    ask: '要把这段话留作评价吗？留下后其他访客能看到，注明“聊天中留下”，不带您的名字。',
    keep: '留作评价',
    decline: '不用了',
    kept: (name: string, count: number) =>
      `已留下，谢谢您！它已计入《${name}》的评价，现在共${count}条。清空您的数据时，它会一并删除。`,
    known: (name: string) => `您这段话已经在《${name}》的评价里了，谢谢您。`,
    declined: '好的，不留。',
    gone: '这个条目已不在目录里，没有留下评价。',
    look: (name: string) => ({ label: '看看大家的评价', text: `大家怎么评价${name}` }),
  },
  en: {
    joint: ', ',
    sides: { positive: 'good', negative: 'bad', neutral: 'mentioned', mixed: 'good and bad' },
    polarity: {
      positive: 'you liked it',
      negative: 'you were not happy',
      neutral: 'a mixed day',
      mixed: 'good and bad',
    },
    heard: (name: string, said: string) => `Thank you for telling me. What I read about **${name}**: ${said}.`,
    ask: 'May I keep this as a review? Other visitors will see it, marked as left in the chat and without your name.',
    keep: 'Keep it as a review',
    decline: 'No, thanks',
    kept: (name: string, count: number) =>
      `Kept, thank you! It now counts among the ${count === 1 ? 'first review' : `${count} reviews`} of **${name}**. It is deleted when you erase your data.`,
    known: (name: string) => `Your words are among the reviews of **${name}** already, thank you.`,
    declined: 'All right, I keep nothing.',
    gone: 'This item is no longer in the catalogue, so no review was kept.',
    look: (name: string) => ({ label: 'What do others say?', text: `What do people say about ${name}?` }),
  },
} as const;

const YES =
  /^(?:(?:好的?|可以|行|嗯|是的?|同意|没问题)[,，]?\s*)*(?:好的?|可以|行|嗯+|是的?|同意|没问题|(?:记|留)(?:下|着)?来?(?:吧|了)?|(?:yes|yeah|sure|ok(?:ay)?|please do|go ahead|keep it|yes,? please)(?:,? (?:please|keep it|do))?)[。.!！~]*$/iu;
const NO =
  /^(?:不用了?|不了|不要|别了?|不需要|算了|不同意|(?:no|nope|don't|rather not)(?:,? thanks?| thank you|,? don't)?)[。.!！~]*$/iu;

/** Offers to keep what visitors tell of a visit as a review, and keeps it when they say yes. */
@Injectable()
export class ReviewTalk {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly presenter: Presenter,
    private readonly sentiment: Sentiment,
    private readonly reviews: ReviewsService,
  ) {}

  /** Whether a message is the answer to the offer, tapped or typed, in whichever language. */
  consent(text: string, told: ToldReview | undefined): boolean | undefined {
    if (!told) return undefined;
    const said = text.trim().toLowerCase();
    const isOneOf = (name: 'keep' | 'decline') => said === TEXTS.zh[name] || said === TEXTS.en[name].toLowerCase();
    if (isOneOf('keep') || YES.test(said)) return true;
    return isOneOf('decline') || NO.test(said) ? false : undefined;
  }

  /**
   * @param subjects items that the message is about, best first
   * @returns undefined when it judges nothing that can be reviewed
   */
  async offer(
    text: string,
    subjects: readonly string[],
    language: Language,
    signal: AbortSignal,
  ): Promise<{ told: ToldReview; blocks: Block[] } | undefined> {
    const item = subjects.map((id) => this.catalogue.get(id)).find((each) => each && REVIEWED.has(each.kind));
    if (!item) return undefined;
    const [analysis] = await this.sentiment.analyse([text], signal);
    if (!analysis || (analysis.polarity === 'neutral' && analysis.aspects.length === 0)) return undefined;
    const texts = TEXTS[language];
    const name = this.presenter.name(item, language);
    return {
      told: { itemId: item.id, text },
      blocks: [
        { type: 'text', markdown: `${texts.heard(name, this.inWords(analysis, language))}\n\n${texts.ask}` },
        { type: 'quick-replies', replies: [texts.keep, texts.decline].map((label) => ({ label, text: label })) },
      ],
    };
  }

  async settle(
    { itemId, text }: ToldReview,
    keep: boolean,
    visitorId: string,
    language: Language,
    now: Date,
  ): Promise<Block[]> {
    const texts = TEXTS[language];
    if (!keep) return [{ type: 'text', markdown: texts.declined }];
    const item = this.catalogue.get(itemId);
    if (!item) return [{ type: 'text', markdown: texts.gone }];
    const isNew = await this.reviews.keepTold({ itemId, text, visitorId, createdAt: now.toISOString().slice(0, 10) });
    const name = this.presenter.name(item, language);
    return [
      { type: 'text', markdown: isNew ? texts.kept(name, this.reviews.count(itemId)) : texts.known(name) },
      { type: 'quick-replies', replies: [texts.look(name)] },
    ];
  }

  private inWords({ polarity, aspects }: SentimentAnalysis, language: Language): string {
    const { joint, sides, polarity: whole } = TEXTS[language];
    if (aspects.length === 0) return whole[polarity];
    const labels = new Map(this.sentiment.aspects().map(({ id, label }) => [id, label[language]]));
    return aspects
      .slice(0, ASPECTS_TOLD)
      .map(({ aspect, polarity: side }) => {
        const label = labels.get(aspect) ?? aspect;
        return language === 'zh' ? `${label}（${sides[side]}）` : `${label} (${sides[side]})`;
      })
      .join(joint);
  }
}
