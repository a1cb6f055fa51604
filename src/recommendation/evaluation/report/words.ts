import type { BilingualText } from '../../../config/errors.js';
import type { GroupBias } from '../bias-report.js';
import type { MetricName } from '../evaluate-model.js';

export const METRIC_NAMES: Record<
  MetricName | 'trainSeconds' | 'trainCpuSeconds' | 'millisecondsPerVisitor',
  BilingualText
> = {
  map: { zh: 'MAP 平均准确率', en: 'MAP' },
  ndcg: { zh: 'nDCG', en: 'nDCG' },
  precision: { zh: '准确率', en: 'precision' },
  recall: { zh: '召回率', en: 'recall' },
  f1: { zh: 'F1', en: 'F1' },
  mrr: { zh: 'MRR', en: 'MRR' },
  hitRate: { zh: '命中率', en: 'hit rate' },
  auc: { zh: 'AUC', en: 'AUC' },
  coverage: { zh: '覆盖率', en: 'coverage' },
  novelty: { zh: '新颖度（比特）', en: 'novelty (bits)' },
  serendipity: { zh: '惊喜度', en: 'serendipity' },
  diversity: { zh: '列表多样性', en: 'diversity' },
  gini: { zh: '基尼系数', en: 'Gini' },
  longTail: { zh: '长尾占比', en: 'long tail' },
  trainSeconds: { zh: '训练秒数', en: 'training s' },
  trainCpuSeconds: { zh: '训练 CPU 秒', en: 'training CPU s' },
  millisecondsPerVisitor: { zh: '毫秒/访客', en: 'ms/visitor' },
};

export const VERDICTS: Record<GroupBias['verdict'], BilingualText> = {
  'under-exposed': { zh: '曝光不足', en: 'under-exposed' },
  'over-exposed': { zh: '曝光偏多', en: 'over-exposed' },
  fair: { zh: '相称', en: 'fair' },
  unclear: { zh: '数据不足，无法判断', en: 'too little data to tell' },
};

export const REPORT_WORDS = {
  title: { zh: '推荐评估报告', en: 'How well the recommendations do' },
  facts: {
    zh: '数据：{visitors} 位访客、{items} 个条目；训练偏好 {train} 条，测试偏好 {test} 条。评估了 {measured} 位访客，每位 {k} 条推荐。',
    en: '{visitors} visitors and {items} items; {train} preferences to train on, {test} held out. {measured} visitors were measured, with lists of {k}.',
  },
  comparison: { zh: '模型比较', en: 'The models compared' },
  comparisonNote: {
    zh: '横线为 95% 置信区间（对访客自助抽样）。',
    en: 'Whiskers are 95 % intervals, from resampling the visitors.',
  },
  curve: { zh: '准确率—召回率曲线', en: 'Precision and recall' },
  curveNote: {
    zh: '列表从 1 条加长到 100 条：越靠右上越好。',
    en: 'As lists grow from 1 to 100 items. The further up and to the right, the better.',
  },
  exposure: { zh: '曝光分布（洛伦兹曲线）', en: 'Who is shown (Lorenz curve)' },
  exposureNote: {
    zh: '对角线表示所有条目获得同样的曝光；曲线越贴近右下角，曝光越集中于少数条目。',
    en: 'On the diagonal all items would be shown alike; the closer to the lower right corner, the more a few items get all attention.',
  },
  shareOfItems: { zh: '条目占比（从曝光最少者起）', en: 'share of the items, the least shown first' },
  shareOfExposure: { zh: '曝光占比', en: 'share of the exposure' },
  tradeOff: { zh: '覆盖率与准确度', en: 'Coverage and accuracy' },
  tradeOffNote: {
    zh: '右上为佳：既准确，又让更多条目有机会被看到。',
    en: 'Up and to the right is best: accurate, and with a chance for many items.',
  },
  table: { zh: '全部指标', en: 'All figures' },
  tableNote: {
    zh: '小字为 95% 置信区间。基尼系数越低，曝光越平均。',
    en: 'Small figures are 95 % intervals. The lower Gini, the more evenly items are shown.',
  },
  ratings: { zh: '评分预测', en: 'Predicted stars' },
  ratingsNote: {
    zh: '交叉验证的误差（星）：每条评分由未见过它的模型预测。',
    en: 'Errors in stars by cross-validation: each rating is predicted by a model that has not seen it.',
  },
  groups: { zh: '分组表现：{model}（nDCG）', en: 'By group: {model} (nDCG)' },
  groupsNote: {
    zh: '条目分组只把该组条目算作相关，因此数值低于总体。',
    en: 'For groups of items only their own items count as relevant, so these figures are lower than the whole.',
  },
  noGroups: { zh: '数据中没有可以区分的分组。', en: 'The data tells no groups apart.' },
  bias: { zh: '曝光公平性：{model}', en: 'Exposure and relevance: {model}' },
  biasNote: {
    zh: '比值 = 该组获得的曝光 ÷ 访客实际选择中该组所占份额；低于 1（虚线）表示展示得比应得的少。',
    en: "The ratio of the exposure that a group's items get to their share in what visitors chose; below 1 (dashed) they are shown less than they are chosen.",
  },
  biasColumns: {
    zh: ['分组', '条目数', '曝光', '相关', '比值', '判断'],
    en: ['group', 'items', 'exposure', 'relevance', 'ratio', 'verdict'],
  },
  correction: { zh: '曝光校正：{model}', en: 'Correction for exposure: {model}' },
  correctionNote: {
    zh: '从得分中扣除热度的力度、它在 nDCG 上的代价，以及长尾条目因此得到的曝光。',
    en: 'How much popularity is taken out of the scores, what it costs in nDCG, and what items of the long tail gain.',
  },
  correctionColumns: {
    zh: ['力度', 'nDCG', '变化', '长尾占比', '长尾曝光 ÷ 相关', '覆盖率', '基尼系数'],
    en: ['strength', 'nDCG', 'change', 'long tail', 'tail: exposure / relevance', 'coverage', 'Gini'],
  },
  correctionSet: { zh: '（当前）', en: ' (set)' },
};
