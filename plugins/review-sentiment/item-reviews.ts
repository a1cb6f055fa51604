import { Injectable } from '@nestjs/common';
import {
  Catalogue,
  OnIntent,
  PluginConfig,
  Presenter,
  Reviews,
  Sentiment,
  type BlockOf,
  type Item,
  type Language,
  type PluginBlock,
  type Turn,
} from '#plugin-api';
import { askedAspects } from './asked-aspects.js';
import type { Config } from './config.js';
import { strongestQuotes } from './quotes.js';
import { stanceOf, summarise, tallyAspect, type ReadReview, type Summary } from './summary.js';
import { aspectsFor, labelOf, WORDING } from './wording.js';

/** How many items one answer tells of, and how many aspects one chart shows. */
const ITEMS_AT_MOST = 3;
const BARS_AT_MOST = 6;
/** An aspect that one review alone speaks of is no bar. */
const BAR_FROM = 2;

/** "大家怎么评价这个景点", "do people complain about the queues there?" */
@Injectable()
export class ItemReviews {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly reviews: Reviews,
    private readonly presenter: Presenter,
    private readonly sentiment: Sentiment,
    private readonly config: PluginConfig<Config>,
  ) {}

  @OnIntent('item-reviews')
  async *tell(turn: Turn): AsyncGenerator<PluginBlock> {
    const items = turn.subjects
      .map((id) => this.catalogue.get(id))
      .filter((item): item is Item => item?.kind === 'attraction' || item?.kind === 'video')
      .slice(0, ITEMS_AT_MOST);
    if (items.length === 0) {
      yield { type: 'text', markdown: WORDING[turn.language].which };
      return;
    }
    const links = turn.text === turn.understanding.text ? turn.understanding.links : [];
    const asked = askedAspects(turn.text, this.sentiment, links);
    for (const item of items) {
      if (turn.signal.aborted) return;
      yield* this.about(item, asked, turn.language);
    }
    yield { type: 'quick-replies', replies: this.followUps(items[0]!, asked, turn.language) };
  }

  private async *about(item: Item, asked: readonly string[], language: Language): AsyncGenerator<PluginBlock> {
    const name = this.presenter.name(item, language);
    const reviews = await this.reviews.ofItem(item.id);
    if (reviews.length === 0) {
      yield { type: 'text', markdown: WORDING[language].none(name, item.kind) };
      return;
    }
    const analyses = await this.sentiment.analyse(reviews.map(({ text }) => text));
    const read = reviews.map((review, index): ReadReview => {
      const analysis = analyses[index]!;
      return { review, analysis, stance: stanceOf(review, analysis) };
    });
    const summary = summarise(read, aspectsFor(item.kind, this.sentiment.aspects()));
    yield { type: 'text', markdown: this.inWords(item, read, summary, asked, language) };
    const chart = this.chart(item, summary, asked, language);
    if (chart) yield chart;
    const quotes = await this.quotes(read, asked, language);
    if (quotes) yield quotes;
  }

  private inWords(
    item: Item,
    read: readonly ReadReview[],
    summary: Summary,
    asked: readonly string[],
    language: Language,
  ): string {
    const wording = WORDING[language];
    const name = this.presenter.name(item, language);
    const label = (aspect: string) => labelOf(aspect, item.kind, language, this.sentiment.aspects());
    const many = summary.total >= this.config.values.reviewsForShares;
    const tallies = asked.map((aspect) => ({ label: label(aspect), tally: tallyAspect(read, aspect) }));
    const sentences: string[] = [];
    if (asked.length > 0) sentences.push(wording.asked(name, summary.total, tallies));
    // Whoever asks about one aspect and finds nothing is told what there is.
    if (tallies.every(({ tally }) => tally.total === 0)) {
      sentences.push(wording.overall(name, summary, many));
      sentences.push(wording.praise(summary.praised.map(label), summary.criticised.map(label), many));
    } else if (!many) {
      sentences.push(wording.few);
    }
    if (summary.samples !== 'none') sentences.push(wording.samples(summary.samples));
    return sentences.filter(Boolean).join(language === 'zh' ? '' : ' ');
  }

  private chart(
    item: Item,
    { total, aspects }: Summary,
    asked: readonly string[],
    language: Language,
  ): BlockOf<'chart'> | undefined {
    const bars = aspects.filter((each) => each.total >= BAR_FROM).slice(0, BARS_AT_MOST);
    if (asked.length > 0 || total < this.config.values.reviewsForShares || bars.length < 2) return undefined;
    const { chart } = WORDING[language];
    const labels = bars.map(({ aspect }) => labelOf(aspect, item.kind, language, this.sentiment.aspects()));
    const [positive, middling, negative] = chart.names;
    return {
      type: 'chart',
      chart: 'stacked-bar',
      title: chart.title,
      summary: bars.map(({ tally }, index) => chart.line(labels[index]!, tally)).join(chart.joint),
      labels,
      series: [
        { name: positive, tone: 'positive', values: bars.map(({ tally }) => tally.positive) },
        { name: middling, tone: 'neutral', values: bars.map(({ tally }) => tally.middling) },
        { name: negative, tone: 'negative', values: bars.map(({ tally }) => tally.negative) },
      ],
      unit: chart.unit,
    };
  }

  private async quotes(
    read: readonly ReadReview[],
    asked: readonly string[],
    language: Language,
  ): Promise<BlockOf<'quotes'> | undefined> {
    const { quotesPerSide: perSide, quoteLength: length } = this.config.values;
    const { title, sample } = WORDING[language].quotes;
    const quotes = await strongestQuotes(read, { aspects: asked, language, perSide, length }, this.sentiment);
    if (quotes.length === 0) return undefined;
    return {
      type: 'quotes',
      title,
      quotes: quotes.map(({ text, side, review }) => ({
        text,
        tone: side,
        ...(review.rating !== undefined && { rating: review.rating }),
        ...(review.createdAt && { date: review.createdAt.slice(0, 10) }),
        ...(review.sample && { source: sample }),
      })),
    };
  }

  private followUps(item: Item, asked: readonly string[], language: Language) {
    const { replies } = WORDING[language];
    const name = this.presenter.name(item, language);
    if (item.kind === 'video') return [replies.about(name), replies.similar(name)];
    const reviewed = this.reviews.count(item.id) > 0;
    return [
      ...(reviewed && !asked.includes('crowds') ? [replies.crowds(name)] : []),
      ...(reviewed && !asked.includes('children') ? [replies.children(name)] : []),
      replies.facts(name),
    ];
  }
}
