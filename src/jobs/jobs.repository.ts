import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../database/database.js';
import { JobEntity, type JobState } from './job.entity.js';

export const UNFINISHED: readonly JobState[] = ['queued', 'running'];

@Injectable()
export class JobsRepository {
  constructor(private readonly database: Database) {}

  async insert(job: JobEntity): Promise<void> {
    await this.database.write((manager) => manager.insert(JobEntity, job));
  }

  async update(id: string, changes: Partial<JobEntity>): Promise<void> {
    await this.database.write((manager) => manager.update(JobEntity, { id }, changes));
  }

  get(id: string): Promise<JobEntity | null> {
    return this.database.repository(JobEntity).findOneBy({ id });
  }

  /** The newest first. */
  list(limit: number): Promise<JobEntity[]> {
    return this.database.repository(JobEntity).find({ order: { createdAt: 'DESC', id: 'ASC' }, take: limit });
  }

  inStates(states: readonly JobState[]): Promise<JobEntity[]> {
    return this.database.repository(JobEntity).find({ where: { state: In([...states]) }, order: { createdAt: 'ASC' } });
  }

  async beat(owner: string, at: string): Promise<void> {
    await this.database.write((manager) =>
      manager.update(JobEntity, { owner, state: In([...UNFINISHED]) }, { heartbeatAt: at }),
    );
  }

  /** Changes the state only if the job is still as it was read, so that of two processes one wins. */
  async claim(job: JobEntity, changes: Partial<JobEntity>): Promise<boolean> {
    const { id, state, owner } = job;
    const result = await this.database.write((manager) => manager.update(JobEntity, { id, state, owner }, changes));
    return result.affected === 1;
  }
}
