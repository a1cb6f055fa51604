import { z } from 'zod';
import { bilingualSchema } from './common.js';
import { jobSchema } from './installation.js';

const figure = z.number().nullable();
/** A 95 % interval; null where there was too little to measure. */
const intervalSchema = z.object({ low: figure, high: figure });

/** Means over the visitors that were measured, 0-1 where not said otherwise. */
export const modelMetricsSchema = z.record(z.string(), figure);
export type ModelMetrics = z.infer<typeof modelMetricsSchema>;

/**
 * `candidate`: trained, not promoted. `serving`: in use. `retired`: served until another was promoted. `withdrawn`: served
 * until it was rolled back.
 */
export const versionStateSchema = z.enum(['candidate', 'serving', 'retired', 'withdrawn']);

/** `GET /recommender/versions` (paged, newest first) */
export const modelVersionSchema = z.object({
  version: z.string(),
  state: versionStateSchema,
  createdAt: z.string(),
  promotedAt: z.string().nullable(),
  seed: z.number(),
  trainSeconds: z.number(),
  data: z.object({ visitors: z.number(), items: z.number(), preferences: z.number(), heldOut: z.number() }),
  /** On preferences that it has never seen. */
  metrics: modelMetricsSchema,
  /** How it did, after its training, against what served then or the best trivial model. */
  verdict: z.object({
    promote: z.boolean(),
    rival: z.string(),
    /** Of nDCG. */
    difference: figure,
    ...intervalSchema.shape,
    text: bilingualSchema,
  }),
  /** It is not known to beat what serves now: promoting it asks for a reason. */
  needsReason: z.boolean(),
});
export type ModelVersionView = z.infer<typeof modelVersionSchema>;

/** One model in a report: the trained one (`docent`), what served then (`serving`), and the trivial ones. */
export const measuredModelSchema = z.object({
  model: z.string(),
  label: bilingualSchema,
  metrics: modelMetricsSchema,
  intervals: z.record(z.string(), intervalSchema),
  /** nDCG of the trained model minus this one's, on the same visitors; null for itself. */
  behind: z.object({ difference: figure, ...intervalSchema.shape }).nullable(),
  trainSeconds: z.number(),
  millisecondsPerVisitor: z.number(),
  /** As lists grow. */
  curve: z.array(z.object({ k: z.number(), precision: figure, recall: figure })),
  /** Share of the exposure by share of the items, the least shown first: evenly spaced from 0 to 1. */
  lorenz: z.array(figure),
});
export type MeasuredModel = z.infer<typeof measuredModelSchema>;

/** Exposure of a group of items beside its share in what visitors chose. */
export const groupBiasSchema = z.object({
  group: z.string(),
  label: bilingualSchema,
  items: z.number(),
  exposure: figure,
  relevance: figure,
  /** exposure / relevance: below 1 the group is shown less than it is chosen. */
  ratio: figure,
  ...intervalSchema.shape,
  verdict: z.enum(['under-exposed', 'over-exposed', 'fair', 'unclear']),
});
export type GroupBiasView = z.infer<typeof groupBiasSchema>;

/** `GET /recommender/versions/:version`; the same as a page at `/recommender/versions/:version/report.html` */
export const modelReportSchema = modelVersionSchema.extend({
  /** Length of the lists. */
  k: z.number(),
  evaluatedVisitors: z.number(),
  cleaning: z.object({
    total: z.number(),
    kept: z.number(),
    dropped: z.array(z.object({ reason: z.string(), label: bilingualSchema, count: z.number() })),
  }),
  metricNames: z.record(z.string(), bilingualSchema),
  models: z.array(measuredModelSchema),
  /** Of the trained model: new and known visitors and items, languages, cities, small venues. */
  groups: z.array(
    z.object({
      ...{ group: z.string(), label: bilingualSchema, visitors: z.number(), ndcg: figure, recall: figure },
      ...intervalSchema.shape,
    }),
  ),
  bias: z.array(groupBiasSchema),
  /** Parameters that were tried on validation data. */
  trials: z.array(
    z.object({
      algorithm: z.string(),
      parameters: z.record(z.string(), z.unknown()),
      ndcg: figure,
      chosen: z.boolean(),
    }),
  ),
});
export type ModelReportView = z.infer<typeof modelReportSchema>;

/** `GET /recommender` */
export const recommenderSchema = z.object({
  /** Version that serves; null: lists are made of meaning, themes and popularity. */
  serving: z.string().nullable(),
  /** Version that a roll-back returns to; null: none, and no trained model would serve. */
  former: z.string().nullable(),
  versions: z.number(),
  /** The latest training, under way or over. */
  training: jobSchema.nullable(),
  lastTraining: z.object({ at: z.string(), newInteractions: z.number() }).nullable(),
  schedule: z.object({ on: z.boolean(), hours: z.number(), interactions: z.number() }),
  /** Least behaviour to train on. */
  least: z.object({ visitors: z.number(), items: z.number(), preferences: z.number() }),
});
export type Recommender = z.infer<typeof recommenderSchema>;

/** `result` of the training job. */
export const trainingResultSchema = z.union([
  z.object({ outcome: z.enum(['promoted', 'kept']), version: z.string() }),
  z.object({ outcome: z.literal('too-little'), text: bilingualSchema }),
]);
export type TrainingResultView = z.infer<typeof trainingResultSchema>;

const versionSchema = z.string().min(1).max(60);
const reasonSchema = z.string().trim().max(500);

/** `POST /recommender/train` -> job started (`DELETE /jobs/:id` cancels it) */
export const trainModelSchema = z.strictObject({
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .optional(),
});

/** `POST /recommender/promote` -> version; 422 `reason-needed` when the version needs one. `reason` goes to the audit log. */
export const promoteModelSchema = z.strictObject({ version: versionSchema, reason: reasonSchema.optional() });
export type PromoteModel = z.infer<typeof promoteModelSchema>;

/** `POST /recommender/rollback` -> `{ serving }` */
export const rollBackModelSchema = z.strictObject({ reason: reasonSchema.optional() });

/** `POST /recommender/compare` -> job started: both are measured on the held-out preferences of today. */
export const compareModelsSchema = z
  .strictObject({ a: versionSchema, b: versionSchema })
  .refine(({ a, b }) => a !== b, {
    path: ['b'],
    params: { zh: '请选择两个不同的版本' },
    message: 'choose two different versions',
  });
export type CompareModels = z.infer<typeof compareModelsSchema>;

/** `result` of that job. */
export const modelComparisonSchema = z.object({
  ...{ a: z.string(), b: z.string(), k: z.number(), visitors: z.number(), heldOut: z.number() },
  metrics: z.object({ a: modelMetricsSchema, b: modelMetricsSchema }),
  /** b - a on the same visitors, by the paired bootstrap. */
  differences: z.array(z.object({ metric: z.string(), difference: figure, ...intervalSchema.shape })),
});
export type ModelComparison = z.infer<typeof modelComparisonSchema>;
