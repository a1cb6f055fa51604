import { readParty } from './party.js';
import type { Constraints, Slot, ValueWish } from '../constraints.js';
import type { Lexicon, TermValue } from '../lexicon.js';
import type { ItemKind } from '../../protocol/blocks.js';
import { kindOfCategory } from '../vocabulary/categories.js';
import { THEMES } from '../vocabulary/tags.js';
import { isCanonical } from '../vocabulary/vocabulary.js';
import type { Negations } from './negation.js';
import { NAME, type Passage } from './passage.js';

interface Term {
  start: number;
  end: number;
  values: readonly TermValue[];
  isNegative: boolean;
  /** What it is about, has or shows, not what is looked for: "a film about temples", 有青铜器的博物馆. */
  isSubject: boolean;
  /** The first half of a compound: "film museum", 陶瓷博物馆. */
  isModifier: boolean;
  /** Where it should be found: "paintings in the museum", 博物馆里的文物. */
  isContainer: boolean;
}

type ValueSlot = 'category' | 'tag' | 'audience' | 'accessibility';

/** Temples whose name says whose they are. */
const FAITHS: Record<string, string> = { 道观: 'taoism', 佛寺: 'buddhism', 文庙: 'confucianism', 孔庙: 'confucianism' };

/** Categories whose theme has another id. */
const THEME_OF: Record<string, string> = {
  'gold-silver': 'gold',
  textile: 'textiles',
  'book-manuscript': 'literature',
  weapon: 'military',
  instrument: 'music',
  'scientific-instrument': 'science',
  photograph: 'photography',
  'concert-film': 'music',
  'feature-film': 'film',
  garden: 'garden-art',
};

/** The theme of the places that show what is of this category. */
export function themeOfCategory(category: string): string | undefined {
  const theme = THEME_OF[category] ?? category;
  return isCanonical('tag', theme) ? theme : undefined;
}

const SUBJECT_BEFORE =
  /(?:关于|有关|讲|讲述|介绍|拍|反映|展示|展出|收藏|(?<!没)有(?!没有|什么|哪些|哪|啥|多少|点|一些?|几|别|其他|安静|不错|好)|带有)[^,。;!?的]{0,10}$|\b(?:about|regarding|featuring|depicting|covering|exploring|explains?|dedicated to|devoted to|full of|with|on the (?:subject|topic|history|life) of|history of|collections? of|has|have|having|stuff|focus(?:ed|ing)? on)(?: (?:a|an|the|some|lots of|many|old|ancient|beautiful|famous|good))*(?: [a-z]+(?:,| and| or)?){0,3} $/u;
/** Of "有讲座吗" and "with talks", the talks are looked for. */
const SUBJECT_OF_FILM =
  /(?:关于|有关|讲|讲述|介绍|反映)[^,。;!?的]{0,10}$|\b(?:about|regarding|history of|dedicated to) (?:the |a )?$/u;
/** 中国古建筑的: about them, said of films. */
const OF_THAT = /^(?!.*(?:去|逛|哪里|哪儿|附近|景点|地方|景区)).*的(?:有吗|吗|么|呢|吧)?[?。!]*$/u;
const NAMES_OBJECTS =
  /件|藏品|展品|文物|收藏|馆藏|[个座家]博物馆|\b(?:objects?|pieces?|exhibits?|collections?|artefacts?|artifacts?|artworks?|masterpieces?|relics?|vessels?|kept|museums?)\b/u;
