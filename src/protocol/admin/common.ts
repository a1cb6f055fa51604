import { z } from 'zod';
import { errorBodySchema } from '../chat.js';

/** What a member of staff may do: each role may also do what the ones before it may. */
export const roleSchema = z.enum(['viewer', 'editor', 'administrator']);
export type Role = z.infer<typeof roleSchema>;

export const bilingualSchema = z.object({ zh: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof bilingualSchema>;

export const MAX_PAGE_SIZE = 200;

/** Of every list. `sort` names a field, with `-` before it for falling order. */
export const pageQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(50),
  search: z.string().trim().max(200).default(''),
  sort: z.string().max(40).optional(),
});
export type PageQuery = z.infer<typeof pageQuerySchema>;

export interface Page<Item> {
  items: Item[];
  total: number;
  page: number;
  pageSize: number;
}

/** What is wrong with one field of a form; `path` is joined by dots and empty for the whole. */
export const fieldFaultSchema = z.object({ path: z.string(), message: bilingualSchema });
export type FieldFault = z.infer<typeof fieldFaultSchema>;

/**
 * Every error of the console. `fields` come with 422 `config-invalid` and `import-invalid`, `current` with 409
 * `conflict`: the thing as it is now, in the shape that its GET answers. `retryAfter` (seconds) comes with 429.
 */
export const adminErrorSchema = z.object({
  error: errorBodySchema.extend({
    fields: z.array(fieldFaultSchema).optional(),
    current: z.unknown().optional(),
    retryAfter: z.number().optional(),
  }),
});
export type AdminError = z.infer<typeof adminErrorSchema>;

/** A token for `POST /undo/:token`, good until `expiresAt`. */
export const undoSchema = z.object({ undo: z.string(), expiresAt: z.string() });
export type Undo = z.infer<typeof undoSchema>;

/** One changed field; `null` where there was or is nothing, secrets masked. */
export const changeSchema = z.object({ path: z.string(), before: z.unknown(), after: z.unknown() });
export type Change = z.infer<typeof changeSchema>;

/** Days as ISO dates, both included. */
export const periodQuerySchema = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });
export type PeriodQuery = z.infer<typeof periodQuerySchema>;

/** `POST` that starts long work answers this; follow it at `/jobs/:id`. */
export const jobStartedSchema = z.object({ jobId: z.string() });
export type JobStarted = z.infer<typeof jobStartedSchema>;
