import type { Item } from '../../catalogue/item.js';
import type { LinkedItem } from '../constraints.js';
import type { Lexicon } from '../lexicon.js';
import { normalise, replaceWords, type NormalisedText, type Replacement, type RespeltText } from '../normalise.js';
import { compact, PhraseIndex, phraseKey, type PhraseMatch } from '../phrase-index.js';
import type { Passage } from '../reading/passage.js';
import { frequentChineseWords, segment } from '../segment.js';
import { COMMON_ENGLISH } from '../vocabulary/common-words.js';
import { EVERYDAY_ENGLISH } from '../vocabulary/everyday-words.js';
import { singular } from '../vocabulary/vocabulary.js';
import { ChineseSpelling } from './chinese-spelling.js';
import { respellAsked } from './asked-spelling.js';
import { LatinSpelling } from './latin-spelling.js';
import { formsOf, SINGLE_WORD } from './name-forms.js';

interface Named {
  item: Item;
  confidence: number;
}

/** Chinese words in everyday use are no names of films (活着) or exhibits, and the most frequent ones of nothing. */
const frequent = frequentChineseWords(200);
const COMMON_FOR: Record<Item['kind'], number> = { attraction: 2000, video: 200, artefact: 500, event: 200 };
/** Where a name is an item's of several kinds, these words tell that the film is meant. */
const FILM_WORDS = /片|电影|视频|\b(?:film|movie|video|documentar|watch|directed?)/u;
/** More items than this under one short form make it a word, not a name. */
const MOST_SENSES = 4;

