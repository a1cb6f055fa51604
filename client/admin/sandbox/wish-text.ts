import { asText, isRecord } from '../parts/changes.js';
import type { Speech } from '../say.js';

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** A wish as it was read, short: "museum or gallery, not church", "at most 100 CNY". */
export function wishText(value: unknown, say: Speech['say']): string {
  if (!isRecord(value)) return asText(value);
  const { any, not, and, min, max, ...rest } = value;
  const or = say(' 或 ', ' or ');
  const further = (Array.isArray(and) ? and : []).map((group) => list(group).join(or));
  const parts = [
    ...[list(any).join(or), ...further].filter(Boolean),
    ...list(not).map((word) => say(`不要 ${word}`, `not ${word}`)),
    typeof min === 'number' && min === max ? String(min) : '',
    typeof min === 'number' && min !== max ? say(`至少 ${min}`, `at least ${min}`) : '',
    typeof max === 'number' && min !== max ? say(`至多 ${max}`, `at most ${max}`) : '',
    ...Object.entries(rest).map(([name, one]) => (name === 'currency' ? String(one) : `${name}: ${asText(one)}`)),
  ];
  return parts.filter(Boolean).join(say('，', ', '));
}
