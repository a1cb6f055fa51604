import { AspectList } from './aspects/aspect-list.js';
import { aspectsIn } from './aspects/read-aspects.js';
import { weighText } from './polarity.js';
import { readOpinions } from './reading/weighted.js';
import type { SentimentAnalysis } from './sentiment.js';
import { plainText } from './text/plain-text.js';
import { languageOf } from './text/written-language.js';

/** Raise it with every change of words or rules that moves answers. */
const READING = 1;

/** The built-in reader of reviews: clauses read by word lists and rules. Synchronous: for worker threads. */
export class Analyser {
  readonly id = `docent-${READING}`;

  constructor(private readonly list: AspectList = new AspectList()) {}

  analyse(source: string): SentimentAnalysis {
    const text = plainText(source);
    const read = readOpinions(text);
    const said = read.sentences.some(({ clauses }) => clauses.some(({ opinions }) => opinions.length > 0));
    const language = languageOf(text, said);
    if (language === 'other' || (language === 'none' && !said))
      return { polarity: 'neutral', score: 0, confidence: 0, language, aspects: [], model: this.id };
    return { ...weighText(read), language, aspects: aspectsIn(read, this.list), model: this.id };
  }
}
