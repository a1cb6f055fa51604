import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SettingsRepository } from '../../database/settings.repository.js';
import { EmbeddingService } from '../../embedding/embedding.service.js';
import { KernelClassifier, RIDGE, WIDTH } from './kernel-classifier.js';

const SCOPE = 'routing';

interface StoredWeights {
  key: string;
  /** [class][example] */
  weights: number[][];
}

/** Classifiers of wordings: trained once for the same examples and the same encoder, then taken from the database. */
@Injectable()
export class Classifiers {
  constructor(
    private readonly embedding: EmbeddingService,
    private readonly settings: SettingsRepository,
  ) {}

  /**
   * @param name under which its weights are kept
   * @param labels class of each text, 0-based
   */
  async of(
    name: string,
    texts: readonly string[],
    labels: readonly number[],
    classes: number,
  ): Promise<{ classifier: KernelClassifier; vectors: Float32Array[] }> {
    const vectors = await this.embedding.encode(texts, { priority: 'background' });
    const key = createHash('sha256')
      .update(JSON.stringify([this.embedding.encoderId, texts, labels, WIDTH, RIDGE]))
      .digest('hex');
    const stored = await this.settings.get<StoredWeights>(SCOPE, name);
    if (stored?.key === key) return { classifier: KernelClassifier.restore(vectors, stored.weights), vectors };
    const classifier = await KernelClassifier.train(vectors, labels, classes);
    const weights = classifier.weights.map((row) => Array.from(row, (weight) => Number(weight.toFixed(6))));
    await this.settings.set(SCOPE, name, { key, weights } satisfies StoredWeights);
    return { classifier, vectors };
  }
}
