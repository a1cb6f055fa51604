import { readPlan, type Constraints, type Item, type NamedPlace, type PlanWords, type Turn } from '#plugin-api';
import { moved, swapped } from './moves.js';
import { placeWishes, PLAN, stopsMeant, timesFrom, type PlanState } from './plan-state.js';
import { addDays, firstDay } from './dates.js';

/** What the request says, besides what holds from before. */
export interface ReadRequest {
  words: PlanWords;
  /** Places that are named, as the plan is to treat them. */
  named: { itemId: string; wanted: boolean }[];
}

const REFUSED_BEFORE =
  /(?:不要|不去|别去|不想去|不看|除了|避开|跳过|去掉|删掉?|删除|取消|移除|拿掉|去过|\b(?:no|not|skip|without|except|avoid|drop|remove|delete|leave out|take out|get rid of|already (?:seen|been to|visited)|been to|seen|cancel|cut|replace|swap|instead of))\s*(?:the |了|掉)?$/iu;
const REFUSED_AFTER =
  /^(?:博物院|博物馆|公园)?(?:就|也|都)?(?:不要|不去|不想去|不看|去掉|删|取消|除外|以外|算了|去过|免了|换掉|换成| is out|, ?no\b| (?:we|i)(?:'ve| have) (?:already )?(?:seen|been)|，?太[^，。]{1,6}不去)/iu;

/** Reads one turn in the terms of plans. `keeper` is the place where an object is kept. */
export function readRequest(turn: Turn, keeper: (itemId: string) => Item | undefined): ReadRequest {
  const { understanding, now } = turn;
  const words = readPlan(understanding.text, now);
  const { text } = understanding;
  const ends = [words.from, words.to].filter((place) => place !== undefined).map((place) => place.toLowerCase());
  const named = understanding.links.flatMap(({ itemId, start, end, confidence, words: written }) => {
    const place = keeper(itemId);
    // The place where the day begins is no visit.
    if (!place || confidence < 0.6 || ends.some((end) => end.includes(written.toLowerCase()))) return [];
    const refused =
      REFUSED_BEFORE.test(text.slice(Math.max(0, start - 24), start)) || REFUSED_AFTER.test(text.slice(end));
    return [{ itemId: place.id, wanted: !refused }];
  });
  return { words, named };
}

/** A plan from what one turn says. */
export function newPlan(
  turn: Turn,
  { words, named }: ReadRequest,
  { city, today, from, to }: { city?: string; today: string; from?: NamedPlace; to?: NamedPlace },
): PlanState {
  const { constraints } = turn;
  const weekend =
    constraints.open?.weekdays?.length === 2 &&
    constraints.open.weekdays.includes(6) &&
    constraints.open.weekdays.includes(0);
  const { audience } = constraints;
  const accessible = constraints.accessibility !== undefined;
  const must = named.filter(({ wanted }) => wanted).map(({ itemId }) => itemId);
  return {
    ...(city && { city }),
    date: firstDay(weekend ? { weekdays: [6] } : constraints.open, today),
    days: words.days ?? 1,
    ...timesFrom(words, PLAN),
    ...budgetOf(constraints, words),
    ...(words.party && { party: words.party }),
    mode: words.mode ?? 'auto',
    lessWalking: words.lessWalking ? 1 : 0,
    shortWalks: accessible || (audience?.any.includes('seniors') ?? false),
    pace: words.pace ?? (audience?.any.includes('seniors') ? 'relaxed' : 'normal'),
    paceOfDay: {},
    ...(words.maxStops && { maxStops: words.maxStops }),
    meals: !words.withoutMeals,
    only: (words.only ?? false) && must.length > 0,
    ...(namesOnlyKind(turn.understanding) && { strict: true }),
    must,
    avoid: named.filter(({ wanted }) => !wanted).map(({ itemId }) => itemId),
    wishes: placeWishes(constraints),
    topic: turn.understanding.topic,
    ...(from && { from }),
    ...(to && { to }),
    stops: [],
    worn: [],
    noOthers: false,
  };
}

function budgetOf({ price }: Constraints, { perPerson, free }: PlanWords): Pick<PlanState, 'budget'> {
  if (free) return { budget: { amount: 0, perPerson: false } };
  if (price?.max === undefined) return {};
  return {
    budget: { amount: price.max, ...(price.currency && { currency: price.currency }), perPerson: perPerson ?? false },
  };
}

export interface ChangeContext {
  today: string;
  from?: NamedPlace;
  to?: NamedPlace;
  /** Stops of the plan whose name, or part of it, is in the text. */
  namedStops: string[];
  /** The best place that is not in the plan yet for a wish such as "the dinosaurs". */
  bestFor(wishes: Constraints): string | undefined;
}

const INDOORS = new Set(['indoor', 'rainy-day']);

/** The plan as one turn changes it; undefined when nothing was understood as a change. */
export function changedPlan(
  plan: PlanState,
  turn: Turn,
  { words, named }: ReadRequest,
  context: ChangeContext,
): PlanState | undefined {
  const { constraints } = turn.understanding;
  const next = structuredClone(plan);
  const before = JSON.stringify(next);
  next.worn = [];
  next.noOthers = false;
  delete next.onlyDay;
  if (isOfOneDay(words) && next.stops[words.day! - 1] && next.stops.length > 1) next.onlyDay = words.day! - 1;
  delete next.staying;
  if (words.swappedDays) swapped(next, words.swappedDays);
  const isMove = words.swappedDays !== undefined || moved(next, words, named, context.namedStops);
  if (!isMove) {
    changeStops(next, words, named, context);
    changeDays(next, words, constraints, context.today);
  }
  if (words.day === undefined || words.start !== undefined || words.end !== undefined) {
    Object.assign(next, timesFrom(words, plan));
  }
  if (words.pace && words.day !== undefined) next.paceOfDay[words.day - 1] = words.pace;
  else if (words.pace) {
    next.pace = words.pace;
    next.paceOfDay = {};
  }
  if (words.fewer) fewerStops(next, words.day);
  if (words.lessWalking) next.lessWalking += 1;
  if (words.mode) next.mode = words.mode;
  if (words.maxStops) next.maxStops = words.maxStops;
  if (words.withoutMeals) next.meals = false;
  if (words.withMeals) next.meals = true;
  if (words.party) next.party = words.party;
  if (context.from) next.from = context.from;
  if (context.to) next.to = context.to;
  if (turn.understanding.dropped.includes('price') || /花(?:点|些)?钱(?:也)?(?:没事|没关系|可以|行)/u.test(turn.text))
    delete next.budget;
  else Object.assign(next, budgetOf(constraints, words));
  changeWishes(next, constraints, words, named, context);
  if (words.another) next.worn = plan.stops.flat().filter((id) => !next.must.includes(id));
  const { onlyDay: _day, ...changed } = next;
  return JSON.stringify(changed) === before ? undefined : next;
}

/** One stop less, on the day that is spoken of or on each. */
function fewerStops(next: PlanState, day: number | undefined): void {
  for (const [index, stops] of next.stops.entries())
    if ((day === undefined || day - 1 === index) && stops.length > 1)
      next.mostOfDay = { ...next.mostOfDay, [index]: stops.length - 1 };
}

/** "Museums only", 只看博物馆: nothing of another kind will do. */
function namesOnlyKind({ text, mentions }: Turn['understanding']): boolean {
  return mentions.some(
    ({ slot, start, end }) =>
      slot === 'category' &&
      (/(?:\b(?:only|just|nothing but)|只(?:想|要)?(?:看|去|逛|要|安排))\s*(?:the )?$/iu.test(text.slice(0, start)) ||
        /^\s*only\b/iu.test(text.slice(end))),
  );
}

/** "Make day two packed": a change of that day alone, which keeps its hours. */
function isOfOneDay({ day, dayChange, days, start, end, shift, length }: PlanWords): boolean {
  return day !== undefined && [dayChange, days, start, end, shift, length].every((each) => each === undefined);
}

function changeStops(
  next: PlanState,
  words: PlanWords,
  named: ReadRequest['named'],
  { namedStops }: ChangeContext,
): void {
  const meant = stopsMeant(words.ordinals, next.stops);
  const refused = named.filter(({ wanted }) => !wanted).map(({ itemId }) => itemId);
  const wanted = named.filter((one) => one.wanted).map(({ itemId }) => itemId);
  // "Add the Vatican": a part of the name is enough.
  if (words.action === 'add' && named.length === 0 && namedStops.length === 1) wanted.push(...namedStops);
  const leaving =
    words.action === 'drop' || words.action === 'replace' ? [...meant, ...(named.length === 0 ? namedStops : [])] : [];
  for (const id of [...refused, ...leaving]) {
    next.must = next.must.filter((each) => each !== id);
    if (!next.avoid.includes(id)) next.avoid.push(id);
  }
  for (const id of wanted) {
    if (leaving.includes(id)) continue;
    next.avoid = next.avoid.filter((each) => each !== id);
    if (!next.must.includes(id)) next.must.push(id);
  }
  // The other stops stay where they are.
  const days = [...new Set(leaving.map((id) => next.stops.findIndex((stops) => stops.includes(id))))];
  if (words.action === 'replace' && days.length === 1 && next.stops.length > 1) next.onlyDay = days[0]!;
  if (words.action === 'drop' && leaving.length > 0 && words.maxStops === undefined) {
    next.only &&= next.must.length > 0;
    next.noOthers = wanted.length === 0 && next.stops.flat().some((id) => !next.avoid.includes(id));
  }
}

function changeDays(next: PlanState, words: PlanWords, { open }: Constraints, today: string): void {
  if (words.days !== undefined) next.days = words.days;
  if (words.dayChange !== undefined) next.days += words.dayChange;
  const namesDay = open?.date !== undefined || open?.weekdays?.length;
  if (namesDay && words.day === undefined) next.date = firstDay(open, today);
  if (words.dayChange === -1 && words.day !== undefined && next.stops[words.day - 1]) {
    // The stops of the day that goes are not to turn up on another day.
    if (words.day === 1) next.date = addDays(next.date, 1);
    next.worn.push(...next.stops[words.day - 1]!);
  }
}

function changeWishes(
  next: PlanState,
  constraints: Constraints,
  words: PlanWords,
  named: ReadRequest['named'],
  { bestFor }: ChangeContext,
): void {
  const { category, tag, ...others } = placeWishes(constraints);
  Object.assign(next.wishes, others);
  const themes = [...(category?.any ?? []), ...(tag?.any ?? [])];
  if (themes.some((theme) => INDOORS.has(theme))) next.wishes.tag = { any: tag!.any, not: next.wishes.tag?.not ?? [] };
  else if (
    themes.length > 0 &&
    (named.length === 0 || words.action === 'replace') &&
    words.action !== 'drop' &&
    (words.ordinals.length === 0 || words.action === 'replace')
  ) {
    const best = bestFor({ ...(category && { category }), ...(tag && { tag }) });
    if (best && !next.must.includes(best)) next.must.push(best);
    else if (tag?.any.length)
      next.wishes.tag = { any: [...(next.wishes.tag?.any ?? []), ...tag.any], not: next.wishes.tag?.not ?? [] };
  }
  for (const [slot, wish] of [
    ['category', category],
    ['tag', tag],
  ] as const) {
    if (!wish?.not.length) continue;
    const old = next.wishes[slot] ?? { any: [], not: [] };
    next.wishes[slot] = {
      any: old.any.filter((id) => !wish.not.includes(id)),
      not: [...new Set([...old.not, ...wish.not])],
    };
  }
}
