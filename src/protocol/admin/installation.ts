import { z } from 'zod';
import { appearanceSchema } from '../appearance.js';

/**
 * `GET /jobs` -> `{ items }`, newest first; `GET /jobs/:id`; `DELETE /jobs/:id` asks it to stop -> job: for the role that
 * starts such jobs.
 */
export const jobSchema = z.object({
  id: z.string(),
  type: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled', 'interrupted']),
  progress: z.number(),
  message: z.string().optional(),
  result: z.unknown().optional(),
  error: z.string().optional(),
  /** Whether the one who asks may stop it. */
  mayCancel: z.boolean(),
  createdAt: z.string(),
  startedAt: z.string().optional(),
  finishedAt: z.string().optional(),
});
export type JobView = z.infer<typeof jobSchema>;

/** `GET /backups` -> `{ items, restoreHint }`; `POST /backups` -> job started; `DELETE /backups/:name` (cannot be undone) */
export const backupSchema = z.object({
  name: z.string(),
  bytes: z.number(),
  createdAt: z.string(),
  /** Made by the schedule, which removes it in its time. */
  scheduled: z.boolean(),
});
export type BackupView = z.infer<typeof backupSchema>;
/** `GET /backups/:name`: the file */
export const backupsSchema = z.object({
  items: z.array(backupSchema),
  /** The command that brings one back. */
  restoreHint: z.string(),
});
export type Backups = z.infer<typeof backupsSchema>;

/** `PUT /backups/schedule`, and how it stands: `GET /backups/schedule` */
export const backupScheduleSchema = z.strictObject({
  /** Weekly ones are made on Mondays. */
  every: z.enum(['off', 'day', 'week']),
  /** In the server's own time. */
  hour: z.number().int().min(0).max(23),
  /** So many of those that the schedule made are kept. */
  keep: z.number().int().min(1).max(90),
});
export type BackupSchedule = z.infer<typeof backupScheduleSchema>;

export const scheduledBackupsSchema = z.object({
  schedule: backupScheduleSchema,
  nextAt: z.string().nullable(),
  /** Why the last one could not be made; null once one could. */
  lastFailure: z.object({ at: z.string(), message: z.string() }).nullable(),
});
export type ScheduledBackups = z.infer<typeof scheduledBackupsSchema>;

/** `GET /appearance`, and the answer of PUT */
export const appearanceViewSchema = z.object({
  appearance: appearanceSchema,
  staffPin: z.object({ set: z.boolean() }),
  revision: z.number(),
  /** Lines to paste into a site. */
  embedSnippet: z.string(),
});
export type AppearanceView = z.infer<typeof appearanceViewSchema>;

/** `PUT /appearance`. `staffPin`: digits for a new one, null to remove it, absent to keep it. */
export const saveAppearanceSchema = z.strictObject({
  revision: z.number().int(),
  appearance: appearanceSchema,
  staffPin: z
    .string()
    .regex(/^\d{4,12}$/)
    .nullable()
    .optional(),
});
export type SaveAppearance = z.infer<typeof saveAppearanceSchema>;

/** Bytes of a logo. */
export const MAX_LOGO = 256 * 1024;
