import type { Constraints, SlotMention } from '../constraints.js';
import type { ItemKind } from '../../protocol/blocks.js';
import type { Lexicon } from '../lexicon.js';
import { readBareFigure } from './bare-figure.js';
import { readCountAndSort } from './count-sort.js';
import { readDuration } from './duration.js';
import { readEffort } from './effort.js';
import { asksForOne, asksForWorks, readFilmTalk, settleFilmWishes, speaksOfFilms } from './film-talk.js';
import { readCreators, readSpokenLanguage } from './film.js';
import { readNear, type Landmark } from './near.js';
import { Negations } from './negation.js';
import { readOpen } from './open.js';
import type { Passage } from './passage.js';
import { placesAsLandmarks, readPlaces } from './places.js';
import { settlePlaceWishes, speaksOfPlaces } from './place-talk.js';
import { readBareLimit, readPrice } from './price.js';
import { readRating } from './rating.js';
import { Terms } from './terms.js';
import { readYear } from './year.js';

export interface ReadResult {
  constraints: Constraints;
  mentions: SlotMention[];
}

/**
 * Reads the wishes in a passage in which the names of items were claimed. Readers run from the strictest grammar
 * (amounts with their units) to the loosest (single words), each on what the ones before left over.
 * @param about the kind of item that the conversation was about last
 * @param held wishes of the turns before
 */
export function readConstraints(
  passage: Passage,
  lexicon: Lexicon,
  now: Date,
  named: readonly Landmark[],
  about?: ItemKind,
  held: Constraints = {},
): ReadResult {
  const wishes: Constraints = {};
  readBareFigure(passage, wishes, held);
  for (const { index, 0: words } of passage.find(NO_REASON)) passage.claim(index, index + words.length);
  const negations = new Negations(passage);
  const landmarks = [...named, ...placesAsLandmarks(passage, lexicon)];
  const kind =
    new Terms(passage, lexicon, negations, about).kind ??
    (speaksOfFilms(passage, about) || (about === 'video' && asksForOne(passage))
      ? 'video'
      : speaksOfPlaces(passage)
        ? 'attraction'
        : undefined);
  // In a conversation about films, what names no kind is said of films.
  const isVideo = (kind ?? about) === 'video';

  const tags = readYear(passage, wishes, now, isVideo);
  readPrice(passage, wishes);
  readRating(passage, wishes);
  readDuration(passage, wishes, isVideo);
  if (isVideo) readFilmTalk(passage, wishes);
  readNear(passage, wishes, landmarks);
  // Films and exhibits have no opening hours of their own.
  if (!isVideo && kind !== 'artefact') readOpen(passage, wishes, now);
  readCountAndSort(passage, wishes);
  if (wishes.sort === 'distance' && !wishes.near) wishes.near = { radius: 3 };
  if (kind === undefined || isVideo) readSpokenLanguage(passage, wishes, negations);
  readPlaces(passage, wishes, lexicon, negations, isVideo);
  readCreators(passage, wishes, lexicon, negations, isVideo || kind === 'artefact' || asksForWorks(passage, kind));
  new Terms(passage, lexicon, negations, about).read(passage, wishes, tags);
  if (!isVideo && kind !== 'artefact') readEffort(passage, wishes);
  if ((kind ?? about) === 'attraction') readBareLimit(passage, wishes);
  if (kind) wishes.kind ??= kind;
  settleFilmWishes(passage, wishes, lexicon);
  if (kind === 'attraction') settlePlaceWishes(passage, wishes);
  return { constraints: wishes, mentions: passage.mentions };
}

/** "Not because it is French": what is said so is neither wished for nor ruled out. */
const NO_REASON = /\bnot because (?:of )?[^,.;!?]*|(?:并?不是|不)因为[^,。;!?]*/u;
const NEAR_AFTER = /^(?:大?酒店|宾馆|饭店|餐厅|店)?(?:的)?(?:附近|周边|周围|旁边|边上|旁|一带|对面)/u;
const NEAR_BEFORE = /(?:near|close to|next to|around|离|靠近|from|of|opposite)(?: the)? ?$/u;

/**
 * Hotels, restaurants and other neighbours of items, which one may want to be near. They are claimed as names, before
 * the names of items that may be part of theirs (大董(南新仓店)).
 * @param elsewhere is filled with all that are named: "we stay at the Tidewater Inn; what is within walking distance?"
 */
export function claimLandmarks(passage: Passage, lexicon: Lexicon, elsewhere = new Set<string>()): Landmark[] {
  const found: Landmark[] = [];
  for (const { start, end, values } of lexicon.landmarks.find(passage.compact)) {
    const [name] = values;
    // A closing bracket belongs to the name.
    const to = /^[)）」』"]/.test(passage.text.slice(end)) ? end + 1 : end;
    if (name && !elsewhere.has(name)) elsewhere.add(name);
    if (!name || !(NEAR_AFTER.test(passage.text.slice(to)) || NEAR_BEFORE.test(passage.text.slice(0, start)))) continue;
    found.push({ start, end: to, name });
    passage.claimName(start, to);
  }
  return found;
}