/** 去哪看青铜器, "where to see Impressionists": what shows them is looked for. */
const WHERE_TO_SEE = new RegExp(
  [
    '(?:在|去|到)(?:哪里?|哪儿|什么地方)(?:可以|能|才能)?(?:看|欣赏|见|找|参观)',
    '哪(?:里|儿|些地方)(?:可以|能|才能|有)?(?:看|欣赏|见到|找到)',
    '(?:能|可以|值得|好)(?:看|欣赏)[^,。;!?]{0,10}的(?:地方|去处|景点)|看[^,。;!?]{1,10}的(?:地方|去处|景点)',
    '(?:能|可以|想|要)去的',
    '\\bwhere (?:to|can|could|do|should|would|might) (?:(?:i|we|you|one) )?(?:go (?:to |and )?)?(?:see|find|look at|admire|view)\\b',
    '\\b(?:places?|somewhere|anywhere) (?:to|where|with|that|for)\\b',
  ].join('|'),
  'u',
);
const GO_TO_SEE =
  /(?:去|到)(?:哪里?|哪儿|什么地方)(?:可以|能|才能)?(?:看|欣赏|见|参观)|\bwhere (?:can|could|should|do) (?:i|we|you|one) (?:go (?:to|and) )?(?:see|look at|admire|visit)\b/u;
const CONTAINER_AFTER = /^(?:里面?|内|中(?!心|间|国|午)|馆内|收藏的|的(?:文物|展品|藏品|馆藏))/u;
const CONTAINER_BEFORE = /\b(?:in|at|from|inside) (?:the |a |an |this |that |your |our )?$/u;

/** Years of age: children up to twelve, then teenagers. */
const AGE =
  /(?<n>\d{1,2}|[一二两三四五六七八九十]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)(?:个?多?岁(?:半|大|多)?(?:的(?=孩|小|娃|女|儿|宝))?(?:孩子|小孩|小朋友|女儿|儿子|娃|宝宝)?|[- ]years?[- ]olds?|[- ]yr[- ]olds?)/u;
/** People of sixty and more, by their age. */
const OLD_AGE =
  /[六七八九]十(?:多|几|来|出头)?(?:岁|了)|\bin (?:my|our|his|her|their) (?:early |mid-?|late )?(?:sixties|seventies|eighties|nineties)\b|\b[6-9]\d[- ](?:year|yr)s?[- ]olds?\b/u;
const AGES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(' ');
const HAN_DIGITS = '零一二三四五六七八九十';

/**
 * The words of the vocabulary that stand in a passage, and what kind of item they ask for. Which slot a word fills
 * depends on it: "bronzes" are a category of artefacts, but "a museum with bronzes" is a museum with a theme.
 */
export class Terms {
  readonly kind: ItemKind | undefined;
  /** An art is to be seen in a place: a place is looked for. */
  readonly #isArtSomewhere: boolean;
  readonly #terms: Term[];

  /** @param about the kind of item that the conversation was about last */
  constructor(passage: Passage, lexicon: Lexicon, negations: Negations, about?: ItemKind) {
    const isTaken = (start: number, end: number) => passage.isTaken(start, end);
    const found = lexicon.terms.find(passage.compact, { match: 'vocabulary', isTaken });
    const placesStart = new Set(
      lexicon.places.find(passage.compact, { match: 'vocabulary' }).map((place) => place.start),
    );
    this.#terms = found
      .filter(({ start, end }) => !isVerb(passage.text, start, end))
      .map(({ start, end, values }, index, found) => {
        const before = passage.text.slice(0, start);
        const next = found[index + 1];
        const follows = next && /^[ -]?$/.test(passage.text.slice(end, next.start));
        return {
          start,
          end,
          values,
          isNegative: negations.includes(start, end),
          isSubject:
            (isFilmCategory(values) || isFilmSought(passage.text, end, values) ? SUBJECT_OF_FILM : SUBJECT_BEFORE).test(
              before,
            ) || isArtSomewhere(passage.text, start, end, placesStart),
          isModifier: Boolean(
            follows && next.values.some((value) => value.group === 'category' || value.group === 'kind'),
          ),
          isContainer: CONTAINER_AFTER.test(passage.text.slice(end)) || CONTAINER_BEFORE.test(before),
        };
      });
    this.#isArtSomewhere = found.some(({ start, end }) => isArtSomewhere(passage.text, start, end, placesStart));
    const asked = this.#kindAskedFor();
    const isPlace = asked === 'artefact' && WHERE_TO_SEE.test(passage.text) && !NAMES_OBJECTS.test(passage.text);
    // 对甲骨文感兴趣，去哪儿看: whatever it may be, a place is looked for.
    const isSomewhere = asked === undefined && !passage.open.includes(NAME) && GO_TO_SEE.test(passage.text);
    const kind = isPlace || isSomewhere ? 'attraction' : asked;
    this.kind = about === 'video' && !isPlace ? this.#amidFilms(kind, passage.text) : kind;
  }

