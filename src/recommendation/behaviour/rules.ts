import type { z } from 'zod';
import { DocentError } from '../../config/errors.js';
import type { SettingsRepository } from '../../database/settings.repository.js';
import { cleaningRuleSchema, type CleaningRule } from './cleaning.js';
import { preferenceRuleSchema, type PreferenceRule } from './preferences.js';

const SCOPE = 'recommendation';
const SCHEMAS = { cleaning: cleaningRuleSchema, preferences: preferenceRuleSchema };

export interface BehaviourRules {
  cleaning: CleaningRule;
  preferences: PreferenceRule;
}

/**
 * The operator's rules; what they do not say is as by default.
 * @throws DocentError `config-invalid` when what is stored breaks the schema
 */
export async function loadRules(settings: Pick<SettingsRepository, 'get'>): Promise<BehaviourRules> {
  const [cleaning, preferences] = await Promise.all([
    settings.get(SCOPE, 'cleaning'),
    settings.get(SCOPE, 'preferences'),
  ]);
  return {
    cleaning: checked('cleaning', SCHEMAS.cleaning, cleaning ?? {}),
    preferences: checked('preferences', SCHEMAS.preferences, preferences ?? {}),
  };
}

/** @throws DocentError `config-invalid`; then nothing is stored */
export async function saveRules(
  settings: Pick<SettingsRepository, 'set'>,
  rules: { [Key in keyof BehaviourRules]?: unknown },
): Promise<void> {
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
