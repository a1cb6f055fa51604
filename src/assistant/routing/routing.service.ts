import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { asError } from '../../config/errors.js';
import { SettingsRepository } from '../../database/settings.repository.js';
import { EmbeddingService } from '../../embedding/embedding.service.js';
import type { IntentDefinition } from '../../plugin-api/index.js';
import { PluginHostService } from '../../plugin-host/plugin-host.service.js';
import { CONVERSATION_INTENTS, type AssistantIntent } from './assistant-intents.js';
import { OUT_OF_SCOPE } from './out-of-scope.js';
import { pluginEvidence, refusalEvidence, smallTalkEvidence, type RoutingContext } from './evidence.js';
import { KernelClassifier, RIDGE, WIDTH } from './kernel-classifier.js';

export const ASSISTANT = 'assistant';
/** Sharpness of the confidences that are made of scores. */
const SHARPNESS = 7;

const SCOPE = 'routing';

interface StoredWeights {
  key: string;
  /** [class][example] */
  weights: number[][];
}

interface IntentClass {
  plugin: string;
  intent: string;
  /** Absent for what the assistant answers itself. */
  definition?: IntentDefinition;
  examples: string[];
}

export interface ScoredIntent {
  plugin: string;
  intent: string;
  definition?: IntentDefinition;
  /** What the words alone speak for. */
  wording: number;
  /** Wording plus evidence; around 1 is certain, around 0 is nothing. */
  score: number;
  /** 0-1, sums to 1 over all intents. */
  confidence: number;
}

export interface Scoring {
  /** Best first. */
  ranked: ScoredIntent[];
  /** Index into `OUT_OF_SCOPE` when the nearest refusal example belongs to a subject. */
  outOfScopeSubject: number;
}

interface Model {
  classes: IntentClass[];
  classifier: KernelClassifier;
  /** For each training example of `out-of-scope`: its subject. */
  subjects: { vector: Float32Array; subject: number }[];
}

/**
 * Scores every intent of every running plugin. It knows no plugin: examples, kinds and slots that plugins declare are
 * all it learns from, and it learns anew when a plugin comes or goes.
 */
@Injectable()
export class RoutingService {
  private readonly logger = new Logger(RoutingService.name);
  private model: Model | undefined;
  private training: Promise<void> = Promise.resolve();

  constructor(
    private readonly embedding: EmbeddingService,
    private readonly plugins: PluginHostService,
    private readonly settings: SettingsRepository,
  ) {}

  async start(): Promise<void> {
    this.plugins.onChange(() => {
      this.training = this.training
        .then(() => this.train())
        .catch((cause: unknown) =>
          this.logger.error('The router could not learn the new intents', asError(cause).stack),
        );
    });
    await this.train();
  }

  /** @param vector of the question with names masked */
  score(vector: Float32Array, context: RoutingContext): Scoring {
    if (!this.model) throw new Error('RoutingService.start() has not finished');
    const { classes, classifier, subjects } = this.model;
    const scores = classifier.score(vector);
    const scored = classes.map((each, index) => ({
      plugin: each.plugin,
      intent: each.intent,
      ...(each.definition && { definition: each.definition }),
      wording: scores[index]!,
      score: scores[index]! + evidenceFor(each, context),
    }));
    const weights = scored.map(({ score }) => Math.exp(score * SHARPNESS));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const ranked = scored
      .map((each, index) => ({ ...each, confidence: weights[index]! / total }))
      .sort((a, b) => b.score - a.score);
    return { ranked, outOfScopeSubject: nearestSubject(vector, subjects) };
  }

  private async train(): Promise<void> {
    const classes = this.classes();
    const texts = classes.flatMap((each) => each.examples);
    const labels = classes.flatMap((each, index) => each.examples.map(() => index));
    const vectors = await this.embedding.encode(texts, { priority: 'background' });
    const classifier = await this.classifier(texts, labels, vectors, classes.length);
    const refusals = OUT_OF_SCOPE.flatMap(({ examples }, subject) =>
      [...examples.zh, ...examples.en].map((text) => ({ text, subject })),
    );
    const subjects = refusals.map(({ text, subject }) => ({ vector: vectors[texts.indexOf(text)]!, subject }));
    this.model = { classes, classifier, subjects };
  }

  /** Trained once for the same examples and the same encoder, then taken from the database. */
  private async classifier(
    texts: string[],
    labels: number[],
    vectors: Float32Array[],
    classes: number,
  ): Promise<KernelClassifier> {
    const key = createHash('sha256')
      .update(JSON.stringify([this.embedding.encoderId, texts, labels, WIDTH, RIDGE]))
      .digest('hex');
    const stored = await this.settings.get<StoredWeights>(SCOPE, 'weights');
    if (stored?.key === key) return KernelClassifier.restore(vectors, stored.weights);
    const classifier = await KernelClassifier.train(vectors, labels, classes);
    const weights = classifier.weights.map((row) => Array.from(row, (weight) => Number(weight.toFixed(6))));
    await this.settings.set(SCOPE, 'weights', { key, weights } satisfies StoredWeights);
    return classifier;
  }

  private classes(): IntentClass[] {
    const own = (intent: AssistantIntent, examples: string[]): IntentClass => ({ plugin: ASSISTANT, intent, examples });
    return [
      ...this.plugins.intents().map(({ plugin, intent }) => ({
        plugin: plugin.id,
        intent: intent.id,
        definition: intent,
        examples: [...intent.examples.zh, ...intent.examples.en],
      })),
      ...Object.entries(CONVERSATION_INTENTS).map(([intent, { zh, en }]) =>
        own(intent as AssistantIntent, [...zh, ...en]),
      ),
      own(
        'out-of-scope',
        OUT_OF_SCOPE.flatMap(({ examples }) => [...examples.zh, ...examples.en]),
      ),
    ];
  }
}

function evidenceFor({ plugin, intent, definition }: IntentClass, context: RoutingContext): number {
  if (definition) return pluginEvidence(plugin, definition, context);
  return intent === 'out-of-scope' ? refusalEvidence(context) : smallTalkEvidence(context);
}

function nearestSubject(vector: Float32Array, subjects: Model['subjects']): number {
  let best = { subject: -1, cosine: 0.45 };
  for (const { vector: example, subject } of subjects) {
    let cosine = 0;
    for (let i = 0; i < vector.length; i++) cosine += vector[i]! * example[i]!;
    if (cosine > best.cosine) best = { subject, cosine };
  }
  return best.subject;
}
