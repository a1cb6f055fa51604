import { labelIn, type Item, type Language } from '#plugin-api';
import { isMoodWord } from './moods.js';

export const TEXTS = {
  zh: {
    about: (name: string) => `和${name}有关的，可以看看这几部：`,
    similar: (name: string) => `和《${name}》相近的有这几部：`,
    byMaker: (maker: string) => `${maker}的其他作品：`,
    onlyOne: (maker: string, name: string) => `目录里没有${maker}的其他作品，只收录了《${name}》。`,
    noMaker: (name: string) => `目录里没有《${name}》的作者资料。`,
    popular: '大家看得最多、评价最好的是这几部：',
    surprise: '随手挑一部，希望合您心意：',
    none: '目录里没有找到这样的影片。可以换个主题，或者放宽片长和年代再试试。',
    noTitle: (names: string[]) =>
      `目录里没有${names.map((name) => `《${name}》`).join('、')}。可以换个片名，或者告诉我想看什么题材。`,
    noTheme: (name: string) => `目录里没有专讲${name}的影片符合这些要求，下面这些最接近。`,
    noTrait: (traits: string) => `没有找到${traits}的影片符合这些要求，下面这些最接近。`,
    noMood: (wanted: string, moods: string) => `没有找到${wanted}。放宽“${moods}”之后，下面这些最接近。`,
    named: '您问到的影片',
    asks: (name: string) => `讲到${name}`,
    shares: (name: string, labels: string) => `和${name}一样，${labels}`,
    shorter: { label: '短一点的', text: '短一点的' },
    lighter: { label: '轻松一点的', text: '要轻松一点的' },
    others: { label: '换一批', text: '换一批' },
  },
  en: {
    about: (name: string) => `These have to do with ${name}:`,
    similar: (name: string) => `These are close to ${name}:`,
    byMaker: (maker: string) => `Other work by ${maker}:`,
    onlyOne: (maker: string, name: string) => `The catalogue knows no other work by ${maker}, only ${name}.`,
    noMaker: (name: string) => `The catalogue does not say who made ${name}.`,
    popular: 'These are watched and liked most:',
    surprise: 'Picked by chance, in the hope that you like it:',
    none: 'I found no such film in the catalogue. You could try another theme, or relax length and year.',
    noTitle: (names: string[]) =>
      `${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} not in the catalogue. You could try another title, or tell me what you would like to see.`,
    noTheme: (name: string) => `No film about ${name} meets these wishes; these come nearest.`,
    noTrait: (traits: string) => `I found no film ${traits} that meets these wishes; these come nearest.`,
    noMood: (wanted: string, moods: string) => `I found no ${wanted}. These come nearest, letting go of “${moods}”.`,
    named: 'the film you asked about',
    asks: (name: string) => `speaks of ${name}`,
    shares: (name: string, labels: string) => `like ${name}, ${labels}`,
    shorter: { label: 'Shorter ones', text: 'Something shorter' },
    lighter: { label: 'Lighter ones', text: 'Something lighter' },
    others: { label: 'Show others', text: 'Show me others' },
  },
} as const;

/** "关于秦代和军事", "about painting and impressionism, and moving". */
export function wordLabels(tags: readonly string[], language: Language): string {
  const label = (tag: string) => labelIn(language, 'tag', tag);
  const themes = tags.filter((tag) => !isMoodWord(tag)).map(label);
  const moods = tags.filter(isMoodWord).map(label);
  if (language === 'zh')
    return [themes.length > 0 && `关于${themes.join('、')}`, moods.join('、')].filter(Boolean).join('，');
  return [themes.length > 0 && `about ${themes.join(' and ')}`, moods.join(' and ')].filter(Boolean).join(', ');
}

/** Names of the makers in one language. */
export function makersOf(film: Item, language: Language): string[] {
  return film.creators.map((creator) => creator[language] ?? creator.zh ?? creator.en ?? '').filter(Boolean);
}
