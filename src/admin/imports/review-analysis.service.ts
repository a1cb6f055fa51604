import { Injectable } from '@nestjs/common';
import { parseInBackground } from '../../catalogue/files/background.js';
import { Sentiment, type JobHandle, type SentimentAnalysis } from '../../plugin-api/index.js';
import type { ReviewAnalysis } from '../../protocol/admin/index.js';
import { reviewsParser } from '../../reviews/read-reviews.js';
import { maskPersonalData } from '../../privacy/mask.js';

const EXAMPLES = 20;
const MAX_EXAMPLE = 300;

const none = () => ({ positive: 0, negative: 0, neutral: 0, mixed: 0 });

/** What a file of reviews praises and blames; nothing of it is stored. */
@Injectable()
export class ReviewAnalysisService {
  constructor(private readonly sentiment: Sentiment) {}

  async analyse(path: string, columns: Record<string, string> | undefined, job: JobHandle): Promise<ReviewAnalysis> {
    const result: ReviewAnalysis = { total: 0, faultyCount: 0, polarity: none(), aspects: [], examples: [] };
    const labels = new Map(this.sentiment.aspects().map(({ id, label }) => [id, label]));
    const aspects = new Map<string, ReviewAnalysis['aspects'][number]>();
    let size = 1;
    for await (const parsed of parseInBackground(reviewsParser, { path, ...(columns && { columns }) }, job.signal)) {
      if ('facts' in parsed) size = parsed.facts.size;
      if (!('batch' in parsed)) continue;
      const { values, faults, records, bytes } = parsed.batch;
      result.total += records;
      result.faultyCount += faults.length;
      const texts = values.map(({ value }) => value.text);
      const analyses = await this.sentiment.analyse(texts, job.signal);
      for (const [index, analysis] of analyses.entries()) {
        result.polarity[analysis.polarity]++;
        for (const { aspect, polarity } of analysis.aspects) {
          const label = labels.get(aspect) ?? { zh: aspect, en: aspect };
          const counts = aspects.get(aspect) ?? { aspect, label, ...none() };
          counts[polarity]++;
          aspects.set(aspect, counts);
        }
        if (result.examples.length < EXAMPLES) result.examples.push(example(texts[index]!, analysis));
      }
      job.progress(Math.min(1, bytes / size), String(result.total));
    }
    result.aspects = [...aspects.values()];
    return result;
  }
}

function example(text: string, { polarity, aspects }: SentimentAnalysis) {
  return {
    text: maskPersonalData(text.slice(0, MAX_EXAMPLE)),
    polarity,
    aspects: [...new Set(aspects.map(({ aspect }) => aspect))],
  };
}
