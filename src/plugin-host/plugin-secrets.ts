/** JSON Schema of a configuration, with `secret: true` on what must never leave the server. */
export type ConfigSchema = Record<string, unknown>;

type Fields = Record<string, unknown>;

const HIDDEN = '••••••';
const HIDDEN_NEW = '•••••• (new)';
/** A shorter one would blot out half of a text. */
const SHORTEST_SECRET = 4;

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

/** Values with dots for the signs of their secrets: what is said of them may be read by others. */
export function dotSecrets(schema: ConfigSchema | undefined, values: unknown): unknown {
  return replace(schema, values, (secret) => (typeof secret === 'string' ? '•'.repeat(secret.length) : secret));
}

/** A text, such as that of an error, in which the secrets of a configuration do not stand. */
export function withoutSecrets(text: string, schema: ConfigSchema | undefined, config: unknown): string {
  const secrets = new Set<string>();
  replace(schema, config, (secret) => {
    if (typeof secret === 'string' && secret.length >= SHORTEST_SECRET) secrets.add(secret);
    return secret;
  });
  const forms = [...secrets].flatMap((secret) => [secret, encodeURIComponent(secret)]);
  return forms.sort((a, b) => b.length - a.length).reduce((hidden, form) => hidden.replaceAll(form, HIDDEN), text);
}

/** Paths of all secrets that a schema names. */
export function secretPaths(schema: ConfigSchema | undefined, path = ''): string[] {
  if (!schema) return [];
  if (isSecret(schema)) return [path];
  const paths = formsOf(schema)
    .flatMap(({ properties }) => Object.entries((properties ?? {}) as Record<string, ConfigSchema>))
    .flatMap(([name, part]) => secretPaths(part, path ? `${path}.${name}` : name));
  return [...new Set(paths)];
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

/** A schema that leaves open what stands there: no secret, or it would say so. */
const OPEN: ConfigSchema = {};

/** A schema together with the choices that it offers. */
function formsOf(schema: ConfigSchema): ConfigSchema[] {
  const choices = [schema.anyOf, schema.oneOf, schema.allOf].filter(Array.isArray).flat() as ConfigSchema[];
  return [schema, ...choices.flatMap(formsOf)];
}

/** Undefined for a field that the schema knows nothing of, as an earlier version of a plugin may have left it: it may be a secret. */
function fieldOf(schema: ConfigSchema | undefined, name: string): ConfigSchema | undefined {
  if (!schema) return undefined;
  const forms = formsOf(schema);
  const found = forms.flatMap(({ properties, additionalProperties: others }) => {
    const known = properties as Record<string, ConfigSchema> | undefined;
    if (known && Object.hasOwn(known, name)) return [known[name]!];
    return others !== null && typeof others === 'object' ? [others as ConfigSchema] : [];
  });
  if (found.length > 0) return joined(found);
  const isClosed = forms.some((form) => '$ref' in form || (form.properties && form.additionalProperties !== true));
  return isClosed ? undefined : OPEN;
}

function itemsOf(schema: ConfigSchema | undefined): ConfigSchema | undefined {
  if (!schema) return undefined;
  const forms = formsOf(schema);
  const found = forms.flatMap(({ items, prefixItems }) => [items, prefixItems].flat().filter(isSchema));
  if (found.length > 0) return joined(found);
  return forms.some((form) => '$ref' in form) ? undefined : OPEN;
}

const isSchema = (part: unknown): part is ConfigSchema => part !== null && typeof part === 'object';

const joined = (schemas: ConfigSchema[]): ConfigSchema => (schemas.length === 1 ? schemas[0]! : { anyOf: schemas });

function isSecret(schema: ConfigSchema): boolean {
  return formsOf(schema).some((form) => form.secret === true);
}

function isState(value: unknown): value is { set: boolean } {
  return value !== null && typeof value === 'object' && typeof (value as { set?: unknown }).set === 'boolean';
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
