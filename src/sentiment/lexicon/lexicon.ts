import { TermTrie } from '../reading/term-trie.js';
import { EMOJI } from './emoji.js';
import type { Entry } from './entry.js';
import { IMPRESSIONS_EN } from './impressions.en.js';
import { IMPRESSIONS_ZH } from './impressions.zh.js';
import { MODIFIERS_EN } from './modifiers.en.js';
import { MODIFIERS_ZH } from './modifiers.zh.js';
import { NOT_OPINIONS_EN, OPINIONS_EN } from './opinions.en.js';
import { NOT_OPINIONS_ZH, OPINIONS_ZH } from './opinions.zh.js';
import { SAYINGS_EN, SAYINGS_ZH } from './sayings.js';
import { VOCABULARY_EN } from './vocabulary.en.js';
import { VOCABULARY_ZH } from './vocabulary.zh.js';

/** All terms of both languages: a Chinese review may well say "nice". */
export const LEXICON: TermTrie<Entry> = build();

function build(): TermTrie<Entry> {
  const trie = new TermTrie<Entry>();
  for (const [terms, entry] of [...MODIFIERS_ZH, ...MODIFIERS_EN]) for (const term of terms) trie.add(term, entry);
  for (const graded of [OPINIONS_ZH, OPINIONS_EN, SAYINGS_ZH, SAYINGS_EN, EMOJI]) {
    for (const [value, terms] of graded) for (const term of terms) trie.add(term, { role: 'opinion', value });
  }
  for (const [value, aspect, terms] of [...IMPRESSIONS_ZH, ...IMPRESSIONS_EN])
    for (const term of terms) trie.add(term, { role: 'opinion', value, ...(aspect && { aspect }) });
  for (const term of [...NOT_OPINIONS_ZH, ...NOT_OPINIONS_EN]) trie.add(term, { role: 'opinion', value: 0 });
  for (const graded of [VOCABULARY_ZH, VOCABULARY_EN])
    for (const [value, terms] of graded) for (const term of terms) trie.add(term, { role: 'opinion', value });
  return trie;
}
