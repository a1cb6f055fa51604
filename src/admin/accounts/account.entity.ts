import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../protocol/admin/index.js';
import type { Language } from '../../protocol/text.js';

/** A member of staff. */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn('varchar', { length: 64 })
  id!: string;

  @Column('varchar', { length: 80 })
  username!: string;

  /** The user name in lower case and one Unicode form: "Anna" and "anna" are the same person. */
  @Column('varchar', { length: 80 })
  nameKey!: string;

  /** argon2id. */
  @Column('text')
  passwordHash!: string;

  @Column('varchar', { length: 20 })
  role!: Role;

  @Column('varchar', { length: 2 })
  locale!: Language;

  /** 1 or 0. */
  @Column('integer')
  disabled!: number;

  /** 1 or 0. */
  @Column('integer')
  mustChangePassword!: number;

  @Column('integer')
  revision!: number;

  @Column('varchar', { length: 30 })
  createdAt!: string;

  @Column('varchar', { length: 30, nullable: true })
  lastSignInAt!: string | null;
}
