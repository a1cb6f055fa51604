import type { Constraints, ValueWish } from '../constraints.js';
import type { Lexicon } from '../lexicon.js';
import type { PhraseMatch } from '../phrase-index.js';
import { nameLikeWords } from '../segment.js';
import { COMMON_ENGLISH } from '../vocabulary/common-words.js';
import { ABBREVIATED_PLACES, AMBIGUOUS_PLACES } from '../vocabulary/gazetteer.js';
import { continentAdjectives } from '../vocabulary/continents.js';
import { isKnownCity, knownAdjectives, placeLabel } from '../vocabulary/places.js';
import type { Landmark } from './near.js';
import type { Negations } from './negation.js';
import type { Passage } from './passage.js';
import { slippedPlaces } from './slipped-places.js';

const NEAR_AFTER = /^(?:市|城)?的?(?:附近|周边|周围|近郊|一带)/u;
const NEAR_BEFORE =
  /(?:\b(?:near|close to|around|km (?:of|from)|kilomet(?:re|er)s (?:of|from)|miles (?:of|from)|minutes (?:of|from))|靠近|离)(?: the)? ?$/u;
/** Not a wish: the language of the answer, the writer's home. */
const NOT_WISHED = /(?:i'm|i am|we are|we're|i come|we come|coming) from $|(?:来自|我是|我们是|出生在)$/u;
const SUBJECT =
  /(?:关于|有关|讲|讲述|介绍|拍|反映|以)[^,。的]{0,8}$|\b(?:about|on|of|in|set in|featuring|exploring) (?:the |life in |ancient |old |modern |beautiful )*$/u;
const CITY_RADIUS = 30;
const adjectives = new RegExp(
  `\\b(?<adjective>${[...knownAdjectives(), ...continentAdjectives()].map(([word]) => word).join('|')})\\b(?!-| language)`,
  'u',
);
const countries = new Map([...knownAdjectives(), ...continentAdjectives()]);
/** What may follow where films come from: "French animated films", "Chinese ones", "something Japanese, about noodles". */
const OF_FILM =
  /^(?: [a-z-]+){0,2} (?:films?|movies?|documentar|shorts?|animation|cinema|cartoon|video|productions?|directors?)|^ (?:ones?|made|instead|rather|then|too|please|if possible)\b|^ ?(?:[,.;?!]|$)|^(?:,? (?:or|and|not) [a-z]+)(?: (?:films?|movies?|ones?)|[ ,.?!]*$)/u;
/** "I teach French", "who speak little English". */
const AS_LANGUAGE = /\b(?:speaks?|spoken|in|learn(?:ing)?|teach(?:es)?|study|studying|little|know) $/u;
/** Made at home or abroad, as one says of films in Chinese. */
const AT_HOME = /国产的?|国内的?(?!外)|(?<!本)国片/u;
/** Said in Chinese, "at home" is China. */
const IN_CHINA = /(?:中国)?国内的?(?!外)|我国|(?:中国)?境内/u;
const MADE_ABROAD = /(?:外国|国外|海外)的?/u;

function placesIn(passage: Passage, lexicon: Lexicon): PhraseMatch<string>[] {
  const isTaken = (start: number, end: number) => passage.isTaken(start, end);
  const terms = lexicon.terms.find(passage.compact, { match: 'vocabulary', isTaken });
  return lexicon.places.find(passage.compact, { match: 'vocabulary', isTaken }).filter((match) => {
    // "Ancient Egypt" is a theme, not a country.
    if (
      terms.some(
        (term) => term.start <= match.start && term.end >= match.end && term.to - term.from > match.to - match.from,
      )
    )
      return false;
    const words = passage.text.slice(match.start, match.end);
    if (!/[a-z]/.test(words))
      return !/^(?:话|菜|烤鸭|人|语|文(?!化)|式|画|史|料理)/u.test(passage.text.slice(match.end));
    if (!AMBIGUOUS_PLACES.has(words) && (words.length > 2 || ABBREVIATED_PLACES.has(words))) return true;
    if (
      /\b(?:in|from|to) $/u.test(passage.text.slice(0, match.start)) &&
      /^[ ?.!,]*$/u.test(passage.text.slice(match.end))
    )
      return true;
    const isWrittenAsName = /^\p{Lu}/u.test(passage.written(match.start, match.end));
    return (
      isWrittenAsName &&
      /(?:\b(?:in|to|near|around|from|visit|visiting|of|or|and|the) (?:the )?|\p{Script=Han})$/u.test(
        passage.text.slice(0, match.start),
      )
    );
  });
}

