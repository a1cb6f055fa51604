import { Settings1700000000000 } from './1700000000000-settings.js';
import { Revisions1700000000010 } from './1700000000010-revisions.js';
import { Items1700000000020 } from './1700000000020-items.js';
import { Reviews1700000000030 } from './1700000000030-reviews.js';
import { Interactions1700000000040 } from './1700000000040-interactions.js';
import { Jobs1700000000050 } from './1700000000050-jobs.js';
import { EmbeddingCache1700000000100 } from './1700000000100-embedding-cache.js';
import { ItemVectors1700000000200 } from './1700000000200-item-vectors.js';
import { Conversations1700000000300 } from './1700000000300-conversations.js';
import { Recommendation1700000000400 } from './1700000000400-recommendation.js';
import { Console1700000000500 } from './1700000000500-console.js';
import { PluginVersions1700000000510 } from './1700000000510-plugin-versions.js';
import { Answers1700000000520 } from './1700000000520-answers.js';
import { ReviewAnalyses1700000000600 } from './1700000000600-review-analyses.js';
import { EndedVisitors1700000000700 } from './1700000000700-ended-visitors.js';
import { ReviewSource1700000000800 } from './1700000000800-review-source.js';
import { StatedTastes1700000000810 } from './1700000000810-stated-tastes.js';

/** All migrations, oldest first; a new one is appended and never edited after a release. */
export const MIGRATIONS: (new () => object)[] = [
  Settings1700000000000,
  Revisions1700000000010,
  Items1700000000020,
  Reviews1700000000030,
  Interactions1700000000040,
  Jobs1700000000050,
  EmbeddingCache1700000000100,
  ItemVectors1700000000200,
  Conversations1700000000300,
  Recommendation1700000000400,
  Console1700000000500,
  PluginVersions1700000000510,
  Answers1700000000520,
  ReviewAnalyses1700000000600,
  EndedVisitors1700000000700,
  ReviewSource1700000000800,
  StatedTastes1700000000810,
];
