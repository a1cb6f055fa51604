import { Injectable } from '@nestjs/common';
import {
  cardOf,
  Catalogue,
  localize,
  OnIntent,
  PluginConfig,
  Presenter,
  Recommendation,
  Search,
  showList,
  type Constraints,
  type Item,
  type ListRequest,
  type PluginBlock,
  type Reason,
  type Recommended,
  type RecommendedList,
  type Slot,
  type Turn,
  type ValueWish,
} from '#plugin-api';
import { asksFor, themeWords } from './asked.js';
import type { Config } from './config.js';
import { FilmsByMaker } from './films-by-maker.js';
import { meantFor, readFilmRequest, SLOT_OF, type FilmRequest, type Trait } from './film-request.js';
import { Kinship, themeOf, type Theme, type Tie } from './kinship.js';
import { isMoodWord } from './moods.js';
import { VideoFacts } from './video-facts.js';
import { TEXTS, wordLabels } from './wording.js';

/** Candidates among which ties to a theme or a model choose. */
const CANDIDATES = 24;
/** How much of the order is a film's fit to the words, beside its tie to the theme. */
const FIT_SHARE = 0.5;
/** With words found in some film, a film this far behind the best is about something else. */
const ON_TOPIC = 0.6;
const SPOKEN = 0.3;
/** Wishes of earlier turns are given up before those of this one, in this order: what it is all about comes last. */
const CARRIED = [
  ...(['mood', 'audience', 'rating', 'category', 'spokenLanguage', 'place', 'creator', 'duration'] as const),
  ...(['year', 'tag'] as const),
];
type Carried = (typeof CARRIED)[number];

interface Found {
  list: RecommendedList;
  /** What was wished for when the list was made. */
  constraints: Constraints;
  /** Said where a theme or a trait had to be given up. */
  notice?: string;
}

/** What this turn itself names or refers to. */
const subjectsIn = ({ understanding: { links, references } }: Turn): string[] => [
  ...links.map(({ itemId }) => itemId),
  ...references.flatMap(({ itemIds }) => itemIds),
];

/** Nothing is wished for in this turn but whom the film should be by. */
const asksForNoMore = ({ understanding: { constraints } }: Turn): boolean =>
  Object.keys(constraints).every((slot) => slot === 'kind' || slot === 'creator' || slot === 'count');

/** 动画的那部: one of the films that were shown, and no wish. */
const pointsOnly = ({ text, understanding: { constraints, references, links } }: Turn, catalogue: Catalogue): boolean =>
  references.length > 0 &&
  references.every(
    ({ relation, itemIds: [id, ...more] }) =>
      relation === 'same' && more.length === 0 && catalogue.get(id ?? '')?.kind === 'video',
  ) &&
  links.length === 0 &&
  Object.keys(constraints).every((slot) => slot === 'kind') &&
  themeWords(references.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)) === '';

type Ties = ReadonlyMap<string, { tie: Tie; theme: Theme }>;

const isMet = ({ list }: Found) => list.items.length > 0 && list.relaxed.length === 0;

/** Beside films that speak of an object, those of which only the tags are alike must be very alike. */
function closest(ties: Ties | undefined, { themes, named }: FilmRequest): Ties | undefined {
  if (!ties || !themes.some(({ isObject }) => isObject) || ![...ties.values()].some(({ tie }) => tie.isSpokenOf))
    return undefined;
  const isNamed = (id: string) => named.some((film) => film.id === id);
  return new Map([...ties].filter(([id, { tie }]) => tie.isSpokenOf || tie.isCloselyRelated || isNamed(id)));
}

