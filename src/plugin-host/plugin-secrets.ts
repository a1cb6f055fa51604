/** JSON Schema of a configuration, with `secret: true` on what must never leave the server. */
export type ConfigSchema = Record<string, unknown>;

type Fields = Record<string, unknown>;

const HIDDEN = '••••••';
const HIDDEN_NEW = '•••••• (new)';

/** Replaces secrets by `{ set }`. Without a schema any text may be one. */
export function maskSecrets(schema: ConfigSchema | undefined, value: unknown): unknown {
  return replace(schema, value, (secret) => ({ set: isSet(secret) }));
}

/** Before and after for a log: a changed secret is told to have changed, and nothing more. */
export function maskChange(schema: ConfigSchema | undefined, before: unknown, after: unknown): [unknown, unknown] {
  const known = new Map<string, unknown>();
  const hidden = (value: unknown) => (isSet(value) ? HIDDEN : null);
  const maskedBefore = replace(schema, before, (value, path) => (known.set(path, value), hidden(value)));
  const maskedAfter = replace(schema, after, (value, path) =>
    isSet(value) && known.get(path) !== value ? HIDDEN_NEW : hidden(value),
  );
  return [maskedBefore, maskedAfter];
}

/**
 * Values of a form with the stored secrets filled in: `{ set: true }` keeps what is stored, null and `{ set: false }` remove it.
 */
export function withStoredSecrets(schema: ConfigSchema | undefined, values: unknown, stored: unknown): unknown {
  const known = new Map<string, unknown>();
  replace(schema, stored, (value, path) => (known.set(path, value), value));
  return replace(schema, values, (value, path) => {
    if (value === null || (isState(value) && !value.set)) return undefined;
    return isState(value) ? known.get(path) : value;
  });
}

/** Paths of all secrets that a schema names. */
export function secretPaths(schema: ConfigSchema | undefined, path = ''): string[] {
  if (!schema) return [];
  if (isSecret(schema)) return [path];
  return Object.entries((schema.properties ?? {}) as Record<string, ConfigSchema>).flatMap(([name, part]) =>
    secretPaths(part, path ? `${path}.${name}` : name),
  );
}

/** A copy in which secrets, wherever the schema puts them, are what `change` makes of them; undefined removes one. */
function replace(
  schema: ConfigSchema | undefined,
  value: unknown,
  change: (secret: unknown, path: string) => unknown,
  path = '',
): unknown {
  const isLeaf = value === null || typeof value !== 'object' || (!schema && isState(value));
  if (schema ? isSecret(schema) : isLeaf && (typeof value === 'string' || isState(value))) return change(value, path);
  if (value === null || typeof value !== 'object') return value;
  const join = (name: string | number) => (path ? `${path}.${name}` : String(name));
  if (Array.isArray(value)) return value.map((part, index) => replace(itemsOf(schema), part, change, join(index)));
  const parts = Object.entries(value as Fields).map(
    ([name, part]) => [name, replace(fieldOf(schema, name), part, change, join(name))] as const,
  );
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
}

/** What a schema does not describe is no secret, as long as there is a schema. */
const PLAIN: ConfigSchema = {};

function fieldOf(schema: ConfigSchema | undefined, name: string): ConfigSchema | undefined {
  if (!schema) return undefined;
  const { properties, additionalProperties } = schema as { properties?: Record<string, ConfigSchema> } & Fields;
  const other = typeof additionalProperties === 'object' ? (additionalProperties as ConfigSchema | null) : undefined;
  return (properties && Object.hasOwn(properties, name) ? properties[name] : other) ?? PLAIN;
}

function itemsOf(schema: ConfigSchema | undefined): ConfigSchema | undefined {
  return schema && ((schema.items as ConfigSchema | undefined) ?? PLAIN);
}

function isSecret(schema: ConfigSchema): boolean {
  const choices = [schema.anyOf, schema.oneOf, schema.allOf].filter(Array.isArray).flat() as ConfigSchema[];
  return schema.secret === true || choices.some(isSecret);
}

function isState(value: unknown): value is { set: boolean } {
  return value !== null && typeof value === 'object' && typeof (value as { set?: unknown }).set === 'boolean';
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
