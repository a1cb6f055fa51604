import type { Catalogue, Constraints, Item, Slot, Turn, ValueWish } from '#plugin-api';
import { asksFor, themeWords } from './asked.js';
import { labelsOf, namesOf, themeOf, type Theme } from './kinship.js';
import { isMoodWord } from './moods.js';

/** What a visitor wants of films, as the finder looks for it. */
export interface FilmRequest {
  constraints: Constraints;
  /** Themes in free words; may be empty. */
  text: string;
  /** Films that the list should be like. */
  models: Item[];
  /** Places, objects and cities that the films should have to do with. */
  themes: Theme[];
  /** Films that were named themselves: they belong into the list, first. */
  named: Item[];
  /** What a film must be beyond the wishes that every item knows. */
  traits: Trait[];
  exclude: Set<string>;
  surprise: boolean;
}

export interface Trait {
  zh: string;
  en: string;
  /** The wish that it stands for. */
  slot?: Slot;
  holds: (film: Item) => boolean;
  /** Said on the card, where the name of the trait will not do. */
  reason?: { zh: string; en: string };
}

const text = (film: Item, name: string): string => {
  const value = film.attributes[name];
  return typeof value === 'string' ? value.toLowerCase() : '';
};

const SERIES: Trait = {
  zh: '系列片',
  en: 'a series',
  holds: ({ attributes, categories }) =>
    Number(attributes['episodes'] ?? 0) > 1 || categories.includes('series-episode'),
};

const TRAITS: Partial<Record<Parameters<typeof asksFor>[0], Trait>> = {
  wordless: {
    zh: '没有对白',
    en: 'without dialogue',
    holds: (film) => /^(?:almost )?none/.test(text(film, 'dialogue')),
  },
  silent: { zh: '默片', en: 'silent', holds: (film) => text(film, 'sound').startsWith('silent') },
  monochrome: { zh: '黑白片', en: 'in black and white', holds: (film) => text(film, 'colour') === 'black and white' },
  series: SERIES,
};

export function readFilmRequest(turn: Turn, catalogue: Catalogue): FilmRequest {
  const { understanding } = turn;
  const items = (ids: readonly string[]) => ids.map((id) => catalogue.get(id)).filter((item) => item !== undefined);
  const latest = latestFilms(turn, catalogue);
  const alike = understanding.references
    .filter(({ relation }) => relation === 'similar')
    .flatMap(({ itemIds }) => itemIds);
  const models = items(alike);
  const wantsLike = models.length === 0 && asksFor('likeIt', turn.text) && hasRelation(turn, 'other');
  if (wantsLike && latest[0]) models.push(latest[0]);

  const subjects = items(turn.subjects).filter((item) => !models.includes(item));
  const linked = new Set(understanding.links.map(({ itemId }) => itemId));
  const isCompared = understanding.references.some(({ relation }) => relation !== 'same');
  const named = isCompared ? [] : subjects.filter(({ id, kind }) => kind === 'video' && linked.has(id));
  const cities = understanding.followUp || understanding.constraints.place ? citiesIn(turn.constraints, catalogue) : [];
  const constraints = withoutVisit(turn.constraints, cities.length > 0);
  // Where the visitor is stays true from question to question; what films should speak of does not.
  if (!understanding.followUp && !understanding.constraints.place) delete constraints.place;
  const { duration } = constraints;
  const countries = takeCountries(constraints, catalogue);
  const years = latest.map(({ year }) => year).filter((year) => year !== undefined);
  if (asksFor('older', turn.text) && years.length > 0 && !understanding.constraints.year)
    constraints.year = { max: Math.min(...years) - 1 };
  const spokenOf = models[0] ?? subjects.find(({ kind }) => kind === 'video') ?? latest[0];
  if (asksFor('otherMaker', turn.text) && spokenOf) constraints.creator = byOthersThan(spokenOf, constraints.creator);
  const { category } = constraints;
  const wantsSeries = category?.any.length === 1 && category.any[0] === 'series-episode' && category.not.length === 0;
  // A series need not be filed under its episodes.
  if (wantsSeries) delete constraints.category;
  // On a ride of three hours, or of a series, what fits into them is wanted.
  const isSlot = wantsSeries || asksFor('journey', turn.text);
  if (isSlot && duration?.min !== undefined && duration.max !== undefined)
    constraints.duration = { max: Math.round((duration.min + duration.max) / 2) };
  const spokenCountries = countriesIn(understanding.topic, catalogue);
  const traits = new Set([
    ...countries,
    ...spokenCountries.map(aboutCountry),
    ...(wantsSeries ? [SERIES] : []),
    ...traitsIn(turn.text),
  ]);
  return {
    constraints,
    text: themeWords(without(withoutWishes(turn), spokenCountries)),
    models,
    themes: [...subjects.filter((item) => item.kind !== 'video' && !isAside(item, turn)).map(themeOf), ...cities],
    named,
    traits: [...traits],
    exclude: excluded(turn, named),
    surprise: asksFor('surprise', turn.text),
  };
}

