import type { Language } from '../protocol/text.js';

const HAN = /\p{Script=Han}/gu;
/** Chinese of one character or two that says "this is a Chinese sentence", however many Latin names it holds. */
const CHINESE_GRAMMAR = /[的吗呢吧了是有在我你您请给去看找想哪几这那和]|什么|怎么|多少|附近|推荐|免费/;
const ENGLISH_GRAMMAR =
  /\b(?:the|a|an|is|are|was|what|which|where|when|who|how|do|does|can|could|i|me|my|you|we|any|of|in|near|for|with|to|and|or|not|show|find|tell|please|about|recommend|best|good|there|it|that|this)\b/gi;

/**
 * The language to answer a text in. Latin names within a Chinese sentence do not make it English, nor do Chinese names
 * within an English one; a text without words (numbers, emoji, punctuation) keeps the language spoken before.
 */
export function detectLanguage(text: string, previous?: Language, locale?: Language): Language {
  const fallback = previous ?? locale ?? 'en';
  const plain = text.replace(/https?:\/\/\S{1,500}|[^\s@]{1,64}@\S{1,100}/g, ' ');
  const han = plain.match(HAN)?.length ?? 0;
  const words = plain.match(/\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]*/gu) ?? [];
  // Japanese and Korean are not spoken here; kanji alone would be mistaken for Chinese.
  const other = plain.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  if (han === 0) return words.some((word) => word.length > 1) || other > 0 ? latinLanguage(words, fallback) : fallback;
  if (other > han) return fallback;
  if (words.length === 0) return 'zh';
  const english = plain.match(ENGLISH_GRAMMAR)?.length ?? 0;
  if (english >= 2 && english * 2 >= words.length / 2) return han > words.length * 3 ? 'zh' : 'en';
  if (CHINESE_GRAMMAR.test(plain)) return 'zh';
  return han >= words.length ? 'zh' : 'en';
}

/** A bare name in Latin letters ("Louvre", "gugong") says nothing of the language that its writer speaks. */
function latinLanguage(words: readonly string[], fallback: Language): Language {
  if (fallback === 'en') return 'en';
  const sentence = words.join(' ');
  const english = sentence.match(ENGLISH_GRAMMAR)?.length ?? 0;
  return english > 0 || words.length > 3 ? 'en' : fallback;
}
