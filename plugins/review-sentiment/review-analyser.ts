import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { aspectsIn, type AspectReading } from './aspects.js';
import { weighText, type PolarityReading } from './polarity.js';
import { readOpinions } from './reading/weighted.js';

/** What a review says, and of what. */
export interface ReviewAnalysis extends PolarityReading {
  aspects: AspectReading[];
}

/** Reads reviews. Whatever reads them, the answer has this shape. */
export abstract class ReviewAnalyser {
  /** One analysis a text, in the same order. */
  abstract analyse(texts: readonly string[]): Promise<ReviewAnalysis[]>;
}

/** Readings of unchanged reviews are kept: an item is asked about again and again. */
const KEPT = 20_000;
/** Some milliseconds of work; others get their turn in between. */
const AT_ONCE = 50;
/** What comes after this many characters of one text is not read. */
const LONGEST = 20_000;

/** Reads by word lists and rules: needs no model and no download. */
@Injectable()
export class LexiconAnalyser implements ReviewAnalyser {
  private readonly known = new LRUCache<string, ReviewAnalysis>({ max: KEPT });

  async analyse(texts: readonly string[]): Promise<ReviewAnalysis[]> {
    const analyses: ReviewAnalysis[] = [];
    let read = 0;
    for (const text of texts) {
      let analysis = this.known.get(text);
      if (!analysis) {
        analysis = analyseByLexicon(text);
        this.known.set(text, analysis);
        read += 1;
        if (read % AT_ONCE === 0) await nextTurn();
      }
      analyses.push(analysis);
    }
    return analyses;
  }
}

export function analyseByLexicon(text: string): ReviewAnalysis {
  const read = readOpinions(text.slice(0, LONGEST));
  return { ...weighText(read), aspects: aspectsIn(read) };
}
