import type { Item } from '../catalogue/item.js';
import type { ResolvedReference, ShownItem } from './constraints.js';
import { normalise } from './normalise.js';
import { parseNumber } from './numbers.js';
import type { PlacedLink } from './linking/linker.js';
import type { Passage } from './reading/passage.js';
import { filmNamedAlone, filmsDescribed } from './described.js';
import {
  BETWEEN,
  CHOOSING,
  COMPARATIVES,
  CORRECTS,
  SIDE_BY_SIDE,
  FORMER,
  LATTER,
  MANY_EN,
  MANY_ZH,
  NONE_PLEASES,
  NOT_THERE,
  ONE_EN,
  ONE_ZH,
  ORDINAL,
  ORDINAL_ZH,
  OTHER,
  OTHER_OF_TWO,
  PAIR_ZH,
  PREVIOUS,
  SEVERAL_EN,
  SEVERAL_ZH,
  SIMILAR,
  type Relation,
} from './reference-words.js';
import { ShownLists } from './shown-lists.js';
import { chainsOf, JOINED, refusalOf, REJECTED_ZH } from './refusals.js';

/** A reference with its place in the normalised text. */
export interface PlacedReference extends ResolvedReference {
  from: number;
  to: number;
}

/** The words that speak of what was shown, and which items they mean; the latest list counts first. */
export class ReferenceReader {
  readonly #latest: readonly ShownItem[];
  readonly #lists: ShownLists;

  constructor(
    shown: readonly ShownItem[],
    private readonly itemOf: (id: string) => Item | undefined,
    /** What the conversation is about. */
    private readonly focus: readonly string[] = [],
    /** Words that are wishes by themselves, and no part of a name. */
    private readonly isWish: (words: string) => boolean = () => false,
  ) {
    this.#lists = new ShownLists(shown);
    this.#latest = this.#lists.latest;
    this.shown = shown;
  }

  private readonly shown: readonly ShownItem[];

  read(passage: Passage, links: readonly PlacedLink[]): PlacedReference[] {
    const direct = this.shown.length > 0 ? this.#direct(passage, links) : [];
    const relative = this.#relative(passage, links, direct);
    const used = new Set(relative.flatMap(({ anchor }) => anchor ?? []));
    const references = [
      ...direct.filter((reference) => !used.has(reference)),
      ...relative.map(({ reference }) => reference),
    ];
    const corrected = CORRECTS.exec(passage.text)?.index ?? 0;
    const isTakenBack = ({ relation, to }: PlacedReference) =>
      relation === 'same' && to <= corrected && references.some((other) => other.from > corrected);
    return references.filter((reference) => !isTakenBack(reference)).sort((a, b) => a.from - b.from);
  }

