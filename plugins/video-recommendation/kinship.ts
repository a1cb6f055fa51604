import type { Item, LocalizedText } from '#plugin-api';

/** Attributes that say what a film is about or where it plays; where it was shot says little. */
const SUBJECT_ATTRIBUTES = ['place', 'subject', 'setting', 'museum', 'museums', 'object', 'event', 'basedOn', 'series'];
/** Tags that any kind of thing may have: they tie no film to a place. */
const COMMON = new Set(['iconic', 'photogenic', 'rainy-day', 'indoor', 'outdoor', 'short-visit', 'near-metro', 'walk']);
/** Shared information (in nats) from which on tags alone tie a film to a place or an object. */
const RELATED = 6;
const CLOSELY_RELATED = 9;
const FULL = 12;
/** How much tags, meaning and being spoken of count. */
const SHARES = { tags: 0.5, meaning: 0.5, spokenOf: 0.6 };

/** What a film should have to do with: a place, an object, another film, or a city by its names. */
export interface Theme {
  names: readonly string[];
  /** Absent for what is no item itself. */
  itemId?: string;
  /** An exhibit: narrower than a place, where much may be told of. */
  isObject?: boolean;
  label: LocalizedText;
  labels: ReadonlySet<string>;
}

export interface Tie {
  /** Comparable among films for one theme. */
  score: number;
  /** The film's own words speak of the theme. */
  isSpokenOf: boolean;
  /** Tags that both have, the rarest first. */
  shared: string[];
  isRelated: boolean;
  isCloselyRelated: boolean;
}

/**
 * How films hang together with what was seen, or with other films: by what is said of them, by tags that both have (each
 * counted by its information, so that "Qin dynasty" says more than "history"), and by meaning.
 */
export class Kinship {
  readonly #information = new Map<string, number>();

  constructor(
    films: readonly Item[],
    private readonly similarity: (a: string, b: string) => number,
  ) {
    const counts = new Map<string, number>();
    for (const film of films) for (const tag of labelsOf(film)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    for (const [tag, count] of counts) this.#information.set(tag, Math.log(films.length / count));
  }

  tie(film: Item, theme: Theme): Tie {
    const shared = [...labelsOf(film)]
      .filter((tag) => theme.labels.has(tag) && !COMMON.has(tag))
      .sort((a, b) => this.informationOf(b) - this.informationOf(a));
    const information = shared.reduce((sum, tag) => sum + this.informationOf(tag), 0);
    const text = textOf(film);
    const isSpokenOf = theme.names.some((name) => text.includes(name));
    const score =
      SHARES.tags * Math.min(1, information / FULL) +
      SHARES.meaning * (theme.itemId ? Math.max(0, this.similarity(film.id, theme.itemId)) : 0) +
      SHARES.spokenOf * Number(isSpokenOf);
    const [isRelated, isCloselyRelated] = [RELATED, CLOSELY_RELATED].map(
      (least) => isSpokenOf || information >= least,
    ) as [boolean, boolean];
    return { score, isSpokenOf, shared, isRelated, isCloselyRelated };
  }

  private informationOf(tag: string): number {
    return this.#information.get(tag) ?? 0;
  }
}

const texts = new WeakMap<Item, string>();

/** What is said of a film, for looking names up in it. */
function textOf(film: Item): string {
  let text = texts.get(film);
  if (text === undefined) {
    const attributes = SUBJECT_ATTRIBUTES.map((name) => film.attributes[name]).filter((value) => value !== undefined);
    const own = [film.name, film.description].flatMap((each) => [each?.zh, each?.en]);
    text = plain([...own, ...film.aliases, JSON.stringify(attributes)].join(' · '));
    texts.set(film, text);
  }
  return text;
}

export function labelsOf({ tags }: Item): Set<string> {
  return new Set(tags);
}

/** A theme from an item: it is spoken of by any of its names that is long enough to mean nothing else. */
export function themeOf(item: Item): Theme {
  const names = [item.name.zh, item.name.en, ...item.aliases].flatMap((name) => (name ? partsOf(name) : []));
  return {
    itemId: item.id,
    isObject: item.kind === 'artefact',
    label: item.name,
    labels: labelsOf(item),
    names: namesOf(names),
  };
}

/** "Emperor Qinshihuang's Mausoleum Site Museum (Terracotta Army)" goes by both names. */
function partsOf(name: string): string[] {
  return [name, ...name.split(/[（）()]/u)].map((part) => part.trim());
}

export function namesOf(names: readonly (string | undefined)[]): string[] {
  const long = names.filter(
    (name): name is string => name !== undefined && name.length >= (/\p{Script=Han}/u.test(name) ? 2 : 5),
  );
  return [...new Set(long.map(plain))];
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[’‘]/gu, "'").toLowerCase();
}
