import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReviewSource } from '../protocol/insights.js';
import type { Language } from '../protocol/text.js';

@Entity({ name: 'review' })
export class ReviewEntity {
  /** Hash of item, text, author and date: the same review is stored once. */
  @PrimaryColumn('varchar', { length: 64 })
  id!: string;

  @Column('varchar', { length: 200, nullable: true })
  itemId!: string | null;

  @Column('text')
  text!: string;

  /** Hash of the text: what is read from it is kept once, however often it was posted. */
  @Column('varchar', { length: 64 })
  contentHash!: string;

  @Column('varchar', { length: 2 })
  language!: Language;

  @Column('double precision', { nullable: true })
  rating!: number | null;

  /** Salted hash; who wrote a review is not kept. */
  @Column('varchar', { length: 64, nullable: true })
  author!: string | null;

  /** ISO date or time. */
  @Column('varchar', { length: 30, nullable: true })
  createdAt!: string | null;

  /** `chat`: told to the assistant, and kept with the visitor's consent. */
  @Column('varchar', { length: 10, nullable: true })
  source!: ReviewSource | null;

  /** 1 for made-up reviews of a demonstration; SQLite has no boolean. */
  @Column('integer')
  sample!: number;

  /** The reviews' revision in which this one came in. */
  @Column('integer')
  revision!: number;
}
