import chinese from 'simple-keyboard-layouts/build/layouts/chinese.js';
import type { Language } from '../../src/protocol/index.js';
import { PINYIN_PHRASES } from './pinyin-phrases.js';

export type KeySet = 'pinyin' | 'letters';

/** Few and large: no tabulator, no lock, no characters that nobody asks a museum with. */
export function keyLayout(keys: KeySet, language: Language): Record<'default' | 'shift', string[]> {
  const marks = keys === 'pinyin' ? '， 。 ？' : ', . ?';
  // Keys to change between scripts are for those whose language has two.
  const last = `{clear} ${language === 'zh' ? '{mode} ' : ''}{space} {hide} {ask}`;
  return {
    default: [
      '1 2 3 4 5 6 7 8 9 0 {bksp}',
      'q w e r t y u i o p',
      "a s d f g h j k l '",
      `{shift} z x c v b n m ${marks}`,
      last,
    ],
    shift: [
      '1 2 3 4 5 6 7 8 9 0 {bksp}',
      'Q W E R T Y U I O P',
      'A S D F G H J K L "',
      `{shift} Z X C V B N M ${keys === 'pinyin' ? '、 ！ ：' : '- ! :'}`,
      last,
    ],
  };
}

/** Characters by syllable, and before them the words that visitors write most. */
export const pinyinCandidates: Record<string, string> = merged();

function merged(): Record<string, string> {
  const characters = (chinese as { layoutCandidates?: Record<string, string> }).layoutCandidates ?? {};
  const all: Record<string, string> = { ...characters };
  for (const [word, pinyin] of PINYIN_PHRASES) all[pinyin] = all[pinyin] ? `${word} ${all[pinyin]}` : word;
  return all;
}
