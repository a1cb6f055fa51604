import { quote, say } from '../../presentation/format/words.js';
import type { Reason } from '../../protocol/blocks.js';
import type { Language } from '../../protocol/text.js';
import type { TasteJudgement } from './taste-scorer.js';

/** What adds less to a score than this is not worth a word. */
const TOLD = { item: 0.07, term: 0.04 };
/** So many of each are told. */
const MOST = { items: 2, terms: 1 };

const BECAUSE: Record<string, [zh: string, en: string]> = {
  like: ['因为你喜欢', 'because you liked '],
  save: ['因为你收藏了', 'because you saved '],
  rating: ['因为你给过好评：', 'because you rated highly '],
  watch: ['因为你看过', 'because you watched '],
  open: ['因为你看过', 'because you looked at '],
  view: ['因为你看过', 'because you looked at '],
  mention: ['因为你问起过', 'because you asked about '],
};

const VISITED: [zh: string, en: string] = ['因为你去过', 'because you visited '];

/** What of a visitor's taste moved an item, each reason with what it speaks of, so that it can be objected to. */
export function tasteReasons(
  { items, terms }: TasteJudgement,
  language: Language,
  names: { item(id: string): string | undefined; isPlace(id: string): boolean; term(key: string): string },
): Reason[] {
  const byItems = items
    .filter(({ value }) => value >= TOLD.item)
    .slice(0, MOST.items)
    .flatMap(({ itemId, did }): Reason[] => {
      const name = names.item(itemId);
      const isVisit = did === 'watch' && names.isPlace(itemId);
      const [zh, en] = (isVisit ? VISITED : BECAUSE[did]) ?? BECAUSE['view']!;
      return name ? [{ type: 'taste', itemId, text: say(language, zh, en) + quote(name) }] : [];
    });
  const byTerms = terms
    .filter(({ value }) => value >= TOLD.term)
    .slice(0, MOST.terms)
    .map(({ key }): Reason => {
      const label = names.term(key);
      return {
        type: 'taste',
        term: key,
        text: say(language, `合您的口味：${label}`, `matches your taste: ${label}`),
      };
    });
  return [...byItems, ...byTerms];
}

export function similarReason(itemId: string, name: string, language: Language): Reason {
  return { type: 'similar', itemId, text: say(language, `与${quote(name)}相似`, `similar to ${quote(name)}`) };
}

export function popularityReason(language: Language, isTrending: boolean): Reason {
  const text = isTrending
    ? say(language, '本周很受欢迎', 'popular this week')
    : say(language, '很受欢迎', 'popular with visitors');
  return { type: 'popularity', text };
}

export function newReason(language: Language): Reason {
  return { type: 'new', text: say(language, '新上架', 'new in the catalogue') };
}

export function surpriseReason(language: Language): Reason {
  return { type: 'other', text: say(language, '少有人看，却值得一看', 'little seen, and worth it') };
}

/** Reasons that are given where nothing better can be said. */
export function isVague({ type, text }: Reason): boolean {
  return type === 'other' || text === '与您的问题意思相近' || text === 'close in meaning to what you asked';
}
