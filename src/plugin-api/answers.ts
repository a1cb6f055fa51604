import type { Item } from '../catalogue/item.js';
import type { Constraints, FactName, Slot } from '../language/constraints.js';
import type { Block, BlockOf, Card, ItemKind } from '../protocol/blocks.js';
import { localize, type Language } from '../protocol/text.js';
import { missingSubject } from './missing-subject.js';
import type { Catalogue, Presenter, Recommended, RecommendedList, Search } from './services.js';
import type { Turn } from './turn.js';

/** How many items one answer tells of. */
const AT_MOST = 3;
/** As many as a list shows. */
const SIDE_BY_SIDE = 4;

type Replies = BlockOf<'quick-replies'>['replies'];

/** The items of these kinds that a question is about, best first. */
export function subjectsOf(turn: Turn, catalogue: Catalogue, kinds: readonly ItemKind[]): Item[] {
  return turn.subjects
    .map((id) => catalogue.get(id))
    .filter((item): item is Item => item !== undefined && kinds.includes(item.kind));
}

/** "More like the second": the items that a list should be like. */
export function likenessOf(turn: Turn): string[] {
  const alike = turn.understanding.references.filter(({ relation }) => relation === 'similar');
  return alike.flatMap(({ itemIds }) => itemIds);
}

const MORE = /还有|还能|别的|其[他它]|另外|再|换|\b(?:else|others?|more|another|different|instead)\b/iu;

/** What must not come again: the items spoken of or refused and, where others are asked for, all that was shown. */
export function notAgain(turn: Turn): Set<string> {
  const { references, constraints } = turn.understanding;
  // "What else is near it?": other than that one; what was shown for another reason may come again.
  // "Not the second": the same list without it; 除了这些还有吗 asks for more.
  const refusesOnly = !MORE.test(turn.text);
  const others =
    constraints.near === undefined &&
    references.some(
      ({ relation, refused }) => (relation === 'other' && !(refused && refusesOnly)) || relation === 'similar',
    );
  const near = turn.constraints.near?.itemId;
  return new Set([
    ...(near ? [near] : turn.subjects),
    ...turn.refused,
    ...(others ? turn.shown.map(({ itemId }) => itemId) : []),
  ]);
}

export interface ListAnswer {
  presenter: Presenter;
  /** Wishes as they should be worded, with the kind of item. */
  constraints: Constraints;
  /** Said above the list; the presenter's words where it is left out. */
  introduction?: string | undefined;
  /** Said where there is nothing to show. */
  none: string;
  /** Offered below the list. */
  replies?: Replies;
  /** Another way to make a card of a hit. */
  card?: (recommended: Recommended) => Card;
}

/** A list as visitors expect it: what it meets or had to give up, the cards with their reasons, and what to ask next. */
export function* showList(turn: Turn, list: RecommendedList, answer: ListAnswer): Generator<Block> {
  const { presenter, constraints, none, replies = [] } = answer;
  const { language } = turn;
  const impossible = turn.understanding.constraints.open?.impossible;
  if (impossible) yield { type: 'notice', level: 'warning', text: noSuchDate(impossible, turn) };
  const clash = presenter.contradiction(constraints, language);
  if (clash) {
    yield { type: 'notice', level: 'relaxed', text: clash.text };
    yield { type: 'quick-replies', replies: clash.ways };
    return;
  }
  const { untold = [] } = turn.understanding;
  if (untold.length > 0) yield { type: 'notice', level: 'info', text: notKept(untold, language) };
  if (list.items.length === 0) {
    yield { type: 'text', markdown: none };
    return;
  }
  const shown = list.items.map(({ hit }) => hit.item);
  const missing = list.relaxed.length > 0 ? undefined : missingSubject(turn.understanding, shown, language);
  if (missing) yield { type: 'notice', level: 'info', text: noneNames(missing, language) };
  yield list.relaxed.length > 0
    ? presenter.relaxedNotice(list.relaxed, constraints, language)
    : { type: 'text', markdown: answer.introduction ?? presenter.introduce(constraints, list.items.length, language) };
  const card = answer.card ?? ((one: Recommended) => cardOf(turn, presenter, one));
  yield { type: 'items', items: list.items.map(card) };
  if (replies.length > 0) yield { type: 'quick-replies', replies };
}

/** Wishes that the catalogue says nothing of, and that the list therefore does not keep to. */
function notKept(untold: readonly string[], language: Language): string {
  return language === 'zh'
    ? `目录里没有这方面的记录，下面没有按${untold.map((words) => `“${words}”`).join('、')}筛选。`
    : `The catalogue says nothing of ${untold.map((words) => `“${words}”`).join(' and ')}, so this is not taken into account.`;
}

/** What is shown was found by its meaning alone. */
function noneNames(subject: string, language: Language): string {
  return language === 'zh'
    ? `下面这些都没有写明讲“${subject}”，只是意思最接近。`
    : `None of these says that it is about “${subject}”; they come closest in meaning.`;
}

/** A recommended item as a card, with its distance where one was computed. */
export function cardOf(turn: Turn, presenter: Presenter, { hit, reasons }: Recommended): Card {
  const { language, now } = turn;
  return presenter.card(hit.item, {
    ...{ language, reasons, now },
    ...(hit.distance !== undefined && { distance: hit.distance }),
  });
}

export interface FactsAnswer {
  presenter: Presenter;
  search: Search;
  /** Said where it is not clear which item is meant. */
  which: string;
  /** The reason on the cards: "the place you asked about". */
  asked: string;
  replies?: (first: Item) => Replies;
}

