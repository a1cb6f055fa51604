export { BASELINES, type Contender } from './baselines.js';
export { biasReport, type GroupBias } from './bias-report.js';
export { bootstrap, type Interval } from './bootstrap.js';
export { evaluateAll, type Evaluation, type ModelFigures } from './evaluate-all.js';
export { compare, evaluateModel, VISITOR_METRICS, type MetricName } from './evaluate-model.js';
export { groupsOf } from './groups.js';
export { evaluationAsHtml } from './report/html-report.js';
export { evaluationAsText } from './report/text-report.js';
export { crossValidateRatings, joinRatings } from './rating-folds.js';
