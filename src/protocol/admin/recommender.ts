import { z } from 'zod';
import { bilingualSchema } from './common.js';

/** Means over visitors, 0-1 where not said otherwise. */
export const modelMetricsSchema = z.record(z.string(), z.number().nullable());

/** `GET /recommender/versions` (paged, newest first) */
export const modelVersionSchema = z.object({
  version: z.string(),
  state: z.enum(['candidate', 'active', 'retired', 'failed']),
  createdAt: z.string(),
  promotedAt: z.string().nullable(),
  /** Of the held-out visitors: ndcg, map, recall, precision, coverage, novelty, diversity ... */
  metrics: modelMetricsSchema,
});
export type ModelVersion = z.infer<typeof modelVersionSchema>;

/** `GET /recommender/versions/:version`: the figures of its evaluation, beside the trivial ones, for plots. */
export const modelReportSchema = modelVersionSchema.extend({
  k: z.number(),
  visitors: z.number(),
  items: z.number(),
  preferences: z.number(),
  models: z.array(z.object({ model: z.string(), metrics: modelMetricsSchema })),
  /** New and known visitors and items, languages, venue sizes. */
  groups: z.array(z.object({ group: z.string(), label: bilingualSchema, metrics: modelMetricsSchema })),
  /** Share of what is shown by share of the catalogue: a curve from (0,0) to (1,1). */
  exposure: z.array(z.object({ items: z.number(), shown: z.number() })),
  bias: z.array(z.object({ measure: z.string(), label: bilingualSchema, value: z.number().nullable() })),
});
export type ModelReportView = z.infer<typeof modelReportSchema>;

/** `GET /recommender/compare?a=&b=`: of the same visitors, with the 95 % interval of the difference b - a. */
export const modelComparisonSchema = z.object({
  a: modelVersionSchema,
  b: modelVersionSchema,
  differences: z.array(
    z.object({ metric: z.string(), difference: z.number(), low: z.number().nullable(), high: z.number().nullable() }),
  ),
});
export type ModelComparison = z.infer<typeof modelComparisonSchema>;

/** `POST /recommender/train` -> job started. `POST /recommender/promote` -> version. `POST /recommender/rollback` -> version. */
export const promoteModelSchema = z.strictObject({ version: z.string().min(1).max(60) });
