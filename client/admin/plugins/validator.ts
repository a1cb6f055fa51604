import { fromJSONSchema } from 'zod';
import type { ErrorSchema, RJSFSchema, ValidatorType } from '@rjsf/utils';
import type { Bilingual, FieldFault } from '../../../src/protocol/admin/index.js';
import type { Speech } from '../say.js';

type JsonSchema = Parameters<typeof fromJSONSchema>[0];

/**
 * What is wrong is said by the server, which alone has the plugin's own rules and says it in both languages. Here it is only
 * told apart which of several shapes a value has. The usual validator (ajv) makes code from strings, which the content
 * policy of the server forbids.
 */
export const validator: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  rawValidation: () => ({ errors: [] }),
  isValid(schema, formData, root) {
    try {
      const definitions = (root as { $defs?: unknown }).$defs;
      const whole = definitions ? { ...schema, $defs: definitions } : schema;
      return fromJSONSchema(whole as JsonSchema).safeParse(formData).success;
    } catch {
      return false;
    }
  },
};

/** The server's faults by field, as the form takes them. */
export function errorsFrom(faults: readonly FieldFault[], pick: Speech['pick']): ErrorSchema {
  const root: ErrorSchema = {};
  for (const { path, message } of faults) {
    let at = root as Record<string, unknown> & { __errors?: string[] };
    for (const step of path ? path.split('.') : []) at = (at[step] ??= {}) as typeof at;
    at.__errors = [...(at.__errors ?? []), pick(message)];
  }
  return root;
}

/** Labels and hints of a schema's fields, in the language of the interface, and the secrets' own field. */
export function uiSchemaOf(schema: RJSFSchema, pick: Speech['pick']): Record<string, unknown> {
  const own = schema as { label?: Bilingual; hint?: Bilingual; secret?: boolean };
  const ui: Record<string, unknown> = {
    ...(own.label && { 'ui:title': pick(own.label) }),
    ...(own.hint && { 'ui:help': pick(own.hint) }),
    ...(own.secret && { 'ui:field': 'secret' }),
  };
  for (const [name, part] of Object.entries(schema.properties ?? {}))
    if (typeof part === 'object') ui[name] = uiSchemaOf(part, pick);
  if (schema.items && typeof schema.items === 'object' && !Array.isArray(schema.items))
    ui['items'] = uiSchemaOf(schema.items, pick);
  return ui;
}
