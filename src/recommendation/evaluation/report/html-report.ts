import type { BilingualText } from '../../../config/errors.js';
import type { Language } from '../../../protocol/text.js';
import type { Evaluation, ModelFigures } from '../evaluate-all.js';
import { VISITOR_METRICS } from '../evaluate-model.js';
import { barChart, escapeHtml, short, xyChart } from './charts.js';
import { STYLE } from './style.js';
import { METRIC_NAMES, REPORT_WORDS as WORDS, VERDICTS } from './words.js';

/** Width of the plots that stand beside each other. */
const SMALL = 340;
const LANGUAGES: Language[] = ['zh', 'en'];
/** What the bars show; the table has all. */
const BARS = ['ndcg', 'map', 'precision', 'recall', 'serendipity', 'diversity'] as const;

/**
 * One HTML file without scripts or anything from outside: both languages (the reader switches), light and dark by the system.
 * @param language the one shown first
 */
export function evaluationAsHtml(evaluation: Evaluation, language: Language): string {
  const bodies = LANGUAGES.map((each) => `<main class="${each}" lang="${each}">${body(evaluation, each)}</main>`).join(
    '\n',
  );
  const switches = LANGUAGES.map(
    (each) =>
      `<input type="radio" name="language" id="show-${each}"${each === language ? ' checked' : ''}><label for="show-${each}" lang="${each}">${each === 'zh' ? '中文' : 'English'}</label>`,
  ).join('');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(WORDS.title[language])}</title>
