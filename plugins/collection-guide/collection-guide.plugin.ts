import { AssistantPlugin } from '#plugin-api';
import { configSchema } from './config.js';
import { INTENTS } from './intents.js';
import { ArtefactFacts } from './artefact-facts.js';
import { ArtefactFinder } from './artefact-finder.js';

/** Finds objects of museums by kind, period, material and theme, and tells about an object. */
@AssistantPlugin({
  id: 'collection-guide',
  name: { zh: '馆藏导览', en: 'Collections' },
  description: {
    zh: '按门类、年代、材质、主题寻找博物馆里的文物和作品，讲一件器物的来历',
    en: 'finds objects in museums by kind, period, material and theme, and tells the story of one',
  },
  version: '1.0.0',
  hostVersion: '^1.0.0',
  configSchema,
  intents: INTENTS,
  providers: [ArtefactFinder, ArtefactFacts],
})
export default class CollectionGuidePlugin {}
