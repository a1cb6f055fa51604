import { z } from 'zod';
import { changeSchema, pageQuerySchema, periodQuerySchema } from './common.js';

/** `GET /audit` (paged, newest first) */
export const auditEntrySchema = z.object({
  id: z.number(),
  at: z.string(),
  /** Who; null for the command line and for the server itself. */
  account: z.object({ id: z.string(), username: z.string() }).nullable(),
  /** `plugin.configure`, `item.delete`, `session.refused` ... */
  action: z.string(),
  target: z.object({ type: z.string(), id: z.string(), label: z.string() }),
  changes: z.array(changeSchema),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export const auditQuerySchema = pageQuerySchema.extend(periodQuerySchema.shape).extend({
  account: z.string().max(64).optional(),
  action: z.string().max(60).optional(),
  targetType: z.string().max(40).optional(),
  targetId: z.string().max(200).optional(),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;

/** `GET /audit/export`: a table (CSV) of the entries that meet the filters, one line for each changed field. */
export const auditFiltersSchema = auditQuerySchema.omit({ page: true, pageSize: true, sort: true });
export type AuditFilters = z.infer<typeof auditFiltersSchema>;
