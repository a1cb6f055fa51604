import { EVERYDAY_WORDS } from './everyday-words.js';
import { FUNCTION_WORDS } from './function-words.js';
import { VISIT_WORDS } from './visit-words.js';

/**
 * Our own English renderings of common Chinese words: `词=best;second;third`, parted by `|`. They replace the dictionary's,
 * and nothing after `=` means that the word is left out. Where a word stands twice, the later entry counts.
 */
export const OWN_WORDS = [FUNCTION_WORDS, EVERYDAY_WORDS, VISIT_WORDS].join('\n');