  /** References that stand for items: ordinals, pronouns, parts of names. */
  #direct(passage: Passage, links: readonly PlacedLink[]): PlacedReference[] {
    const found: PlacedReference[] = [];
    const add = (from: number, to: number, itemIds: readonly string[]) => {
      const isFree =
        !found.some((other) => from < other.to && to > other.from) &&
        !links.some((link) => from < link.to && to > link.from);
      if (isFree && itemIds.length > 0) found.push(this.#reference(passage, 'same', from, to, itemIds));
    };
    const spokenOf = this.#lists.spokenOf(passage.text);
    for (const pattern of [SEVERAL_ZH, SEVERAL_EN]) {
      for (const match of passage.find(pattern)) {
        const { side = '', n = '' } = match.groups ?? {};
        // 前一个 is the one before.
        if (/^前[1一]/u.test(match[0])) continue;
        const count = n === 'couple' ? 2 : (parseNumber(n)?.min ?? 0);
        const ids = (spokenOf ?? this.#lists).ofAtLeast(count).map((item) => item.itemId);
        add(match.index, match.index + match[0].length, /后|last/.test(side) ? ids.slice(-count) : ids.slice(0, count));
      }
    }
    for (const pattern of [ORDINAL_ZH, ORDINAL]) {
      for (const match of passage.find(pattern)) {
        const item = (spokenOf ?? this.#lists).byOrdinal(match);
        if (item) add(match.index, match.index + match[0].replace(/ and$/, '').length, [item.itemId]);
      }
    }
    for (const match of passage.find(PAIR_ZH)) {
      const numbers = [match.groups?.['a'], match.groups?.['b']].map((n) => parseNumber(n ?? '')?.min ?? 0);
      const list = this.#lists.ofSize(Math.max(...numbers));
      const ids = numbers.flatMap((n) => list[n - 1]?.itemId ?? []);
      add(match.index, match.index + match[0].length, ids);
    }
    this.#byOrder(passage, add);
    this.#byPartOfName(passage, links, found);
    this.#byDescription(passage, links, found);
    for (const pattern of [MANY_ZH, MANY_EN]) {
      for (const match of passage.find(pattern)) {
        // "Do they lend wheelchairs at the Louvre?": those who work there.
        const [name] = links;
        if (match[0] === 'they' && name && links.every(({ from }) => from === name.from)) continue;
        add(match.index, match.index + match[0].length, this.#many(match[0], passage.text));
      }
    }
    for (const pattern of [ONE_ZH, ONE_EN]) {
      for (const match of passage.find(pattern)) {
        if (match[0] === 'there' && NOT_THERE.test(passage.text.slice(0, match.index).trim())) continue;
        // A name beside it is what the pronoun stands for: 故宫那里, 那个昆曲博物馆, "the Louvre, is it …".
        const end = match.index + match[0].length;
        const isBeside = (link: PlacedLink) =>
          (link.to <= match.index && !JOINED.test(passage.text.slice(link.to, match.index))) ||
          (link.from >= end && link.from - end <= 1 && !/^[和跟与比]/u.test(passage.text.slice(end)));
        // "The last one, where is it?": the same one.
        const isNamed = found.some(
          (other) =>
            other.to <= match.index &&
            other.itemIds.length === 1 &&
            !JOINED.test(passage.text.slice(other.to, match.index)),
        );
        if (isNamed || links.some(isBeside)) continue;
        // "It and Planet Earth" are two things.
        const isPaired = links.some((link) =>
          JOINED.test(passage.text.slice(Math.min(end, link.to), Math.max(match.index, link.from))),
        );
        add(match.index, end, isPaired ? this.#one().slice(0, 1) : this.#one());
      }
    }
    return found;
  }

  /** Those that were shown last; of "both" and 这两部 the two that were spoken of last. */
  #many(words: string, text: string): string[] {
    const latest = this.#latest.map((item) => item.itemId);
    const isPair = /[两二俩]|\b(?:both|two)\b/u.test(words) || (latest.length === 1 && BETWEEN.test(text));
    if (!isPair || latest.length === 2) return latest;
    if (latest.length === 1) {
      const pair = this.#lists.latestPair();
      if (pair.includes(latest[0]!)) return pair;
    }
    const recent = [...new Set([...this.focus.slice(0, 1), ...this.shown.map(({ itemId }) => itemId).reverse()])];
    return this.focus.length === 1 && recent.length > 1 ? recent.slice(0, 2).reverse() : latest;
  }

  /** What "it" means: the one thing that was spoken of last, else all that was shown last. */
  #one(): string[] {
    if (this.focus.length === 1) return [...this.focus];
    return this.#latest.map((item) => item.itemId);
  }

  /** 上一个, "the previous one", "the other one": seen from the one that is spoken of now. */
  #byOrder(passage: Passage, add: (from: number, to: number, itemIds: readonly string[]) => void): void {
    const [now] = this.focus.length === 1 ? this.focus : [];
    for (const match of passage.find(PREVIOUS)) {
      const before = [...new Set(this.shown.map(({ itemId }) => itemId).reverse())];
      const previous = before[now === undefined ? 1 : before.indexOf(now) + 1] ?? before.find((id) => id !== now);
      add(match.index, match.index + match[0].length, previous === undefined ? [] : [previous]);
    }
    for (const [index, pattern] of [FORMER, LATTER].entries()) {
      const pair = this.focus.length === 2 ? this.focus : this.#lists.latestPair();
      for (const match of passage.find(pattern))
        add(match.index, match.index + match[0].length, pair.slice(index, index + 1));
    }
    for (const match of passage.find(OTHER_OF_TWO)) {
      const pair = this.#lists.latestPair();
      const other = now !== undefined && pair.includes(now) ? pair.filter((id) => id !== now) : [];
      add(match.index, match.index + match[0].length, other);
    }
  }

  /** "The Louvre one", 天坛那个: something shown whose name has these words. */
  #byPartOfName(passage: Passage, links: readonly PlacedLink[], found: PlacedReference[]): void {
    const isShown = (id: string) => this.shown.some((item) => item.itemId === id);
    for (const link of links) {
      const after = /^(?: one\b|的?[那这][个家座部])/u.exec(passage.text.slice(link.to));
      if (after && isShown(link.itemId))
        found.push(this.#reference(passage, 'same', link.from, link.to + after[0].length, [link.itemId]));
    }
    // "Tampopo or Jiro?": of two that are set side by side, the beginning of the name is enough.
    for (const match of passage.find(SIDE_BY_SIDE)) {
      const { second, first, han } = match.groups ?? {};
      const words = second ?? first ?? han ?? '';
      const from = match.index + match[0].indexOf(words);
      const ids = this.#shownBeginningWith(words);
      const isFree = !links.some((link) => from < link.to && from + words.length > link.from);
      if (ids.length === 1 && isFree) found.push(this.#reference(passage, 'same', from, from + words.length, ids));
    }
    for (const pattern of [
      /\bthe (?<words>[a-z][a-z' -]{2,30}?) one\b/u,
      /(?:讲|关于|拍|说|演)?(?<words>\p{Script=Han}{2,6}?)的?[那这][个家座部集](?!人|时)/u,
    ]) {
      for (const match of passage.find(pattern)) {
        const words = match.groups?.['words'] ?? '';
        if (found.some((other) => match.index < other.to && match.index + match[0].length > other.from)) continue;
        const named = this.shown.filter(({ itemId }) => {
          const item = this.itemOf(itemId);
          const places = [item?.city, item?.district].flatMap((place) => [place?.zh, place?.en]);
          return [item?.name.zh, item?.name.en, ...(item?.aliases ?? []), ...places].some(
            (name) => name && normalise(name).includes(words),
          );
        });
        const exact = named.filter(({ itemId }) => this.#goesBy(itemId, words));
        const ids = [...new Set((exact.length > 0 ? exact : named).map((item) => item.itemId))];
        if (ids.length === 1)
          found.push(this.#reference(passage, 'same', match.index, match.index + match[0].length, ids));
      }
    }
  }

  #shownBeginningWith(words: string): string[] {
    const ids = this.shown.map(({ itemId }) => itemId);
    return [...new Set(ids)].filter((id) => {
      const { zh, en } = this.itemOf(id)?.name ?? {};
      const names = [en && `${normalise(en).replace(/^the /u, '')} `, zh && normalise(zh)];
      return names.some((name) => name?.startsWith(/\p{Script=Han}/u.test(words) ? words : `${words} `));
    });
  }

  /** Films of the last answers by what is said of them, or by a part of their names alone. */
  #byDescription(passage: Passage, links: readonly PlacedLink[], found: PlacedReference[]): void {
    const films = (shown: readonly ShownItem[]) =>
      [...new Set(shown.map(({ itemId }) => itemId))].flatMap((id) => {
        const item = this.itemOf(id);
        return item?.kind === 'video' ? [item] : [];
      });
    const [latest, all] = [films(this.#latest), films(this.shown)];
    // The text as it is: what describes may be a name, or a wish that was read.
    for (const { from, to, item } of filmsDescribed(passage.text, latest, all)) {
      if (!found.some((other) => from < other.to && to > other.from))
        found.push(this.#reference(passage, 'same', from, to, [item.id]));
    }
    const alone = links.length + found.length === 0 ? filmNamedAlone(passage.text, all, this.isWish) : undefined;
    if (alone) found.push(this.#reference(passage, 'same', alone.from, alone.to, [alone.item.id]));
  }

  #goesBy(itemId: string, words: string): boolean {
    const name = this.itemOf(itemId)?.name;
    return [name?.zh, name?.en].some((each) => each && normalise(each) === words);
  }

  /** References that ask for something in relation to what was shown: cheaper, similar, another. */
  #relative(passage: Passage, links: readonly PlacedLink[], direct: readonly PlacedReference[]) {
    const found: { reference: PlacedReference; anchor?: PlacedReference }[] = [];
    const latest = this.#latest.map((item) => item.itemId);
    const anchors = [
      ...direct,
      // 长城 may be several: whatever is said of the name is said of all.
      ...links
        .filter((link, index) => links.findIndex(({ from, to }) => from === link.from && to === link.to) === index)
        .map(({ from, to }) => {
          const senses = links.filter((link) => link.from === from && link.to === to);
          return { from, to, itemIds: senses.map(({ itemId }) => itemId), isLink: true };
        }),
    ];
    const add = (relation: Relation, from: number, to: number, anchor?: (typeof anchors)[number], refused = false) => {
      // "Anything else?" is not what was just spoken of either, shown or not.
      const known = relation === 'other' ? [...new Set([...latest, ...this.focus])] : latest;
      const itemIds = anchor?.itemIds ?? known;
      if (itemIds.length === 0 || found.some(({ reference }) => from < reference.to && to > reference.from)) return;
      const own = anchor && !('isLink' in anchor) ? anchor : undefined;
      const [start, end] = anchor ? [Math.min(from, anchor.from), Math.max(to, anchor.to)] : [from, to];
      const reference = {
        ...this.#reference(passage, relation, start, end, itemIds),
        ...(refused && { refused: true as const }),
      };
      found.push({ reference, ...(own && { anchor: own }) });
    };
    // "Not that one", 除了卢浮宫, "seen Hero and Amadeus already".
    for (const chain of chainsOf(anchors, passage.text)) {
      const refusal = refusalOf(passage.text.slice(0, chain[0]!.from), passage.text.slice(chain.at(-1)!.to));
      if (!refusal) continue;
      for (const anchor of chain)
        add('other', anchor === chain[0] ? (refusal.from ?? anchor.from) : anchor.from, anchor.to, anchor, true);
    }
    for (const match of passage.find(SIMILAR)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const anchor = anchors.find(
        (one) =>
          (one.to <= from && from - one.to <= 3) ||
          (one.from >= to && one.from - to <= 5) ||
          (one.from >= from && one.to <= to),
      );
      if (/^like$/.test(match[0]) && !anchor) continue;
      if (
        /^like$/.test(match[0]) &&
        /\b(?:i|we|you|would|don't|they|kids|looking|feel|what's .*|looks?)$/.test(passage.text.slice(0, from).trim())
      )
        continue;
      add('similar', from, to, anchor);
    }
    for (const [relation, pattern] of COMPARATIVES) {
      for (const match of passage.find(pattern)) this.#comparative(passage, match, relation, anchors, add);
    }
    for (const match of passage.find(NONE_PLEASES)) add('other', match.index, match.index + match[0].length);
    for (const match of passage.find(OTHER)) {
      const excluded = anchors.find(
        (one) => REJECTED_ZH.test(passage.text.slice(0, one.from)) && one.from < match.index,
      );
      if (!excluded) add('other', match.index, match.index + match[0].length);
    }
    return found;
  }

  #comparative<Anchor extends { from: number; to: number; itemIds: string[] }>(
    passage: Passage,
    match: RegExpExecArray,
    relation: Relation,
    anchors: readonly Anchor[],
    add: (relation: Relation, from: number, to: number, anchor?: Anchor) => void,
  ): void {
    const [from, to] = [match.index, match.index + match[0].length];
    const before = passage.text.slice(0, from);
    const after = passage.text.slice(to);
    if (CHOOSING.test(before)) return;
    const than = /^ (?:ones? )?than /u.exec(after);
    const anchor = than
      ? anchors.find((one) => one.from >= to && one.from - to <= than[0].length + 6)
      : // "These are all too expensive": the pronoun is a part of it.
        (anchors.find((one) => one.from >= from && one.to <= to) ??
        anchors.find((one) => one.to <= from && /比(?:起)?$/u.test(passage.text.slice(0, one.from).trim())));
    // "Is the second cheaper than the first?" compares two that are known: it asks for no third.
    const isComparison =
      anchors.some((one) => one !== anchor && one.to <= from) && /(?:\b(?:is|are)\b|比|吗)/u.test(passage.text);
    if (isComparison) return;
    // 评分高的, 安静的: without "more", a plain wish.
    if (!anchor && !/[更再点些]|\b(?:[a-z]+er|less|more|better|higher|too)\b|太|not/u.test(match[0])) return;
    add(relation, from, to, anchor);
  }

  #reference(
    passage: Passage,
    relation: Relation,
    from: number,
    to: number,
    itemIds: readonly string[],
  ): PlacedReference {
    const [start, end] = [passage.sourceOffset(from), passage.sourceOffset(to)];
    const words = passage.normal.source.slice(start, end);
    return { words, start, end, itemIds: [...itemIds], relation, from, to };
  }
}
