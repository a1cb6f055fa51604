import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { InteractionType } from '../plugin-api/services.js';

@Entity({ name: 'interaction' })
export class InteractionEntity {
  @PrimaryGeneratedColumn('increment', { type: 'integer' })
  id!: number;

  /** Of likes, dismissals, saves and ratings, which hold until taken back: each is stored once. Null for events. */
  @Column('varchar', { length: 64, nullable: true })
  stateKey!: string | null;

  @Column('varchar', { length: 200 })
  visitorId!: string;

  @Column('varchar', { length: 200 })
  itemId!: string;

  @Column('varchar', { length: 20 })
  type!: InteractionType;

  @Column('double precision', { nullable: true })
  value!: number | null;

  @Column('varchar', { length: 64, nullable: true })
  conversationId!: string | null;

  @Column('varchar', { length: 30 })
  createdAt!: string;
}
