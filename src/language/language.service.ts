import { setImmediate as nextTick } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Item } from '../catalogue/item.js';
import type { Language } from '../protocol/text.js';
import type {
  Constraints,
  FactName,
  LinkedItem,
  NearWish,
  ResolvedReference,
  ShownItem,
  SlotMention,
  Understanding,
} from './constraints.js';
import { detectLanguage } from './detect.js';
import { readDropped, readsAsFollowUp, readStartOver } from './dialogue.js';
import { claimAskedFacts, readAskedFacts, readComparison, readNamedFacts } from './facts.js';
import { Lexicon } from './lexicon.js';
import { AttractionNames } from './linking/attraction-names.js';
import { Linker, type PlacedLink } from './linking/linker.js';
import { meantHere, namedByTown } from './linking/meant-here.js';
import type { Landmark } from './reading/near.js';
import { readParty } from './reading/party.js';
import { claimEndOfDay } from './reading/duration.js';
import { Passage } from './reading/passage.js';
import { asksForOne, goesOnAboutFilms, readFilmFacts } from './reading/film-talk.js';
import { claimLandmarks, readConstraints } from './reading/reader.js';
import { readUntold } from './reading/untold.js';
import { normaliseText } from './normalise.js';
import { phraseKey } from './phrase-index.js';
import { nameLikeWords } from './segment.js';
import { readRefusedNames } from './refused-names.js';
import { ReferenceReader } from './references.js';
import { unknownTitles } from './titles.js';
import { topicOf } from './topic.js';
import { abbreviated, miswritten, readUnknownSubject } from './unknown-subject.js';

export interface UnderstandingContext {
  /** What the conversation has shown, oldest first. */
  shown?: readonly ShownItem[];
  /** Items that the conversation is about. */
  focus?: readonly string[];
  /** Wishes that hold: they tell what a bare figure is of, and the kind that was looked for where nothing was shown. */
  held?: Constraints;
  /** Language of the interface, which decides where the words do not. */
  locale?: Language;
  previousLanguage?: Language;
  /** Relative dates are seen from here. */
  now: Date;
}

/** Names below this are guesses ("did you mean …?"): they do not keep their words from being read. */
const SURE = 0.6;
/** A name that is cut short in a way of its own. */
const ABBREVIATED = 0.8;
/** In so few characters, a name and a noun are a question. */
const BRIEF = 12;
/** Longer texts are read up to here; nobody words a wish beyond. */
const MAX_LENGTH = 2000;
/** Nobody asks of more at once; each is looked at together with all that stands before it. */
const MOST_LINKS = 50;

const WARM_UP = [
  '周六带两个孩子去哪个安静的博物馆，门票50元以内，评分4.5分以上，离地铁一公里，再推荐一部唐代的纪录片',
  'Three quiet museums near the river on Monday at 19:00, under 20 euros, about two hours, from the 19th century?',
];

/** Reads what visitors write, in Chinese and English. Everything here is grammar and look-up: fast, and without inference. */
@Injectable()
export class LanguageService {
  #items = new Map<string, Item>();
  #lexicon = new Lexicon([]);
  #linker = new Linker([], this.#lexicon);
  #names = new AttractionNames([]);

  /** Learns the catalogue's names, places, makers and own words. Called whenever the catalogue has changed. */
  rebuild(items: readonly Item[]): void {
    const lexicon = new Lexicon(items);
    this.#linker = new Linker(items, lexicon);
    this.#lexicon = lexicon;
    this.#names = new AttractionNames(items);
    this.#items = new Map(items.map((item) => [item.id, item]));
  }

  /**
   * Patterns and dictionaries are compiled at their first use: that should not be a visitor's question. In slices, so
   * that a question which comes meanwhile need not wait.
   */
  async warmUp(): Promise<void> {
    for (const text of [...WARM_UP, ...WARM_UP]) {
      this.understand(text, { now: new Date() });
      await nextTick();
    }
  }

  detect(text: string, previous?: Language, locale?: Language): Language {
    return detectLanguage(text.slice(0, MAX_LENGTH), previous, locale);
  }

