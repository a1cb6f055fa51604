import type { Lexicon } from '../lexicon.js';
import { normalise } from '../normalise.js';
import type { Passage } from '../reading/passage.js';
import type { AttractionNames } from './attraction-names.js';
import type { PlacedLink } from './linker.js';

/** Sure enough to be taken for what is named. */
const MEANT = 0.85;

/** "Is … open", …几点开门: asked of a place that one enters, never of a city. */
const ENTERED_BEFORE =
  /\b(?:is|are|was|does|do|will) (?:the )?$|\b(?:tickets?|entry|admission|hours|queues?) (?:for|to|of|at) (?:the )?$/u;
const ENTERED_AFTER =
  /^ (?:still |also |ever |usually )?(?:open|closed?|free|expensive|cost)\b(?! (?:things|places|museums|sights))/u;
const ENTERED_ZH =
  /^的?(?:(?:周|星期|礼拜)[一二三四五六日天末]|今天|明天|现在|几号)*(?:几点|门票(?:多少|贵|要|怎么|呢)|票价(?:多少|是多少|呢)|开放时间|(?:开|关)门(?:吗|么|了|时间)|开放吗|闭馆吗|要(?:买)?门?票吗|收费吗|要钱吗|(?:还)?开(?:吗|不开))/u;

interface Surroundings {
  names: AttractionNames;
  lexicon: Lexicon;
  /** Places that hold as wishes. */
  places: readonly string[];
  shownIds: readonly string[];
}

/** Amid New York, the "natural history museum" is the one there and not London's; the one that was shown comes first. */
export function meantHere(passage: Passage, links: readonly PlacedLink[], context: Surroundings): PlacedLink[] {
  const { names, lexicon, places, shownIds } = context;
  if (places.length === 0 && shownIds.length === 0) return [...links];
  const namesPlace = (link: PlacedLink) =>
    lexicon.places.find(passage.compact).some(({ start, end }) => end <= link.from || start >= link.to);
  return links.map((link) => {
    const isSettled = names.isIn(link.itemId, places) || shownIds.includes(link.itemId);
    if (link.kind !== 'attraction' || isSettled || namesPlace(link)) return link;
    const words = normalise(link.words).replace(/^the /, '');
    for (const near of [names.among(shownIds, words), names.inPlaces(places, words)])
      if (near.length === 1) return { ...link, itemId: near[0]!, confidence: Math.min(link.confidence, MEANT) };
    return link;
  });
}

/** "Is the Vatican open on Sunday?", 凡尔赛几点开门: the one thing that goes by the name of the town. */
export function namedByTown(passage: Passage, lexicon: Lexicon, names: AttractionNames): PlacedLink[] {
  const found: PlacedLink[] = [];
  for (const { start: from, end: to } of lexicon.places.find(passage.compact)) {
    if (passage.isTaken(from, to)) continue;
    const [before, after] = [passage.text.slice(0, from), passage.text.slice(to)];
    const isEntered = ENTERED_ZH.test(after) || (ENTERED_BEFORE.test(before) && /^(?:$|[?.!])/u.test(after));
    if (!isEntered && !(ENTERED_BEFORE.test(before) && ENTERED_AFTER.test(after))) continue;
    const words = passage.text.slice(from, to);
    const [item, ...more] = names.beginningWith(words);
    if (!item || more.length > 0) continue;
    const [start, end] = [passage.sourceOffset(from), passage.sourceOffset(to)];
    const written = passage.normal.source.slice(start, end);
    found.push({ itemId: item.id, kind: item.kind, words: written, start, end, confidence: MEANT, from, to });
  }
  return found;
}
