import {
  formatAmount,
  localize,
  type BlockOf,
  type Fact,
  type Item,
  type Itineraries,
  type Itinerary,
  type Language,
  type PlannedDay,
} from '#plugin-api';
import type { Choice } from './candidates.js';
import { clockTime, dayName } from './dates.js';
import { currencyOf, isComparable, peopleIn } from './plan-request.js';
import type { PlanState } from './plan-state.js';
import { WORDING, type Wording } from './wording.js';

export interface PlanView {
  plan: PlanState;
  itinerary: Itinerary;
  choices: readonly Choice[];
  city: string;
  language: Language;
  /** Further things to say, from before the search. */
  warnings: readonly string[];
}

/** A checked itinerary as visitors see it. */
export class PlanBlocks {
  private readonly words: Wording;
  private readonly itemOf: (id: string) => Item | undefined;

  constructor(
    private readonly view: PlanView,
    private readonly itineraries: Pick<Itineraries, 'openingOn' | 'timeZoneOf' | 'mealsBetween'>,
  ) {
    this.words = WORDING[view.language];
    const items = new Map(view.choices.map(({ item }) => [item.id, item]));
    this.itemOf = (id) => items.get(id);
  }

  /** Days with something in them. */
  private get days(): PlannedDay[] {
    return this.view.itinerary.days.filter(({ stops }) => stops.some(({ type }) => type === 'visit'));
  }

  get visits(): Item[] {
    return this.days.flatMap((day) => visitsOf(day)).flatMap((id) => this.itemOf(id) ?? []);
  }

  itinerary(): BlockOf<'itinerary'> {
    const [first] = this.visits;
    const timeZone = first && this.itineraries.timeZoneOf(first);
    return {
      type: 'itinerary',
      title: this.words.title(this.view.city, this.days.length),
      days: this.days.map((day) => this.day(day)),
      notes: this.notes(),
      warnings: this.warnings(),
      ...(timeZone && { timeZone }),
      exports: ['ics', 'gpx', 'geojson', 'html'],
    };
  }

  map(): BlockOf<'map'> | undefined {
    const { from } = this.view.plan;
    const points = this.days.flatMap((day, index) =>
      visitsOf(day).flatMap((id) => {
        const item = this.itemOf(id);
        if (item?.latitude === undefined || item.longitude === undefined) return [];
        const label = localize(item.name, this.view.language);
        return [{ itemId: id, label, latitude: item.latitude, longitude: item.longitude, day: index + 1 }];
      }),
    );
    if (points.length === 0) return undefined;
    const way = points.map(({ latitude, longitude }): [number, number] => [latitude, longitude]);
    return { type: 'map', points, route: from ? [[from.latitude, from.longitude], ...way] : way };
  }

  /** What could not be met, and what is not known. */
  warnings(): string[] {
    const { itinerary, plan, choices, language } = this.view;
    const { words } = this;
    const visits = this.visits;
    const names = (items: readonly Item[]) =>
      words.list([...new Set(items)].map((item) => localize(item.name, language)));
    const missing = itinerary.missing.map(({ itemId, reason }) => {
      const name = localize(this.itemOf(itemId)?.name, language);
      return words.missing[reason](name);
    });
    const noHours = visits.filter(
      (item) => !item.openingHours || this.itineraries.openingOn(item, plan.date) === undefined,
    );
    const noPrice = visits.filter(({ price }) => !price);
    const inaccessible = plan.wishes.accessibility
      ? choices.filter(
          ({ must, item, reasons }) =>
            must && visits.includes(item) && !reasons.some(({ text }) => /无障碍|accessible/.test(text)),
        )
      : [];
    const withoutLunch = this.days.flatMap((day, index) => {
      const due = plan.meals && this.itineraries.mealsBetween(plan.start, plan.end).includes('lunch');
      const reaches = day.stops.some(({ arrive }) => arrive < 13 * 60) && day.end > 13 * 60 + 30;
      return due && reaches && !day.stops.some((stop) => stop.type === 'meal' && stop.meal === 'lunch')
        ? [words.noLunch(index + 1)]
        : [];
    });
    const empty = plan.days - this.days.length;
    return [
      ...this.view.warnings,
      ...missing,
      ...inaccessible.map(({ item }) => words.inaccessible(localize(item.name, language))),
      ...(empty > 0 && this.days.length > 0 ? [words.emptyDays(empty)] : []),
      ...withoutLunch,
      ...(noHours.length > 0 ? [words.unknownHours(names(noHours))] : []),
      ...(noPrice.length > 0 ? [words.unknownPrices(names(noPrice))] : []),
    ];
  }

  private notes(): string[] {
    const { plan, itinerary } = this.view;
    const legs = itinerary.days.flatMap(({ stops }) => stops.flatMap(({ travel }) => travel ?? []));
    const paid = this.visits.some(({ price }) => (price?.amount ?? 0) > 0);
    return [
      ...(plan.party?.children && paid ? [this.words.children] : []),
      ...(legs.some(({ routed }) => !routed) ? [this.words.estimates] : []),
      this.words.asOf,
    ];
  }

