import type { Aspect, BlockOf, ItemInsights, ItemKind, Language, PluginBlock } from '#plugin-api';
import { labelOf, percent, WORDING } from './wording.js';

export interface Compared {
  name: string;
  kind: ItemKind;
  insights: ItemInsights;
}

interface Wish {
  asked: readonly string[];
  language: Language;
  /** Reviews from which shares are told. */
  enough: number;
  aspects: readonly Aspect[];
}

/** Reviews of an aspect that each item needs to be compared in it. */
const COMPARED_FROM = 3;
const BARS_AT_MOST = 6;
/** Points of a hundred that two shares must be apart. */
const APART = 5;

const TEXTS = {
  zh: {
    none: (names: string) => `${names}都还没有评价，没法比较。`,
    few: (name: string, count: number) => `**${name}**只有 ${count} 条评价，难以比较`,
    fewOn: (name: string, count: number) =>
      count === 0 ? `还没有评价谈到**${name}**` : `**${name}**只有 ${count} 条评价谈到，难以比较`,
    rate: (positive: number) => `${positive} 条`,
    better: (first: string, rate: string, count: number) => `评价更好的是**${first}**：${count} 条评价里 ${rate}是好评`,
    against: (name: string, rate: string, count: number) => `**${name}**是 ${rate.trim()}（共 ${count} 条）`,
    even: (parts: string) => `口碑不相上下：${parts}`,
    share: (name: string, rate: string, count: number) => `**${name}**的 ${count} 条评价里 ${rate}是好评`,
    on: (label: string) => `说到${label}，`,
    difference: (better: string, other: string, label: string) =>
      `差别最大的是${label}，**${better}**比**${other}**更让人满意。`,
    title: '各方面的好评比例',
    joint: '，',
    end: '。',
  },
  en: {
    none: (names: string) => `Neither ${names} has been reviewed yet, so there is nothing to compare.`,
    few: (name: string, count: number) =>
      `**${name}** has only ${count} ${count === 1 ? 'review' : 'reviews'}, too few to compare`,
    fewOn: (name: string, count: number) =>
      count === 0
        ? `no review of **${name}** speaks of it`
        : `only ${count} of **${name}** ${count === 1 ? 'speaks' : 'speak'} of it, too few to compare`,
    rate: (positive: number) => String(positive),
    better: (first: string, rate: string, count: number) =>
      `**${first}** is liked better: ${rate} of ${count} reviews are positive`,
    against: (name: string, rate: string, count: number) => `against ${rate} of ${count} for **${name}**`,
    even: (parts: string) => `They are liked about equally: ${parts}`,
    share: (name: string, rate: string, count: number) => `${rate} of ${count} reviews of **${name}** are positive`,
    on: (label: string) => `As to ${label}: `,
    difference: (better: string, other: string, label: string) =>
      `They differ most in ${label}, where **${better}** pleases more than **${other}**.`,
    title: 'Share of praise by aspect',
    joint: ', ',
    end: '.',
  },
} as const;

/** Two sentences and a chart. */
export function* compare(found: readonly Compared[], wish: Wish): Generator<PluginBlock> {
  const texts = TEXTS[wish.language];
  const reviewed = found.filter(({ insights }) => insights.counted > 0);
  if (reviewed.length === 0) {
    const names = found.map(({ name }) => `**${name}**`).join(wish.language === 'zh' ? '和' : ' nor ');
    yield { type: 'text', markdown: texts.none(names) };
    return;
  }
  const aspects = shared(found, wish);
  const sentences = [verdict(found, wish), difference(found, aspects, wish)];
  if (found.some(({ insights }) => insights.samples !== 'none')) {
    const all = reviewed.every(({ insights }) => insights.samples === 'all');
    sentences.push(WORDING[wish.language].samples(all ? 'all' : 'some'));
  }
  yield { type: 'text', markdown: sentences.filter(Boolean).join(wish.language === 'zh' ? '' : ' ') };
  const chart = chartOf(found, aspects, wish);
  if (chart) yield chart;
}

