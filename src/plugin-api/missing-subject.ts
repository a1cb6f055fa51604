import type { Item } from '../catalogue/item.js';
import type { Understanding } from '../language/constraints.js';
import { searchTokens } from '../language/segment.js';
import { localize, type Language } from '../protocol/text.js';

/** "A film about gunpowder", 讲火药的片子 */
const ABOUT =
  /(?:关于|有关|讲述?|(?<=[有部个些段是那])介绍)(?![讲得了过好不很太])(?<zh>\p{Script=Han}{2,8}?)的?(?:片子?|电影|影片|纪录片|短片|视频|节目|展览|文物|藏品)|\babout (?:the |an? )?(?<en>[a-z][a-z' -]{2,30}?)(?= (?:called|please|again|there)\b|[?.!,]|$)/iu;

/**
 * The subject that is asked for in so many words and that no item of a list names; undefined where the catalogue
 * understood it as a theme, a place or a maker, or where an item has no text in the visitor's language to tell by.
 */
export function missingSubject(
  { text, topic, constraints }: Pick<Understanding, 'text' | 'topic' | 'constraints'>,
  items: readonly Item[],
  language: Language,
): string | undefined {
  const { zh, en } = ABOUT.exec(text)?.groups ?? {};
  const subject = (language === 'zh' ? zh : en)?.toLowerCase();
  const { tag, place, near, creator } = constraints;
  if (!subject || !topic.toLowerCase().includes(subject) || (tag ?? place ?? near ?? creator)) return undefined;
  const names = (item: Item) => {
    const told = textsOf(item, language).join(' ').toLowerCase();
    if (language === 'zh') return told.includes(subject);
    const words = new Set(searchTokens(told));
    return searchTokens(subject).some((word) => words.has(word));
  };
  const areTold = items.every(({ description }) => description?.[language]);
  return areTold && !items.some(names) ? subject : undefined;
}

function textsOf({ name, description, aliases, tags, categories }: Item, language: Language): string[] {
  return [localize(name, language), localize(description, language), ...aliases, ...tags, ...categories];
}
