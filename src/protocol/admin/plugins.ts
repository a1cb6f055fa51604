import { z } from 'zod';
import { bilingualSchema, changeSchema } from './common.js';

export const pluginStateSchema = z.enum(['running', 'disabled', 'failed']);

/** `GET /plugins` -> `{ items }` in their order, `GET /plugins/:id` */
export const pluginSchema = z.object({
  id: z.string(),
  /** Absent for a plugin that could never be loaded. */
  name: bilingualSchema.optional(),
  description: bilingualSchema.optional(),
  version: z.string().optional(),
  hostVersion: z.string().optional(),
  state: pluginStateSchema,
  enabled: z.boolean(),
  /** Why it is not running. */
  fault: z.string().optional(),
  /** Answers that failed since it was started, and the last reason. */
  failures: z.number(),
  lastFailure: z.string().optional(),
  intents: z.array(z.object({ id: z.string(), description: bilingualSchema })),
  /** Place in the order, from 0: at equal scores the earlier plugin answers. */
  position: z.number(),
  revision: z.number(),
});
export type Plugin = z.infer<typeof pluginSchema>;

/** `PUT /plugins/:id` -> plugin */
export const switchPluginSchema = z.strictObject({ enabled: z.boolean(), revision: z.number().int() });
/** `PUT /plugins/order` -> `{ items }`: all ids, each once. */
export const orderPluginsSchema = z.strictObject({ ids: z.array(z.string()).max(500) });

/** In place of a secret's value: it never leaves the server. */
export const secretStateSchema = z.object({ set: z.boolean() });
export type SecretState = z.infer<typeof secretStateSchema>;

/**
 * `GET /plugins/:id/config`. `schema` is JSON Schema (2020-12) with, on each field, `label` and `hint` `{ zh, en }` and
 * `secret: true` where they apply; null for a plugin that could never be loaded: its values are edited as JSON.
 */
export const pluginConfigSchema = z.object({
  id: z.string(),
  schema: z.record(z.string(), z.unknown()).nullable(),
  /** All fields, defaults filled in; secrets as `{ set }`. */
  values: z.record(z.string(), z.unknown()),
  defaults: z.record(z.string(), z.unknown()),
  /** Paths of the secrets, joined by dots. */
  secrets: z.array(z.string()),
  revision: z.number(),
});
export type PluginConfigView = z.infer<typeof pluginConfigSchema>;

/**
 * `PUT /plugins/:id/config` -> config; 422 with `fields`. A secret is given as a new text, as `{ set: true }` to keep what
 * is stored, or as null (or `{ set: false }`) to remove it. `POST /plugins/:id/config/check` takes the same and stores nothing
 * -> `{ fields }`.
 */
export const savePluginConfigSchema = z.strictObject({
  revision: z.number().int(),
  values: z.record(z.string(), z.unknown()),
});
export type SavePluginConfig = z.infer<typeof savePluginConfigSchema>;

/** `POST /plugins/:id/test`: each intent answers its first example in both languages with the stored configuration. */
export const pluginTestSchema = z.object({
  ok: z.boolean(),
  checks: z.array(
    z.object({
      intent: z.string(),
      text: z.string(),
      ok: z.boolean(),
      /** What was wrong, or how many blocks came. */
      message: bilingualSchema,
      milliseconds: z.number(),
    }),
  ),
});
export type PluginTest = z.infer<typeof pluginTestSchema>;

/** `GET /plugins/:id/history` (paged, newest first) */
export const pluginVersionSchema = z.object({
  version: z.number(),
  at: z.string(),
  account: z.object({ id: z.string(), username: z.string() }).nullable(),
  /** Against the version before, secrets masked. */
  changes: z.array(changeSchema),
  /** The version that was brought back, if this one was made by a rollback. */
  restored: z.number().nullable(),
  isCurrent: z.boolean(),
});
export type PluginVersion = z.infer<typeof pluginVersionSchema>;

/** `POST /plugins/:id/rollback` -> config. `POST /plugins/:id/start` loads and starts a failed one again -> plugin. */
export const rollbackPluginSchema = z.strictObject({ version: z.number().int(), revision: z.number().int() });