/** Which of them is liked better: on the whole, or in the aspect asked for. */
function verdict(found: readonly Compared[], { asked, language, enough, aspects }: Wish): string {
  const texts = TEXTS[language];
  const [aspect] = asked;
  const tallyOf = ({ insights }: Compared) =>
    aspect === undefined
      ? { tally: insights.tally, total: insights.counted }
      : (insights.aspects.find((each) => each.aspect === aspect) ?? { tally: { positive: 0 }, total: 0 });
  const least = aspect === undefined ? enough : COMPARED_FROM;
  const few = found.filter((one) => tallyOf(one).total < least);
  const told = found
    .filter((one) => !few.includes(one))
    .map((one) => {
      const { tally, total } = tallyOf(one);
      const share = shareOf(tallyOf(one));
      // Of few reviews, that speak of one aspect, numbers are told and no shares.
      const rate = total < enough ? texts.rate(tally.positive) : language === 'zh' ? `${share}% ` : `${share}%`;
      return { name: one.name, total, share, rate };
    })
    .sort((a, b) => b.share - a.share);
  const [first, ...rest] = told;
  const parts: string[] = [];
  if (first && rest[0] && first.share - rest[0].share < APART)
    parts.push(texts.even(told.map(({ name, rate, total }) => texts.share(name, rate, total)).join(texts.joint)));
  else if (first && rest.length > 0)
    parts.push(
      texts.better(first.name, first.rate, first.total),
      ...rest.map(({ name, rate, total }) => texts.against(name, rate, total)),
    );
  else if (first) parts.push(texts.share(first.name, first.rate, first.total));
  const scarce = aspect === undefined ? texts.few : texts.fewOn;
  parts.push(...few.map((one) => scarce(one.name, tallyOf(one).total)));
  const on = aspect === undefined ? '' : texts.on(labelOf(aspect, found[0]!.kind, language, aspects));
  return on + parts.join(texts.joint) + texts.end;
}

/** The aspects that enough reviews of each item speak of. */
function shared(found: readonly Compared[], { asked, aspects }: Wish): string[] {
  const wanted = asked.length > 0 ? asked : aspects.map(({ id }) => id);
  const totals = (aspect: string) =>
    found.map(({ insights }) => insights.aspects.find((each) => each.aspect === aspect)?.total ?? 0);
  return wanted
    .filter((aspect) => totals(aspect).every((total) => total >= COMPARED_FROM))
    .sort((a, b) => Math.min(...totals(b)) - Math.min(...totals(a)))
    .slice(0, BARS_AT_MOST);
}

const shareOf = ({ tally, total }: { tally: { positive: number }; total: number }): number =>
  total === 0 ? 0 : percent(tally.positive, total);

const shareIn = ({ insights }: Compared, aspect: string): number =>
  shareOf(insights.aspects.find((each) => each.aspect === aspect)!);

function difference(found: readonly Compared[], shared: readonly string[], { asked, language, aspects }: Wish): string {
  if (asked.length > 0) return '';
  const gaps = shared.map((aspect) => {
    const ranked = [...found].sort((a, b) => shareIn(b, aspect) - shareIn(a, aspect));
    const [best, last] = [ranked[0]!, ranked.at(-1)!];
    return { aspect, best, last, gap: shareIn(best, aspect) - shareIn(last, aspect) };
  });
  const widest = gaps.sort((a, b) => b.gap - a.gap)[0];
  if (!widest || widest.gap < APART) return '';
  const { aspect, best, last } = widest;
  return TEXTS[language].difference(best.name, last.name, labelOf(aspect, best.kind, language, aspects));
}

function chartOf(
  found: readonly Compared[],
  shared: readonly string[],
  { language, aspects }: Wish,
): BlockOf<'chart'> | undefined {
  if (shared.length === 0) return undefined;
  const labels = shared.map((aspect) => labelOf(aspect, found[0]!.kind, language, aspects));
  const series = found.map((one) => ({ name: one.name, values: shared.map((aspect) => shareIn(one, aspect)) }));
  const [colon, joint, end] = language === 'zh' ? ['：', '，', '；'] : [': ', ', ', '; '];
  const line = (label: string, index: number) =>
    `${label}${colon}${series.map(({ name, values }) => `${name} ${values[index]!}%`).join(joint)}`;
  return {
    type: 'chart',
    chart: 'bar',
    title: TEXTS[language].title,
    summary: labels.map(line).join(end),
    labels,
    series,
    unit: '%',
  };
}
