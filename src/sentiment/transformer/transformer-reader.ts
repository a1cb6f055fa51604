import type { TextClassificationOutput, TextClassificationPipeline } from '@xenova/transformers';
import { asError, DocentError } from '../../config/errors.js';
import { loadPipeline, unavailable } from '../../embedding/transformers/load-pipeline.js';
import type { Analyser } from '../analyser.js';
import type { Polarity, SentimentAnalysis } from '../sentiment.js';
import { plainText } from '../text/plain-text.js';
import { sidesOf } from './label-sides.js';

const MAX_CHARACTERS = 4000;
const BATCH = 16;
/** The clauses' "mixed" stands while the model leaves the weaker side this much. */
const WEAKER_SIDE = 0.15;
/** Characters of a model's name in the id of what it has read. */
const NAME_LENGTH = 60;

interface Chances {
  positive: number;
  negative: number;
  neutral: number;
}

/**
 * Polarity by a transformer that classifies texts, aspects and language by the built-in reader: the same answers,
 * signed by both. What the built-in reader cannot read is left to it, so that nothing is guessed.
 */
export class TransformerReader {
  readonly id: string;

  private constructor(
    private readonly classify: TextClassificationPipeline,
    private readonly sides: ReadonlyMap<string, -1 | 0 | 1>,
    private readonly analyser: Analyser,
    name: string,
  ) {
    this.id = `${name.slice(-NAME_LENGTH)}+${analyser.id}`;
  }

  /** @throws DocentError `encoder-unavailable` when there is no such model, or it says nothing of praise and blame */
  static async load(name: string, modelsDir: string, analyser: Analyser): Promise<TransformerReader> {
    const classify = await loadPipeline('text-classification', name, modelsDir, () => undefined);
    try {
      const [probe] = (await classify(['museum'], { top_k: null })) as TextClassificationOutput[];
      const labels = probe!.map(({ label }) => label);
      const sides = sidesOf(labels);
      if (!sides)
        throw new DocentError('encoder-unavailable', {
          zh: `模型 ${name} 的类别（${labels.join('、')}）看不出褒贬，请换一个情感分类模型。`,
          en: `The classes of the model ${name} (${labels.join(', ')}) say nothing of praise and blame; choose a model of sentiment.`,
        });
      return new TransformerReader(classify, sides, analyser, name);
    } catch (error) {
      throw error instanceof DocentError ? error : unavailable(name, modelsDir, asError(error));
    }
  }

  async analyse(texts: readonly string[]): Promise<SentimentAnalysis[]> {
    const analyses = (await this.analyser.analyse(texts)).map((analysis) => ({ ...analysis, model: this.id }));
    const read = analyses.flatMap(({ language }, index) => (language === 'zh' || language === 'en' ? [index] : []));
    read.sort((a, b) => texts[a]!.length - texts[b]!.length);
    for (let start = 0; start < read.length; start += BATCH) {
      const batch = read.slice(start, start + BATCH);
      const inputs = batch.map((index) => plainText(texts[index]!).slice(0, MAX_CHARACTERS));
      const outputs = (await this.classify(inputs, { top_k: null })) as TextClassificationOutput[];
      batch.forEach((index, row) => (analyses[index] = judged(analyses[index]!, this.chancesOf(outputs[row]!))));
    }
    return analyses;
  }

  private chancesOf(output: TextClassificationOutput): Chances {
    const sum = (side: number) =>
      output.reduce((total, { label, score }) => total + (this.sides.get(label) === side ? score : 0), 0);
    return { positive: sum(1), negative: sum(-1), neutral: sum(0) };
  }
}

function judged(analysis: SentimentAnalysis, chances: Chances): SentimentAnalysis {
  const { positive, negative } = chances;
  const score = round(positive - negative);
  if (analysis.polarity === 'mixed' && Math.min(positive, negative) >= WEAKER_SIDE) return { ...analysis, score };
  const [polarity, chance] = Object.entries(chances).reduce((a, b) => (b[1] > a[1] ? b : a)) as [Polarity, number];
  return { ...analysis, polarity, score, confidence: round(Math.min(1, chance)) };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
