import { Injectable, Logger } from '@nestjs/common';
import { asError } from '../../config/errors.js';
import type { IntentDefinition } from '../../plugin-api/index.js';
import { PluginHostService } from '../../plugin-host/plugin-host.service.js';
import { CONVERSATION_INTENTS, type AssistantIntent } from './assistant-intents.js';
import { OUT_OF_SCOPE } from './out-of-scope.js';
import { pluginEvidence, refusalEvidence, smallTalkEvidence, type RoutingContext } from './evidence.js';
import { Classifiers } from './classifiers.service.js';
import type { KernelClassifier } from './kernel-classifier.js';
import { dot } from '../../embedding/vectors.js';

export const ASSISTANT = 'assistant';
/** Sharpness of the confidences that are made of scores. */
const SHARPNESS = 7;

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

/** Scores by class, as the wording alone has them. */
export interface Wordings {
  classes: readonly IntentClass[];
  scores: readonly number[];
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
    private readonly plugins: PluginHostService,
    private readonly classifiers: Classifiers,
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

  /**
   * How near a question's wording is to each intent, whatever else speaks for it.
   * @param vector of the question with names masked
   */
  wordings(vector: Float32Array): Wordings {
    const { classes, classifier } = this.learnt();
    return { classes, scores: classifier.score(vector) };
  }

  /** Every intent by wording and evidence, best first. */
  rank({ classes, scores }: Wordings, context: RoutingContext): ScoredIntent[] {
    const scored = classes.map((each, index) => ({
      plugin: each.plugin,
      intent: each.intent,
      ...(each.definition && { definition: each.definition }),
      wording: scores[index]!,
      score: scores[index]! + evidenceFor(each, context),
    }));
    const weights = scored.map(({ score }) => Math.exp(score * SHARPNESS));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return scored
      .map((each, index) => ({ ...each, confidence: weights[index]! / total }))
      .sort((a, b) => b.score - a.score);
  }

  /** Index into `OUT_OF_SCOPE` of the nearest refused subject, -1 where none is near. */
  refusedSubject(vector: Float32Array): number {
    return nearestSubject(vector, this.learnt().subjects);
  }

  private learnt(): Model {
    if (!this.model) throw new Error('RoutingService.start() has not finished');
    return this.model;
  }

  private async train(): Promise<void> {
    const classes = this.classes();
    const texts = classes.flatMap((each) => each.examples);
    const labels = classes.flatMap((each, index) => each.examples.map(() => index));
    const { classifier, vectors } = await this.classifiers.of('weights', texts, labels, classes.length);
    const refusals = OUT_OF_SCOPE.flatMap(({ examples }, subject) =>
      [...examples.zh, ...examples.en].map((text) => ({ text, subject })),
    );
    const subjects = refusals.map(({ text, subject }) => ({ vector: vectors[texts.indexOf(text)]!, subject }));
    this.model = { classes, classifier, subjects };
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
    const cosine = dot(vector, example);
    if (cosine > best.cosine) best = { subject, cosine };
  }
  return best.subject;
}
