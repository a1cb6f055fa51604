import { DocentError } from '../config/errors.js';

/**
 * An argument that must be a JSON object.
 * @throws DocentError `config-invalid` with an example of one
 */
export function parseJsonObject(json: string, example: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Reported below, together with JSON that is no object.
  }
  throw new DocentError('config-invalid', {
    zh: `这里需要一个 JSON 对象，例如 ${example}`,
    en: `What is needed is a JSON object, for example ${example}`,
  });
}
