import type { Language } from '../../../protocol/text.js';
import type { Evaluation, ModelFigures } from '../evaluate-all.js';
import { METRIC_NAMES } from './words.js';

type Column = keyof typeof METRIC_NAMES;

const COLUMNS: [Column, number][] = [
  ...(['map', 'ndcg', 'precision', 'recall', 'mrr', 'hitRate', 'auc', 'coverage'] as const).map(
    (name): [Column, number] => [name, 4],
  ),
  ['novelty', 2],
  ...(['serendipity', 'diversity', 'gini', 'longTail'] as const).map((name): [Column, number] => [name, 3]),
  ['trainSeconds', 1],
  ['millisecondsPerVisitor', 2],
];

/** Tables for the terminal: one line a model, then the groups that are shown less than they are chosen. */
export function evaluationAsText({ k, data, models, groupNames, ratings }: Evaluation, language: Language): string {
  const zh = language === 'zh';
  const head = zh
    ? `${data.visitors} 位访客，${data.items} 个条目，训练 ${data.trainPreferences} 条，测试 ${data.testPreferences} 条，评估 ${data.evaluatedVisitors} 位访客，列表长度 ${k}`
    : `${data.visitors} visitors, ${data.items} items, ${data.trainPreferences} preferences to train on, ${data.testPreferences} to test on, ${data.evaluatedVisitors} visitors measured, lists of ${k}`;
  const names = Object.keys(models);
  const rows = names.map((name) => [name, ...COLUMNS.map(([column, digits]) => models[name]![column].toFixed(digits))]);
  const header = [zh ? '模型' : 'model', ...COLUMNS.map(([column]) => METRIC_NAMES[column][language])];
  const [first] = names;
  const parts = [head, '', ...align([header, ...rows])];
  for (const name of names.slice(1)) parts.push(comparison(first!, name, models[name]!, zh));
  if (first !== undefined)
    parts.push(
      ...['', ...groupLines(models[first]!, groupNames, language), '', ...biasLines(models[first]!, language)],
      ...exposureLines(models[first]!, zh),
    );
  if (ratings) parts.push('', ...ratingLines(ratings, zh));
  return parts.join('\n');
}

function ratingLines(ratings: NonNullable<Evaluation['ratings']>, zh: boolean): string[] {
  const rows = Object.entries(ratings).map(([name, { rmse, mae }]) => [name, rmse.toFixed(4), mae.toFixed(4)]);
  return align([[zh ? '评分预测' : 'predicted stars', 'RMSE', 'MAE'], ...rows]);
}

function comparison(first: string, name: string, { behindFirst }: ModelFigures, zh: boolean): string {
  const { difference, low, high } = behindFirst!;
  const range = `${signed(difference)} [${signed(low)}, ${signed(high)}]`;
  const isSure = low > 0 || high < 0;
  return zh
    ? `nDCG：${first} 与 ${name} 相差 ${range}${isSure ? '' : '（在误差范围内）'}`
    : `nDCG: ${first} against ${name} ${range}${isSure ? '' : ' (within noise)'}`;
}

function groupLines({ groups }: ModelFigures, names: Evaluation['groupNames'], language: Language): string[] {
  const header = language === 'zh' ? ['分组', '访客', 'nDCG', '召回率'] : ['group', 'visitors', 'nDCG', 'recall'];
  const rows = Object.entries(groups).map(([id, { visitors, ndcg, recall }]) => [
    ...[names[id]![language], String(visitors), ndcg.toFixed(4), recall.toFixed(4)],
  ]);
  return rows.length === 0 ? [] : align([header, ...rows]);
}

function biasLines({ bias }: ModelFigures, language: Language): string[] {
  const under = bias.filter(({ verdict }) => verdict === 'under-exposed');
  const zh = language === 'zh';
  if (under.length === 0)
    return [zh ? '没有发现曝光明显不足的分组。' : 'No group of items is clearly shown less than it is chosen.'];
  return under.map(({ name, ratio, interval: { low, high } }) =>
    zh
      ? `曝光不足：${name.zh} 获得的曝光是其相关程度的 ${ratio.toFixed(2)} 倍 [${low.toFixed(2)}, ${high.toFixed(2)}]`
      : `Under-exposed: ${name.en} get ${ratio.toFixed(2)} times the exposure that visitors' choices call for [${low.toFixed(2)}, ${high.toFixed(2)}]`,
  );
}

function exposureLines({ exposure }: ModelFigures, zh: boolean): string[] {
  if (!exposure) return [];
  const header = zh
    ? ['曝光校正', 'nDCG', '变化', '95% 区间', '长尾占比', '长尾曝光/相关', '覆盖率', '基尼系数']
    : ['correction of exposure', 'nDCG', 'change', '95 %', 'long tail', 'tail ratio', 'coverage', 'Gini'];
  const rows = exposure.steps.map(({ strength, ndcg, change, longTail, ratio, coverage, gini }) => [
    `${strength}${strength === exposure.strength ? (zh ? '（当前）' : ' (set)') : ''}`,
    ...[ndcg.toFixed(4), signed(change.difference), `[${signed(change.low)}, ${signed(change.high)}]`],
    ...[longTail.toFixed(3), ratio.toFixed(2), coverage.toFixed(3), gini.toFixed(3)],
  ]);
  return ['', ...align([header, ...rows])];
}

function signed(value: number): string {
  return (value < 0 ? '-' : '+') + Math.abs(value).toFixed(4);
}

/** Columns in line; the first one to the left, figures to the right. */
function align(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]!))));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat(widths[column]! - widthOf(cell));
        return column === 0 ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** Chinese characters take two places. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
}
