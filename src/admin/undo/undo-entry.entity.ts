import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('undo_entry')
export class UndoEntryEntity {
  /** SHA-256 of the token. */
  @PrimaryColumn('varchar', { length: 64 })
  tokenHash!: string;

  @Column('varchar', { length: 40 })
  kind!: string;

  /** What brings the thing back, as JSON. */
  @Column('text')
  payload!: string;

  @Column('varchar', { length: 64 })
  accountId!: string;

  @Column('varchar', { length: 30 })
  expiresAt!: string;
}