<style>${STYLE}</style>
</head>
<body>
<fieldset class="languages"><legend>语言 / Language</legend>${switches}</fieldset>
${bodies}
</body>
</html>
`;
}

function body(evaluation: Evaluation, language: Language): string {
  const { k, data, models } = evaluation;
  const say = (text: BilingualText) => escapeHtml(text[language]);
  const named = Object.entries(models);
  const [first] = named;
  const facts = WORDS.facts[language]
    .replace('{visitors}', String(data.visitors))
    .replace('{items}', String(data.items))
    .replace('{train}', String(data.trainPreferences))
    .replace('{test}', String(data.testPreferences))
    .replace('{measured}', String(data.evaluatedVisitors))
    .replace('{k}', String(k));
  const sections = [
    section(say(WORDS.comparison), say(WORDS.comparisonNote), metricBars(models, language)),
    section(say(WORDS.curve), say(WORDS.curveNote), curveChart(named, language)),
    section(say(WORDS.exposure), say(WORDS.exposureNote), lorenzChart(named, language)),
    section(say(WORDS.tradeOff), say(WORDS.tradeOffNote), tradeOffChart(named, language)),
    section(say(WORDS.table), say(WORDS.tableNote), metricTable(named, language)),
    ...(evaluation.ratings ? [ratingSection(evaluation.ratings, language)] : []),
    ...(first
      ? [groupSection(evaluation, first, language), biasSection(first, language), correctionSection(first, language)]
      : []),
  ];
  return `<header><h1>${say(WORDS.title)}</h1><p>${escapeHtml(facts)}</p></header>${sections.join('')}`;
}

function section(title: string, note: string, content: string): string {
  return `<section><h2>${title}</h2><p class="note">${note}</p>${content}</section>`;
}

function metricBars(models: Evaluation['models'], language: Language): string {
  const charts = BARS.map((metric) => {
    const name = METRIC_NAMES[metric][language];
    const bars = Object.entries(models).map(([model, figures]) => ({
      ...{ name: model, value: figures[metric] },
      ...figures.intervals[metric],
    }));
    return `<figure><figcaption>${escapeHtml(name)}</figcaption>${barChart(bars, name, { full: SMALL })}</figure>`;
  });
  return `<div class="plots">${charts.join('')}</div>`;
}

type Named = [string, ModelFigures][];

function curveChart(models: Named, language: Language): string {
  const series = models.map(([name, { curve }]) => ({
    name,
    points: curve.map(({ k, precision, recall }) => ({ x: recall, y: precision, label: `k = ${k}` })),
  }));
  const axes = { x: METRIC_NAMES.recall[language], y: METRIC_NAMES.precision[language], title: WORDS.curve[language] };
  return figure(xyChart(series, { ...axes, lines: true }), models);
}

function lorenzChart(models: Named, language: Language): string {
  const series = models.map(([name, { lorenz }]) => ({
    name,
    points: lorenz.map((y, index) => ({ x: index / (lorenz.length - 1), y })),
  }));
  const axes = { x: WORDS.shareOfItems[language], y: WORDS.shareOfExposure[language], title: WORDS.exposure[language] };
  return figure(xyChart(series, { ...axes, lines: true, dots: false, xRange: [0, 1], yRange: [0, 1] }), models);
}

function tradeOffChart(models: Named, language: Language): string {
  const series = models.map(([name, { coverage, ndcg }]) => ({ name, points: [{ x: coverage, y: ndcg }] }));
  const axes = { x: METRIC_NAMES.coverage[language], y: METRIC_NAMES.ndcg[language], title: WORDS.tradeOff[language] };
  return `<figure>${xyChart(series, axes)}</figure>`;
}

function figure(chart: string, models: Named): string {
  const legend = models.map(([name], index) => `<li class="c${index % 6}">${escapeHtml(name)}</li>`).join('');
  return `<figure>${chart}<ul class="legend">${legend}</ul></figure>`;
}

function metricTable(models: Named, language: Language): string {
  const header = models.map(([name]) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const rows = Object.entries(METRIC_NAMES).map(([metric, name]) => {
    const cells = models.map(([, figures]) => {
      const interval = figures.intervals[metric as (typeof VISITOR_METRICS)[number]];
      const range = interval ? `<small>${short(interval.low)}–${short(interval.high)}</small>` : '';
      return `<td>${short(figures[metric as keyof typeof METRIC_NAMES])}${range}</td>`;
    });
    return `<tr><th scope="row">${escapeHtml(name[language])}</th>${cells.join('')}</tr>`;
  });
  return table(`<th></th>${header}`, rows);
}

function ratingSection(ratings: NonNullable<Evaluation['ratings']>, language: Language): string {
  const rows = Object.entries(ratings).map(
    ([name, { rmse, mae }]) =>
      `<tr><th scope="row">${escapeHtml(name)}</th><td>${rmse.toFixed(4)}</td><td>${mae.toFixed(4)}</td></tr>`,
  );
  const header = '<th></th><th scope="col">RMSE</th><th scope="col">MAE</th>';
  return section(escapeHtml(WORDS.ratings[language]), escapeHtml(WORDS.ratingsNote[language]), table(header, rows));
}

function groupSection({ groupNames, models }: Evaluation, [first]: Named[number], language: Language): string {
  const { groups } = models[first]!;
  const bars = Object.entries(groups).map(([id, { ndcg, interval }]) => ({
    ...{ name: groupNames[id]![language], value: ndcg },
    ...interval,
  }));
  const title = escapeHtml(WORDS.groups[language].replace('{model}', first));
  const note = escapeHtml(WORDS.groupsNote[language]);
  if (bars.length === 0) return section(title, note, `<p>${escapeHtml(WORDS.noGroups[language])}</p>`);
  return section(title, note, `<figure class="wide">${barChart(bars, title)}</figure>`);
}

function biasSection([first, { bias }]: Named[number], language: Language): string {
  const title = escapeHtml(WORDS.bias[language].replace('{model}', first));
  const note = escapeHtml(WORDS.biasNote[language]);
  if (bias.length === 0) return section(title, note, `<p>${escapeHtml(WORDS.noGroups[language])}</p>`);
  const bars = bias
    .filter(({ ratio }) => Number.isFinite(ratio))
    .map(({ name, ratio, interval }) => ({ name: name[language], value: ratio, ...interval }));
  const header = WORDS.biasColumns[language].map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const rows = bias.map(
    ({ name, items, exposure, relevance, ratio, interval, verdict }) =>
      `<tr class="${verdict}"><th scope="row">${escapeHtml(name[language])}</th><td>${items}</td><td>${percent(exposure)}</td><td>${percent(relevance)}</td><td>${short(ratio)}<small>${short(interval.low)}–${short(interval.high)}</small></td><td>${escapeHtml(VERDICTS[verdict][language])}</td></tr>`,
  );
  const chart = bars.length > 0 ? `<figure class="wide">${barChart(bars, title, { mark: 1 })}</figure>` : '';
  return section(title, note, chart + table(header, rows, 'verdicts'));
}

function correctionSection([first, { exposure }]: Named[number], language: Language): string {
  if (!exposure) return '';
  const header = WORDS.correctionColumns[language]
    .map((column) => `<th scope="col">${escapeHtml(column)}</th>`)
    .join('');
  const rows = exposure.steps.map(({ strength, ndcg, change, longTail, ratio, coverage, gini }) => {
    const name = `${strength}${strength === exposure.strength ? WORDS.correctionSet[language] : ''}`;
    const range = `<small>${short(change.low)}–${short(change.high)}</small>`;
    return `<tr><th scope="row">${name}</th><td>${short(ndcg)}</td><td>${short(change.difference)}${range}</td><td>${percent(longTail)}</td><td>${short(ratio)}</td><td>${percent(coverage)}</td><td>${short(gini)}</td></tr>`;
  });
  const title = escapeHtml(WORDS.correction[language].replace('{model}', first));
  return section(title, escapeHtml(WORDS.correctionNote[language]), table(header, rows));
}

function table(header: string, rows: readonly string[], name = 'figures'): string {
  return `<div class="scroll"><table class="${name}"><thead><tr>${header}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
