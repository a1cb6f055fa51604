import { z } from 'zod';
import { DocentError } from '../../config/errors.js';
import type { SettingsRepository } from '../../database/settings.repository.js';
import { cleaningRuleSchema, type CleaningRule } from './cleaning.js';
import { preferenceRuleSchema, type PreferenceRule } from './preferences.js';

/** Stored as the setting `recommendation/exposure`; these are the defaults. */
export const exposureRuleSchema = z.strictObject({
  /** How much popularity is taken out of the trained model's scores; 0: not at all. */
  strength: z.number().min(0).max(1).default(0),
});
export type ExposureRule = z.infer<typeof exposureRuleSchema>;
export const DEFAULT_EXPOSURE: ExposureRule = exposureRuleSchema.parse({});

const SCOPE = 'recommendation';
const SCHEMAS = { cleaning: cleaningRuleSchema, preferences: preferenceRuleSchema, exposure: exposureRuleSchema };
const KEYS = Object.keys(SCHEMAS) as (keyof BehaviourRules)[];

export interface BehaviourRules {
  cleaning: CleaningRule;
  preferences: PreferenceRule;
  exposure: ExposureRule;
}

/**
 * The operator's rules; what they do not say is as by default.
 * @throws DocentError `config-invalid` when what is stored breaks the schema
 */
export async function loadRules(settings: Pick<SettingsRepository, 'get'>): Promise<BehaviourRules> {
  const stored = await Promise.all(KEYS.map((key) => settings.get(SCOPE, key)));
  const rules = KEYS.map((key, index) => [key, checked<unknown>(key, SCHEMAS[key], stored[index] ?? {})] as const);
  return Object.fromEntries(rules) as unknown as BehaviourRules;
}

/**
 * What is given takes the place of what was stored of it.
 * @throws DocentError `config-invalid`; then nothing is stored
 */
export async function saveRules(
  settings: Pick<SettingsRepository, 'set'>,
  rules: { [Key in keyof BehaviourRules]?: unknown },
): Promise<void> {
  const unknown = Object.keys(rules).filter((key) => !(key in SCHEMAS));
  if (unknown.length > 0)
    throw new DocentError('config-invalid', {
      zh: `没有这样的推荐规则：${unknown.join('、')}。可设置：${KEYS.join('、')}。`,
      en: `There are no rules called ${unknown.join(', ')}. There are: ${KEYS.join(', ')}.`,
    });
  const valid = Object.entries(rules).map(([key, rule]) => {
    return [key, checked<unknown>(key, SCHEMAS[key as keyof BehaviourRules], rule)] as const;
  });
  for (const [key, rule] of valid) await settings.set(SCOPE, key, rule);
}

function checked<Rule>(key: string, schema: z.ZodType<Rule>, value: unknown): Rule {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues
    .map(({ path, message }) => `${[SCOPE, key, ...path].join('.')}: ${message}`)
    .join('; ');
  throw new DocentError('config-invalid', {
    zh: `推荐规则设置有误：${fields}`,
    en: `The rules for recommendations are wrong: ${fields}`,
  });
}
