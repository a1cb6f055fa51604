import type { LinkedItem, Sentiment } from '#plugin-api';

/** Words for the item itself, which ask about no aspect of it. */
const THE_ITEM = new Set(
  '片子 影片 电影 纪录片 动画 展览 展馆 东西 园子 园林 花园 建筑 film movie documentary series show episode museum exhibition gallery galleries art park garden gardens building visitors tours'.split(
    ' ',
  ),
);

/** Comparatives of what an aspect is judged by. */
const COMPARATIVES: readonly [aspect: string, RegExp][] = [
  ['crowds', /\b(?:quieter|calmer|busier|noisier|(?:more|less) (?:crowded|busy))\b|安静/iu],
  ['cleanliness', /\b(?:cleaner|dirtier)\b/iu],
  ['service', /\bfriendlier\b/iu],
];

/** The aspects that a question is about ("排队的人多吗", "what do families say?"); none when it is about all. */
export function askedAspects(
  text: string,
  sentiment: Pick<Sentiment, 'aspects' | 'aspectsNamed'>,
  links: readonly Pick<LinkedItem, 'start' | 'end'>[] = [],
): string[] {
  const asked = withoutNames(text, links);
  const named = sentiment
    .aspectsNamed(asked)
    .filter(({ start, end }) => !THE_ITEM.has(asked.slice(start, end).toLowerCase()));
  const known = new Set(sentiment.aspects().map(({ id }) => id));
  const compared = COMPARATIVES.flatMap(([aspect, pattern]) =>
    known.has(aspect) && pattern.test(asked) ? aspect : [],
  );
  return [...new Set([...named.map(({ aspect }) => aspect), ...compared])].slice(0, 3);
}

/** The name of a place is no question: "花园", "Science Museum". */
function withoutNames(text: string, links: readonly Pick<LinkedItem, 'start' | 'end'>[]): string {
  let rest = text;
  for (const { start, end } of links) rest = rest.slice(0, start) + '，'.repeat(end - start) + rest.slice(end);
  return rest;
}
