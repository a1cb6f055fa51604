import { Injectable } from '@nestjs/common';
import {
  Catalogue,
  Itineraries,
  localize,
  OnIntent,
  type Item,
  type NamedPlace,
  type PluginBlock,
  type Turn,
} from '#plugin-api';
import { Candidates } from './candidates.js';
import { todayIn } from './dates.js';
import { budgetWarning, closedOn, PlanBlocks, visitsOf } from './plan-blocks.js';
import { requestOf } from './plan-request.js';
import { PLAN, type PlanState } from './plan-state.js';
import { changedPlan, newPlan, readRequest, type ReadRequest } from './read-request.js';
import { dayFaultOf, faultOf, timeFaultOf, unknownCity } from './refusals.js';
import { locate } from './start-place.js';
import { WORDING } from './wording.js';

const CITIES_OFFERED = 6;
/** Places that fill a day. */
const PLACES_A_DAY = 4;

/** What is kept between turns: a plan, or a request that lacks its city. */
interface Kept {
  plan: PlanState;
}

/** "周六带孩子逛北京，9点到17点", "two days in Paris, art and food"; and changes of such a plan. */
@Injectable()
export class ItineraryPlanner {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly itineraries: Itineraries,
    private readonly candidates: Candidates,
  ) {}

  @OnIntent('itinerary')
  async *plan(turn: Turn): AsyncGenerator<PluginBlock> {
    const request = this.read(turn);
    const fault = faultOf(turn, request.words);
    if (fault) {
      yield { type: 'notice', level: 'warning', text: fault };
      return;
    }
    const before = turn.memory.get<Kept>()?.plan;
    const stranger = unknownCity(turn);
    const city = stranger ? undefined : this.cityOf(turn, request);
    const pending = before && !before.city ? before : undefined;
    // The answer to "in which city?" finishes the request that lacked it.
    if (pending && city && !this.saysMore(request, turn)) {
      const items = this.candidates.inCity(city, turn.now);
      if (items.length > 0) {
        yield* this.show({ ...pending, city }, turn, { items, request });
        return;
      }
    }
    const items = city ? this.candidates.inCity(city, turn.now) : [];
    const plan = newPlan(turn, request, {
      ...this.surroundings(items, request, turn),
      ...(items.length > 0 && city && { city }),
    });
    if (items.length === 0) {
      yield* this.askForCity(turn, plan, stranger, city);
      return;
    }
    yield* this.show(plan, turn, { items, request });
  }

  @OnIntent('change-itinerary')
  async *change(turn: Turn): AsyncGenerator<PluginBlock> {
    const before = turn.memory.get<Kept>()?.plan;
    const request = this.read(turn);
    const city = this.cityNamed(turn);
    if (!before?.city || (city && this.isElsewhere(city, before.city, turn) && request.named.length === 0)) {
      yield* this.plan(turn);
      return;
    }
    const fault = faultOf(turn, request.words) ?? dayFaultOf(before, request.words, turn, request.named.length > 0);
    if (fault) {
      yield { type: 'notice', level: 'warning', text: fault };
      return;
    }
    const items = this.candidates.inCity(before.city, turn.now);
    const { from, to, today } = this.surroundings(items, request, turn);
    const plan = changedPlan(before, turn, request, {
      today,
      ...(from && { from }),
      ...(to && { to }),
      namedStops: this.placesMeant(before, items, turn.text),
      bestFor: (wishes) => this.candidates.bestFor(wishes, before, turn.now),
    });
    if (!plan) {
      const { unchanged, mealsPlanned } = WORDING[turn.language];
      const known = this.alreadyIn(before, items, request, turn);
      if (known) {
        yield { type: 'text', markdown: known };
        return;
      }
      yield { type: 'text', markdown: request.words.withMeals && before.meals ? mealsPlanned : unchanged };
      return;
    }
    yield* this.show(plan, turn, { items, request, before });
  }

  /** "Add the Vatican", where it is in the plan: says so. */
  private alreadyIn(
    { stops }: PlanState,
    items: readonly Item[],
    { words, named }: ReadRequest,
    { text, language }: Turn,
  ): string | undefined {
    const said = text.toLowerCase();
    const wanted = named.length > 0 ? named.filter((one) => one.wanted).map(({ itemId }) => itemId) : [];
    if (wanted.length === 0) wanted.push(...items.filter((item) => isPartlyNamed(item, said)).map(({ id }) => id));
    const isIn = wanted.length > 0 && wanted.every((id) => stops.flat().includes(id));
    if (!isIn || (words.action !== 'add' && !words.move)) return undefined;
    const { list, alreadyIn } = WORDING[language];
    return alreadyIn(list(wanted.map((id) => localize(this.catalogue.get(id)?.name, language))));
  }

  /** Not a part of the city that is planned for, as the Vatican is of Rome. */
  private isElsewhere(city: string, planned: string, { now }: Turn): boolean {
    if (city === planned) return false;
    const own = new Set(this.candidates.inCity(planned, now));
    const named = this.candidates.inCity(city, now);
    return named.length === 0 || named.some((item) => !own.has(item));
  }

  private read(turn: Turn): ReadRequest {
    return readRequest(turn, (id) => this.placeOf(id));
  }

  /** The place itself, or the one that keeps an object. */
  private placeOf(itemId: string): Item | undefined {
    const item = this.catalogue.get(itemId);
    if (!item || item.kind === 'attraction') return item;
    const keeper = item.attributes['museumId'];
    return typeof keeper === 'string' ? this.catalogue.get(keeper) : undefined;
  }

  private cityNamed({ understanding }: Turn): string | undefined {
    return understanding.constraints.place?.any[0];
  }

  private cityOf(turn: Turn, { named }: ReadRequest): string | undefined {
    const said = this.cityNamed(turn);
    if (said) return said;
    const [first] = named.filter(({ wanted }) => wanted);
    const item = first && this.catalogue.get(first.itemId);
    return item?.city?.en ?? item?.city?.zh ?? turn.constraints.place?.any[0];
  }

  private saysMore({ words, named }: ReadRequest, { understanding }: Turn): boolean {
    const slots = Object.keys(understanding.constraints).filter((slot) => slot !== 'place' && slot !== 'kind');
    return words.days !== undefined || named.length > 0 || slots.length > 0;
  }

  private surroundings(items: readonly Item[], { words }: ReadRequest, turn: Turn) {
    const located = items.find(({ latitude }) => latitude !== undefined);
    const today = todayIn(located && this.itineraries.timeZoneOf(located), turn.now);
    const label = (name: string) => (words.coordinates ? undefined : name);
    const from: NamedPlace | undefined = words.coordinates
      ? { ...words.coordinates, label: WORDING[turn.language].from }
      : words.from
        ? locate(label(words.from)!, items, turn.language)
        : undefined;
    const to = words.to ? locate(words.to, items, turn.language) : undefined;
    return { today, ...(from && { from }), ...(to && { to }) };
  }

  /** Places that a text speaks of by their name, or else by a part of it: stops of the plan before others. */
  private placesMeant(plan: PlanState, items: readonly Item[], text: string): string[] {
    const said = text.toLowerCase();
    const stops = plan.stops.flat();
    const others = items.map(({ id }) => id).filter((id) => !stops.includes(id));
    const isWhole = (id: string) => namesOf(this.catalogue.get(id)).some((name) => said.includes(name));
    const isPart = (id: string) => isPartlyNamed(this.catalogue.get(id), said);
    for (const [ids, isMeant] of [
      [stops, isWhole],
      [others, isWhole],
      [stops, isPart],
      [others, isPart],
    ] as const) {
      const meant = ids.filter(isMeant);
      if (meant.length > 0) return meant;
    }
    return [];
  }

  private *askForCity(
    turn: Turn,
    plan: PlanState,
    stranger: string | undefined,
    city: string | undefined,
  ): Generator<PluginBlock> {
    const { refused, planIn } = WORDING[turn.language];
    const cities = this.candidates.cities(CITIES_OFFERED);
    const label = city && (turn.understanding.mentions.find(({ slot }) => slot === 'place')?.words ?? city);
    turn.memory.set({ plan } satisfies Kept);
    if (stranger || label) {
      yield {
        type: 'notice',
        level: 'warning',
        text: stranger ? refused.unknownCity(stranger) : refused.emptyCity(label!),
      };
    } else yield { type: 'text', markdown: refused.whichCity };
    if (cities.length > 0) {
      yield { type: 'quick-replies', replies: cities.map(({ name }) => planIn(localize(name, turn.language))) };
    }
  }

  private async *show(
    plan: PlanState,
    turn: Turn,
    { items, request, before }: { items: readonly Item[]; request: ReadRequest; before?: PlanState },
  ): AsyncGenerator<PluginBlock> {
    const { language } = turn;
    const words = WORDING[language];
    const city = localize(items[0]?.city, language);
    const fault = timeFaultOf(plan, turn);
    if (fault) {
      yield { type: 'notice', level: 'warning', text: fault };
      return;
    }
    if (plan.days > PLAN.maxDays) {
      const enough = Math.max(1, Math.floor(items.length / PLACES_A_DAY));
      const offered = Math.min(PLAN.maxDays, enough);
      turn.memory.set({ plan: { ...plan, days: offered, stops: [] } } satisfies Kept);
      yield {
        type: 'notice',
        level: 'warning',
        text: words.refused.tooManyDays(plan.days, PLAN.maxDays, city, items.length, enough),
      };
      yield { type: 'quick-replies', replies: [words.planDays(offered)] };
      return;
    }
    const far = plan.from && isFar(plan.from, items);
    const choices = await this.candidates.choose(plan, turn);
    const { from: _from, ...withoutStart } = plan;
    const usable = far ? withoutStart : plan;
    const itinerary = await this.itineraries.plan(
      requestOf(usable, choices, (start, end) => this.itineraries.mealsBetween(start, end), turn.signal),
    );
    const lost = request.words.from && !plan.from ? [words.unknownStart(request.words.from)] : [];
    const closed = itinerary.missing
      .filter(({ reason }) => reason === 'closed')
      .flatMap(({ itemId }) => this.catalogue.get(itemId) ?? [])
      .map((item) => closedOn(item, plan, language));
    const others = (turn.understanding.constraints.place?.any.length ?? 0) > 1 ? [words.refused.onlyOne(city)] : [];
    const warnings = [
      ...others,
      ...closed,
      ...(far ? [words.farStart] : []),
      ...lost,
      ...budgetWarning(plan, choices, city, language),
    ];
    const blocks = new PlanBlocks({ plan: usable, itinerary, choices, city, language, warnings }, this.itineraries);
    const stops = itinerary.days.map(visitsOf);
    const { onlyDay, staying: _staying, ...lasting } = usable;
    // What is wished for one day holds for no other.
    const wishes = onlyDay === undefined ? lasting.wishes : (before?.wishes ?? lasting.wishes);
    turn.memory.set({ plan: { ...lasting, wishes, stops, worn: [], noOthers: false } } satisfies Kept);
    const unmet = blocks.warnings();
    if (blocks.visits.length === 0) {
      yield { type: 'notice', level: 'warning', text: [words.refused.nothing, ...unmet].join(words.join) };
      yield { type: 'quick-replies', replies: [...words.followUps] };
      return;
    }
    yield {
      type: 'text',
      markdown: before
        ? this.whatChanged(before, { ...plan, stops }, request, language)
        : words.made(city, blocks.visits.length, stops.filter((day) => day.length > 0).length),
    };
    const broken = [
      ...closed,
      ...itinerary.missing.flatMap(({ itemId, reason }) =>
        reason === 'closed' ? [] : [words.missing[reason](localize(this.catalogue.get(itemId)?.name, language))],
      ),
    ];
    if (broken.length > 0) yield { type: 'notice', level: 'warning', text: broken.join(words.join) };
    yield blocks.itinerary();
    const map = blocks.map();
    if (map) yield map;
    yield { type: 'quick-replies', replies: [...words.followUps] };
  }

  private whatChanged(
    before: PlanState,
    after: PlanState,
    { words: { lessWalking, action, move } }: ReadRequest,
    language: Turn['language'],
  ): string {
    const words = WORDING[language];
    const [old, now] = [before.stops.flat(), after.stops.flat()];
    const names = (ids: string[]) => words.list(ids.map((id) => localize(this.catalogue.get(id)?.name, language)));
    const gone = old.filter((id) => !now.includes(id));
    const fresh = now.filter((id) => !old.includes(id));
    if (lessWalking && old.join() === now.join()) return words.shortest;
    if (old.join() === now.join() && isAtSameTimes(before, after)) return move ? words.alreadySo : words.nothingFits;
    return [
      words.changed,
      ...(gone.length > 0 ? [words.removed(names(gone))] : []),
      ...(fresh.length > 0 ? [words.added(names(fresh))] : []),
      ...(action === 'replace' && gone.length > 0 && fresh.length === 0 ? [words.nothingInstead] : []),
    ].join(words.join);
  }
}

