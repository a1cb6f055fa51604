import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../../catalogue/catalogue.service.js';
import { DocentError } from '../../config/errors.js';
import { maskPersonalData } from '../../privacy/mask.js';
import type { SentimentQuery, SentimentView } from '../../protocol/admin/index.js';
import type { Language } from '../../protocol/text.js';
import { ReviewInsightsService } from '../../reviews/insights/review-insights.service.js';

const QUOTES_PER_SIDE = 4;

/** What reviews praise and blame, month by month, and where somebody should look. */
@Injectable()
export class SentimentViewService {
  constructor(
    private readonly insights: ReviewInsightsService,
    private readonly catalogue: CatalogueService,
  ) {}

  /** @throws DocentError `item-not-found` */
  async view({ from, to, itemId, kind, aspect }: SentimentQuery, language: Language): Promise<SentimentView> {
    if (itemId !== undefined && !this.catalogue.get(itemId))
      throw new DocentError('item-not-found', {
        zh: '目录里没有这个条目，请检查编号。',
        en: 'There is no such item in the catalogue; please check its id.',
      });
    const kinds = kind && [kind];
    const aspects = aspect === undefined ? undefined : [aspect];
    const query = { language, quotesPerSide: QUOTES_PER_SIDE, ...(aspects && { aspects }) };
    const months = { ...(from && { from: from.slice(0, 7) }), ...(to && { to: to.slice(0, 7) }) };
    const [trends, summary] = await Promise.all([
      this.insights.trends({ ...months, ...(itemId !== undefined && { itemId }), ...(kinds && { kinds }) }),
      itemId === undefined
        ? this.insights.ofCatalogue({ ...query, ...(kinds && { kinds }) })
        : this.insights.ofItem(itemId, query),
    ]);
    const { total, counted, setAside, unread, samples, rating } = summary;
    return {
      ...trends,
      ...{ item: itemId === undefined ? null : this.named(itemId), samples, rating },
      reviews: { total, counted, setAside, unread },
      quotes: summary.quotes.map((quote) => {
        const name = quote.itemId === undefined ? undefined : this.catalogue.get(quote.itemId)?.name;
        return { ...quote, text: maskPersonalData(quote.text), ...(name && { name }) };
      }),
      attention:
        'attention' in summary
          ? summary.attention.map((attention) => ({ ...attention, ...this.named(attention.itemId) }))
          : [],
    };
  }

  private named(itemId: string) {
    const item = this.catalogue.get(itemId);
    return { itemId, ...(item && { name: item.name, kind: item.kind }) };
  }
}
