import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Polarity, SentimentAnalysis } from '../../../sentiment/sentiment.js';

/** What a model read from a text. */
@Entity({ name: 'review_analysis' })
export class ReviewAnalysisEntity {
  /** As in `review`. */
  @PrimaryColumn('varchar', { length: 64 })
  contentHash!: string;

  @PrimaryColumn('varchar', { length: 100 })
  model!: string;

  @Column('varchar', { length: 8 })
  polarity!: Polarity;

  @Column('double precision')
  score!: number;

  @Column('double precision')
  confidence!: number;

  @Column('varchar', { length: 5 })
  language!: SentimentAnalysis['language'];

  /** `AspectReading[]` as JSON. */
  @Column('text')
  aspects!: string;
}
