import { z } from 'zod';
import { reasonsOf } from '../catalogue/files/reasons.js';
import type { BilingualText } from '../config/errors.js';
import { dotSecrets, type ConfigSchema } from './plugin-secrets.js';

export interface ConfigFault {
  /** Joined by dots; empty for the whole. */
  path: string;
  message: BilingualText;
}

/** A plugin's schema as the console draws it: `label`, `hint` and `secret` stand at the fields. */
export function jsonSchemaOf(schema: z.ZodObject): ConfigSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

/** What is wrong with values, by field, without their secrets; names that the schema does not know are faults too. */
export function faultsOf(schema: z.ZodObject, values: unknown): ConfigFault[] {
  const parsed = schema.strict().safeParse(values);
  if (parsed.success) return [];
  const known = Object.keys(schema.shape);
  const shown = dotSecrets(jsonSchemaOf(schema), values);
  return parsed.error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: reasonsOf(new z.ZodError([issue]), shown, known)[0]?.reason ?? { zh: issue.message, en: issue.message },
  }));
}

/** Only what differs from the defaults is stored: a later version of the plugin may have better ones. */
export function withoutDefaults(values: Record<string, unknown>, defaults: object): Record<string, unknown> {
  const standard = defaults as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(standard[name])),
  );
}
