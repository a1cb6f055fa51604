import { z } from 'zod';
import { bilingualSchema } from './common.js';

/** `degraded`: it works, and somebody should look at it. `failed`: visitors notice. */
export const healthStateSchema = z.enum(['ok', 'degraded', 'failed']);
export type HealthState = z.infer<typeof healthStateSchema>;

export const HEALTH_PARTS = [
  'server',
  'database',
  'encoder',
  'index',
  'plugins',
  'recommender',
  'jobs',
  'backup',
  'phones',
  'disk',
  'memory',
  'event-loop',
] as const;

export const healthPartSchema = z.object({
  part: z.enum(HEALTH_PARTS),
  label: bilingualSchema,
  state: healthStateSchema,
  /** How it is, in a sentence. */
  text: bilingualSchema,
  /** What to do; null when there is nothing to do. */
  advice: bilingualSchema.nullable(),
});
export type HealthPart = z.infer<typeof healthPartSchema>;

/** `GET /health` */
export const installationHealthSchema = z.object({
  /** The worst of the parts. */
  state: healthStateSchema,
  checkedAt: z.string(),
  startedAt: z.string(),
  parts: z.array(healthPartSchema),
  versions: z.object({ docent: z.string(), pluginApi: z.string(), node: z.string(), database: z.string() }),
  figures: z.object({
    items: z.object({ total: z.number(), embedded: z.number(), pending: z.number() }),
    plugins: z.object({ running: z.number(), disabled: z.number(), failed: z.number() }),
    jobs: z.object({ unfinished: z.number(), failedLately: z.number() }),
    database: z.object({ type: z.enum(['sqlite', 'postgres']), bytes: z.number().nullable() }),
    disk: z.object({ freeBytes: z.number(), totalBytes: z.number() }).nullable(),
    memory: z.object({ residentBytes: z.number(), heapUsedBytes: z.number(), heapLimitBytes: z.number() }),
    /** Milliseconds by which timers were late during the last minutes. */
    eventLoopDelay: z.object({ p50: z.number(), p99: z.number() }),
    lastBackup: z.object({ name: z.string(), bytes: z.number(), createdAt: z.string() }).nullable(),
    retention: z.object({
      /** Days after which conversations and behaviour are deleted; null: they are kept. */
      days: z.number().nullable(),
      lastRunAt: z.string().nullable(),
    }),
  }),
});
export type InstallationHealth = z.infer<typeof installationHealthSchema>;
