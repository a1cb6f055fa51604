import { Module } from '@nestjs/common';
import { JobEntity } from './job.entity.js';
import { JobsRepository } from './jobs.repository.js';
import { JobsService } from './jobs.service.js';

export const JOBS_ENTITIES = [JobEntity];

@Module({ providers: [JobsRepository, JobsService], exports: [JobsService] })
export class JobsModule {}
