import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Database } from '../database/database.js';
import { EndedVisitorEntity } from './ended-visitor.entity.js';

@Injectable()
export class EndedVisitorsRepository {
  constructor(private readonly database: Database) {}

  has(visitorId: string): Promise<boolean> {
    return this.database.repository(EndedVisitorEntity).existsBy({ visitorHash: hashOf(visitorId) });
  }

  /** Also forgets those who left before `outdated`: their tokens have run out by themselves. */
  async add(visitorId: string, outdated: Date): Promise<void> {
    const row = { visitorHash: hashOf(visitorId), endedAt: new Date().toISOString() };
    await this.database.write(async (manager) => {
      await manager.delete(EndedVisitorEntity, { endedAt: LessThan(outdated.toISOString()) });
      await manager.upsert(EndedVisitorEntity, row, ['visitorHash']);
    });
  }
}

function hashOf(visitorId: string): string {
  return createHash('sha256').update(visitorId).digest('hex');
}
