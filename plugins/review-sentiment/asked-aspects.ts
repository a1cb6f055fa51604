import type { LinkedItem } from '#plugin-api';
import type { AspectId } from './lexicon/aspect-words.js';
import { aspectsNamed } from './reading/mentions.js';
import { unitsOf } from './reading/units.js';

/** Words for the item itself, which ask about no aspect of it. */
const THE_ITEM = new Set(
  '片子 影片 电影 纪录片 动画 展览 展馆 东西 园子 园林 花园 建筑 film movie documentary series show episode museum exhibition gallery galleries art park garden gardens building visitors tours'.split(
    ' ',
  ),
);

/** The aspects that a question is about ("排队的人多吗", "what do families say?"); none when it is about all. */
export function askedAspects(text: string, links: readonly Pick<LinkedItem, 'start' | 'end'>[] = []): AspectId[] {
  const units = unitsOf(withoutNames(text, links));
  const named = aspectsNamed(units, { first: 0, end: units.length }).filter(
    ({ first, end }) => !(end - first <= 3 && THE_ITEM.has(wordsOf(units.slice(first, end).map((unit) => unit.text)))),
  );
  return [...new Set(named.map(({ aspect }) => aspect))].slice(0, 3);
}

const wordsOf = (units: readonly string[]): string => units.join(/^[a-z]/.test(units[0] ?? '') ? ' ' : '');

/** The name of a place is no question: "花园", "Science Museum". */
function withoutNames(text: string, links: readonly Pick<LinkedItem, 'start' | 'end'>[]): string {
  let rest = text;
  for (const { start, end } of links) rest = rest.slice(0, start) + '，'.repeat(end - start) + rest.slice(end);
  return rest;
}
