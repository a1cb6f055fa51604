import type { AspectInsight, BlockOf, InsightQuote, Language } from '#plugin-api';
import { WORDING } from './wording.js';

/** Bars of one chart, and the reviews that an aspect needs to be one. */
const BARS_AT_MOST = 6;
const BAR_FROM = 2;

/** Aspects with their counts; undefined when there are too few to be worth a picture. */
export function aspectChart(
  aspects: readonly AspectInsight[],
  label: (aspect: string) => string,
  language: Language,
): BlockOf<'chart'> | undefined {
  const bars = aspects.filter((each) => each.total >= BAR_FROM).slice(0, BARS_AT_MOST);
  if (bars.length < 2) return undefined;
  const { chart } = WORDING[language];
  const labels = bars.map(({ aspect }) => label(aspect));
  const [positive, middling, negative] = chart.names;
  return {
    type: 'chart',
    chart: 'stacked-bar',
    title: chart.title,
    summary: bars.map(({ tally }, index) => chart.line(labels[index]!, tally)).join(chart.joint),
    labels,
    series: [
      { name: positive, tone: 'positive', values: bars.map(({ tally }) => tally.positive) },
      { name: middling, tone: 'neutral', values: bars.map(({ tally }) => tally.middling) },
      { name: negative, tone: 'negative', values: bars.map(({ tally }) => tally.negative) },
    ],
    unit: chart.unit,
  };
}

/** @param nameOf the item that a quote is about, where several are */
export function quotesBlock(
  quotes: readonly InsightQuote[],
  language: Language,
  nameOf: (itemId: string) => string | undefined = () => undefined,
): BlockOf<'quotes'> | undefined {
  if (quotes.length === 0) return undefined;
  const { title, sample, chat } = WORDING[language].quotes;
  return {
    type: 'quotes',
    title,
    quotes: quotes.map(({ text, side, rating, date, itemId, source: written, sample: isSample }) => {
      const name = itemId === undefined ? undefined : nameOf(itemId);
      const source = [name, written === 'chat' && chat, isSample && sample].filter(Boolean);
      return {
        text,
        tone: side,
        ...(rating !== undefined && { rating }),
        ...(date && { date: date.slice(0, 10) }),
        ...(source.length > 0 && { source: source.join(language === 'zh' ? '，' : ', ') }),
      };
    }),
  };
}