  /** Amid films, "porcelain" and "not palaces" are what films are about; objects and places are asked for as such. */
  #amidFilms(kind: ItemKind | undefined, text: string): ItemKind | undefined {
    if (kind === 'artefact' && !NAMES_OBJECTS.test(text)) return 'video';
    if (kind === 'attraction' && OF_THAT.test(text)) return 'video';
    const isHead = (term: Term) =>
      !term.isNegative && !term.isSubject && term.values.some((value) => kindOfValue(value) === 'attraction');
    return kind === 'attraction' && !this.#terms.some(isHead) ? undefined : kind;
  }

  #kindAskedFor(): ItemKind | undefined {
    const kindsOf = (term: Term) => term.values.map(kindOfValue).filter((kind) => kind !== undefined);
    const has = (kind: ItemKind, test: (term: Term) => boolean) =>
      this.#terms.some((term) => kindsOf(term).includes(kind) && test(term));
    const isHead = (term: Term) => !term.isNegative && !term.isSubject && !term.isModifier;
    if (has('video', isHead)) return 'video';
    if (has('artefact', isHead)) {
      const inMuseum = has('attraction', (term) => isHead(term) && !term.isContainer);
      if (!inMuseum) return 'artefact';
    }
    if (has('attraction', isHead)) return 'attraction';
    if (has('event', isHead)) return 'event';
    if (this.#isArtSomewhere) return 'attraction';
    // Nothing is asked for outright: what is ruled out, or spoken of, still tells the kind.
    for (const kind of ['video', 'attraction'] as const)
      if (has(kind, (term) => term.isNegative && !term.isSubject)) return kind;
    if (
      has(
        'attraction',
        (term) =>
          !term.isNegative &&
          !term.isModifier &&
          this.#terms.every((other) => other === term || !kindsOf(other).includes('video')),
      )
    )
      return 'attraction';
    return undefined;
  }

  /** Fills category, tag, audience and accessibility; `extraTags` are periods that were read as themes. */
  read(passage: Passage, wishes: Constraints, extraTags: readonly string[]): void {
    const wish: Record<ValueSlot, ValueWish> = {
      category: none(),
      tag: none(),
      audience: none(),
      accessibility: none(),
    };
    for (const tag of extraTags) wish.tag.any.push(tag);
    const read: Read[] = [];
    let hasAge = false;
    for (const match of passage.find(AGE)) {
      const years = ageOf(match.groups?.['n'] ?? '');
      if (years === undefined || years > 19) continue;
      push(wish.audience.any, years <= 12 ? 'children' : 'teenagers');
      hasAge = true;
      passage.claim(match.index, match.index + match[0].length, 'audience');
    }
    for (const match of passage.find(OLD_AGE)) {
      push(wish.audience.any, 'seniors');
      passage.claim(match.index, match.index + match[0].length, 'audience');
    }
    for (const term of this.#terms) {
      if (passage.isTaken(term.start, term.end)) continue;
      const slot = this.#slotOf(term);
      if (!slot) {
        if (term.values.some((value) => value.group === 'kind' && value.id === this.kind))
          passage.claim(term.start, term.end, 'kind');
        continue;
      }
      // "My wife uses a wheelchair": no wish for what suits couples.
      if (slot.id === 'couples' && TOLD_OF.test(passage.text.slice(term.end))) continue;
      push(term.isNegative ? wish[slot.slot].not : wish[slot.slot].any, slot.id);
      const faith = FAITHS[passage.text.slice(term.start, term.end)];
      if (faith && !term.isNegative && slot.slot === 'category') push(wish.tag.any, faith);
      if (!term.isNegative) read.push({ ...slot, start: term.start, end: term.end });
      // Themes stay in the topic: what an item is about is matched by meaning as well.
      if (slot.slot === 'tag') passage.mention('tag', term.start, term.end);
      else passage.claim(term.start, term.end, slot.slot satisfies Slot);
    }
    // "My pupils are eight": how old they are says more than what they are.
    if (hasAge) wish.audience.any = wish.audience.any.filter((id) => id !== 'students');
    // "Two adults and a toddler": what suits the toddler is looked for.
    const adults = wish.audience.any.includes('adults');
    if (adults && (wish.audience.any.length > 1 || readParty(passage.text)))
      wish.audience.any = wish.audience.any.filter((id) => id !== 'adults');
    joinAlternatives(read, wish, passage.text);
    for (const [slot, value] of Object.entries(wish) as [ValueSlot, ValueWish][]) {
      value.any = value.any.filter((id) => !value.not.includes(id));
      if (value.any.length + value.not.length > 0) wishes[slot] = value;
    }
    if (wishes.tag && !ALTERNATIVE.test(passage.text)) wishes.tag = together(apart(wishes.tag), read, passage.text);
    if (this.kind) wishes.kind = this.kind;
  }

  #slotOf(term: Term): { slot: ValueSlot; id: string } | undefined {
    const of = (group: ValueSlot) => term.values.find((value) => value.group === group)?.id;
    for (const slot of ['accessibility', 'audience'] as const) {
      const id = of(slot);
      if (id) return { slot, id };
    }
    // "Film" as what is looked for is no theme.
    if (
      this.kind &&
      !term.isModifier &&
      term.values.some((value) => value.group === 'kind' && value.id === this.kind) &&
      !of('category')
    )
      return undefined;
    const tag = of('tag');
    const categories = term.values.filter((value) => value.group === 'category');
    const own = categories.find(
      (value) => !isCanonical('category', value.id) || kindOfCategory(value.id) === this.kind,
    );
    const isTheme = term.isModifier || (term.isSubject && this.kind !== 'artefact');
    if (own && !(isTheme && tag) && !(own.id === 'nature' && tag) && !(term.isSubject && this.kind === 'video'))
      return { slot: 'category', id: own.id };
    if (tag) return { slot: 'tag', id: tag };
    const theme = categories.map(({ id }) => themeOfCategory(id)).find((id) => id !== undefined);
    const isOfFilm = this.kind === 'video' && categories.some(({ id }) => id in THEME_OF);
    return theme && this.kind !== undefined && (isOfFilm || kindOfCategory(categories[0]!.id) !== 'attraction')
      ? { slot: 'tag', id: theme }
      : undefined;
  }
}

