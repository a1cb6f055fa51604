/**
 * The one door between plugins and Docent: a plugin imports `#plugin-api` and nothing else of the server.
 * See docs/plugins.md for a guide.
 */
export * from './plugin.js';
export * from './services.js';
export * from './answers.js';
export type * from './turn.js';
export type * from '../itinerary/itinerary.types.js';
export type { Item, MinuteRange, Price } from '../catalogue/item.js';
export type { FactName, NearWish, NumberRange, Slot, TimeWish, ValueWish } from '../language/constraints.js';
export type { Block, BlockOf, Card, Fact, ItemKind, Reason } from '../protocol/blocks.js';
export type {
  AspectInsight,
  CatalogueInsights,
  InsightQuote,
  InsightSummary,
  ItemInsights,
  Tally,
} from '../protocol/insights.js';
export { localize, type Language, type LocalizedText } from '../protocol/text.js';
export type { SearchHit, SearchQuery } from '../search/search.types.js';
export type { Aspect } from '../sentiment/aspects/aspect.js';
export type { AspectReading, Emotion, Polarity, SentimentAnalysis } from '../sentiment/sentiment.js';
export { formatAmount } from '../presentation/format/money.js';
export { labelIn } from '../search/text/labels.js';
export type { BilingualText } from '../config/errors.js';
export { DocentError } from '../config/errors.js';
export { readPlan, type PlanWords, type StopOrdinal } from '../language/reading/plan.js';
