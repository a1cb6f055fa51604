import type { Language } from '../protocol/text.js';
import { AspectList } from './aspects/aspect-list.js';
import { aspectsIn } from './aspects/read-aspects.js';
import { confidenceOf } from './confidence.js';
import { DocumentModel } from './document/document-model.js';
import { clauseFeatures, ngramsOf } from './document/features.js';
import { weighText } from './polarity.js';
import { readOpinions, type WeightedText } from './reading/weighted.js';
import { judge } from './heads/judge.js';
import { SentenceModel } from './heads/sentence-model.js';
import type { AspectReading, SentimentAnalysis } from './sentiment.js';
import { plainText } from './text/plain-text.js';
import { languageOf } from './text/written-language.js';
import { verdictOf } from './verdict.js';

/** Raise it with every change of words or rules that moves answers. */
const READING = 4;
/** Longer texts (in words or characters) are not the heads': they were trained on sentences and short reviews. */
const SHORT = { zh: 60, en: 120, none: 60 } as const;
/** The clauses decide alone on a word or two that they know: "服务很差", "not bad". */
const FEW = 8;
/** Of more than a clause the document model is the judge when it is this sure: a hotel review, which it was trained on. */
const AT_HOME = { units: 16, logOdds: 3 } as const;

/**
 * The built-in reader of reviews: clauses read by word lists and rules, trained heads for sentences and short reviews,
 * and, for Chinese, a trained model of whole texts. Synchronous: for worker threads.
 */
export class Analyser {
  readonly id: string;
  private readonly standard = new AspectList();

  constructor(
    private readonly list: AspectList = new AspectList(),
    private readonly model: DocumentModel | undefined = DocumentModel.shipped(),
    private readonly heads: SentenceModel | undefined = SentenceModel.shipped(),
  ) {
    this.id = ['docent', READING, model?.version, heads?.version, list.version].filter(Boolean).join('-');
  }

  analyse(source: string): SentimentAnalysis {
    const text = plainText(source);
    const read = readOpinions(text);
    const said = read.sentences.some(({ clauses }) => clauses.some(({ opinions }) => opinions.length > 0));
    const language = languageOf(text, said);
    if (language === 'other' || (language === 'none' && !said))
      return { polarity: 'neutral', score: 0, confidence: 0, language, aspects: [], model: this.id };
    const aspects = aspectsIn(read, this.list);
    const reading = weighText(read);
    // The models were trained on the built-in aspects, whatever the operator's are.
    const known = this.list.version ? aspectsIn(read, this.standard) : aspects;
    const logOdds = this.logOdds(read, known, language);
    const units = read.units.length;
    const atHome = units > AT_HOME.units && Math.abs(logOdds ?? 0) > AT_HOME.logOdds;
    const short = units <= SHORT[language] && (units > FEW || reading.polarity === 'neutral');
    if (this.heads && short && !atHome) {
      const judged = judge(this.heads, read, this.standard, known, logOdds ?? 0);
      return { ...judged, language, aspects: this.list.version ? aspects : judged.aspects, model: this.id };
    }
    const evidence = { reading, logOdds, units };
    const verdict = verdictOf(evidence);
    const confidence = confidenceOf(verdict, evidence);
    return { ...verdict, confidence, language, aspects, model: this.id };
  }

  private logOdds(read: WeightedText, aspects: readonly AspectReading[], language: Language | 'none') {
    if (language !== this.model?.card.language) return undefined;
    return this.model.logOdds(ngramsOf(read), clauseFeatures(read, aspects, this.model.card.aspects));
  }
}