const TOLD_OF =
  /^(?:'s| (?:is|uses?|has|had|needs|loves?|likes?|hates?|can't|cannot|can not|isn't|doesn't)\b|(?:特别|很|非常|也|最)?(?:坐轮椅|腿|怀孕|喜欢|爱|不|对))/u;

/** To "walk to" a place is the way there and no stroll; "can I talk to you?" asks for no lecture. */
function isVerb(text: string, start: number, end: number): boolean {
  return /^(?:walk|talk)/.test(text.slice(start, end)) && /^ to\b/.test(text.slice(end));
}

/** 有电影吗: films are looked for, whatever they are about. */
function isFilmSought(text: string, end: number, values: readonly TermValue[]): boolean {
  return (
    values.some(({ group, id }) => group === 'kind' && id === 'video') &&
    /^片?(?:吗|么|没有?|呢|可以?看|能看|推荐|[?。!,]|$)/u.test(text.slice(end))
  );
}

const ART =
  /^(?:(?:oil|wall|religious|classical|modern|ancient) )?(?:painting|sculpture|calligraphy|pottery|porcelain|photography|embroidery|armou?r|jewell?e?ry|furniture|lacquerware|bronze|jade|silk)$/u;
const ONE_OF = /\b(?:an?|the|this|that|which|what|one|every|each|famous) (?:[a-z]+ )?$/u;

