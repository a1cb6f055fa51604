import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an item means, in the space of one encoder. */
@Entity('item_vector')
export class ItemVectorEntity {
  @PrimaryColumn('varchar', { length: 200 })
  itemId!: string;

  /** Vectors of different encoders cannot be compared. */
  @PrimaryColumn('varchar', { length: 200 })
  encoderId!: string;

  @Column('integer')
  dimension!: number;

  /** Of the texts that were encoded: tells whether the item has changed since. */
  @Column('varchar', { length: 64 })
  contentHash!: string;

  /** See `quantise.ts`. */
  @Column('text')
  vector!: string;
}
