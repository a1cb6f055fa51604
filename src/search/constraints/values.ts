import type { Item } from '../../catalogue/item.js';
import type { ValueWish } from '../../language/constraints.js';
import {
  canonicalId,
  isCanonical,
  valuesOf,
  withNarrower,
  type WordGroup,
} from '../../language/vocabulary/vocabulary.js';
import { attributeTexts } from '../text/attributes.js';
import { hasHan, nameKey, toPinyin } from '../text/normalise.js';
import { INFERRED, MET, UNKNOWN, unmet, type Judge } from './verdict.js';

/** What a value says besides itself. Read as: an item that has the key also satisfies the values. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  museum: ['indoor', 'rainy-day'],
  gallery: ['indoor', 'rainy-day'],
  theatre: ['indoor', 'rainy-day'],
  library: ['indoor', 'rainy-day', 'quiet'],
  aquarium: ['indoor', 'rainy-day'],
  'science-centre': ['indoor', 'rainy-day'],
  indoor: ['rainy-day'],
  park: ['outdoor', 'walk'],
  garden: ['outdoor', 'walk'],
  mountain: ['outdoor', 'nature'],
  lake: ['outdoor', 'nature'],
  river: ['outdoor', 'nature'],
  beach: ['outdoor', 'nature'],
  waterfall: ['outdoor', 'nature'],
  island: ['outdoor'],
  zoo: ['outdoor', 'animals'],
  'nature-reserve': ['outdoor', 'nature', 'animals'],
  'city-wall': ['outdoor'],
  square: ['outdoor'],
  viewpoint: ['panoramic'],
  families: ['children'],
  children: ['families'],
  romantic: ['couples'],
  family: ['families'],
  wheelchair: ['step-free', 'partial-wheelchair'],
};

/** A museum in one of these is not under a roof for that: the Forbidden City, an art quarter in old factories. */
const OPEN_AIR = ['palace', 'street', 'park', 'industrial-heritage', 'ancient-town', 'fortress', 'city-wall', 'zoo'];
const UNDER_A_ROOF = ['indoor', 'rainy-day'];

/** Minutes up to which the Academy of Motion Picture Arts and Sciences calls a film short. */
const SHORT_FILM = 40;

const labelSets = new WeakMap<Item, ReadonlySet<string>>();
const statedSets = new WeakMap<Item, ReadonlySet<string>>();
const haystacks = new WeakMap<Item, string>();
const creatorKeys = new WeakMap<Item, CreatorKeys>();

/** Ids of categories, themes and moods, and what follows from them. */
export function labelsOf(item: Item): ReadonlySet<string> {
  let labels = labelSets.get(item);
  if (!labels) {
    const categories = [...valuesOf(item, 'category')];
    const tags = withImplied([...valuesOf(item, 'tag'), ...shortByLength(item)]);
    const isOpenAir = categories.some((id) => OPEN_AIR.includes(id));
    const implied = [...withImplied(categories)].filter((id) => !(isOpenAir && UNDER_A_ROOF.includes(id)));
    labels = new Set([...implied, ...tags]);
    labelSets.set(item, labels);
  }
  return labels;
}

const shortByLength = ({ kind, durationMinutes = Infinity }: Item) =>
  kind === 'video' && durationMinutes <= SHORT_FILM ? ['short-film'] : [];

/** Ids of categories, themes and moods as they stand in the record. */
function statedOf(item: Item): ReadonlySet<string> {
  let stated = statedSets.get(item);
  if (!stated) {
    stated = new Set([...valuesOf(item, 'category'), ...valuesOf(item, 'tag'), ...shortByLength(item)]);
    statedSets.set(item, stated);
  }
  return stated;
}

function withImplied(ids: Iterable<string>): Set<string> {
  const labels = new Set<string>();
  const visit = (label: string) => {
    if (labels.has(label)) return;
    labels.add(label);
    for (const implied of IMPLIED[label] ?? []) visit(implied);
  };
  for (const id of ids) visit(id);
  return labels;
}

/** All texts of an item, for words that no vocabulary knows. */
export function haystackOf(item: Item): string {
  let haystack = haystacks.get(item);
  if (haystack === undefined) {
    const texts = [item.name, item.description, item.medium, ...item.creators].flatMap((text) => [text?.zh, text?.en]);
    haystack = [...texts, ...item.aliases, ...item.tags, ...item.categories, ...attributeTexts(item)]
      .map((text) => nameKey(text ?? ''))
      .join(' ');
    haystacks.set(item, haystack);
  }
  return haystack;
}

/** Whether an item's texts speak of a name: anywhere in Chinese, as whole words in Latin letters (hangzhou is not in shang-zhou). */
export function speaksOf(item: Item, name: string): boolean {
  if (!haystackOf(item).includes(name)) return false;
  if (hasHan(name)) return true;
  const texts = [item.name, item.description, item.medium, ...item.creators].map((text) => text?.en ?? '');
  return [...texts, ...item.aliases, ...attributeTexts(item)].some((text) => hasWords(text, name));
}

/** A name of one word, or of two that are compared without the space between them. */
function hasWords(text: string, name: string): boolean {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^a-z0-9]+/);
  return words.some((word, index) => word === name || `${word}${words[index + 1] ?? ''}` === name);
}