/** "A short film about bronze casting", "something like the second but lighter", 参观完兵马俑晚上看什么 */
@Injectable()
export class VideoFinder {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly recommendation: Recommendation,
    private readonly presenter: Presenter,
    private readonly search: Search,
    private readonly config: PluginConfig<Config>,
    private readonly byMaker: FilmsByMaker,
    private readonly facts: VideoFacts,
  ) {}

  @OnIntent('find-videos')
  async *find(turn: Turn): AsyncGenerator<PluginBlock> {
    if (this.byMaker.isAskedFor(turn)) {
      yield* this.byMaker.show(turn);
      return;
    }
    if (pointsOnly(turn, this.catalogue)) {
      yield* this.facts.tell(turn);
      return;
    }
    const texts = TEXTS[turn.language];
    const { unknownTitles = [], links, references } = turn.understanding;
    if (unknownTitles.length > 0 && links.length + references.length === 0) {
      yield { type: 'text', markdown: texts.noTitle(unknownTitles) };
      return;
    }
    const request = readFilmRequest(turn, this.catalogue);
    const kinship = new Kinship(this.catalogue.all(['video']), (a, b) => this.search.similarity(a, b));
    const tied = this.ties(request, kinship);
    const found = await this.look(turn, request, tied);
    const list = this.arrange(turn, request, tied, found);
    const { notice, constraints } = found;
    if (notice && list.items.length > 0) yield { type: 'notice', level: 'relaxed', text: notice };
    const shown = { ...list, relaxed: list.items.length > 0 ? list.relaxed : [] };
    for (const block of showList(turn, shown, {
      presenter: this.presenter,
      constraints: this.worded(constraints, turn.language),
      introduction: this.introduction(turn, request),
      none: texts.none,
      replies: this.followUps(turn, list, request),
      card: (one) => cardOf(turn, this.presenter, one),
    }))
      if (!(notice && block.type === 'text' && list.items.length > 0)) yield block;
  }

  /** How each film hangs together with what it should have to do with; undefined where nothing was named. */
  private ties({ themes, models, named }: FilmRequest, kinship: Kinship): Ties | undefined {
    const all = [...themes, ...models.map(themeOf)];
    if (all.length === 0) return undefined;
    const isModel = themes.length === 0;
    const ties = new Map<string, { tie: Tie; theme: Theme }>();
    for (const film of this.catalogue.all(['video'])) {
      const [best] = all
        .map((theme) => ({ theme, tie: kinship.tie(film, theme) }))
        .sort((a, b) => b.tie.score - a.tie.score);
      if (!best) continue;
      if (named.includes(film) || best.tie.isRelated || (isModel && best.tie.shared.length > 0))
        ties.set(film.id, best);
    }
    return ties;
  }

  private async look(turn: Turn, request: FilmRequest, tied: Ties | undefined): Promise<Found> {
    const { traits, themes } = request;
    const texts = TEXTS[turn.language];
    const holds = (film: Item) => traits.every((trait) => trait.holds(film));
    const fits = (film: Item) => holds(film) && (!tied || tied.has(film.id));
    const close = closest(tied, request);
    if (close) {
      const found = await this.listOf(turn, request, (film) => holds(film) && close.has(film.id));
      if (isMet(found)) return found;
    }
    const strict = await this.listOf(turn, request, fits);
    if (isMet(strict)) return strict;
    // "What else by her?", when all was shown: better again than by somebody else.
    if (request.exclude.size > 0 && strict.list.relaxed.includes('creator') && asksForNoMore(turn)) {
      const all = await this.listOf(turn, { ...request, exclude: new Set() }, fits);
      if (isMet(all)) return all;
    }
    const eased = await this.withoutCarried(turn, request, tied);
    if (eased) return eased;
    const [theme] = themes;
    const noTheme = async (): Promise<Found | undefined> => {
      if (!theme) return undefined;
      const list = await this.listOf(turn, request, holds);
      return isMet(list) ? { ...list, notice: texts.noTheme(localize(theme.label, turn.language)) } : undefined;
    };
    // A theme of earlier turns is given up before what was asked for in this one.
    const isCarried = theme !== undefined && !subjectsIn(turn).includes(theme.itemId ?? '');
    const early = isCarried ? await noTheme() : undefined;
    if (early) return early;
    if (traits.length > 0) {
      const list = await this.listOf(turn, request, (film) => !tied || tied.has(film.id));
      const words = traits.map((trait) => trait[turn.language]).join(turn.language === 'zh' ? '、' : ' and ');
      if (isMet(list)) return { ...list, notice: texts.noTrait(words) };
    }
    return (await noTheme()) ?? strict;
  }

  /** What was wished for in this turn holds; what was wished for before is given up first, and that is said. */
  private async withoutCarried(turn: Turn, request: FilmRequest, tied: Ties | undefined): Promise<Found | undefined> {
    const { constraints: own, references } = turn.understanding;
    const isOwn = (slot: Slot) =>
      own[slot] !== undefined || references.some(({ relation }) => SLOT_OF[relation] === slot);
    const { place } = turn.constraints;
    const wishes = { ...request.constraints, ...(request.traits.some(({ slot }) => slot === 'place') && { place }) };
    const carried = CARRIED.filter((slot) =>
      slot === 'mood'
        ? !own.tag && wishes.tag !== undefined && moodsOf(wishes.tag).length > 0
        : wishes[slot] !== undefined && !isOwn(slot),
    );
    const slots = carried.filter((slot) => slot !== 'mood');
    const all = slots.slice(1).map((_, index) => slots.slice(0, index + 2));
    for (const gone of [...carried.map((slot) => [slot]), ...all]) {
      const isGone = (slot: string | undefined) => gone.includes(slot as Carried);
      const found = await this.listOf(
        turn,
        { ...request, constraints: without(request.constraints, gone) },
        (film) =>
          (!tied || tied.has(film.id)) && request.traits.every((trait) => isGone(trait.slot) || trait.holds(film)),
      );
      if (!isMet(found)) continue;
      if (gone[0] !== 'mood')
        return { list: { ...found.list, relaxed: gone as Slot[] }, constraints: wishes as Constraints };
      const { language } = turn;
      const wanted = this.presenter.describe(this.worded(request.constraints, language), language);
      return { ...found, notice: TEXTS[language].noMood(wanted, wordLabels(moodsOf(wishes.tag!), language)) };
    }
    return undefined;
  }

  private async listOf(turn: Turn, request: FilmRequest, fits: (film: Item) => boolean): Promise<Found> {
    const { constraints, text, models, themes, surprise } = request;
    const popular = constraints.sort === 'popularity';
    const { sort, ...wishes } = constraints;
    const others = this.catalogue.all(['video']).filter((film) => !fits(film));
    const asked: ListRequest = {
      ...{ kinds: ['video'], taste: turn.taste, language: turn.language, now: turn.now },
      wording: turn.text,
      text: surprise || popular || themes.length > 0 || !text ? '' : text,
      constraints: popular || !sort ? wishes : { ...wishes, sort },
      similarTo: models.map(({ id }) => id),
      exclude: new Set([...request.exclude, ...others.map(({ id }) => id)]),
      limit: Math.max(CANDIDATES, this.limit(turn)),
      mode: surprise ? 'surprise' : popular ? 'popular' : 'fitting',
      seed: turn.messageId,
    };
    const list = await this.recommendation.list({
      ...asked,
      constraints: this.worded(asked.constraints, turn.language),
    });
    return { list, constraints };
  }

  /** Named films first, then by the tie to theme or model; each tie is told as a reason. */
  private arrange(
    turn: Turn,
    { named, surprise, constraints, text, traits }: FilmRequest,
    tied: Ties | undefined,
    { list }: Found,
  ): RecommendedList {
    const first = (one: Recommended) => Number(named.some(({ id }) => id === one.hit.item.id));
    const rank = (one: Recommended) =>
      10 * first(one) + (tied?.get(one.hit.item.id)?.tie.score ?? 0) + FIT_SHARE * one.hit.score;
    const isOrdered =
      (constraints.sort && constraints.sort !== 'popularity') ||
      (!tied && named.length === 0) ||
      list.relaxed.length > 0;
    const ranked = isOrdered ? [...list.items] : [...list.items].sort((a, b) => rank(b) - rank(a));
    const items = list.relaxed.length > 0 ? ranked : fitOnly(ranked, constraints);
    // Words that no wish knows: what has nothing of them stays out, once some film is about them.
    const best = Math.max(0, ...items.map(({ hit }) => hit.score));
    const isAbout = text !== '' && !tied && !constraints.tag && items.some(({ hit }) => hit.lexical > SPOKEN);
    const onTopic = isAbout ? items.filter(({ hit }) => hit.score >= best * ON_TOPIC) : items;
    const limit = surprise && turn.constraints.count === undefined ? 1 : this.limit(turn);
    return {
      relaxed: list.relaxed,
      items: onTopic.slice(0, limit).map((one) => {
        const tie = tied?.get(one.hit.item.id);
        return {
          ...one,
          reasons: reasonsOf(
            one,
            { tied: tie, isNamed: first(one) > 0, traits: traits.filter((trait) => trait.holds(one.hit.item)) },
            turn.language,
          ),
        };
      }),
    };
  }

  /** Makers under the names that they have in the language of the answer. */
  private worded(constraints: Constraints, language: Turn['language']): Constraints {
    const { creator } = constraints;
    if (!creator) return constraints;
    const makers = this.catalogue.all(['video']).flatMap(({ creators }) => creators);
    const nameOf = (name: string) => makers.find(({ zh, en }) => zh === name || en === name)?.[language] ?? name;
    return { ...constraints, creator: { ...creator, any: creator.any.map(nameOf), not: creator.not.map(nameOf) } };
  }

  /** What leads on from a list: others where there may be some, and nothing that was wished for already. */
  private followUps(turn: Turn, { items }: RecommendedList, { surprise, constraints }: FilmRequest) {
    const { shorter, lighter, others } = TEXTS[turn.language];
    const isLight = constraints.tag?.any.some((tag) => tag === 'light' || tag === 'funny');
    const hasOthers = surprise || items.length >= this.limit(turn);
    return [shorter, ...(isLight ? [] : [lighter]), ...(hasOthers ? [others] : [])];
  }

  private limit(turn: Turn): number {
    return turn.constraints.count ?? this.config.values.listLength;
  }

  private introduction(turn: Turn, { models, themes, surprise, constraints }: FilmRequest): string | undefined {
    const texts = TEXTS[turn.language];
    const [model] = models;
    const [theme] = themes;
    if (surprise) return texts.surprise;
    if (model) return texts.similar(this.presenter.name(model, turn.language));
    if (theme) return texts.about(localize(theme.label, turn.language));
    return constraints.sort === 'popularity' && asksFor('surprise', turn.text) === false && onlySort(constraints)
      ? texts.popular
      : undefined;
  }
}