/** Places that something should be near: claimed as names, to be read with "near". */
export function placesAsLandmarks(passage: Passage, lexicon: Lexicon): Landmark[] {
  const found: Landmark[] = [];
  for (const { start, end, values } of placesIn(passage, lexicon)) {
    const isNear = NEAR_AFTER.test(passage.text.slice(end)) || NEAR_BEFORE.test(passage.text.slice(0, start));
    const id = values[0];
    if (!isNear || !id) continue;
    passage.claimName(start, end);
    const position = lexicon.positionOf(id);
    const name = placeLabel(id, /[a-z]/.test(passage.text.slice(start, end)) ? 'en' : 'zh');
    found.push({ start, end, name, radius: CITY_RADIUS, ...(position && { position }) });
  }
  return found;
}

const ABROAD = /(?:国外|海外(?!华)|境外)/u;
const IN_SOMEWHERE = /\b(?:in|to|around) (?<name>[a-z][a-z'-]{3,}(?: [a-z][a-z'-]{3,}){0,2})(?=[ ?.!,]|$)/u;
const NO_PLACE =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|english|chinese|french|christmas|easter|spring|summer|autumn|winter|morning)/u;

/** "Museums in Atlantis": a name that nothing knows, told by its capitals, or by the word for "to" in Chinese. */
function unknownPlaces(passage: Passage): string[] {
  const found: string[] = [];
  for (const match of passage.find(IN_SOMEWHERE)) {
    const name = match.groups?.['name'] ?? '';
    const start = match.index + match[0].indexOf(name);
    const words = passage.written(start, start + name.length).split(' ');
    const count = words.findIndex((word) => !/^\p{Lu}\p{Ll}/u.test(word));
    const written = words.slice(0, count < 0 ? words.length : count).join(' ');
    if (written.length < 4 || NO_PLACE.test(written.toLowerCase()) || isCommonWord(written)) continue;
    found.push(written);
    passage.claim(start, start + written.length, 'place');
  }
  for (const { word, start, isDestination } of nameLikeWords(passage.open)) {
    if (!isDestination) continue;
    found.push(word);
    passage.claim(start, start + word.length, 'place');
  }
  return found.slice(0, 1);
}

const isCommonWord = (text: string) => !text.includes(' ') && COMMON_ENGLISH.has(text.toLowerCase());

/** Reads in which city, district or country; for films also "French films". */
export function readPlaces(
  passage: Passage,
  wishes: Constraints,
  lexicon: Lexicon,
  negations: Negations,
  isVideo: boolean,
): void {
  const wish: ValueWish = { any: [], not: [] };
  const add = (ids: readonly string[], start: number, end: number) => {
    const list = negations.includes(start, end) ? wish.not : wish.any;
    for (const id of ids) if (!list.includes(id)) list.push(id);
    passage.claim(start, end, 'place');
  };
  for (const { start, end, values } of placesIn(passage, lexicon)) {
    // A film about France need not be from there; of a city it can only be said that it is about it.
    const isCity = values.every(isKnownCity);
    if (isVideo && !isCity && SUBJECT.test(passage.text.slice(0, start))) continue;
    if (!NOT_WISHED.test(passage.text.slice(0, start))) add(values, start, end);
  }
  if (wish.any.length + wish.not.length === 0)
    for (const { id, start, end } of slippedPlaces(passage, lexicon.placeNames)) add([id], start, end);
  if (isVideo) {
    for (const match of passage.find(adjectives)) {
      const id = countries.get(match.groups?.['adjective'] ?? '');
      if (
        id &&
        OF_FILM.test(passage.text.slice(match.index + match[0].length)) &&
        !AS_LANGUAGE.test(passage.text.slice(0, match.index))
      )
        add([id], match.index, match.index + match[0].length);
    }
  }
  for (const match of passage.find(isVideo ? AT_HOME : IN_CHINA))
    add(['china'], match.index, match.index + match[0].length);
  for (const match of passage.find(isVideo ? MADE_ABROAD : ABROAD)) {
    if (!wish.not.includes('china')) wish.not.push('china');
    passage.claim(match.index, match.index + match[0].length, 'place');
  }
  if (!isVideo && wish.any.length + wish.not.length === 0) {
    for (const name of unknownPlaces(passage)) wish.any.push(name);
  }
  // "Museums in France, but not in Paris": Paris is not where to look.
  wish.any = wish.any.filter((id) => !wish.not.includes(id));
  if (wish.any.length + wish.not.length > 0) wishes.place = wish;
}