const SMALL_WORDS = new Set(['the', 'of', 'de', 'du', 'la', 'le', 'd', 'l', 's', 'and', 'in', 'a']);
const AFTER_FIGURE = /^ ?(?:元|块|分|年|人|天|米|公里|小时|个|yuan|km|metres|minutes|m\b)/u;
/** Sentences that ask about one thing by its name, whatever word that is. */
const BEFORE_NAME =
  /^(?:请?(?:介绍|说说|讲讲|聊聊|了解)(?:一?下)?|看过|(?:please )?tell me (?:more )?about(?: the)? |what(?:'s| is)(?: the)? |who directed(?: the)? |how long is(?: the)? )?$/u;
const AFTER_NAME =
  /^(?:怎么样|好看吗|好玩吗|讲的?什么的?|讲什么|是什么|多长|值得看吗|是?谁导演的?|是?谁拍的)?[?!。. ]*$/u;
const FILM_BEFORE = /(?:电影|影片|纪录片|片子|动画片|短片|部)$/u;
const FILM_AFTER = /^(?:这|那)[部片]|^(?:是?谁(?:导演|拍|演)|的?(?:导演|片长))/u;

/** What is wished for of one that is still to be found; a thing that is known has no such clause before its name. */
const WISHED_BEFORE =
  /(?:[免收]费|要?钱|便宜|不贵|太贵|门票|票价|[元块]|以[内下上]|[之]?内|评分|口碑|[分星]|开门?|开放|营业|关门|轮椅|无障碍|婴儿车|推车|适合[^,。;!?]{1,8}|人少|人不多|安静|清静|小众|室内|户外|露天|预约|排队|[能让可][^,。;!?]{1,8}|有[^,。;!?名]{1,6}|不[^,。;!?]{1,6}|带[^,。;!?]{1,6}|好[玩看逛])的$/u;
const SEVERAL_BEFORE = /(?:哪些|哪几[个家座]|几[个家座]|所有的?|全部的?|别的|其[他它]的?|任何|一些)$/u;
const ASKED_AFTER = /^(?:的|是|在|有|离|怎|几|多|要|能|可|开|关|周|今|明|门票|票|电话|地址|那|这|呢|里|和|跟|与|比)/u;

/** Where several things share a name, and the film is named as such beside it. */
const FILM_BESIDE =
  /^[》"”]?(?:,? \(?(?:the|this|that) (?:film|movie|documentary)\b|(?:这|那)(?:部|个)?(?:电影|片子|影片|纪录片|动画))/u;
const FILM_BEFORE_NAME = /(?:\b(?:the|this|that) (?:film|movie|documentary)|电影|影片|纪录片|片子),? ?[《"“]?$/u;

/** A link with its place in the normalised text. */
export interface PlacedLink extends LinkedItem {
  from: number;
  to: number;
}

/** Finds the items of the catalogue that a text names: in either language, by alias, pinyin, short form, or misspelt. */
export class Linker {
  readonly #names = new PhraseIndex<Named>();
  readonly #latin = new LatinSpelling();
  readonly #chinese = new ChineseSpelling();
  readonly #lowerCase: Set<string>;
  readonly #lexicon: Lexicon;

  constructor(items: readonly Item[], lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#lowerCase = lowerCaseWords(items);
    for (const phrase of lexicon.spellings()) this.#latin.add(phrase);
    for (const item of items) {
      for (const { key, confidence } of formsOf(item)) this.#names.add(key, { item, confidence });
      for (const name of [item.name.zh, item.name.en, ...item.aliases]) {
        if (!name) continue;
        this.#chinese.add(name);
        this.#latin.add(normalise(name));
      }
    }
  }

  /** The text with misspelt English words put right, where a name, a place or a category was meant. */
  respell(normal: NormalisedText): RespeltText {
    const replacements: Replacement[] = [];
    for (const match of normal.text.matchAll(/(?<![\p{L}\p{N}'])[a-z]{5,16}(?![\p{L}\p{N}])/gu)) {
      const word = match[0];
      if (
        this.#latin.has(word) ||
        this.#latin.has(singular(word)) ||
        EVERYDAY_ENGLISH.has(word) ||
        formsBehind(word).some((form) => this.#isCommon(form)) ||
        this.#names.get(word).length > 0
      )
        continue;
      const better = this.#latin.respell(word);
      if (better)
        replacements.push({
          start: match.index,
          end: match.index + word.length,
          text: better.word,
          certainty: better.certainty,
        });
    }
    replacements.push(...respellAsked(normal.text));
    return replaceWords(
      normal,
      replacements.sort((a, b) => a.start - b.start),
    );
  }

  /** Links in the order of the text; of several items under one name, the likelier first. */
  link(passage: Passage): PlacedLink[] {
    const places = this.#lexicon.places.find(passage.compact);
    const matches = this.#names
      .find(passage.compact)
      .filter((match) => this.#isName(passage, match) && !isPartOfPlace(match, places));
    const links = matches.flatMap((match) =>
      this.#linksOf(passage, match, passage.certaintyOf(match.start, match.end)),
    );
    const isFree = (start: number, end: number) => !links.some((link) => start < link.to && end > link.from);
    const isWord = (word: string) => this.#isVocabulary(word);
    const corrections = this.#chinese.correct(passage.text, passage.words, isFree, isWord);
    if (corrections.length > 0) {
      let repaired = passage.text;
      for (const { start, end, text } of corrections) repaired = repaired.slice(0, start) + text + repaired.slice(end);
      for (const match of this.#names.find(compact(repaired, segment(repaired)))) {
        const correction = corrections.find(({ start, end }) => match.start < end && match.end > start);
        if (correction) links.push(...this.#linksOf(passage, match, correction.certainty));
      }
    }
    return joinParts(
      passage,
      links.sort((a, b) => a.from - b.from || b.confidence - a.confidence),
    );
  }

  #linksOf(passage: Passage, match: PhraseMatch<Named>, certainty: number): PlacedLink[] {
    const { start: from, end: to } = match;
    const byItem = new Map<string, Named>();
    for (const named of match.values) {
      const known = byItem.get(named.item.id);
      if (!known || known.confidence < named.confidence) byItem.set(named.item.id, named);
    }
    const best = Math.max(...[...byItem.values()].map((named) => named.confidence));
    // Who writes the whole of one item's name does not mean those for whom it is a short form.
    const senses = [...byItem.values()].filter((named) => named.confidence >= (best >= 0.95 ? 0.85 : 0));
    if (best < 0.95 && senses.length > MOST_SENSES) return [];
    // Ming and Tang are dynasties before they are parts of names.
    if (best <= SINGLE_WORD && this.#lexicon.hasWord(passage.text.slice(from, to))) return [];
    const preferred = FILM_WORDS.test(passage.text) ? 'video' : 'attraction';
    const isMixed = new Set(senses.map(({ item }) => item.kind)).size > 1;
    // "Girl with a Pearl Earring, the film": and nothing else of that name.
    const isCalledFilm =
      isMixed && (FILM_BESIDE.test(passage.text.slice(to)) || FILM_BEFORE_NAME.test(passage.text.slice(0, from)));
    const share = (kind: Item['kind']) =>
      senses.length === 1
        ? 1
        : isCalledFilm && kind !== 'video'
          ? 0.5
          : isMixed && kind === preferred
            ? 0.95
            : isMixed
              ? 0.8
              : 0.87;
    const [start, end] = [passage.sourceOffset(from), passage.sourceOffset(to)];
    const words = passage.normal.source.slice(start, end);
    // One word of a name, in small letters and amid others, may be an ordinary word that is not known as one.
    const doubt = best <= SINGLE_WORD && !/^\p{Lu}/u.test(words) && passage.words.length > 2 ? 0.75 : 1;
    return senses.map(({ item, confidence }) => {
      const sure = Math.round(confidence * share(item.kind) * certainty * doubt * 100) / 100;
      return { itemId: item.id, kind: item.kind, words, start, end, confidence: sure, from, to };
    });
  }

  /** Whether the words are used as a name here, not as the ordinary words that they may be as well. */
  #isName(passage: Passage, match: PhraseMatch<Named>): boolean {
    const [before, after] = [passage.text.slice(0, match.start), passage.text.slice(match.end)];
    const words = passage.text.slice(match.start, match.end);
    const key = phraseKey(words);
    if (/[《"'「『“]$/u.test(before) && /^[》"'」』”]/u.test(after)) return true;
    if (/^\d+$/.test(key)) return key.length > 2 && !AFTER_FIGURE.test(after) && !/[¥$£€]$/.test(before);
    const capitals = countCapitals(passage.written(match.start, match.end));
    const isMixedCase = (countCapitals(passage.normal.source) - capitals) * 2 <= passage.words.length;
    // "A science museum" is a wish, "the Science Museum" is a name.
    if (this.#isVocabulary(key)) return capitals > 1 && isMixedCase;
    if (BEFORE_NAME.test(before) && AFTER_NAME.test(after)) return true;
    if (/\p{Script=Han}/u.test(words)) {
      // 北京鼓楼附近: near a place, and not near a kind of them.
      const isSoughtNear = /^的?(?:附近|周边|周围|旁边|一带)/u.test(after);
      const isOfMany = match.values.every(({ confidence }) => confidence < 1) || isSoughtOne(before, after);
      if (isOfMany && !isSoughtNear && this.#isPlaceAndCategory(key)) return false;
      if (words.length > 3) return true;
      const limit = Math.max(...match.values.map(({ item }) => COMMON_FOR[item.kind]));
      return (frequent.get(words) ?? 0) < limit || FILM_BEFORE.test(before) || FILM_AFTER.test(after);
    }
    const tokens = words.split(/[^\p{L}\p{N}]+/u).filter((token) => token && !SMALL_WORDS.has(token));
    if (tokens.some((token) => !this.#isCommon(token))) return true;
    // "A palace museum" is one of many, "the Palace Museum" is the one; so are "the Met" and "Hero" amid small letters.
    if (tokens.length < 2) return capitals > 0 && match.start > 0 && isMixedCase;
    if (tokens.length > 2 || capitals > 1) return true;
    // Who types on a phone writes names small: "terracotta army tickets", but "a palace museum in Paris".
    return !/\b(?:an?|any|some|which|what|no|other|more|best|good) (?:[\p{L}-]+ )?$/u.test(before);
  }

  /** 苏州园林 are gardens in Suzhou, unless an item's own name says so. */
  #isPlaceAndCategory(key: string): boolean {
    for (let length = 2; length <= key.length - 2; length += 1) {
      if (
        this.#lexicon.places.get(key.slice(0, length)).length > 0 &&
        this.#lexicon.terms.get(key.slice(length)).length > 0
      )
        return true;
    }
    return false;
  }

  #isVocabulary(key: string): boolean {
    return this.#lexicon.terms.get(key).length > 0 || this.#lexicon.places.get(key).length > 0;
  }

  #isCommon(word: string): boolean {
    return COMMON_ENGLISH.has(word) || this.#lowerCase.has(word) || this.#isVocabulary(word);
  }
}

/** 免费的上海博物馆, 哪些北京公园: one of a kind is looked for, where 刚才说的上海博物馆 is the one that is known. */
function isSoughtOne(before: string, after: string): boolean {
  return (WISHED_BEFORE.test(before) || SEVERAL_BEFORE.test(before)) && !ASKED_AFTER.test(after);
}

/** 朝阳区 is a district, not 朝阳公园 for short. */
function isPartOfPlace({ start, end, values }: PhraseMatch<Named>, places: readonly PhraseMatch<string>[]): boolean {
  return (
    values.every(({ confidence }) => confidence < 0.95) &&
    places.some((place) => place.start <= start && place.end >= end && place.end - place.start > end - start)
  );
}

/** A word, and what it may be a form of: "going" of "go", "dating" of "date", "stopped" of "stop". */
function formsBehind(word: string): string[] {
  const stem = /^(.{2,}?)(?:ing|ed|ers?|est|ly)$/.exec(word)?.[1];
  const stems = stem ? [stem, `${stem}e`, stem.replace(/([b-df-hj-np-tv-z])\1$/, '$1'), stem.replace(/i$/, 'y')] : [];
  return [word, singular(word), ...stems];
}

/** "Notre Dame" is one name, of which two words were found apart. */
function joinParts(passage: Passage, links: readonly PlacedLink[]): PlacedLink[] {
  const joined: PlacedLink[] = [];
  for (const link of links) {
    const before = joined.find(
      (other) => other.itemId === link.itemId && other.to < link.from && link.from - other.to <= 2,
    );
    if (before && /^[ '-]+$/.test(passage.text.slice(before.to, link.from))) {
      before.to = link.to;
      before.end = link.end;
      before.words = passage.normal.source.slice(before.start, before.end);
      before.confidence = Math.max(0.85, before.confidence, link.confidence);
      // What shares only one of the words is not meant.
      for (let index = joined.length - 1; index >= 0; index -= 1) {
        const other = joined[index]!;
        if (other !== before && other.from >= before.from && other.to < before.to) joined.splice(index, 1);
      }
    } else if (
      !joined.some(
        (other) => other.from <= link.from && other.to >= link.to && other.to - other.from > link.to - link.from,
      )
    )
      joined.push(link);
  }
  return joined;
}

function countCapitals(text: string): number {
  return text.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0;
}

/** Words that the catalogue's own English texts write with a small letter, more than once: no proper names. */
function lowerCaseWords(items: readonly Item[]): Set<string> {
  const [once, words] = [new Set<string>(), new Set<string>()];
  for (const item of items.slice(0, 3000)) {
    for (const [word] of item.description?.en?.matchAll(/(?<![\p{L}'-])\p{Ll}{3,}(?![\p{L}'])/gu) ?? []) {
      if (once.has(word)) words.add(normalise(word));
      once.add(word);
    }
  }
  return words;
}
