import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Piscina } from 'piscina';
import { ConfigService } from '../config/config.service.js';
import { workerFile } from '../embedding/worker/worker-file.js';
import type { Sentiment } from '../plugin-api/services.js';
import type { Language } from '../protocol/text.js';
import type { Aspect } from './aspects/aspect.js';
import { aspectsOf } from './aspects/read-aspects.js';
import { AspectList, readAspects } from './aspects/aspect-list.js';
import { emotionOf } from './emotion/emotion.js';
import { sentencesOf } from './reading/weighted.js';
import type { AspectReading, Emotion, SentimentAnalysis } from './sentiment.js';
import type { Description, SentimentAnswer, SentimentSettings, SentimentTask } from './worker/tasks.js';

/** Characters of texts whose readings are kept: an item's reviews are asked about again and again. */
const KEPT_CHARACTERS = 8_000_000;
/** Texts of one task: some tens of milliseconds of work. */
const BATCH = 50;
const BATCH_CHARACTERS = 50_000;
/** A reader loads in a second or two and holds the sentence encoder: it goes a while after the last review. */
const IDLE_MILLISECONDS = 60_000;
/** A transformer takes seconds to load and uses all cores by itself. */
const TRANSFORMER = { idleMilliseconds: 600_000, threads: 1 } as const;
const YOUNG_MEGABYTES = 8;
const MOST_THREADS = 2;
/** Characters of a wish. */
const LONGEST_WISH = 300;

/** Reads reviews in worker threads, and remembers what it has read. */
@Injectable()
export class SentimentService implements Sentiment, OnApplicationShutdown {
  private readonly list: AspectList;
  private readonly settings: SentimentSettings;
  private readonly known = new LRUCache<string, SentimentAnalysis>({
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: (_, text) => text.length + 200,
  });
  private readonly logger = new Logger(SentimentService.name);
  private pool: Piscina | undefined;
  private description: Promise<Description> | undefined;

  /** @throws DocentError `config-invalid` when the operator's list of aspects is faulty */
  constructor({ values }: ConfigService) {
    const { sentiment, sentimentModel: model, dataDir, modelsDir, sentimentAspects: aspectsFile } = values;
    this.list = new AspectList(aspectsFile === undefined ? undefined : readAspects(aspectsFile));
    this.settings = {
      aspectsFile,
      cacheDir: join(dataDir, 'cache'),
      transformer: sentiment === 'transformers' ? { model, modelsDir } : undefined,
    };
  }

  /** @param signal ends the reading after the texts at hand; rejects with its reason */
  async analyse(texts: readonly string[], signal?: AbortSignal): Promise<SentimentAnalysis[]> {
    const waiting = batches([...new Set(texts.filter((text) => !this.known.has(text)))]);
    const read = new Map<string, SentimentAnalysis>();
    // A task that has begun is never cut off: native code that is torn down at work takes the server with it.
    const readNext = async (): Promise<void> => {
      for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
        signal?.throwIfAborted();
        const analyses = (await this.run({ type: 'analyse', texts: batch })) as SentimentAnalysis[];
        for (const [index, text] of batch.entries()) {
          read.set(text, analyses[index]!);
          this.known.set(text, analyses[index]!);
        }
      }
    };
    await Promise.all(Array.from({ length: MOST_THREADS }, readNext));
    return Promise.all(
      texts.map(async (text) => read.get(text) ?? this.known.get(text) ?? (await this.analyse([text]))[0]!),
    );
  }

  /** The model that answers, and why it is not the one that was asked for. */
  describe(): Promise<Description> {
    this.description ??= this.ask().catch((error: unknown) => {
      this.description = undefined;
      throw error;
    });
    return this.description;
  }

  async model(): Promise<string> {
    return (await this.describe()).model;
  }

  emotionOf(text: string, language: Language): Emotion {
    return emotionOf(text, language);
  }

  /** The aspects of a wish of a sentence or two, read at once: "人不多，服务好". */
  aspectsOf(text: string): AspectReading[] {
    return aspectsOf(text.slice(0, LONGEST_WISH), this.list);
  }

  aspects(): readonly Aspect[] {
    return this.list.aspects;
  }

  aspectsNamed(text: string): { aspect: string; start: number; end: number }[] {
    return this.list.namedIn(text);
  }

  sentences(text: string): string[] {
    return sentencesOf(text);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.close();
  }

  private async ask(): Promise<Description> {
    const description = (await this.run({ type: 'describe' })) as Description;
    if (description.problem) this.logger.warn(description.problem.en);
    return description;
  }

  private run(task: SentimentTask): Promise<SentimentAnswer> {
    this.pool ??= new Piscina({
      filename: workerFile('./worker/sentiment.worker.js', import.meta.url),
      workerData: this.settings,
      minThreads: 0,
      ...(this.settings.transformer
        ? { maxThreads: TRANSFORMER.threads, idleTimeout: TRANSFORMER.idleMilliseconds }
        : {
            maxThreads: Math.min(MOST_THREADS, availableParallelism()),
            idleTimeout: IDLE_MILLISECONDS,
            resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
          }),
      atomics: 'disabled',
    });
    return this.pool.run(task) as Promise<SentimentAnswer>;
  }
}

function batches(texts: readonly string[]): string[][] {
  const found: string[][] = [];
  let characters = Infinity;
  for (const text of texts) {
    characters += text.length;
    if (characters > BATCH_CHARACTERS || found.at(-1)!.length >= BATCH) {
      found.push([]);
      characters = text.length;
    }
    found.at(-1)!.push(text);
  }
  return found;
}
