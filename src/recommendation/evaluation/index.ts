export { BASELINES, type Contender } from './baselines.js';
export { biasReport, type GroupBias } from './bias-report.js';
export { bootstrap, intervalsOfMeans, type Interval } from './bootstrap.js';
export { evaluateAll, type EvaluateAllOptions, type Evaluation, type ModelFigures } from './evaluate-all.js';
export {
  compare,
  evaluateModel,
  VISITOR_METRICS,
  type EvaluationOptions,
  type MetricName,
  type ModelReport,
  type VisitorMetric,
} from './evaluate-model.js';
export { groupsOf, type Group, type Groups } from './groups.js';
export { evaluationAsHtml } from './report/html-report.js';
export { evaluationAsText } from './report/text-report.js';
export { crossValidateRatings, joinRatings, type RatingFigures } from './rating-folds.js';