/** The facts asked for of one item or several, side by side where they are compared, or which of them it is. */
export function* tellItems(turn: Turn, subjects: readonly Item[], answer: FactsAnswer): Generator<Block> {
  const { presenter, which, asked, replies } = answer;
  const { language, now, understanding } = turn;
  const isMeasured = understanding.askedFacts.includes('distance');
  // One more where the others are measured from the last.
  const most = isMeasured ? SIDE_BY_SIDE + 1 : understanding.comparison ? SIDE_BY_SIDE : AT_MOST;
  let items: readonly Item[] = subjects.slice(0, most);
  if (items.length === 0) {
    yield { type: 'text', markdown: which };
    return;
  }
  const chosen =
    items.length > 1 && understanding.comparison ? chooseAmong(turn, subjects.slice(0, 6), answer) : undefined;
  if (chosen) yield { type: 'text', markdown: chosen };
  const facts = understanding.askedFacts.filter((fact) => fact !== 'distance');
  if (isMeasured && items.length > 1) {
    // The last is what the others are measured from: "how far are they from the Louvre?"
    const from = items.at(-1)!;
    const sentences = items.slice(0, -1).map((item) => presenter.apart(item, from, language));
    yield { type: 'text', markdown: sentences.join(language === 'zh' ? '' : ' ') };
  } else if (isMeasured) yield { type: 'text', markdown: fromWhere(presenter.name(items[0]!, language), language) };
  if (items.length > 1 && understanding.comparison) {
    const compared = presenter.compare(items, facts, language, now, understanding.constraints.sort);
    if (compared.verdict) yield { type: 'text', markdown: compared.verdict };
    // Which comes first by one fact is said in a sentence; a table of one row would say it again.
    if (!compared.verdict || compared.block.rows.length > 1 || !understanding.constraints.sort) yield compared.block;
    items = compared.items;
  } else if (facts.length > 0 || understanding.askedFacts.length === 0) {
    // Of a way it is told how the place is reached where it ends.
    const told = isMeasured ? items.slice(-1) : items;
    for (const item of told) yield { type: 'text', markdown: about(item, facts, turn, presenter) };
  }
  const reasons = [{ type: 'name' as const, text: asked }];
  yield { type: 'items', items: items.map((item) => presenter.card(item, { language, reasons, now })) };
  if (replies) yield { type: 'quick-replies', replies: replies(items[0]!) };
}

function about(item: Item, facts: readonly FactName[], turn: Turn, presenter: Presenter): string {
  const { language, now, understanding } = turn;
  const verdicts = presenter.verdicts(item, understanding.constraints, language, now);
  const told =
    facts.length > 0
      ? presenter.facts(item, facts, language, now, understanding.party)
      : [localize(item.description, language) || presenter.name(item, language)];
  return [...verdicts, ...told].join(language === 'zh' ? '' : ' ');
}

/** Slots that a question about known items may ask by; a place or a number of items would look for others. */
const ASKED_BY: Slot[] = [
  'price',
  'rating',
  'duration',
  'open',
  'accessibility',
  'audience',
  'tag',
  'category',
  'year',
];
const SHUT = /关门|闭馆|不开|休息|\b(?:closed?|closes|shut)\b/iu;

/** "Which of them is free?", "哪个周三关门": those that meet what is asked, and those of which it is not known. */
function chooseAmong(turn: Turn, items: readonly Item[], { search, presenter }: FactsAnswer): string | undefined {
  const { language, now, understanding, text } = turn;
  const wishes = Object.fromEntries(
    Object.entries(understanding.constraints).filter(([slot]) => ASKED_BY.includes(slot as Slot)),
  ) as Constraints;
  if (Object.keys(wishes).length === 0) return undefined;
  const isShut = wishes.open !== undefined && SHUT.test(text);
  const matches = items.map((item) => ({ item, match: search.match(item, wishes, now) }));
  const names = (list: typeof matches) =>
    list.map(({ item }) => presenter.name(item, language)).join(language === 'zh' ? '、' : ', ');
  const unknown = matches.filter(({ match }) => match.unmet.length === 0 && match.unknown.length > 0);
  const fitting = matches.filter(({ match }) =>
    isShut ? match.unmet.length > 0 : match.unmet.length + match.unknown.length === 0,
  );
  const asked = presenter.describe({ kind: items[0]!.kind, ...wishes }, language);
  const parts: string[] = [];
  if (language === 'zh') {
    const found =
      fitting.length === 1
        ? `是${names(fitting)}。`
        : fitting.length === items.length
          ? `${names(fitting)}都是${isShut ? '' : asked}。`
          : `有${names(fitting)}。`;
    parts.push(fitting.length > 0 ? found : isShut ? '这几个那时都开放。' : `这几个都不是${asked}。`);
    if (unknown.length > 0) parts.push(`${names(unknown)}的情况目录里没有。`);
  } else {
    parts.push(
      fitting.length > 0
        ? `${fitting.length === 1 ? 'That is' : fitting.length === items.length ? 'All of them:' : 'Those are'} ${names(fitting)}.`
        : isShut
          ? 'All of them are open then.'
          : `None of them are ${asked}.`,
    );
    if (unknown.length > 0) parts.push(`The catalogue does not say it of ${names(unknown)}.`);
  }
  return parts.join(language === 'zh' ? '' : ' ');
}

function fromWhere(name: string, language: Language): string {
  return language === 'zh'
    ? `要算到${name}的距离，请告诉我从哪里算起，比如目录里的另一个地方。`
    : `To say how far ${name} is, I need to know from where: another place of the catalogue, say.`;
}

function noSuchDate(words: string, { language }: Turn): string {
  return language === 'zh'
    ? `没有“${words}”这一天，请换个日期；下面没有按日期筛选。`
    : `There is no such day as “${words}”. Please name another; what follows is not chosen by date.`;
}
