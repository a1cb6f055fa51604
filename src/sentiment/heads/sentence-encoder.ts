import { LiteModel } from '../../embedding/lite/lite-model.js';

/** What the network sees a sentence through: one rendering of it, for thousands of reviews are read at a time. */
export const loadSentenceEncoder = (cacheDir: string): Promise<LiteModel> => LiteModel.load(cacheDir, undefined, 1);
