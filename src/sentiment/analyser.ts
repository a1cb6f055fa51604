import type { Language } from '../protocol/text.js';
import { AspectList } from './aspects/aspect-list.js';
import { aspectsIn } from './aspects/read-aspects.js';
import { confidenceOf } from './confidence.js';
import { DocumentModel } from './document/document-model.js';
import { clauseFeatures, ngramsOf } from './document/features.js';
import { SentenceJudge } from './heads/judge.js';
import { loadSentenceEncoder } from './heads/sentence-encoder.js';
import { SentenceModel } from './heads/sentence-model.js';
import { weighText, type PolarityReading } from './polarity.js';
import { readOpinions, type WeightedText } from './reading/weighted.js';
import type { AspectReading, SentimentAnalysis } from './sentiment.js';
import { plainText } from './text/plain-text.js';
import { languageOf } from './text/written-language.js';
import { verdictOf } from './verdict.js';

/** Raise it with every change of words or rules that moves answers. */
const READING = 8;
/** Longer texts (in words or characters) are not the network's: it was trained on sentences and short reviews. */
const SHORT = { zh: 60, en: 120, none: 60 } as const;
/** The clauses decide alone on a word or two that they know: "服务很差", "not bad". */
const FEW = 3;
/** Of more than a clause the document model is the judge when it is this sure: a hotel review, which it was trained on. */
const AT_HOME = { units: 16, logOdds: 2.5 } as const;

/** A text as its clauses, and the document model, read it. */
interface Reading {
  read: WeightedText;
  language: SentimentAnalysis['language'];
  /** Aspects of the operator's list, and of the built-in one, which the models were trained on. */
  aspects: AspectReading[];
  known: readonly AspectReading[];
  clauses: PolarityReading;
  logOdds: number | undefined;
}

/**
 * The built-in reader of reviews: clauses read by word lists and rules, a trained network for sentences and short
 * reviews, and, for Chinese, a trained model of whole texts. For worker threads: most of it is arithmetic.
 */
export class Analyser {
  readonly id: string;
  private readonly standard = new AspectList();

  /** @param sentences judges sentences; without it their clauses do */
  constructor(
    private readonly list: AspectList = new AspectList(),
    private readonly documents: DocumentModel | undefined = DocumentModel.shipped(),
    private readonly sentences?: SentenceJudge,
  ) {
    this.id = ['docent', READING, documents?.version, sentences?.version, list.version].filter(Boolean).join('-');
  }

  /**
   * With all models that are shipped.
   * @param cacheDir where the sentence encoder keeps derived data
   */
  static load(cacheDir: string, list = new AspectList()): Analyser {
    const model = SentenceModel.shipped();
    const judge = model && new SentenceJudge(model, () => loadSentenceEncoder(cacheDir), new AspectList());
    return new Analyser(list, DocumentModel.shipped(), judge);
  }

  async analyse(sources: readonly string[]): Promise<SentimentAnalysis[]> {
    const readings = sources.map((source) => this.read(source));
    const short = this.sentences ? readings.filter(isForTheNetwork) : [];
    const judged = await this.sentences?.judge(
      short.map(({ read, known, logOdds = 0 }) => ({ read, aspects: known, logOdds })),
    );
    const judgements = new Map(short.map((reading, index) => [reading, judged![index]!]));
    return readings.map((reading) => {
      const { language, aspects } = reading;
      const model = this.id;
      if (!isRead(reading)) return { polarity: 'neutral', score: 0, confidence: 0, language, aspects: [], model };
      const judgement = judgements.get(reading);
      if (judgement) return { ...judgement, language, aspects: this.list.version ? aspects : judgement.aspects, model };
      const evidence = { reading: reading.clauses, logOdds: reading.logOdds, units: reading.read.units.length };
      const verdict = verdictOf(evidence);
      return { ...verdict, confidence: confidenceOf(verdict, evidence), language, aspects, model };
    });
  }

  private read(source: string): Reading {
    const read = readOpinions(plainText(source));
    const language = languageOf(read.text, says(read));
    const aspects = aspectsIn(read, this.list);
    const known = this.list.version ? aspectsIn(read, this.standard) : aspects;
    return { read, language, aspects, known, clauses: weighText(read), logOdds: this.logOdds(read, known, language) };
  }

  private logOdds(read: WeightedText, aspects: readonly AspectReading[], language: Language | 'other' | 'none') {
    if (language !== this.documents?.card.language) return undefined;
    return this.documents.logOdds(ngramsOf(read), clauseFeatures(read, aspects, this.documents.card.aspects));
  }
}

const says = ({ sentences }: WeightedText): boolean =>
  sentences.some(({ clauses }) => clauses.some(({ opinions }) => opinions.length > 0));

/** Of another language, and of signs that say nothing, nothing is guessed. */
const isRead = ({ language, read }: Reading): boolean => language !== 'other' && (language !== 'none' || says(read));

function isForTheNetwork(reading: Reading): boolean {
  const { language, clauses, logOdds = 0, read } = reading;
  if (language === 'other' || !isRead(reading)) return false;
  const units = read.units.length;
  const atHome = units > AT_HOME.units && Math.abs(logOdds) > AT_HOME.logOdds;
  return units <= SHORT[language] && (units > FEW || clauses.polarity === 'neutral') && !atHome;
}
