import type { Item } from '../../catalogue/item.js';
import type { Lexicon } from '../lexicon.js';
import { normalise } from '../normalise.js';
import type { Passage } from '../reading/passage.js';
import { placeIdOf } from '../vocabulary/places.js';
import type { PlacedLink } from './linker.js';

const HAN = /\p{Script=Han}/u;
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
  items: ReadonlyMap<string, Item>;
  lexicon: Lexicon;
  /** Places that hold as wishes. */
  places: readonly string[];
  shownIds: readonly string[];
}

/** Amid New York, the "natural history museum" is the one there and not London's; the one that was shown comes first. */
export function meantHere(passage: Passage, links: readonly PlacedLink[], context: Surroundings): PlacedLink[] {
  const { items, lexicon, places, shownIds } = context;
  if (places.length === 0 && shownIds.length === 0) return [...links];
  const isHere = ({ city }: Item) => places.includes(placeIdOf(city) ?? '');
  const namesPlace = (link: PlacedLink) =>
    lexicon.places.find(passage.compact).some(({ start, end }) => end <= link.from || start >= link.to);
  return links.map((link) => {
    const item = items.get(link.itemId);
    if (link.kind !== 'attraction' || !item || isHere(item) || shownIds.includes(item.id) || namesPlace(link))
      return link;
    const words = normalise(link.words).replace(/^the /, '');
    const others = [...items.values()].filter((other) => other.kind === 'attraction' && goesBy(other, words));
    for (const near of [others.filter(({ id }) => shownIds.includes(id)), others.filter(isHere)])
      if (near.length === 1) return { ...link, itemId: near[0]!.id, confidence: Math.min(link.confidence, MEANT) };
    return link;
  });
}

/** All of the words are in its name. */
function goesBy({ name, aliases }: Item, words: string): boolean {
  return [name.zh, name.en, ...aliases].some((each) => {
    const other = each && normalise(each);
    if (!other) return false;
    if (HAN.test(words)) return other.includes(words);
    const tokens = other.split(/[^\p{L}\p{N}]+/u);
    return words.split(/[^\p{L}\p{N}]+/u).every((token) => tokens.includes(token));
  });
}

/** "Is the Vatican open on Sunday?", 凡尔赛几点开门: the one thing that goes by the name of the town. */
export function namedByTown(passage: Passage, lexicon: Lexicon, items: Iterable<Item>): PlacedLink[] {
  const found: PlacedLink[] = [];
  for (const { start: from, end: to } of lexicon.places.find(passage.compact)) {
    if (passage.isTaken(from, to)) continue;
    const [before, after] = [passage.text.slice(0, from), passage.text.slice(to)];
    const isEntered = ENTERED_ZH.test(after) || (ENTERED_BEFORE.test(before) && /^(?:$|[?.!])/u.test(after));
    if (!isEntered && !(ENTERED_BEFORE.test(before) && ENTERED_AFTER.test(after))) continue;
    const words = passage.text.slice(from, to);
    const named = [...items].filter(
      ({ kind, name }) => kind === 'attraction' && [name.zh, name.en].some((each) => each && beginsWith(each, words)),
    );
    const [item, ...more] = named;
    if (!item || more.length > 0) continue;
    const [start, end] = [passage.sourceOffset(from), passage.sourceOffset(to)];
    const written = passage.normal.source.slice(start, end);
    found.push({ itemId: item.id, kind: item.kind, words: written, start, end, confidence: MEANT, from, to });
  }
  return found;
}

function beginsWith(name: string, words: string): boolean {
  const normal = normalise(name).replace(/^the /, '');
  return HAN.test(words) ? normal.startsWith(words) : normal === words || normal.startsWith(`${words} `);
}
