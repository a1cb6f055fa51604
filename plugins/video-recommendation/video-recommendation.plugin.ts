import { AssistantPlugin } from '#plugin-api';
import { configSchema } from './config.js';
import { FilmsByMaker } from './films-by-maker.js';
import { INTENTS } from './intents.js';
import { VideoFacts } from './video-facts.js';
import { VideoFinder } from './video-finder.js';

/** Finds films by theme, length, year, makers and mood, and tells about a film. */
@AssistantPlugin({
  id: 'video-recommendation',
  name: { zh: '影片推荐', en: 'Films and videos' },
  description: {
    zh: '按主题、片长、年代、心情挑选纪录片、故事片和短片，也能介绍一部片子',
    en: 'picks documentaries, features and shorts by theme, length, year and mood, and tells about a film',
  },
  version: '1.0.0',
  hostVersion: '^1.0.0',
  configSchema,
  intents: INTENTS,
  providers: [VideoFinder, VideoFacts, FilmsByMaker],
})
export default class VideoRecommendationPlugin {}
