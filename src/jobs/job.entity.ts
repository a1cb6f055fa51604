import { Column, Entity, PrimaryColumn } from 'typeorm';

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted';

@Entity({ name: 'job' })
export class JobEntity {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Column('varchar', { length: 60 })
  type!: string;

  @Column('varchar', { length: 12 })
  state!: JobState;

  /** What a resumable job needs to begin again, as JSON. */
  @Column('text', { nullable: true })
  input!: string | null;

  /** 0 to 1. */
  @Column('double precision')
  progress!: number;

  @Column('text', { nullable: true })
  message!: string | null;

  /** JSON. */
  @Column('text', { nullable: true })
  result!: string | null;

  /** `BilingualText` as JSON. */
  @Column('text', { nullable: true })
  error!: string | null;

  /** The process that runs it. */
  @Column('varchar', { length: 200 })
  owner!: string;

  /** When the owner last showed that it is alive. */
  @Column('varchar', { length: 30 })
  heartbeatAt!: string;

  /** 1 when somebody, in whichever process, wants it to stop. */
  @Column('integer')
  cancelRequested!: number;

  @Column('varchar', { length: 30 })
  createdAt!: string;

  @Column('varchar', { length: 30, nullable: true })
  startedAt!: string | null;

  @Column('varchar', { length: 30, nullable: true })
  finishedAt!: string | null;
}