  private day(day: PlannedDay): BlockOf<'itinerary'>['days'][number] {
    const { words } = this;
    const { from, to } = this.view.plan;
    return {
      date: day.date,
      stops: day.stops.map((stop) => {
        const times = { arrive: clockTime(stop.arrive), leave: clockTime(stop.leave) };
        const travel = stop.travel && stop.travel.minutes > 0 ? { travel: wayOf(stop.travel) } : {};
        if (stop.type === 'meal') return { title: words[stop.meal], ...times, ...travel, note: words.mealNote };
        return { ...this.visit(this.itemOf(stop.itemId)!, day.date), ...times, ...travel };
      }),
      ...(from && { start: { title: from.label, leave: clockTime(day.start) } }),
      ...(to && { end: { title: to.label, arrive: clockTime(day.end), ...(day.back && { travel: wayOf(day.back) }) } }),
      totals: this.totals(day),
    };
  }

  private visit(item: Item, date: string) {
    const { language } = this.view;
    const choice = this.view.choices.find((each) => each.item.id === item.id);
    const address = localize(item.address, language);
    return {
      itemId: item.id,
      title: localize(item.name, language),
      ...(item.latitude !== undefined &&
        item.longitude !== undefined && { position: { latitude: item.latitude, longitude: item.longitude } }),
      ...(address && { address }),
      facts: this.facts(item, date),
      reasons: choice?.reasons.slice(0, 3) ?? [],
    };
  }

  private facts(item: Item, date: string): Fact[] {
    const { words } = this;
    const { language, plan } = this.view;
    const hours = this.itineraries.openingOn(item, date);
    const spans = hours?.map(({ start, end }) => `${clockTime(start)}–${clockTime(end)}`);
    const allDay = hours?.some(({ start, end }) => start === 0 && end === 1440);
    const { price } = item;
    const amount = price && (price.amount === 0 ? words.free : formatAmount(price.amount, price.currency, language));
    return [
      {
        type: 'opening',
        text: hours === undefined ? words.hoursUnknown : allDay ? words.allDay : words.open(words.list(spans ?? [])),
      },
      {
        type: 'price',
        text:
          amount === undefined
            ? words.priceUnknown
            : price!.amount > 0 && peopleIn(plan) > 1
              ? words.each(amount)
              : amount,
      },
    ];
  }

  private totals(day: PlannedDay): string[] {
    const { words } = this;
    const { plan, language } = this.view;
    const items = visitsOf(day).flatMap((id) => this.itemOf(id) ?? []);
    const currency = currencyOf(items);
    const people = peopleIn(plan);
    const cost =
      items.reduce((sum, { price }) => sum + (price?.currency === currency ? (price?.amount ?? 0) : 0), 0) * people;
    const legs = [...day.stops.flatMap(({ travel }) => travel ?? []), ...(day.back ? [day.back] : [])];
    const visits = day.stops.reduce((sum, { type, arrive, leave }) => sum + (type === 'visit' ? leave - arrive : 0), 0);
    const way = legs.reduce((sum, { minutes }) => sum + minutes, 0);
    const walked = legs.reduce((sum, { mode, kilometres }) => sum + (mode === 'walk' ? (kilometres ?? 0) : 0), 0);
    const allFree = items.every(({ price }) => price?.amount === 0);
    return [
      ...(cost > 0
        ? [words.totalCost(formatAmount(cost, currency!, language), people)]
        : allFree
          ? [words.totalFree]
          : []),
      words.totalVisits(words.hours(visits)),
      ...(way > 0 ? [words.totalTravel(words.hours(way))] : []),
      ...(walked > 0 ? [words.totalWalk(Math.round(walked * 10) / 10)] : []),
    ];
  }
}

/** What the budget in another currency means for the plan. */
export function budgetWarning(plan: PlanState, choices: readonly Choice[], city: string, language: Language): string[] {
  const currency = currencyOf(choices.map(({ item }) => item));
  if (!plan.budget?.currency || isComparable(plan, currency)) return [];
  return [WORDING[language].otherCurrency(formatAmount(plan.budget.amount, plan.budget.currency, language), city)];
}

/** Places that were asked for and are closed, with the day. */
export function closedOn(item: Item, plan: PlanState, language: Language): string {
  return WORDING[language].closedThen(localize(item.name, language), dayName(plan.date, language));
}

export function visitsOf({ stops }: PlannedDay): string[] {
  return stops.flatMap((stop) => (stop.type === 'visit' ? [stop.itemId] : []));
}

function wayOf({ mode, minutes, kilometres }: { mode: string; minutes: number; kilometres?: number }) {
  return { mode, minutes, ...(kilometres !== undefined && { kilometres }) };
}
