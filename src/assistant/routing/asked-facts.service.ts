import { Injectable } from '@nestjs/common';
import type { FactName } from '../../language/constraints.js';
import { FACT_EXAMPLES } from './fact-examples.js';
import { Classifiers } from './classifiers.service.js';
import type { KernelClassifier } from './kernel-classifier.js';

/** Least score of a fact that is taken for asked: where a thing is asked about anyway, and where that is not settled. */
const LEAST = { likely: 0.35, sure: 0.5 } as const;
/** What is asked in the same breath scores nearly as much. */
const BESIDE = 0.12;

/** Tells by meaning which facts a question asks for, where its words give none away: "can I ring someone there?". */
@Injectable()
export class AskedFacts {
  private readonly facts = [...new Set(FACT_EXAMPLES.map(({ fact }) => fact))];
  private classifier: KernelClassifier | undefined;

  constructor(private readonly classifiers: Classifiers) {}

  async start(): Promise<void> {
    const texts = FACT_EXAMPLES.map(({ text }) => text);
    const labels = FACT_EXAMPLES.map(({ fact }) => this.facts.indexOf(fact));
    ({ classifier: this.classifier } = await this.classifiers.of('facts', texts, labels, this.facts.length));
  }

  /**
   * @param vector of the question with names masked
   * @returns most likely first; none where it asks for no single fact, or before examples were learnt
   */
  of(vector: Float32Array, need: keyof typeof LEAST): FactName[] {
    const scores = this.classifier?.score(vector) ?? [];
    const best = Math.max(...scores);
    if (best < LEAST[need]) return [];
    const asked = this.facts
      .map((fact, index) => ({ fact, score: scores[index]! }))
      .filter(({ score }) => score >= Math.max(LEAST[need], best - BESIDE))
      .sort((a, b) => b.score - a.score);
    return asked[0]!.fact === 'description'
      ? []
      : asked.map(({ fact }) => fact).filter((fact) => fact !== 'description');
  }
}
