import { AssistantPlugin } from '#plugin-api';
import { AllReviews } from './all-reviews.js';
import { AnalyseText } from './analyse-text.js';
import { configSchema } from './config.js';
import { INTENTS } from './intents.js';
import { ItemReviews } from './item-reviews.js';
import { ReviewOrigin } from './review-origin.js';

/** Tells what reviews say of a place or a film, and what mood a pasted text has. */
@AssistantPlugin({
  id: 'review-sentiment',
  name: { zh: '评价分析', en: 'Reviews' },
  description: {
    zh: '汇总大家对一个地方或一部片子的评价，分方面说清褒贬并附原文，也能分析您贴来的评论',
    en: 'sums up what reviews praise and criticise about a place or film, with quotes, and reads the mood of a review you paste',
  },
  version: '1.0.0',
  hostVersion: '^1.0.0',
  configSchema,
  intents: INTENTS,
  providers: [AllReviews, AnalyseText, ItemReviews, ReviewOrigin],
})
export default class ReviewSentimentPlugin {}
