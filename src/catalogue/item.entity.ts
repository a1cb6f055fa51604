import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ItemKind } from '../protocol/blocks.js';

@Entity({ name: 'item' })
export class ItemEntity {
  @PrimaryColumn('varchar', { length: 200 })
  id!: string;

  @Column('varchar', { length: 20 })
  kind!: ItemKind;

  /** The normalised item as JSON. */
  @Column('text')
  record!: string;

  /** SHA-256 of the record: tells whether an import changes anything. */
  @Column('varchar', { length: 64 })
  hash!: string;

  /** The catalogue's revision in which this item last changed. */
  @Column('integer')
  revision!: number;

  @Column('varchar', { length: 30 })
  createdAt!: string;

  @Column('varchar', { length: 30 })
  updatedAt!: string;
}
