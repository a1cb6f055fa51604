import { labelIn, type FactName, type Item, type Language, type Presenter } from '#plugin-api';
import { asksFor, filmFactsIn, type FilmFact } from './asked.js';
import { makersOf } from './wording.js';

interface Telling {
  language: Language;
  now: Date;
  presenter: Presenter;
}

const say = (language: Language, zh: string, en: string) => (language === 'zh' ? zh : en);
const attribute = (film: Item, name: string): string | undefined => {
  const value = film.attributes[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

/** Minutes as films are measured, and in hours from one on: "99 minutes (1 h 39 min)". */
function runningTime(minutes: number, language: Language): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const long =
    hours === 0
      ? ''
      : say(language, `（${hours}小时${rest ? `${rest}分钟` : ''}）`, ` (${hours} h${rest ? ` ${rest} min` : ''})`);
  return say(language, `${minutes}分钟${long}`, `${minutes} minutes${long}`);
}

type Sentence = (film: Item, telling: Telling) => string | undefined;

const OF_ALL_ITEMS: Partial<Record<FactName, Sentence>> = {
  creators: (film, { language }) => {
    const makers = makersOf(film, language);
    return makers.length > 0
      ? say(language, `主创是${makers.join('、')}`, `it was made by ${makers.join(' and ')}`)
      : undefined;
  },
  year: ({ year, yearEnd }, { language }) => {
    if (year === undefined) return undefined;
    const span =
      yearEnd && yearEnd !== year ? say(language, `${year}至${yearEnd}`, `${year} to ${yearEnd}`) : String(year);
    return say(language, `${span}年的作品`, `it is from ${span}`);
  },
  duration: (film, { language }) => {
    const { durationMinutes } = film;
    if (durationMinutes === undefined) return undefined;
    const time = runningTime(durationMinutes, language);
    const episodes = Number(attribute(film, 'episodes') ?? 1);
    return episodes > 1
      ? say(language, `每集${time}，共${episodes}集`, `each of its ${episodes} episodes runs for ${time}`)
      : say(language, `片长${time}`, `it runs for ${time}`);
  },
  price: (film, { language, now, presenter }) =>
    film.price ? presenter.facts(film, ['price'], language, now)[0] : undefined,
  languages: (film, { language, now, presenter }) => {
    if (/^none/.test(attribute(film, 'dialogue') ?? '')) return say(language, '没有对白', 'it has no dialogue');
    if (film.languages.length === 0) return undefined;
    const [sentence = ''] = presenter.facts(film, ['languages'], language, now);
    return sentence.replace(/^《.*?》的|^.*?: (?=the language)/u, '').replace(/[。.]$/u, '');
  },
};

const OF_FILMS: Record<FilmFact, Sentence> = {
  country: ({ country }, { language }) => {
    const name = country?.[language] ?? country?.en;
    return name && say(language, `由${name}制作`, `it was made in ${name.replaceAll('; ', ', ')}`);
  },
  episodes: (film, { language }) => {
    const episodes = attribute(film, 'episodes');
    return episodes ? say(language, `共${episodes}集`, `it has ${episodes} episodes`) : undefined;
  },
  setting: (film, { language }) => {
    const place = ['setting', 'place', 'places', 'museum', 'museums']
      .map((name) => attribute(film, name))
      .find(Boolean);
    return place && say(language, `地点：${place}`, `the place: ${place}`);
  },
  awards: (film, { language }) => {
    const awards = attribute(film, 'awards');
    return awards && say(language, `所获奖项：${awards}`, `awards: ${awards}`);
  },
  audience: ({ audience }, { language }) => {
    const labels = audience.map((word) => labelIn(language, 'audience', word));
    return labels.length > 0 ? say(language, `适合：${labels.join('、')}`, `good for ${labels.join(', ')}`) : undefined;
  },
  subtitles: ({ accessibility }, { language }) =>
    accessibility.includes('subtitles') ? say(language, '有字幕', 'it has subtitles') : undefined,
  colour: (film, { language }) => {
    const colour = attribute(film, 'colour');
    if (!colour) return undefined;
    return colour === 'black and white'
      ? say(language, '是黑白片', 'it is in black and white')
      : say(language, `色彩：${colour}`, `colour: ${colour}`);
  },
};

const NAMES: Record<string, [zh: string, en: string]> = {
  creators: ['作者', 'who made it'],
  year: ['年份信息', 'the year'],
  duration: ['片长时间', 'how long it runs'],
  languages: ['语言资料', 'the language'],
  price: ['观看费用', 'the price'],
  country: ['制作国家的资料', 'the country'],
  episodes: ['集数资料', 'how many episodes there are'],
  setting: ['地点资料', 'the place'],
  awards: ['获奖记录', 'awards'],
  audience: ['适合人群的资料', 'whom it is good for'],
  subtitles: ['字幕资料', 'subtitles'],
  colour: ['色彩资料', 'the colour'],
};

/** The facts of a film that are asked for, several in one sentence; what is not known is said to be unknown. */
export function filmSentences(film: Item, asked: readonly FactName[], text: string, telling: Telling): string[] {
  const { language, now, presenter } = telling;
  const films = filmFactsIn(text);
  const general = asked.filter((fact) => fact in OF_ALL_ITEMS);
  const others = asked.filter(
    (fact) =>
      !(fact in OF_ALL_ITEMS) &&
      fact !== 'description' &&
      !(films.length > 0 && (fact === 'museum' || fact === 'address')),
  );
  const parts = [
    ...general.map((fact) => ({ fact: fact as string, text: OF_ALL_ITEMS[fact]!(film, telling) })),
    ...films.map((fact) => ({ fact: fact as string, text: OF_FILMS[fact](film, telling) })),
  ];
  const name = presenter.name(film, language);
  const title = say(language, `《${name}》`, name);
  const known = parts.flatMap((part) => part.text ?? []);
  const missing = parts
    .filter((part) => !part.text)
    .map((part) => NAMES[part.fact]?.[language === 'zh' ? 0 : 1] ?? part.fact);
  const sentences: string[] = [];
  if (known.length > 0)
    sentences.push(say(language, `${title}：${known.join('，')}。`, `${title}: ${known.join('; ')}.`));
  if (films.includes('audience') && asksFor('children', text)) sentences.push(forChildren(film, language));
  if (missing.length > 0)
    sentences.push(
      say(
        language,
        `目录里没有${title}的${missing.join('、')}。`,
        `The catalogue does not say ${missing.join(' or ')} for ${title}.`,
      ),
    );
  return [...sentences, ...(others.length > 0 ? presenter.facts(film, others, language, now) : [])];
}

function forChildren({ audience }: Item, language: Language): string {
  if (audience.some((each) => each === 'children' || each === 'families'))
    return say(language, '孩子可以看。', 'Children can watch it.');
  if (audience.length === 0)
    return say(language, '目录里没有说孩子能不能看。', 'The catalogue does not say whether children can watch it.');
  return say(language, '目录没有把它列为适合孩子的影片。', 'The catalogue does not list it as suitable for children.');
}