function fitOnly(ranked: Recommended[], constraints: Constraints): Recommended[] {
  const films = new Set(
    meantFor(
      ranked.map(({ hit }) => hit.item),
      constraints,
    ),
  );
  return ranked.filter(({ hit }) => films.has(hit.item));
}

const moodsOf = ({ any, and = [] }: ValueWish): string[] =>
  [any, ...and].filter((ids) => ids.length > 0 && ids.every(isMoodWord)).flat();

/** The wishes without some; without moods, what a film is about still holds. */
function without(constraints: Constraints, gone: readonly Carried[]): Constraints {
  const { tag, ...others } = constraints;
  const kept = Object.fromEntries(Object.entries(others).filter(([slot]) => !gone.includes(slot as Carried)));
  if (!tag || gone.includes('tag')) return kept;
  if (!gone.includes('mood')) return { ...kept, tag };
  const [any = [], ...and] = [tag.any, ...(tag.and ?? [])].filter((ids) => !ids.every(isMoodWord));
  return any.length + tag.not.length === 0
    ? kept
    : { ...kept, tag: { any, not: tag.not, ...(and.length > 0 && { and }) } };
}

const onlySort = (constraints: Constraints) =>
  Object.keys(constraints).every((slot) => slot === 'kind' || slot === 'sort');

