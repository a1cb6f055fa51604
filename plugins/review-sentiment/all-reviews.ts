import { Injectable } from '@nestjs/common';
import {
  Catalogue,
  OnIntent,
  PluginConfig,
  Presenter,
  ReviewInsights,
  Sentiment,
  type CatalogueInsights,
  type Language,
  type PluginBlock,
  type Turn,
} from '#plugin-api';
import { askedAspects } from './asked-aspects.js';
import { askedSide } from './asked-sides.js';
import { aspectChart, quotesBlock } from './blocks.js';
import type { Config } from './config.js';
import { labelOf, percent, WORDING } from './wording.js';

const MOST = 2;

const TEXTS = {
  zh: {
    none: '目前还没有任何评价，等有了再来问我。',
    overall: (total: number, share: number) => `所有地点和影片共 ${total} 条评价，${share}% 是好评。`,
    aspect: (label: string, total: number, positive: number, negative: number) =>
      `说到${label}的有 ${total} 条评价，${positive} 条满意，${negative} 条不满意。`,
    silent: (label: string) => `还没有评价提到${label}。`,
    who: { children: '带孩子的人', accessibility: '行动不便的访客' } as Partial<Record<string, string>>,
    most: (who: string | undefined, complaints: boolean, list: string) =>
      `${who ?? '大家'}${complaints ? '抱怨最多' : '最满意'}的是${list}。`,
    list: (parts: string[]) => parts.join('和'),
    count: (label: string, count: number) => `${label}（${count} 条）`,
    where: (names: string[]) => `怨言最集中的是${names.join('和')}。`,
    which: { label: '看看某个地方的评价', text: '看看某个景点的评论' },
  },
  en: {
    none: 'There are no reviews yet; ask me again when there are.',
    overall: (total: number, share: number) => `${share}% of all ${total} reviews of places and films are positive.`,
    aspect: (label: string, total: number, positive: number, negative: number) =>
      `${total} ${total === 1 ? 'review speaks' : 'reviews speak'} of ${label}: ${positive} pleased, ${negative} not.`,
    silent: (label: string) => `No review speaks of ${label} yet.`,
    who: { children: 'families', accessibility: 'visitors with limited mobility' } as Partial<Record<string, string>>,
    most: (who: string | undefined, complaints: boolean, list: string) =>
      complaints
        ? `What ${who ?? 'people'} complain about most is ${list}.`
        : `What ${who ?? 'people'} like most is ${list}.`,
    list: (parts: string[]) => parts.join(' and '),
    count: (label: string, count: number) => `${label} (${count} ${count === 1 ? 'review' : 'reviews'})`,
    where: (names: string[]) => `The grumbles gather at ${names.join(' and ')}.`,
    which: { label: 'Reviews of one place', text: 'Show me reviews of a place' },
  },
} as const;

/** "What do families complain about?": of all places and films together. */
@Injectable()
export class AllReviews {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly insights: ReviewInsights,
    private readonly presenter: Presenter,
    private readonly sentiment: Sentiment,
    private readonly config: PluginConfig<Config>,
  ) {}

  @OnIntent('all-reviews')
  async *answer(turn: Turn): AsyncGenerator<PluginBlock> {
    const { language, text, constraints } = turn;
    const texts = TEXTS[language];
    const asked = askedAspects(text, this.sentiment);
    const side = askedSide(text);
    const { quotesPerSide, quoteLength } = this.config.values;
    const kinds = constraints.kind === 'video' || constraints.kind === 'attraction' ? [constraints.kind] : undefined;
    const insights = await this.insights.ofCatalogue({
      ...{ aspects: asked, language, quotesPerSide, quoteLength, ...(kinds && { kinds }) },
    });
    if (insights.counted === 0) {
      yield {
        type: 'text',
        markdown: insights.unread > 0 ? WORDING[language].unread(insights.unread) : texts.none,
      };
      return;
    }
    yield { type: 'text', markdown: this.inWords(insights, asked, side, language) };
    const party = partyOf(insights, asked);
    const chart = aspectChart(party?.aspects ?? insights.aspects, (aspect) => this.label(aspect, language), language);
    if (chart && (asked.length === 0 || party)) yield chart;
    const quotes = quotesBlock(
      insights.quotes.filter((quote) => side === undefined || quote.side === side),
      language,
      (itemId) => this.nameOf(itemId, language),
    );
    if (quotes) yield quotes;
    yield { type: 'quick-replies', replies: [texts.which] };
  }

  private inWords(
    insights: CatalogueInsights,
    asked: readonly string[],
    side: 'positive' | 'negative' | undefined,
    language: Language,
  ): string {
    const texts = TEXTS[language];
    const party = partyOf(insights, asked);
    const sentences: string[] = [];
    if (party) {
      const others = party.aspects.filter(({ aspect }) => aspect !== party.party);
      const list = this.mostOf(others, side ?? 'negative', language);
      if (list) sentences.push(texts.most(texts.who[party.party], (side ?? 'negative') === 'negative', list));
    }
    if (sentences.length === 0)
      for (const aspect of asked) {
        const found = insights.aspects.find((each) => each.aspect === aspect);
        const label = this.label(aspect, language);
        sentences.push(
          found ? texts.aspect(label, found.total, found.tally.positive, found.tally.negative) : texts.silent(label),
        );
      }
    if (asked.length === 0) {
      if (side === undefined)
        sentences.push(texts.overall(insights.counted, percent(insights.tally.positive, insights.counted)));
      const list = this.mostOf(insights.aspects, side ?? 'negative', language);
      if (list) sentences.push(texts.most(undefined, (side ?? 'negative') === 'negative', list));
    }
    const places = insights.attention
      .filter(
        ({ reasons }) => asked.length === 0 || reasons.some(({ aspect }) => aspect !== null && asked.includes(aspect)),
      )
      .flatMap(({ itemId }) => this.nameOf(itemId, language) ?? [])
      .slice(0, MOST);
    if (side === 'negative' && places.length > 0) sentences.push(texts.where(places.map((name) => `**${name}**`)));
    if (insights.unread > 0) sentences.push(WORDING[language].unread(insights.unread));
    if (insights.samples !== 'none') sentences.push(WORDING[language].samples(insights.samples));
    return sentences.join(language === 'zh' ? '' : ' ');
  }

  private mostOf(aspects: CatalogueInsights['aspects'], side: 'positive' | 'negative', language: Language): string {
    const texts = TEXTS[language];
    const most = [...aspects]
      .filter(({ tally }) => tally[side] > 0)
      .sort((a, b) => b.tally[side] - a.tally[side])
      .slice(0, MOST);
    return texts.list(most.map(({ aspect, tally }) => texts.count(this.label(aspect, language), tally[side])));
  }

  private label(aspect: string, language: Language): string {
    return labelOf(aspect, undefined, language, this.sentiment.aspects());
  }

  private nameOf(itemId: string, language: Language): string | undefined {
    const item = this.catalogue.get(itemId);
    return item && this.presenter.name(item, language);
  }
}

/** What those say whom the question asks about. */
const partyOf = ({ parties }: CatalogueInsights, asked: readonly string[]) =>
  parties.find(({ party, aspects }) => asked.includes(party) && aspects.length > 1);
