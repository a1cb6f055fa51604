import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A vector that was computed before, by encoder and content: texts are not kept, only their hash. */
@Entity('embedding_vector')
export class EmbeddingVectorEntity {
  @PrimaryColumn('varchar', { length: 120 })
  encoder!: string;

  /** SHA-256 of the normalised text, in hex. */
  @PrimaryColumn('varchar', { length: 64 })
  hash!: string;

  @Column('integer')
  dimension!: number;

  /** See `vector-codec.ts`. */
  @Column('text')
  vector!: string;
}
