import type { Item } from '../../catalogue/item.js';
import { normalise } from '../normalise.js';
import { phraseKey } from '../phrase-index.js';
import { isPersonName, syllables } from '../segment.js';
import { COMMON_ENGLISH } from '../vocabulary/common-words.js';
import { isKnownPlace } from '../vocabulary/places.js';

const HAN = /\p{Script=Han}/u;

/** How sure a name is of which only one word was said. */
export const SINGLE_WORD = 0.7;

/** A way to write an item's name, and how sure one can be that it is meant. */
export interface NameForm {
  key: string;
  confidence: number;
}

/** The forms under which one written name may appear in a text. They depend on the name alone and are kept. */
const cache = new Map<string, NameForm[]>();

/** Endings that people leave out: 北海 for 北海公园. */
const KIND_ENDING_ZH =
  /(?:国家森林公园|森林公园|遗址公园|国家公园|风景名胜区|自然风景区|旅游风景区|旅游景区|风景区|景区|博物院|博物馆|美术馆|纪念馆|艺术馆|艺术区|艺术中心|公园|长城|教堂|寺院|大教堂|古镇|遗址|广场|动物园|植物园|图书馆|科技馆|步行街|老街|街)$/u;
const KIND_ENDING_EN =
  /(?: (?:museum|gallery|park|palace|temple|church|cathedral|gardens?|square|castle|tower|bridge|market|mosque|library|theatre|theater|zoo|aquarium|great wall|caves?|grottoes|monastery|abbey|basilica|island|lake|mountain|national park|art museum|site|ruins|art zone|museum of art))$/;
const KIND_START_EN =
  /^(?:the )?(?:museum of|museum|musee|palace of|temple of|church of|cathedral of|basilica of|castle of|mount|mt|lake|gallery of)(?: the| du| de la| de| d| of)? /;