/** Whether an item has a value, or must have it by what else it has; undefined when nothing is known. */
type Answer = boolean | 'inferred' | undefined;
type Has = (item: Item) => Answer;

/** None of `not`, and one of each group that is named. Values are made ready once, and then put to many items. */
function judgeValues(wish: ValueWish, prepare: (value: string) => Has): Judge {
  const groups = [wish.any, ...(wish.and ?? [])].filter((ids) => ids.length > 0).map((ids) => ids.map(prepare));
  const refused = wish.not.map(prepare);
  return (item) => {
    let unsure = false;
    for (const has of refused) {
      const answer = has(item);
      if (answer) return unmet();
      unsure ||= answer === undefined;
    }
    if (groups.length === 0) return unsure ? UNKNOWN : MET;
    const answers = groups.map((wanted) => oneHolds(item, wanted));
    const missed = answers.filter((answer) => answer === false).length;
    if (missed > 0) return unmet(missed / groups.length);
    if (answers.includes(undefined)) return UNKNOWN;
    return answers.includes('inferred') ? INFERRED : MET;
  };
}

function oneHolds(item: Item, wanted: readonly Has[]): Answer {
  let best: Answer = false;
  for (const has of wanted) {
    const answer = has(item);
    if (answer === true) return true;
    if (answer === 'inferred' || best === false) best = answer;
  }
  return best;
}

/** A test for the ids that count as the value in one of the groups. */
function oneOf(groups: readonly WordGroup[], value: string): (ids: ReadonlySet<string>) => boolean {
  const wished = [...new Set(groups.flatMap((group) => [...withNarrower(group, canonicalId(group, value))]))];
  return (ids) => wished.some((id) => ids.has(id));
}

/** Categories, themes and moods are asked for in one breath, so either list may hold the word. */
export function judgeLabels(wish: ValueWish): Judge {
  return judgeValues(wish, (value) => {
    const groups = ['category', 'tag'] as const;
    const test = oneOf(groups, value);
    const key = nameKey(value);
    const isFreeWord = key.length >= 2 && !groups.some((group) => isCanonical(group, canonicalId(group, value)));
    return (item) => {
      if (test(statedOf(item)) || (isFreeWord && haystackOf(item).includes(key))) return true;
      const labels = labelsOf(item);
      if (test(labels)) return 'inferred';
      return labels.size > 0 ? false : undefined;
    };
  });
}

export function judgeAudience(wish: ValueWish): Judge {
  return judgeValues(wish, (value) => {
    const test = oneOf(['audience'], value);
    return (item) => {
      const stated = valuesOf(item, 'audience');
      if (test(new Set(stated))) return true;
      if (test(withImplied([...stated, ...labelsOf(item)]))) return 'inferred';
      return item.audience.length > 0 ? false : undefined;
    };
  });
}

export function judgeAccessibility(wish: ValueWish): Judge {
  return judgeValues(wish, (value) => {
    const test = oneOf(['accessibility'], value);
    const id = canonicalId('accessibility', value);
    const needsNoSteps = id === 'wheelchair' || id === 'step-free';
    return (item) => {
      const features = withImplied(valuesOf(item, 'accessibility'));
      if (test(features)) return true;
      // A list of what is there does not say that the rest is missing.
      return needsNoSteps && (features.has('not-wheelchair') || features.has('partial-wheelchair')) ? false : undefined;
    };
  });
}

/** Names in either script: "Qi Baishi" finds 齐白石, "Spielberg" finds Steven Spielberg. */
export function judgeCreator(wish: ValueWish): Judge {
  return judgeValues(wish, (value) => {
    const wanted = nameKey(value);
    // By its sound a name is known as a whole only: 李安 sounds like a part of 威廉·惠勒.
    const sound = hasHan(value) ? toPinyin(value) : wanted;
    return (item) => {
      if (item.creators.length === 0) return undefined;
      const { written, sounds } = creatorKeysOf(item);
      return written.some((name) => wanted.length >= 2 && name.includes(wanted)) || sounds.includes(sound);
    };
  });
}

interface CreatorKeys {
  written: string[];
  /** Pinyin, and names in Latin letters, which may be pinyin. */
  sounds: string[];
}

function creatorKeysOf(item: Item): CreatorKeys {
  let keys = creatorKeys.get(item);
  if (!keys) {
    const names = (list: string[]) => list.filter(Boolean);
    keys = {
      written: names(item.creators.flatMap(({ zh = '', en = '' }) => [nameKey(zh), nameKey(en)])),
      sounds: names(item.creators.flatMap(({ zh = '', en = '' }) => [toPinyin(zh), nameKey(en)])),
    };
    creatorKeys.set(item, keys);
  }
  return keys;
}

/** Language codes without region: "zh" is met by "zh-CN", and by Cantonese or Mandarin under their own codes. */
export function judgeSpokenLanguage(wish: ValueWish): Judge {
  const base = (code: string) => {
    const language = code.toLowerCase().split(/[-_]/)[0]!;
    return language === 'cmn' || language === 'yue' ? 'zh' : language;
  };
  return judgeValues(wish, (value) => {
    const wanted = base(value);
    return ({ languages }) => (languages.length === 0 ? undefined : languages.some((code) => base(code) === wanted));
  });
}