/** "Renaissance painting in Florence": an art, and a city to see it in; "a painting" is an object. */
function isArtSomewhere(text: string, start: number, end: number, placesStart: ReadonlySet<number>): boolean {
  if (!ART.test(text.slice(start, end)) || ONE_OF.test(text.slice(0, start))) return false;
  const link = /^ (?:in|around|near) /.exec(text.slice(end));
  return link !== null && placesStart.has(end + link[0].length);
}

interface Read {
  slot: ValueSlot;
  id: string;
  start: number;
  end: number;
}

const OR =
  /^,? ?(?:(?:or|或者?|还是) ?)(?:(?:a|an|some|the|something|somewhere|anything|anywhere|places?|maybe|just|else) )*$/u;

/** "Outdoors or churches": either will do, so the kind of place stands among the moods. */
function joinAlternatives(read: readonly Read[], wish: Record<ValueSlot, ValueWish>, text: string): void {
  for (const [index, one] of read.entries()) {
    const next = read[index + 1];
    if (!next || !OR.test(text.slice(one.end, next.start))) continue;
    const category = [one, next].find(({ slot }) => slot === 'category');
    const tag = [one, next].find(({ slot }) => slot === 'tag');
    if (!category || !tag) continue;
    wish.category.any = wish.category.any.filter((id) => id !== category.id);
    push(wish.tag.any, category.id);
  }
}

const isFilmCategory = (values: readonly TermValue[]) =>
  values.some(({ group, id }) => group === 'category' && kindOfCategory(id) === 'video');

function kindOfValue(value: TermValue): ItemKind | undefined {
  if (value.group === 'kind') return value.id;
  return value.group === 'category' ? kindOfCategory(value.id) : undefined;
}

const ALTERNATIVE = /或|还是|\b(?:or|either)\b/u;

/** "Quiet museums about bronze" asks for both: how a thing is, and what it is about. */
function apart({ any, not }: ValueWish): ValueWish {
  const [themes, moods] = [any.filter((id) => id in THEMES), any.filter((id) => !(id in THEMES))];
  return themes.length > 0 && moods.length > 0 ? { any: themes, not, and: [moods] } : { any, not };
}

/** "Light and funny", 又安静又好看: both moods are meant. */
function together(tag: ValueWish, read: readonly Read[], text: string): ValueWish {
  const both = read.find((one, index) => {
    const next = read[index + 1];
    return next && isMood(one) && isMood(next) && one.id !== next.id && AND.test(text.slice(one.end, next.start));
  });
  const [first, ...others] = tag.any;
  if (!both || tag.and || !first || tag.any.some((id) => id in THEMES)) return tag;
  return { any: [first], not: tag.not, and: others.map((id) => [id]) };
}

const AND = /^(?:的|,)?(?: and(?: also)? | but (?:also )?|又|且|而且|并且|还要?|同时)$|^的?$/u;
const isMood = ({ slot, id }: Read) => slot === 'tag' && !(id in THEMES);

function none(): ValueWish {
  return { any: [], not: [] };
}

function push(list: string[], id: string): void {
  if (!list.includes(id)) list.push(id);
}

function ageOf(words: string): number | undefined {
  if (/^\d/.test(words)) return Number(words);
  if (AGES.includes(words)) return AGES.indexOf(words);
  if (words.length === 1)
    return HAN_DIGITS.includes(words) ? HAN_DIGITS.indexOf(words) : words === '两' ? 2 : undefined;
  return words.startsWith('十') ? 10 + HAN_DIGITS.indexOf(words[1]!) : 20;
}
