import type { EncoderModel } from '../../embedding/encoder.js';
import type { AspectList } from '../aspects/aspect-list.js';
import type { WeightedText } from '../reading/weighted.js';
import type { AspectReading, Polarity } from '../sentiment.js';
import { featuresOf, joined, kindsOf } from './features.js';
import { likeliest } from './outputs.js';
import type { SentenceModel } from './sentence-model.js';

/** A sentence or a short review, with what its clauses and the document model say of it. */
export interface Case {
  read: WeightedText;
  /** What the clauses say of the built-in aspects, which the network was trained on. */
  aspects: readonly AspectReading[];
  /** The document model's, 0 where none knows the language. */
  logOdds: number;
}

export interface Judgement {
  polarity: Polarity;
  /** -1 to 1: probability of praise minus that of blame. */
  score: number;
  /** Calibrated probability of the polarity. */
  confidence: number;
  aspects: AspectReading[];
}

/** How far the document model's log odds move those of the network, in texts of more units than a clause has. */
const LEAN = { weight: 0.3, units: 16 } as const;

/** The network with the sentence encoder that it was trained on. */
export class SentenceJudge {
  private encoder: Promise<EncoderModel> | undefined;

  /** @param loadEncoder called for the first text: who only wants to know the version need not wait */
  constructor(
    private readonly model: SentenceModel,
    private readonly loadEncoder: () => Promise<EncoderModel>,
    private readonly list: AspectList,
  ) {}

  get version(): string {
    return this.model.version;
  }

  async judge(cases: readonly Case[]): Promise<Judgement[]> {
    if (cases.length === 0) return [];
    const encoder = await (this.encoder ??= this.loadEncoder());
    const vectors = await encoder.encode(cases.map(({ read }) => read.text));
    return cases.map((each, index) => this.judged(each, vectors[index]!));
  }

  private judged({ read, aspects, logOdds }: Case, vector: Float32Array): Judgement {
    const features = joined(featuresOf(read, this.list, aspects, logOdds), vector);
    const { polarity, presence, aspectPolarity, hidden } = this.model.judge(features);
    const chances = leaning(polarity, read.units.length > LEAN.units ? LEAN.weight * logOdds : 0);
    const { least, aspects: ids } = this.model.card;
    const known = new Map(aspects.map((reading) => [reading.aspect, reading]));
    return {
      polarity: likeliest(chances).polarity,
      score: scoreOf(chances),
      confidence: round(likeliest(chances).probability),
      // Of the aspects that the clauses speak of, those that the network does not doubt, and others that it is sure of.
      aspects: ids.flatMap((aspect, at) => {
        const reading = known.get(aspect);
        if (presence[at]! < (reading ? least.read : least.unread)) return [];
        const words = reading?.words ?? this.tellingWords(read, hidden, at);
        const of = aspectPolarity[at]!;
        return [{ aspect, polarity: likeliest(of).polarity, score: scoreOf(of), words }];
      }),
    };
  }

  /** The phrase within a clause that speaks for an aspect most. */
  private tellingWords({ text, units, sentences }: WeightedText, hidden: Float32Array, at: number): string[] {
    const { network, layout } = this.model;
    let best: { share: number; words: string } | undefined;
    for (const { first, end } of sentences.flatMap(({ clauses }) => clauses))
      for (let from = first; from < end; from++)
        for (let to = Math.min(end, from + PHRASE.least); to <= Math.min(end, from + PHRASE.most); to++) {
          if (JOINING.has(units[from]!.text) || JOINING.has(units[to - 1]!.text)) continue;
          const kinds = kindsOf(units.slice(from, to));
          const share = network.share(kinds, hidden, layout.presence(at)) / (to - from + 1);
          if (best && share <= best.share) continue;
          best = { share, words: text.slice(units[from]!.start, units[to - 1]!.end) };
        }
    return best ? [best.words] : [];
  }
}

/** Units of a phrase that is shown as evidence. */
const PHRASE = { least: 2, most: 4 } as const;
/** Words at which no phrase begins or ends. */
const JOINING = new Set(
  'a an the and or but of to in on at by for from with as than that this it its is are was were be so 的 了 和 也 在'.split(
    ' ',
  ),
);

/** Probabilities after evidence for praise against blame, in log odds; what is neither keeps its share. */
function leaning(chances: readonly number[], evidence: number): number[] {
  const [praise, blame, ...others] = chances as [number, number, ...number[]];
  const sided = praise + blame;
  const towards = praise / (praise + blame * Math.exp(-evidence));
  return [sided * towards, sided * (1 - towards), ...others];
}

const scoreOf = ([praise, blame]: readonly number[]): number => round(praise! - blame!);
const round = (value: number): number => Math.round(value * 1000) / 1000;
