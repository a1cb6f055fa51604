import type { Language } from '../protocol/text.js';

export type Polarity = 'positive' | 'negative' | 'neutral' | 'mixed';

/** What a text says of one aspect. */
export interface AspectReading {
  /** Id of the aspect: `service`, `crowds`, ... */
  aspect: string;
  /** Neutral when it is spoken of without praise or blame. */
  polarity: Polarity;
  /** -1 (all bad) to 1 (all good). */
  score: number;
  /** The words that carry it, as they were written; what names the aspect where nothing judges it. */
  words: string[];
}

/** What a text says: one shape, whichever model has read it. */
export interface SentimentAnalysis {
  /** Neutral where nothing is judged, or nothing can be read; mixed where praise and blame both stand. */
  polarity: Polarity;
  /** -1 (all bad) to 1 (all good). Its sign tells the better of the two sides even of neutral and mixed texts. */
  score: number;
  /** 0 to 1: the share of such readings that are right. */
  confidence: number;
  /** `other` is a language that is not read here; `none` a text without words. */
  language: Language | 'other' | 'none';
  aspects: AspectReading[];
  /** Id of the model that answered; it changes whenever answers may, so that they can be kept under it. */
  model: string;
}

export type { Emotion } from './emotion/emotions.js';