/** All forms of an item's names and aliases. */
export function formsOf(item: Pick<Item, 'kind' | 'name' | 'aliases' | 'city'>): NameForm[] {
  const best = new Map<string, number>();
  const city = [item.city?.zh, item.city?.en].filter((name) => name !== undefined).map(normalise);
  const add = (forms: readonly NameForm[], factor: number) => {
    for (const { key, confidence } of forms) {
      if (confidence * factor > (best.get(key) ?? 0)) best.set(key, confidence * factor);
    }
  };
  for (const name of [item.name.zh, item.name.en]) if (name) add(formsOfName(name, item.kind === 'attraction'), 1);
  for (const alias of item.aliases) add(formsOfName(alias, false), 0.98);
  // 北京动物园 is 动物园 to those who are in Beijing; the rest must still be a name of its own.
  if (item.kind === 'attraction' && item.name.zh) {
    for (const place of [...city, '中国', '北京', '上海'].filter((word) => HAN.test(word))) {
      const rest = normalise(item.name.zh).replace(/\(.*$/, '');
      if (rest.startsWith(place) && rest.length - place.length >= 3)
        add([{ key: phraseKey(rest.slice(place.length)), confidence: 0.85 }], 1);
    }
  }
  // 梁思成 林徽因 is spoken of by either name.
  const people = (item.name.zh ?? '').split(' ');
  if (people.length > 1 && people.every((part) => part.length > 2 && isPersonName(part)))
    add(
      people.map((part) => ({ key: phraseKey(part), confidence: 0.75 })),
      1,
    );
  // 北京鼓楼 for 鼓楼.
  if (item.kind === 'attraction') {
    for (const place of city.filter((word) => HAN.test(word)))
      for (const alias of item.aliases.filter((word) => /^\p{Script=Han}{2,6}$/u.test(word) && !word.startsWith(place)))
        add([{ key: phraseKey(`${place}${normalise(alias)}`), confidence: 0.9 }], 1);
  }
  // "The City Wall" of Xi'an, to those who are there.
  if (item.kind === 'attraction' && item.name.en) {
    const rest = normalise(item.name.en);
    for (const place of city.filter((word) => !HAN.test(word))) {
      if (rest.startsWith(`${place} `) && rest.slice(place.length + 1).includes(' '))
        add([{ key: phraseKey(rest.slice(place.length)), confidence: 0.8 }], 1);
    }
  }
  return [...best].map(([key, confidence]) => ({ key, confidence }));
}

function formsOfName(name: string, mayShorten: boolean): readonly NameForm[] {
  const id = `${mayShorten ? 1 : 0}${name}`;
  const known = cache.get(id);
  if (known) return known;
  const forms = makeForms(normalise(name), mayShorten).filter(({ key }) => key.length > 1);
  if (cache.size > 200_000) cache.clear();
  cache.set(id, forms);
  return forms;
}

function makeForms(name: string, mayShorten: boolean): NameForm[] {
  const forms: NameForm[] = [];
  const add = (words: string, confidence: number) => forms.push({ key: phraseKey(words), confidence });
  // "The Summer Palace" is found without its article, "The Met" only with it.
  const isOneWord = !HAN.test(name) && name.split(' ').length < 3;
  if (isOneWord || !/^the /.test(name)) add(name, 1);
  const [, before = '', inner = ''] = /^(.*?) ?\((.*?)\)/u.exec(name) ?? [];
  // "China Art Museum, Shanghai" is named without the city.
  const [, plain] = /^([^,]{4,}), [^,]+$/u.exec(name) ?? [];
  if (plain?.includes(' ')) add(plain, 0.95);
  const main = before || name;
  if (before) {
    add(before, 1);
    if (phraseKey(inner).length > 1) add(inner, HAN.test(inner) ? 0.9 : 0.8);
  }
  if (HAN.test(main)) {
    const spelt = syllables(main).join('');
    if (/^\p{Script=Han}+$/u.test(main) && spelt.length >= 5 && !COMMON_ENGLISH.has(spelt))
      forms.push({ key: spelt, confidence: 0.9 });
    const short = main.replace(KIND_ENDING_ZH, '');
    if (mayShorten && short !== main && short.length >= 2 && !isKnownPlace(short)) {
      add(short, 0.8);
      const spelled = syllables(short).join('');
      if (spelled.length >= 6) forms.push({ key: spelled, confidence: 0.75 });
    }
    // 北大 is 北京大学.
    const university = /^(\p{Script=Han})\p{Script=Han}大学$/u.exec(main)?.[1];
    if (mayShorten && university) add(`${university}大`, 0.8);
    // 史密森尼-航空航天馆 and 云居寺·石经山 are known by either part.
    for (const part of main.split(/[·\-—/]/)) if (mayShorten && part !== main && part.length >= 3) add(part, 0.75);
    return forms;
  }
  const bare = main.replace(/^(?:the|le|la|les|el|il) /, '');
  if (bare !== main) add(bare, 1);
  // A film's "Title: subtitle" is called by its title.
  const title = bare.split(/: | - /)[0] ?? '';
  if (title !== bare && (title.includes(' ') || (title.length > 4 && !COMMON_ENGLISH.has(title)))) add(title, 0.85);
  if (mayShorten) {
    const short = bare
      .replace(KIND_ENDING_EN, '')
      .replace(KIND_START_EN, '')
      .replace(/^(?:d'|l')/, '')
      .replace(/'s$/, '');
    const words = short.split(/[ -]/);
    if (
      short !== bare &&
      short.length >= 4 &&
      !isKnownPlace(short) &&
      words.some((word) => word.length > 2 && !COMMON_ENGLISH.has(word))
    )
      add(short, 0.85);
    for (const word of bare.split(/[^a-z]+/))
      if (word.length >= 4 && !COMMON_ENGLISH.has(word) && !isKnownPlace(word)) add(word, SINGLE_WORD);
  }
  return forms;
}
