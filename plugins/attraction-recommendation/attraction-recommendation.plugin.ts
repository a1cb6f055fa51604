import { AssistantPlugin } from '#plugin-api';
import { AttractionFacts } from './attraction-facts.js';
import { AttractionFinder } from './attraction-finder.js';
import { configSchema } from './config.js';
import { INTENTS } from './intents.js';
import { Candidates } from './itinerary/candidates.js';
import { ItineraryPlanner } from './itinerary/itinerary-planner.js';

/** Finds places to visit by wishes in plain words, and tells the facts of a place. */
@AssistantPlugin({
  id: 'attraction-recommendation',
  name: { zh: '景点推荐', en: 'Attractions' },
  description: {
    zh: '按兴趣、时间、预算、同行的人挑选值得去的地方，也能说清票价、开放时间和交通',
    en: 'picks places to visit by your interests, time, budget and company, and tells prices, hours and the way there',
  },
  version: '1.0.0',
  hostVersion: '^1.0.0',
  configSchema,
  intents: INTENTS,
  providers: [AttractionFinder, AttractionFacts, Candidates, ItineraryPlanner],
})
export default class AttractionRecommendationPlugin {}
