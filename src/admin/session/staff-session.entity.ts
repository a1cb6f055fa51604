import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('staff_session')
export class StaffSessionEntity {
  /** SHA-256 of the token in the cookie. */
  @PrimaryColumn('varchar', { length: 64 })
  tokenHash!: string;

  @Column('varchar', { length: 64 })
  accountId!: string;

  @Column('varchar', { length: 30 })
  createdAt!: string;

  @Column('varchar', { length: 30 })
  expiresAt!: string;
}
