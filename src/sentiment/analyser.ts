import type { Language } from '../protocol/text.js';
import { AspectList } from './aspects/aspect-list.js';
import { aspectsIn } from './aspects/read-aspects.js';
import { confidenceOf } from './confidence.js';
import { DocumentModel } from './document/document-model.js';
import { clauseFeatures, ngramsOf } from './document/features.js';
import { weighText } from './polarity.js';
import { readOpinions, type WeightedText } from './reading/weighted.js';
import type { AspectReading, SentimentAnalysis } from './sentiment.js';
import { plainText } from './text/plain-text.js';
import { languageOf } from './text/written-language.js';
import { verdictOf } from './verdict.js';

/** Raise it with every change of words or rules that moves answers. */
const READING = 2;

/**
 * The built-in reader of reviews: clauses read by word lists and rules, and, for Chinese, a trained model of whole
 * texts. Synchronous: for worker threads.
 */
export class Analyser {
  readonly id: string;
  private readonly standard = new AspectList();

  constructor(
    private readonly list: AspectList = new AspectList(),
    private readonly model: DocumentModel | undefined = DocumentModel.shipped(),
  ) {
    this.id = ['docent', READING, ...(model ? [model.version] : []), ...(list.version ? [list.version] : [])].join('-');
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
    const logOdds = this.logOdds(read, aspects, language);
    const evidence = { reading, logOdds, units: read.units.length };
    const verdict = verdictOf(evidence);
    const confidence = confidenceOf(verdict, evidence);
    return { ...verdict, confidence, language, aspects, model: this.id };
  }

  private logOdds(read: WeightedText, aspects: readonly AspectReading[], language: Language | 'none') {
    if (language !== this.model?.card.language) return undefined;
    const { card } = this.model;
    // It was trained on the built-in aspects, whatever the operator's are.
    const known = this.list.version ? aspectsIn(read, this.standard) : aspects;
    return this.model.logOdds(ngramsOf(read), clauseFeatures(read, known, card.aspects));
  }
}
