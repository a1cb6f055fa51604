import { Injectable } from '@nestjs/common';
import {
  Catalogue,
  labelIn,
  Recommendation,
  Search,
  type Constraints,
  type Item,
  type ItineraryCandidate,
  type Reason,
  type Turn,
} from '#plugin-api';
import type { PlanState } from './plan-state.js';

const INDOORS = ['indoor', 'rainy-day', 'outdoor'];
const MANY = 400;

const WORTH = {
  base: 0.5,
  popularity: 0.4,
  theme: 0.8,
  offTheme: 0.6,
  /** The best place of each theme that was named. */
  bestOfTheme: 0.7,
  audience: 0.25,
  wrongAudience: -0.4,
  taste: 0.8,
  meaning: 0.25,
  famous: 0.15,
  unknownHours: -0.12,
  unknownPrice: -0.12,
  /** What was already in the plan stays, unless there is something much better. */
  shown: 0.6,
  worn: -0.6,
} as const;

export interface Choice extends ItineraryCandidate {
  reasons: Reason[];
}

/** Which places may be part of a plan, and what they are worth to this visitor. */
@Injectable()
export class Candidates {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly search: Search,
    private readonly recommendation: Recommendation,
  ) {}

  /** Attractions of a city, by a wish for a place. */
  inCity(city: string, now: Date): Item[] {
    const wish: Constraints = { place: { any: [city], not: [] } };
    return this.catalogue
      .all(['attraction'])
      .filter((item) => this.search.match(item, wish, now).met.includes('place'));
  }

  /** Cities with the most places, best first. */
  cities(limit: number): { name: NonNullable<Item['city']>; count: number }[] {
    const counts = new Map<string, { name: NonNullable<Item['city']>; count: number }>();
    for (const { city } of this.catalogue.all(['attraction'])) {
      if (!city) continue;
      const key = city.en ?? city.zh ?? '';
      const entry = counts.get(key) ?? { name: city, count: 0 };
      entry.count += 1;
      counts.set(key, entry);
    }
    return [...counts.values()]
      .filter(({ count }) => count >= 3)
      .sort((a, b) => b.count - a.count)
      .slice(0, limit);
  }

  /** The best place of the city for a wish, which is not yet in the plan. */
  bestFor(wishes: Constraints, plan: PlanState, now: Date): string | undefined {
    return this.inCity(plan.city!, now)
      .filter((item) => !plan.avoid.includes(item.id) && meetsAll(this.search.match(item, wishes, now)))
      .sort((a, b) => this.recommendation.popularity(b.id) - this.recommendation.popularity(a.id))
      .find((item) => !plan.must.includes(item.id))?.id;
  }

  async choose(plan: PlanState, turn: Turn): Promise<Choice[]> {
    const { now, language } = turn;
    const items = this.inCity(plan.city!, now);
    const musts = new Set(plan.must);
    const shown = new Set(plan.stops.flat());
    const isOpenTo = ({ id }: Item) => !plan.only && (!plan.noOthers || shown.has(id));
    // A day that is left alone keeps its stops, whatever is wished for another.
    const isOfOtherDay = ({ id }: Item) =>
      plan.onlyDay !== undefined && ![undefined, plan.onlyDay].includes(dayOf(id, plan));
    const possible = items.filter(
      (item) =>
        musts.has(item.id) ||
        (isOfOtherDay(item) && !plan.avoid.includes(item.id)) ||
        (isOpenTo(item) && this.isPossible(item, plan, now)),
    );
    for (const id of musts) {
      const item = this.catalogue.get(id);
      if (item && !possible.includes(item)) possible.push(item);
    }
    const meaning = await this.meaning(plan, turn);
    const worn = new Set(plan.worn);
    const themes = themesOf(plan.wishes);
    const choices = possible.map((item): Choice & { theme: string[] } => {
      const theme = themes
        .filter((wish) => meetsAll(this.search.match(item, wish.constraint, now)))
        .map(({ id }) => id);
      const taste = this.recommendation.taste(item.id, turn.taste);
      const audience = plan.wishes.audience && this.search.match(item, { audience: plan.wishes.audience }, now);
      let value = WORTH.base + WORTH.popularity * this.recommendation.popularity(item.id);
      value += WORTH.taste * (taste.score - 0.5) + WORTH.meaning * (meaning.get(item.id) ?? 0);
      if (theme.length > 0) value += WORTH.theme + 0.2 * (theme.length - 1);
      if (item.tags.includes('iconic')) value += WORTH.famous;
      if (audience)
        value += audience.met.length > 0 ? WORTH.audience : audience.unmet.length > 0 ? WORTH.wrongAudience : 0;
      if (!item.openingHours) value += WORTH.unknownHours;
      if (!item.price && plan.budget) value += WORTH.unknownPrice;
      if (themes.length > 0 && theme.length === 0) value *= WORTH.offTheme;
      if (shown.has(item.id)) value += worn.has(item.id) ? WORTH.worn : WORTH.shown;
      const reasons = this.reasons(
        item,
        { theme, themes, must: musts.has(item.id), audience: Boolean(audience?.met.length) },
        plan,
        turn,
      );
      if (taste.because) {
        const because = this.catalogue.get(taste.because);
        const name = because?.name[language] ?? because?.name.en ?? because?.name.zh ?? '';
        reasons.push({
          type: 'taste',
          itemId: taste.because,
          text: language === 'zh' ? `因为你喜欢“${name}”` : `because you liked “${name}”`,
        });
      }
      const own = plan.onlyDay === undefined ? undefined : dayOf(item.id, plan);
      const isKept = own !== undefined && own !== plan.onlyDay;
      const pin = plan.pinned?.[item.id];
      const day = pin?.day ?? plan.staying?.[item.id];
      return {
        ...{ item, value: Math.max(0.05, value), must: musts.has(item.id) || isKept, reasons, theme },
        ...(plan.onlyDay !== undefined && { onlyDay: own ?? plan.onlyDay }),
        ...(day !== undefined && { onlyDay: day }),
        ...(pin?.between && { between: pin.between }),
      };
    });
    for (const { id } of themes) {
      const best = choices.filter(({ theme }) => theme.includes(id)).sort((a, b) => b.value - a.value)[0];
      if (best) best.value += WORTH.bestOfTheme;
    }
    return choices;
  }

  private isPossible(item: Item, plan: PlanState, now: Date): boolean {
    if (plan.avoid.includes(item.id)) return false;
    if (plan.budget?.amount === 0 && item.price?.amount !== 0) return false;
    const { category, tag, accessibility } = plan.wishes;
    const weather = tag?.any.filter((id) => INDOORS.includes(id)) ?? [];
    const hard: Constraints = {
      ...(category &&
        (plan.strict || category.not.length > 0) && {
          category: { any: plan.strict ? category.any : [], not: category.not },
        }),
      ...((tag?.not.length || weather.length > 0) && { tag: { any: weather, not: tag?.not ?? [] } }),
      ...(accessibility && { accessibility }),
    };
    return meetsAll(this.search.match(item, hard, now));
  }

  /** How near each place comes to the words of the question, -1 to 1 among the places of the city. */
  private async meaning(plan: PlanState, turn: Turn): Promise<Map<string, number>> {
    if (plan.topic.trim().length < 2) return new Map();
    const { hits } = await this.search.findFitting({
      ...{ text: '', vector: await turn.vector(), kinds: ['attraction'], now: turn.now, limit: MANY },
      constraints: { place: { any: [plan.city!], not: [] } },
    });
    const mean = hits.reduce((sum, { similarity }) => sum + similarity, 0) / Math.max(1, hits.length);
    const spread = Math.max(0.05, ...hits.map(({ similarity }) => Math.abs(similarity - mean)));
    return new Map(hits.map(({ item, similarity }) => [item.id, (similarity - mean) / spread]));
  }

  private reasons(
    item: Item,
    facts: { theme: string[]; themes: Theme[]; must: boolean; audience: boolean },
    plan: PlanState,
    { language, now }: Turn,
  ): Reason[] {
    const zh = language === 'zh';
    const reasons: Reason[] = [];
    if (facts.must) reasons.push({ type: 'name', text: zh ? '您点名要去' : 'you asked for it' });
    if (facts.theme.length > 0)
      reasons.push({ type: 'constraint', text: zh ? '符合您想看的主题' : 'fits the theme you named' });
    if (
      plan.wishes.accessibility &&
      this.search.match(item, { accessibility: plan.wishes.accessibility }, now).met.length > 0
    ) {
      reasons.push({
        type: 'constraint',
        text: zh ? '目录注明无障碍条件符合' : 'accessible as you need it, says the catalogue',
      });
    }
    if (facts.audience) reasons.push({ type: 'constraint', text: suits(plan.wishes.audience!.any, language) });
    if (item.price?.amount === 0) reasons.push({ type: 'constraint', text: zh ? '免费' : 'free' });
    if (item.rating !== undefined && item.rating >= 4.4 && (item.ratingCount ?? 0) >= 5) {
      reasons.push({
        type: 'reviews',
        text: zh
          ? `评分 ${item.rating.toFixed(1)}（${item.ratingCount} 条）`
          : `${item.rating.toFixed(1)} from ${item.ratingCount} reviews`,
      });
    }
    if (reasons.length === 0 && item.tags.includes('iconic'))
      reasons.push({ type: 'other', text: zh ? '城市名片' : 'a landmark of the city' });
    return reasons;
  }
}

/** "Good for children": for those of whom the visitor spoke. */
function suits(audience: readonly string[], language: Turn['language']): string {
  const labels = audience.map((id) => labelIn(language, 'audience', id));
  return language === 'zh' ? `适合${labels.join('、')}` : `good for ${labels.join(' and ')}`;
}

/** The day of the plan on which a place stands. */
function dayOf(itemId: string, { stops }: PlanState): number | undefined {
  const day = stops.findIndex((ids) => ids.includes(itemId));
  return day < 0 ? undefined : day;
}

interface Theme {
  id: string;
  constraint: Constraints;
}

function themesOf({ category, tag, year }: Constraints): Theme[] {
  const themes: Theme[] = [];
  for (const id of category?.any ?? []) themes.push({ id, constraint: { category: { any: [id], not: [] } } });
  for (const id of tag?.any ?? [])
    if (!INDOORS.includes(id)) themes.push({ id, constraint: { tag: { any: [id], not: [] } } });
  if (year) themes.push({ id: 'year', constraint: { year } });
  return themes;
}

function meetsAll({ unmet, unknown }: { unmet: readonly unknown[]; unknown: readonly unknown[] }): boolean {
  return unmet.length === 0 && unknown.length === 0;
}
