import type { Party } from './reading/party.js';
import type { ItemKind } from '../protocol/blocks.js';

export interface NumberRange {
  min?: number;
  max?: number;
}

/** A wish by words: any of `any` will do, none of `not` may be. Values are ids of the vocabulary, or free words. */
export interface ValueWish {
  any: string[];
  not: string[];
  /** Further groups, of each of which one must hold as well: "quiet" beside "about bronze". */
  and?: string[][];
}

/** `standing`: the thing itself must be there; an object from there, or about it, is not enough. */
export interface PlaceWish extends ValueWish {
  standing?: true;
}

/** Near an item, near named place, or near the visitor. */
export interface NearWish {
  itemId?: string;
  name?: string;
  position?: { latitude: number; longitude: number };
  /** Kilometres; the default depends on the wording ("walking distance" is 1.2). */
  radius: number;
}

/** When the visit should be possible. Local time of the place. */
export interface TimeWish {
  /** "now" is resolved per item, in its own time zone. */
  now?: boolean;
  /** ISO date, e.g. 2026-10-01. */
  date?: string;
  /** 0 = Sunday ... 6 = Saturday. */
  weekdays?: number[];
  /** "In May", without a day: year and month of the next one, e.g. 2027-05. */
  month?: string;
  /** Minutes after midnight. */
  minuteOfDay?: number;
  /** A day that no calendar has, in the visitor's words: "31 February". */
  impossible?: string;
}

/**
 * What a visitor wishes for, read from words of either language into typed slots.
 * A slot that is absent was not spoken of; `source` keeps the words each slot was read from, for explanations.
 */
export interface Constraints {
  kind?: ItemKind;
  /** Amounts in `currency`, or in the place's own currency when none was named. 0 to 0 is "free". */
  price?: NumberRange & { currency?: string };
  /** 0-5. */
  rating?: NumberRange;
  /** Minutes: of the visit, or of the film. "About two hours" is a range with its middle as it was said. */
  duration?: NumberRange & { about?: number };
  /** City, district or country, as vocabulary of the catalogue (normalised names). */
  place?: PlaceWish;
  near?: NearWish;
  open?: TimeWish;
  /** Canonical category ids (`museum`), see `language/vocabulary`. */
  category?: ValueWish;
  /** Canonical tag ids: themes and moods (`bronze`, `quiet`). */
  tag?: ValueWish;
  audience?: ValueWish;
  accessibility?: ValueWish;
  /** Years of the work, the building or the film; negative = BC. */
  year?: NumberRange;
  creator?: ValueWish;
  /** ISO 639-1 codes: languages of a film. */
  spokenLanguage?: ValueWish;
  /** How many the visitor asked for. */
  count?: number;
  sort?: 'price' | 'dearest' | 'rating' | 'distance' | 'popularity' | 'duration' | 'longest' | 'newest' | 'oldest';
}

export type Slot = keyof Constraints;

/** A fact of an item that can be asked for. */
export type FactName =
  | 'price'
  | 'opening'
  | 'rating'
  | 'address'
  | 'phone'
  | 'website'
  | 'transit'
  | 'duration'
  | 'accessibility'
  | 'nearby'
  | 'restaurants'
  | 'hotels'
  | 'facilities'
  | 'year'
  | 'creators'
  | 'medium'
  | 'languages'
  | 'museum'
  | 'distance'
  | 'description';

/** The part of the text from which a slot was read. */
export interface SlotMention {
  slot: Slot;
  words: string;
  start: number;
  end: number;
}

/** A catalogue item named in a text. */
export interface LinkedItem {
  itemId: string;
  kind: ItemKind;
  /** The words in the text, and where they stand. */
  words: string;
  start: number;
  end: number;
  /** 0-1: 1 for an exact name. */
  confidence: number;
}

/** An item that the conversation has shown, oldest first. */
export interface ShownItem {
  itemId: string;
  kind: ItemKind;
  messageId: string;
  /** 1-based position in its list. */
  ordinal: number;
  /** Found by a search, where others were told of. */
  found?: true;
  /** Why it was shown, in words. */
  reasons?: string[];
}

/** Words such as "the second one", "它", "a cheaper one", resolved against what was shown. */
export interface ResolvedReference {
  words: string;
  start: number;
  end: number;
  itemIds: string[];
  /** Said not to be wanted, or to be known already: it should not come again. */
  refused?: true;
  /** "a cheaper one": as the item, but better in this respect; "another": not the ones shown. */
  relation:
    | 'same'
    | 'similar'
    | 'cheaper'
    | 'nearer'
    | 'shorter'
    | 'longer'
    | 'better-rated'
    | 'newer'
    | 'older'
    | 'quieter'
    | 'other';
}

/** Everything that `language/` reads from one question or one part of it. */
export interface Understanding {
  text: string;
  language: 'zh' | 'en';
  constraints: Constraints;
  mentions: SlotMention[];
  links: LinkedItem[];
  references: ResolvedReference[];
  /** Facts asked for: "几点开门" asks for `opening`, "how do I get there" for `address` and `transit`. */
  askedFacts: FactName[];
  /** Facts that are named without a question: "地铁", "price", "and the phone". They count where one item is spoken of. */
  namedFacts: FactName[];
  /** Names that neither the catalogue's names nor any gazetteer knows; they may be themes or places. */
  unknownNames?: string[];
  /** Wishes that nothing in a catalogue carries, in the visitor's words: 不用预约, "near the seine". */
  untold?: string[];
  /** How many people a price is asked for. */
  party?: Party;
  /** The name of a place that is asked about and that no item goes by: 黄鹤楼的门票, "how much is the Shard?". */
  unknownSubject?: string;
  /** Titles of films that the catalogue does not have: 《流浪地球》, "do you have Parasite?" amid films. */
  unknownTitles?: string[];
  /** Sets items side by side ("比较这两个"), or asks which of several it is ("哪个免费"). */
  comparison?: 'compare' | 'choose';
  /** Wishes taken back: "price doesn't matter" drops `price`. */
  dropped: Slot[];
  /** "Start over", "换个话题": earlier wishes no longer hold. */
  startOver: boolean;
  /** Reads as a continuation of the question before: "free ones", "那周一呢", "and in Paris?". */
  followUp: boolean;
  /** What was asked before is asked of another thing: 那兵马俑呢, "and the food?". */
  asksAgain?: boolean;
  /** The text without names and constraint words: what is left to be matched by meaning. */
  topic: string;
}