interface Standing {
  tied?: { tie: Tie; theme: Theme } | undefined;
  isNamed: boolean;
  /** Traits that were wished for and hold. */
  traits: readonly Trait[];
}

/** The tie comes before what the list has in common; likeness in general is not told beside what is alike. */
function reasonsOf(
  { hit, reasons }: Recommended,
  { tied, isNamed, traits }: Standing,
  language: Turn['language'],
): Reason[] {
  const texts = TEXTS[language];
  const own: Reason[] = traits.map((trait) => ({
    type: 'constraint',
    text: trait.reason?.[language] ?? trait[language],
  }));
  if (isNamed) own.unshift({ type: 'name', text: texts.named });
  else if (tied) own.unshift(...tieReason(tied, language));
  const isTold = own.length > 0;
  const rest = reasons.filter(
    ({ type, text }) =>
      !(type === 'other' && isPlace(hit.item, text)) &&
      !(isTold && (type === 'meaning' || type === 'similar' || type === 'other')),
  );
  if (own.length + rest.length > 0) return [...own, ...rest];
  const labels = wordLabels(hit.item.tags.slice(0, 2), language);
  return labels ? [{ type: 'other', text: labels }] : reasons;
}

function tieReason({ tie, theme }: { tie: Tie; theme: Theme }, language: Turn['language']): Reason[] {
  const texts = TEXTS[language];
  const name = localize(theme.label, language);
  const about = theme.itemId ? { itemId: theme.itemId } : {};
  if (tie.isSpokenOf) return [{ type: 'meaning', text: texts.asks(name), ...about }];
  if (tie.shared.length === 0) return [];
  return [{ type: 'similar', text: texts.shares(name, wordLabels(tie.shared.slice(0, 3), language)), ...about }];
}

/** "In China" says where a film was made; that is no reason to watch it. */
function isPlace({ country }: Item, text: string): boolean {
  return [country?.zh, country?.en].some((name) => name && text.includes(name));
}