function isAtSameTimes(one: PlanState, other: PlanState): boolean {
  const times = ({ date, days, start, end, mode, pace, paceOfDay, meals, stops }: PlanState) =>
    JSON.stringify([date, days, start, end, mode, pace, paceOfDay, meals, stops]);
  return times(one) === times(other);
}

/** More than a day trip from every place of the city. */
function isFar({ latitude, longitude }: NamedPlace, items: readonly Item[]): boolean {
  return !items.some(
    (item) =>
      item.latitude !== undefined &&
      Math.abs(item.latitude - latitude) < 1 &&
      Math.abs(item.longitude! - longitude) < 1.5,
  );
}

function namesOf(item: Item | undefined): string[] {
  const names = [item?.name.zh, item?.name.en, ...(item?.aliases ?? [])];
  return names.flatMap((name) => name?.toLowerCase().replace(/^the /, '') ?? []).filter((name) => name.length >= 2);
}

/** 纪念馆 for 侵华日军南京大屠杀遇难同胞纪念馆, "the cathedral" for "St Paul's Cathedral". */
function isPartlyNamed(item: Item | undefined, said: string): boolean {
  const tail = item?.name.zh?.slice(-3) ?? '';
  if (tail.length === 3 && !/博物[馆院]|公园/u.test(tail) && said.includes(tail)) return true;
  const city = `${item?.city?.en} ${item?.district?.en}`.toLowerCase();
  const words = (item?.name.en ?? '').toLowerCase().split(/[^\p{L}]+/u);
  return words.some((word) => word.length >= 6 && !city.includes(word) && said.includes(word));
}