/** "We had a great day at the market, now a film about food": where one was is not what the film is about. */
function isAside({ id, kind }: Item, { text, understanding, constraints }: Turn): boolean {
  const { tag } = constraints;
  const hasTheme = [tag?.any ?? [], ...(tag?.and ?? [])].flat().some((word) => !isMoodWord(word));
  if (kind !== 'attraction' || !hasTheme) return false;
  const link = understanding.links.find(({ itemId }) => itemId === id);
  return !link || VISITED.test(text.slice(0, link.start));
}

function byOthersThan({ creators }: Item, wish: ValueWish = { any: [], not: [] }): ValueWish {
  const names = creators.flatMap(({ zh, en }) => [en, zh]).filter((name) => name !== undefined);
  const makers = creators.map(({ zh, en }) => en ?? zh ?? '');
  return { any: wish.any.filter((name) => !names.includes(name)), not: [...new Set([...wish.not, ...makers])] };
}

/** A film for families will do for children, unless there are some that are made for them. */
export function meantFor(films: readonly Item[], { audience }: Constraints): readonly Item[] {
  const exactly = films.filter((film) => audience?.any.some((id) => film.audience.includes(id)));
  return exactly.length > 0 ? exactly : films;
}

/** The topic without what was read as wishes: "French" of "I teach French, what films in French?" */
function withoutWishes({ understanding: { topic, mentions } }: Turn): string {
  const read = mentions.filter(({ slot }) => slot !== 'tag').flatMap(({ words }) => words.toLowerCase().split(/\s+/u));
  return topic
    .split(' ')
    .filter((word) => !read.includes(word))
    .join(' ');
}

/** Ends where the name of a place begins that was visited. */
const VISITED =
  /\b(?:been to|went to|visited|back from|(?:day|time|afternoon|morning|hour|lunch|walk) (?:at|in)|(?:was|were) (?:at|in)|came from)(?: the)? $|(?:去了|逛了|逛完|看完|从|刚去过?|参观完|玩了)$/iu;

export const traitsIn = (words: string): Trait[] =>
  Object.entries(TRAITS).flatMap(([ask, trait]) => (asksFor(ask as keyof typeof TRAITS, words) ? [trait] : []));

/** The films of the last answer, in their order. */
export function latestFilms(turn: Turn, catalogue: Catalogue): Item[] {
  const films = turn.shown.filter(({ kind }) => kind === 'video');
  const last = films.at(-1)?.messageId;
  return films
    .filter(({ messageId }) => messageId === last)
    .map(({ itemId }) => catalogue.get(itemId))
    .filter((item) => item !== undefined);
}

const hasRelation = ({ understanding }: Turn, relation: string) =>
  understanding.references.some((reference) => reference.relation === relation);

/** What "shorter" and its like are wishes for. */
export const SLOT_OF: Partial<Record<string, Slot>> = {
  ...{ shorter: 'duration', longer: 'duration', newer: 'year', older: 'year' },
  'better-rated': 'rating',
};

/** "Others" are not those that were shown; "a shorter one" is not the one it is compared with. */
function excluded(turn: Turn, named: readonly Item[]): Set<string> {
  const { references, constraints } = turn.understanding;
  // "Shorter, under forty minutes": what was shown may be under forty minutes.
  const isInFigures = (relation: string) => {
    const slot = SLOT_OF[relation];
    return slot !== undefined && constraints[slot] !== undefined;
  };
  const compared = references.filter(
    ({ relation }) => relation !== 'same' && relation !== 'other' && !isInFigures(relation),
  );
  const others = references.filter(({ relation }) => relation === 'other');
  const shown =
    others.length > 0 || asksFor('surprise', turn.text) || (turn.understanding.followUp && asksFor('more', turn.text))
      ? turn.shown.map(({ itemId }) => itemId)
      : [];
  const ids = new Set([...compared, ...others].flatMap(({ itemIds }) => itemIds).concat(shown));
  for (const { id } of named) ids.delete(id);
  return ids;
}

