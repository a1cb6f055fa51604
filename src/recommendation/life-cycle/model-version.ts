import type { BilingualText } from '../../config/errors.js';
import type { CleaningReport } from '../behaviour/index.js';
import type { Evaluation } from '../evaluation/index.js';
import type { Trial } from '../training/train-docent.js';
import type { VersionState } from './model-version.entity.js';

/** Whether a new model is better than the one to beat, by more than noise. */
export interface Verdict {
  promote: boolean;
  /** `serving`, or the trivial model that did best. */
  rival: string;
  /** Difference of nDCG@10 on held-out preferences, with its 95 % interval (paired bootstrap). */
  difference: number;
  low: number;
  high: number;
  text: BilingualText;
}

export interface VersionSummary {
  seed: number;
  data: { visitors: number; items: number; preferences: number; heldOut: number };
  cleaning: Pick<CleaningReport, 'total' | 'kept' | 'dropped'>;
  /** On the held-out preferences, by model: `docent` is the new one. */
  metrics: Record<string, { ndcg: number; precision: number; recall: number; map: number; coverage: number }>;
  verdict: Verdict;
  /** The version that served while it was trained, which the verdict compares it with. */
  against?: string;
  trainSeconds: number;
}

/** File of a version's report in its folder. */
export const REPORT = 'report.json';

/** How a version came to be and how it did; figures that could not be measured are null once they come from the file. */
export interface VersionReport {
  summary: VersionSummary;
  cleaning: CleaningReport;
  trials: Trial[];
  evaluation: Evaluation;
}

export interface ModelVersion {
  version: string;
  state: VersionState;
  createdAt: string;
  promotedAt?: string;
  summary: VersionSummary;
}

/** How a training ended; one that is cancelled or fails ends as its job does. */
export type TrainingOutcome =
  | { outcome: 'promoted' | 'kept'; version: string; summary: VersionSummary }
  | { outcome: 'too-little'; text: BilingualText };
