import { z } from 'zod';
import { itemKindSchema } from '../blocks.js';
import { bilingualSchema } from './common.js';

/** Bytes of an uploaded catalogue or review file. */
export const MAX_UPLOAD = 100 * 1024 * 1024;

export const importSubjectSchema = z.enum(['items', 'reviews']);

/**
 * `POST /imports?subject=items|reviews`, multipart with one `file`; `GET /imports/:id`. The file is kept until the run has
 * ended, `DELETE /imports/:id`, or `expiresAt`.
 */
export const importPreviewSchema = z.object({
  id: z.string(),
  subject: importSubjectSchema,
  file: z.string(),
  bytes: z.number(),
  format: z.string(),
  encoding: z.string(),
  /** The columns of the first rows, as they stand in the file. */
  columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
  /** The first rows as text by column. */
  rows: z.array(z.record(z.string(), z.string())),
  /** Faults in the first rows, before any mapping. */
  faults: z.array(z.object({ line: z.number(), reason: bilingualSchema })),
  /** Our fields, for the other side of the mapping. */
  fields: z.array(z.object({ name: z.string(), label: bilingualSchema, required: z.boolean() })),
  /** Their column by our field. */
  suggestedMapping: z.record(z.string(), z.string()),
  suggestedKind: itemKindSchema.optional(),
  expiresAt: z.string(),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** The same as a MAP.json of the command line, without what only programmers need. */
export const importMappingSchema = z.strictObject({
  /** Our field -> their column, or a rule `{ from, separator?, values?, default? }`. */
  fields: z.record(z.string(), z.unknown()),
  constants: z.record(z.string(), z.unknown()).optional(),
  separator: z.string().min(1).max(5).optional(),
  currency: z.string().length(3).optional(),
  others: z.enum(['ignore', 'attributes']).optional(),
});
export type ImportMapping = z.infer<typeof importMappingSchema>;

/** `POST /imports/:id/run` -> job started. `analyse` reads what reviews praise and blame and stores nothing. */
export const runImportSchema = z.strictObject({
  mode: z.enum(['dry-run', 'import', 'analyse']),
  kind: itemKindSchema.optional(),
  mapping: importMappingSchema.optional(),
});
export type RunImport = z.infer<typeof runImportSchema>;

/** `result` of the job, for `dry-run` and `import`. */
export const importReportSchema = z.object({
  file: z.string(),
  format: z.string(),
  encoding: z.string(),
  dryRun: z.boolean(),
  /** Records in the file; each is counted in exactly one of the following. */
  total: z.number(),
  added: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  faultyCount: z.number(),
  /** The first ones of the faulty records. */
  faulty: z.array(
    z.object({
      line: z.number(),
      record: z.number().optional(),
      id: z.string().optional(),
      field: z.string().optional(),
      reason: bilingualSchema,
    }),
  ),
  notes: z.array(bilingualSchema),
});
export type ImportReportView = z.infer<typeof importReportSchema>;

const polaritiesSchema = z.object({
  positive: z.number(),
  negative: z.number(),
  neutral: z.number(),
  mixed: z.number(),
});

/** `result` of the job, for `analyse`. */
export const reviewAnalysisSchema = z.object({
  total: z.number(),
  faultyCount: z.number(),
  polarity: polaritiesSchema,
  aspects: z.array(z.object({ aspect: z.string(), label: bilingualSchema, ...polaritiesSchema.shape })),
  examples: z.array(z.object({ text: z.string(), polarity: z.string(), aspects: z.array(z.string()) })),
});
export type ReviewAnalysis = z.infer<typeof reviewAnalysisSchema>;