/** A city in a question about films is their theme, where the catalogue knows sights there. */
function citiesIn({ place }: Constraints, catalogue: Catalogue): Theme[] {
  return (place?.any ?? []).flatMap((wished) => {
    const sights = catalogue
      .all(['attraction'])
      .filter(({ city }) => sameName(city?.en, wished) || sameName(city?.zh, wished));
    const [first] = sights;
    if (!first?.city) return [];
    // A city of many sights has no theme of its own; one of few is known for them.
    const labels = sights.length <= 2 ? new Set(sights.flatMap((sight) => [...labelsOf(sight)])) : new Set<string>();
    return [
      {
        label: first.city,
        labels,
        names: namesOf([first.city.zh, first.city.en]),
        ...(sights.length <= 2 && { itemId: first.id }),
      },
    ];
  });
}

function sameName(name: string | undefined, wished: string): boolean {
  const key = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[\p{M}\s'’-]/gu, '')
      .toLowerCase();
  return name !== undefined && key(name) === key(wished);
}

/** Hours, prices and ways mean nothing for a film. */
function withoutVisit(constraints: Constraints, isTheme: boolean): Constraints {
  const { near: _near, open: _open, price: _price, accessibility: _accessibility, place, ...rest } = constraints;
  return { ...rest, kind: 'video', ...(place && !isTheme && { place }) };
}

/**
 * "French films", 国外的: made in a country, or in none of those that are ruled out; a film may be made in several. What
 * is understood so is taken out of the wishes.
 */
function takeCountries(constraints: Constraints, catalogue: Catalogue): Trait[] {
  const { any = [], not = [] } = constraints.place ?? {};
  const [wanted, refused] = [countriesOf(any, catalogue), countriesOf(not, catalogue)];
  const rest = { any: wanted.length > 0 ? [] : any, not: refused.length > 0 ? [] : not };
  if (rest.any.length + rest.not.length > 0) constraints.place = rest;
  else delete constraints.place;
  const isFrom = ({ country }: Item, names: readonly Country[]) =>
    country?.en?.split(/; ?/u).some((each) => names.some(({ en }) => sameName(each, en))) ?? false;
  const listed = (names: readonly Country[]) => ({
    zh: names.map(({ zh }) => zh).join('或'),
    en: names.map(({ en }) => en).join(' or '),
  });
  const traits: Trait[] = [];
  if (wanted.length > 0) {
    const { zh, en } = listed(wanted);
    const reason = { zh: `${zh}制作`, en: `made in ${en}` };
    traits.push({ slot: 'place', zh: `${zh}的`, en: `from ${en}`, holds: (film) => isFrom(film, wanted), reason });
  }
  if (refused.length > 0) {
    const { zh, en } = listed(refused);
    const holds = (film: Item) => film.country !== undefined && !isFrom(film, refused);
    traits.push({ slot: 'place', zh: `不是${zh}的`, en: `not from ${en}`, holds });
  }
  return traits;
}

/** "Films about China", 讲日本的: made there, or speaking of it. */
function aboutCountry({ zh, en }: Country): Trait {
  const names = [zh, en.toLowerCase()];
  const speaksOf = ({ name, description }: Item) => {
    const words = [name, description].flatMap((each) => [each?.zh, each?.en?.toLowerCase()]);
    return names.some((each) => words.some((text) => text?.includes(each)));
  };
  const isFrom = ({ country }: Item) => country?.en?.split(/; ?/u).includes(en) ?? false;
  return { zh: `讲${zh}的`, en: `about ${en}`, holds: (film) => isFrom(film) || speaksOf(film) };
}

function countriesIn(topic: string, catalogue: Catalogue): Country[] {
  const said = ` ${topic.toLowerCase()} `;
  const known = new Map(
    catalogue
      .all(['video', 'attraction'])
      .flatMap(namesOfCountries)
      .map((each) => [each.en, each]),
  );
  return [...known.values()].filter(
    ({ zh, en }) => said.includes(zh) || new RegExp(`\\b${en.toLowerCase()}\\b`, 'u').test(said),
  );
}

const without = (text: string, countries: readonly Country[]): string =>
  countries.reduce((rest, { zh, en }) => rest.replace(zh, ' ').replace(new RegExp(`\\b${en}\\b`, 'iu'), ' '), text);

interface Country {
  zh: string;
  en: string;
}

function countriesOf(wishes: readonly string[], catalogue: Catalogue): Country[] {
  return wishes.flatMap((wished) => {
    const all = catalogue.all(['video', 'attraction']).flatMap(namesOfCountries);
    const found = all.find(({ zh, en }) => sameName(zh, wished) || sameName(en, wished));
    return found ? [found] : [];
  });
}

function namesOfCountries({ country }: Item): Country[] {
  const [zh, en] = [country?.zh?.split(/[、;；]/u) ?? [], country?.en?.split(/; ?/u) ?? []];
  if (zh.length !== en.length) return [];
  return zh.map((name, index) => ({ zh: name.trim(), en: en[index]!.trim() }));
}
