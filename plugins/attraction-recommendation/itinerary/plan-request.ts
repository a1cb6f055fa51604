import type { Item, ItineraryRequest } from '#plugin-api';
import type { Choice } from './candidates.js';
import { addDays } from './dates.js';
import { type Pace, type PlanState } from './plan-state.js';

const PACES: Record<Pace, { leisure: number; maxStops: number }> = {
  relaxed: { leisure: 0.5, maxStops: 3 },
  normal: { leisure: 0.25, maxStops: 5 },
  packed: { leisure: 0, maxStops: 8 },
};
/** Kilometres between two stops that one walks, by how often less walking was asked for. */
const WALKS = [1.5, 0.8, 0.4];
const SPEED = { usual: 4.5, slow: 3.4 };

export function peopleIn({ party }: PlanState): number {
  return Math.max(1, party ? party.adults + party.children : 1);
}

/** The currency in which most of the places take money. */
export function currencyOf(items: readonly Item[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { price } of items) if (price) counts.set(price.currency, (counts.get(price.currency) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Whether the budget can be compared with the prices of the city. */
export function isComparable({ budget }: PlanState, currency: string | undefined): boolean {
  return !budget?.currency || !currency || budget.currency === currency || budget.amount === 0;
}

/** A plan's state in the terms of the optimiser. */
export function requestOf(
  plan: PlanState,
  choices: readonly Choice[],
  mealsOn: (start: number, end: number) => ('lunch' | 'dinner')[],
  signal: AbortSignal,
): ItineraryRequest {
  const currency = currencyOf(choices.map(({ item }) => item));
  const slow =
    plan.wishes.audience?.any.some((id) => id === 'seniors' || id === 'children') ||
    plan.lessWalking > 0 ||
    plan.shortWalks;
  const people = peopleIn(plan);
  const budget =
    plan.budget && isComparable(plan, currency) && currency
      ? plan.budget.amount * (plan.budget.perPerson ? people : 1)
      : undefined;
  return {
    candidates: choices,
    days: Array.from({ length: plan.days }, (_, day) => {
      const { leisure, maxStops } = PACES[plan.paceOfDay[day] ?? plan.pace];
      return {
        date: addDays(plan.date, day),
        ...{ start: plan.start, end: plan.end, leisure },
        maxStops: Math.min(
          plan.maxStops ?? Math.max(maxStops, plan.days === 1 ? Math.min(plan.must.length, 8) : 0),
          plan.mostOfDay?.[day] ?? Infinity,
        ),
        meals: plan.meals ? mealsOn(plan.start, plan.end) : [],
      };
    }),
    travel: {
      mode: plan.mode,
      maxWalk: WALKS[Math.min(plan.lessWalking + (plan.shortWalks ? 1 : 0), WALKS.length - 1)]!,
      walkingSpeed: slow ? SPEED.slow : SPEED.usual,
      reluctance: 1 + plan.lessWalking,
    },
    tickets: people,
    ...(budget !== undefined && currency && { budget: { amount: budget, currency } }),
    ...(plan.from && { from: plan.from }),
    ...(plan.to && { to: plan.to }),
    favoured: plan.wishes.category?.any ?? [],
    signal,
  };
}
