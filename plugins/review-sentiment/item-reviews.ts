import { Injectable } from '@nestjs/common';
import {
  Catalogue,
  OnIntent,
  PluginConfig,
  Presenter,
  ReviewInsights,
  Reviews,
  Sentiment,
  type Item,
  type ItemInsights,
  type Language,
  type PluginBlock,
  type Turn,
} from '#plugin-api';
import { AllReviews } from './all-reviews.js';
import { askedAspects } from './asked-aspects.js';
import { askedSide } from './asked-sides.js';
import { aspectChart, quotesBlock } from './blocks.js';
import { compare } from './comparison.js';
import type { Config } from './config.js';
import { labelOf, praisedOf, WORDING } from './wording.js';

/** How many items one answer tells of. */
const ITEMS_AT_MOST = 3;
const COMPLAINTS_AT_MOST = 2;

interface Question {
  asked: readonly string[];
  side: 'positive' | 'negative' | undefined;
  language: Language;
}

/** What was asked last: "and the other one?" asks the same. */
type Kept = Pick<Question, 'asked' | 'side'>;

/** "大家怎么评价这个景点 "do people complain about the queues there?", "compare the reviews of the two" */
@Injectable()
export class ItemReviews {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly insights: ReviewInsights,
    private readonly reviews: Reviews,
    private readonly presenter: Presenter,
    private readonly sentiment: Sentiment,
    private readonly config: PluginConfig<Config>,
    private readonly all: AllReviews,
  ) {}

  @OnIntent('item-reviews')
  async *tell(turn: Turn): AsyncGenerator<PluginBlock> {
    const { language } = turn;
    const items = turn.subjects
      .map((id) => this.catalogue.get(id))
      .filter((item): item is Item => item?.kind === 'attraction' || item?.kind === 'video')
      .slice(0, ITEMS_AT_MOST);
    if (items.length === 0) {
      yield* this.all.answer(turn);
      return;
    }
    const links = turn.text === turn.understanding.text ? turn.understanding.links : [];
    const named = askedAspects(turn.text, this.sentiment, links);
    const before = turn.understanding.asksAgain ? turn.memory.get<Kept>() : undefined;
    const question: Question = {
      asked: named.length > 0 ? named : (before?.asked ?? []),
      side: askedSide(turn.text) ?? before?.side,
      language,
    };
    turn.memory.set({ asked: question.asked, side: question.side } satisfies Kept);
    if (items.length > 1) yield* this.comparison(items, question);
    else yield* this.about(items[0]!, question);
    yield { type: 'quick-replies', replies: this.followUps(items[0]!, question.asked, language) };
  }

  private async *comparison(items: readonly Item[], { asked, language }: Question): AsyncGenerator<PluginBlock> {
    const { reviewsForShares: enough, quotesPerSide, quoteLength } = this.config.values;
    const found = await Promise.all(
      items.map(async (item) => ({
        kind: item.kind,
        name: this.presenter.name(item, language),
        insights: await this.insights.ofItem(item.id, {
          ...{ aspects: asked, language, quotesPerSide: Math.min(1, quotesPerSide), quoteLength },
        }),
      })),
    );
    yield* compare(found, { asked, language, enough, aspects: this.sentiment.aspects() });
    const nameOf = new Map(items.map((item) => [item.id, this.presenter.name(item, language)]));
    const quotes = quotesBlock(
      found.flatMap(({ insights }) => insights.quotes),
      language,
      (itemId) => nameOf.get(itemId),
    );
    if (quotes) yield quotes;
  }

  private async *about(item: Item, question: Question): AsyncGenerator<PluginBlock> {
    const { language, asked, side } = question;
    const { quotesPerSide, quoteLength, reviewsForShares } = this.config.values;
    const name = this.presenter.name(item, language);
    const insights = await this.insights.ofItem(item.id, { aspects: asked, language, quotesPerSide, quoteLength });
    if (insights.counted === 0) {
      yield {
        type: 'text',
        markdown:
          insights.unread > 0 ? WORDING[language].unread(insights.unread) : WORDING[language].none(name, item.kind),
      };
      return;
    }
    yield { type: 'text', markdown: this.inWords(item, insights, question) };
    const label = (aspect: string) => labelOf(aspect, item.kind, language, this.sentiment.aspects());
    if (asked.length === 0 && insights.counted >= reviewsForShares) {
      const chart = aspectChart(insights.aspects, label, language);
      if (chart) yield chart;
    }
    const quotes = quotesBlock(
      insights.quotes.filter((quote) => side === undefined || quote.side === side),
      language,
    );
    if (quotes) yield quotes;
  }

  private inWords(item: Item, insights: ItemInsights, { asked, side, language }: Question): string {
    const wording = WORDING[language];
    const name = this.presenter.name(item, language);
    const label = (aspect: string) => labelOf(aspect, item.kind, language, this.sentiment.aspects());
    const praised = (aspect: string) => praisedOf(aspect, item.kind, language, this.sentiment.aspects());
    const many = insights.counted >= this.config.values.reviewsForShares;
    const tallies = asked.map((aspect) => ({
      label: label(aspect),
      tally: insights.aspects.find((each) => each.aspect === aspect) ?? {
        ...{ aspect, tally: { positive: 0, middling: 0, negative: 0 }, total: 0 },
      },
    }));
    const sentences: string[] = [];
    if (asked.length > 0) sentences.push(wording.asked(name, insights.counted, tallies));
    if (tallies.every(({ tally }) => tally.total === 0)) {
      // Whoever asks about one aspect and finds nothing is told what there is.
      if (side === 'negative' && asked.length === 0)
        sentences.push(wording.complaints(name, complaintsIn(insights.aspects, label)));
      else {
        sentences.push(wording.overall(name, insights, many));
        sentences.push(wording.praise(insights.praised.map(praised), insights.criticised.map(label), many));
      }
      const change = insights.changes[0];
      if (change)
        sentences.push(wording.changed(change.aspect === null ? undefined : label(change.aspect), change.direction));
    } else {
      const party = insights.parties.find((each) => asked.includes(each.party));
      const complaints = complaintsIn(party?.aspects.filter(({ aspect }) => !asked.includes(aspect)) ?? [], label);
      if (party && complaints.length > 0) sentences.push(wording.partyComplaints(party.party, complaints));
      if (!many) sentences.push(wording.few);
    }
    if (insights.unread > 0) sentences.push(wording.unread(insights.unread));
    if (insights.samples !== 'none') sentences.push(wording.samples(insights.samples));
    return sentences.filter(Boolean).join(language === 'zh' ? '' : ' ');
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

/** The aspects that are blamed most. */
export function complaintsIn(
  aspects: ItemInsights['aspects'],
  label: (aspect: string) => string,
): { label: string; count: number }[] {
  return [...aspects]
    .filter(({ tally }) => tally.negative > 0 && tally.negative >= tally.positive / 2)
    .sort((a, b) => b.tally.negative - a.tally.negative)
    .slice(0, COMPLAINTS_AT_MOST)
    .map(({ aspect, tally }) => ({ label: label(aspect), count: tally.negative }));
}
