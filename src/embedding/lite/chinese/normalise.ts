import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 'tw', to: 'cn' });

/** Simplified Chinese in the spelling of the mainland, full-width forms folded; other scripts pass unchanged. */
export function simplify(text: string): string {
  return toSimplified(text.normalize('NFKC'))
    .replace(/甚么/g, '什么')
    .replace(/著(?!名|作|称|者|书|述|录)/g, '着')
    .replace(/妳/g, '你')
    .replace(/[裡裏]/g, '里')
    .replace(/部份/g, '部分');
}

export const HAN = /\p{Script=Han}/u;