  understand(source: string, context: UnderstandingContext): Understanding {
    const text = source.slice(0, MAX_LENGTH);
    const passage = new Passage(this.#linker.respell(normaliseText(text)));
    claimEndOfDay(passage);
    const spokenOf = new Set<string>();
    const named: Landmark[] = claimLandmarks(passage, this.#lexicon, spokenOf);
    const found = this.#linker.link(passage).filter((link) => this.#ownsItsWords(link, named));
    const ownLinks = found.slice(0, MOST_LINKS);
    const linked = meantHere(passage, ownLinks, {
      names: this.#names,
      lexicon: this.#lexicon,
      places: context.held?.place?.any ?? [],
      shownIds: (context.shown ?? []).map(({ itemId }) => itemId),
    });
    if (linked.length === 0) linked.push(...namedByTown(passage, this.#lexicon, this.#names));
    for (const link of linked) {
      if (link.confidence < SURE || this.#isMaker(link.words)) continue;
      named.push({ start: link.from, end: link.to, itemId: link.itemId });
      passage.claimName(link.from, link.to);
    }
    const isWish = (words: string) =>
      [this.#lexicon.terms, this.#lexicon.places].some((index) => index.get(phraseKey(words)).length > 0);
    const itemOf = (id: string) => this.#items.get(id);
    // "Is there one with cats in it?": "it" is what is looked for.
    const isOfOneSought = ({ words }: { words: string }) => asksForOne(passage) && /^(?:it|its|它)$/iu.test(words);
    const refused = readRefusedNames(passage, this.#items.values(), isWish);
    const references = [
      ...new ReferenceReader(context.shown ?? [], itemOf, context.focus, isWish).read(passage, linked),
      ...refused,
    ].filter((reference) => !isOfOneSought(reference));
    // 卢浮宫的那部 means the film.
    const links = linked.filter(
      (link) =>
        !this.#isMaker(link.words) &&
        !references.some(
          ({ relation, from, to, itemIds }) =>
            relation === 'same' && from <= link.from && to >= link.to && !itemIds.includes(link.itemId),
        ),
    );
    const asked = readAskedFacts(passage.open, links.length > 0 || references.length > 0);
    const last = context.shown?.at(-1);
    const about = (last && this.#items.get(last.itemId)?.kind) ?? context.held?.kind;
    const ofFilms = about === 'video' || links.some(({ kind }) => kind === 'video');
    const facts = [...new Set([...asked, ...(ofFilms ? readFilmFacts(passage) : [])])].filter(
      (fact, _index, all) => fact !== 'description' || all.length === 1,
    );
    const namedFacts = readNamedFacts(passage.open);
    const meant = new Set(
      [
        ...links.filter(({ confidence }) => confidence >= SURE),
        ...references.filter(({ relation }) => relation === 'same'),
      ].map(({ from }) => from),
    );
    const comparison = readComparison(passage.open, meant.size);
    for (const reference of references) {
      const [itemId] = reference.itemIds;
      const isOne = reference.itemIds.length === 1 || isBesideNear(passage.text, reference);
      if (reference.relation === 'same' && isOne && itemId) {
        named.push({ start: reference.from, end: reference.to, itemId });
        passage.claimName(reference.from, reference.to);
      } else if (reference.relation === 'same' || reference.relation === 'other')
        passage.claim(reference.from, reference.to);
    }
    // "What hotels are around it", "is it free?" ask for a fact; they are no wishes.
    claimAskedFacts(passage);
    const { constraints, mentions } = readConstraints(passage, this.#lexicon, context.now, named, about, context.held);
    const [landmark] = spokenOf;
    if (constraints.near && isOpen(constraints.near) && landmark) constraints.near.name = landmark;
    // 离西湖多远 asks how far it is, and looks for nothing.
    if (facts.includes('distance')) delete constraints.near;
    this.#placeNearby(constraints, passage.text, context, links);
    // "Any in English?" among films looks for some.
    if (about === 'video' && constraints.spokenLanguage && facts.includes('languages'))
      facts.splice(facts.indexOf('languages'), 1);
    const unknownNames =
      constraints.place || links.length > 0 ? [] : nameLikeWords(passage.open).map(({ word }) => word);
    const isNamedWish =
      constraints.place !== undefined || constraints.creator !== undefined || constraints.tag !== undefined;
    const titles = isNamedWish ? [] : unknownTitles(text, links, about === 'video');
    // A title that nothing has is a film's, where there is no other sign.
    if (titles.length > 0 && (about === undefined || about === 'video')) constraints.kind ??= 'video';
    const dropped = readDropped(passage, constraints, mentions);
    const untold = facts.length > 0 ? [] : readUntold(passage, constraints);
    const party = facts.includes('price') ? readParty(passage.text) : undefined;
    const isOfOther =
      ofFilms ||
      constraints.kind === 'video' ||
      constraints.kind === 'artefact' ||
      (constraints.near && !isOpen(constraints.near)) ||
      links.some(({ confidence }) => confidence >= SURE) ||
      references.length > 0;
    const unknown = isOfOther
      ? undefined
      : this.#unknownSubject(passage, constraints, mentions, { facts, namedFacts, links });
    return {
      text,
      language: this.detect(text, context.previousLanguage, context.locale),
      constraints,
      mentions: [...mentions].sort((a, b) => a.start - b.start),
      links: links.map(withoutPlace),
      references: references.map(withoutPlace),
      askedFacts: facts,
      namedFacts,
      ...(unknownNames.length > 0 && { unknownNames }),
      ...(unknown && { unknownSubject: unknown }),
      ...(titles.length > 0 && { unknownTitles: titles }),
      ...(untold.length > 0 && { untold }),
      ...(party && { party }),
      ...(comparison && { comparison }),
      dropped,
      startOver: readStartOver(passage.text),
      followUp:
        readsAsFollowUp(passage, constraints, {
          hasLinks: links.length > 0,
          hasReferences: references.length > 0,
          dropped,
          facts,
        }) ||
        (about === 'video' && goesOnAboutFilms(passage, constraints, links.length > 0)),
      topic: topicOf(passage),
    };
  }

  /** A place that is asked about and that nothing here is called; what was read from its name is no wish. */
  #unknownSubject(
    passage: Passage,
    constraints: Constraints,
    mentions: readonly SlotMention[],
    { facts, namedFacts, links }: { facts: FactName[]; namedFacts: FactName[]; links: PlacedLink[] },
  ): string | undefined {
    const asked = facts.length > 0 || passage.text.length > BRIEF ? facts : namedFacts;
    const unknown = readUnknownSubject(
      passage,
      this.#lexicon,
      asked,
      (name) => miswritten(name, this.#items.values()) !== undefined,
    );
    if (!unknown) return undefined;
    const isInside = ({ start, end }: SlotMention) => start >= unknown.start && end <= unknown.end;
    const outside = mentions.filter((mention) => !isInside(mention));
    // 换成西城区的呢: wishes, and no name.
    const isWish = mentions.some(
      (mention) => isInside(mention) && mention.slot !== 'category' && mention.slot !== 'kind',
    );
    if (asked.length === 0 && (outside.length > 0 || isWish)) return undefined;
    for (const { slot } of mentions.filter(isInside))
      if (!outside.some((mention) => mention.slot === slot)) Reflect.deleteProperty(constraints, slot);
    facts.push(...(asked.length === 0 ? (['description'] as const) : asked.filter((fact) => !facts.includes(fact))));
    const item =
      miswritten(unknown.name, this.#items.values()) ?? abbreviated(unknown.name, this.#items.values(), this.#lexicon);
    if (!item) return unknown.name;
    const { name: words, start, end } = unknown;
    links.push({ itemId: item.id, kind: item.kind, words, start, end, confidence: ABBREVIATED, from: 0, to: 0 });
    return undefined;
  }

  /** A film may go by its maker's name; who says it means the maker. */
  #isMaker(words: string): boolean {
    return this.#lexicon.creators.get(phraseKey(words)).some(({ full }) => full) && /\p{Script=Han}/u.test(words);
  }

  /** Not part of a longer name of something else; that the same name is an item as well is no matter. */
  #ownsItsWords(link: PlacedLink, landmarks: Landmark[]): boolean {
    const outer = landmarks.findIndex((landmark) => landmark.start <= link.from && landmark.end >= link.to);
    if (outer < 0) return true;
    const { start, end } = landmarks[outer]!;
    if (end - start > link.to - link.from) return false;
    landmarks.splice(outer, 1);
    return true;
  }

  /** "Nearby", said of one place, means near that place; "near there" after several, near the first of them. */
  #placeNearby(
    constraints: Understanding['constraints'],
    text: string,
    context: UnderstandingContext,
    links: readonly PlacedLink[],
  ): void {
    const { near } = constraints;
    if (!near || near.itemId || near.name || near.position || constraints.sort === 'distance') return;
    const here = links.filter(({ kind, confidence }) => kind === 'attraction' && confidence >= SURE);
    if (here.length === 1 && AM_AT.test(text)) {
      constraints.near = { ...near, itemId: here[0]!.itemId };
      return;
    }
    const { shown = [], focus = [] } = context;
    const last = shown.at(-1)?.messageId;
    const latest = shown.filter((item) => item.messageId === last).map(({ itemId }) => itemId);
    const about = focus.length > 0 ? focus : latest;
    if (about.length !== 1 && !POINTS_THERE.test(text)) return;
    // "Two kilometres will do" widens what was asked before.
    if (!SPEAKS_OF_SIDE.test(text)) return;
    const isPlace = (id: string) => this.#items.get(id)?.kind === 'attraction';
    // After what a museum shows, "nearby" is near the museum.
    const item = this.#items.get(about.find(isPlace) ?? shown.findLast(({ itemId }) => isPlace(itemId))?.itemId ?? '');
    if (item) constraints.near = { ...near, itemId: item.id };
  }
}

const isOpen = ({ itemId, name, position }: NearWish) => !itemId && !name && !position;
/** "I am at the Louvre. What is near here?" */
const AM_AT =
  /我(?:们)?(?:现在|正|人|就|已经)*在|\b(?:i am|i'm|we are|we're|standing|staying)(?: now| right)? (?:at|in|by|near|outside|in front of)\b/u;
const SPEAKS_OF_SIDE =
  /附近|周边|周围|旁|边上|隔壁|四周|近处|不远|走路|步行|那里|那儿|它|\b(?:within|near\w*|close|around|next|walk\w*|area|neighbou?rhood|there|it|beside)\b/u;
const POINTS_THERE =
  /那(?:里|儿|边)?(?:的)?(?:附近|周边|周围|旁边)|它(?:的)?(?:附近|周边|周围|旁边)|\b(?:near|close to|around|next to|of) (?:there|it|that|them)\b|\bnearby\b/u;

const NEAR_BEFORE =
  /\b(?:near|next to|close to|around|beside|opposite|near to|(?:metres?|meters?|miles?|kilomet(?:re|er)s?|km|walk|distance) (?:of|from|to)) $/u;
const NEAR_AFTER = /^的?(?:附近|旁边|周边|周围|隔壁|边上)/u;

/** "What is next to it?" after several: next to the first of them. */
function isBesideNear(text: string, { words, from, to }: { words: string; from: number; to: number }): boolean {
  if (!/^(?:it|there|this|that|它|那里|那儿|这里|这儿)$/iu.test(words)) return false;
  return NEAR_BEFORE.test(text.slice(0, from)) || NEAR_AFTER.test(text.slice(to));
}

/** Without the places in the normal form, which mean nothing outside. */
function withoutPlace<Placed extends (LinkedItem | ResolvedReference) & { from: number; to: number }>(
  placed: Placed,
): Omit<Placed, 'from' | 'to'> {
  const { from: _from, to: _to, ...rest } = placed;
  return rest;
}
