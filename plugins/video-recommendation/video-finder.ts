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
} from '#plugin-api';
import { asksFor } from './asked.js';
import type { Config } from './config.js';
import { FilmsByMaker } from './films-by-maker.js';
import { readFilmRequest, type FilmRequest, type Trait } from './film-request.js';
import { Kinship, themeOf, type Theme, type Tie } from './kinship.js';
import { TEXTS, wordLabels } from './wording.js';

/** Candidates among which ties to a theme or a model choose. */
const CANDIDATES = 24;
/** How much of the order is a film's fit to the words, beside its tie to the theme. */
const FIT_SHARE = 0.5;
/** With words found in some film, a film this far behind the best is about something else. */
const ON_TOPIC = 0.6;
const SPOKEN = 0.3;
/** Wishes of earlier turns are given up before those of this one, in this order. */
const CARRIED: Slot[] = [
  'tag',
  'audience',
  'rating',
  'duration',
  'year',
  'spokenLanguage',
  'place',
  'category',
  'creator',
];

interface Found {
  list: RecommendedList;
  /** What was wished for when the list was made. */
  constraints: Constraints;
  /** Said where a theme or a trait had to be given up. */
  notice?: string;
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
  ) {}

  @OnIntent('find-videos')
  async *find(turn: Turn): AsyncGenerator<PluginBlock> {
    if (this.byMaker.isAskedFor(turn)) {
      yield* this.byMaker.show(turn);
      return;
    }
    const texts = TEXTS[turn.language];
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
      replies: [...texts.more],
      card: (one) => cardOf(turn, this.presenter, one),
    }))
      if (!(notice && block.type === 'text' && list.items.length > 0)) yield block;
  }

  /** How each film hangs together with what it should have to do with; undefined where nothing was named. */
  private ties(
    { themes, models, named }: FilmRequest,
    kinship: Kinship,
  ): Map<string, { tie: Tie; theme: Theme }> | undefined {
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

  private async look(turn: Turn, request: FilmRequest, tied: ReadonlyMap<string, unknown> | undefined): Promise<Found> {
    const { traits, themes } = request;
    const texts = TEXTS[turn.language];
    const holds = (film: Item) => traits.every((trait) => trait.holds(film));
    const fits = (film: Item) => holds(film) && (!tied || tied.has(film.id));
    const strict = await this.listOf(turn, request, fits);
    if (strict.list.items.length > 0 && strict.list.relaxed.length === 0) return strict;
    const eased = await this.withoutCarried(turn, request, fits);
    if (eased) return eased;
    if (traits.length > 0) {
      const list = await this.listOf(turn, request, (film) => !tied || tied.has(film.id));
      const words = traits.map((trait) => trait[turn.language]).join(turn.language === 'zh' ? '、' : ' and ');
      if (list.list.items.length > 0 && list.list.relaxed.length === 0)
        return { ...list, notice: texts.noTrait(words) };
    }
    const [theme] = themes;
    if (theme) {
      const list = await this.listOf(turn, request, holds);
      const name = localize(theme.label, turn.language);
      if (list.list.items.length > 0 && list.list.relaxed.length === 0) return { ...list, notice: texts.noTheme(name) };
    }
    return strict;
  }

  /** What was wished for in this turn holds; what was wished for before is given up first, and that is said. */
  private async withoutCarried(
    turn: Turn,
    request: FilmRequest,
    fits: (film: Item) => boolean,
  ): Promise<Found | undefined> {
    const own = turn.understanding.constraints;
    const carried = CARRIED.filter((slot) => request.constraints[slot] !== undefined && own[slot] === undefined);
    for (const gone of [...carried.map((slot) => [slot]), ...(carried.length > 1 ? [carried] : [])]) {
      const constraints = Object.fromEntries(
        Object.entries(request.constraints).filter(([slot]) => !gone.includes(slot as Slot)),
      ) as Constraints;
      const { list } = await this.listOf(turn, { ...request, constraints }, fits);
      if (list.items.length > 0 && list.relaxed.length === 0)
        return { list: { ...list, relaxed: gone }, constraints: request.constraints };
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
    tied: ReadonlyMap<string, { tie: Tie; theme: Theme }> | undefined,
    { list }: Found,
  ): RecommendedList {
    const first = (one: Recommended) => Number(named.some(({ id }) => id === one.hit.item.id));
    const rank = (one: Recommended) =>
      10 * first(one) + (tied?.get(one.hit.item.id)?.tie.score ?? 0) + FIT_SHARE * one.hit.score;
    const isOrdered =
      (constraints.sort && constraints.sort !== 'popularity') ||
      (!tied && named.length === 0) ||
      list.relaxed.length > 0;
    const items = isOrdered ? [...list.items] : [...list.items].sort((a, b) => rank(b) - rank(a));
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
