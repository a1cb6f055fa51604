import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One change, kept for good. The name is kept beside the id: accounts may be renamed, history may not. */
@Entity('audit_entry')
export class AuditEntryEntity {
  @PrimaryGeneratedColumn('increment', { type: 'integer' })
  id!: number;

  @Column('varchar', { length: 30 })
  at!: string;

  @Column('varchar', { length: 64, nullable: true })
  accountId!: string | null;

  @Column('varchar', { length: 80, nullable: true })
  username!: string | null;

  @Column('varchar', { length: 60 })
  action!: string;

  @Column('varchar', { length: 40 })
  targetType!: string;

  @Column('varchar', { length: 200 })
  targetId!: string;

  @Column('varchar', { length: 300 })
  label!: string;

  /** `Change[]` as JSON. */
  @Column('text')
  changes!: string;
}
