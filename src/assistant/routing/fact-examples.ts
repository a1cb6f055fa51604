import type { FactName } from '../../language/constraints.js';
import { FACT_EXAMPLES_EN } from './fact-examples.en.js';
import { FACT_EXAMPLES_ZH } from './fact-examples.zh.js';

/**
 * How visitors ask for one fact of a thing, beyond the words that give it away. Names stand masked, as the router sees
 * them. `description` holds what is answered by telling of the thing: what there is in it, and what it is like.
 */
export type FactExamples = Partial<Record<FactName, readonly string[]>>;

export const FACT_EXAMPLES: readonly { fact: FactName; text: string }[] = [FACT_EXAMPLES_ZH, FACT_EXAMPLES_EN].flatMap(
  (examples) =>
    Object.entries(examples).flatMap(([fact, texts]) => texts.map((text) => ({ fact: fact as FactName, text }))),
);
