import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Database } from '../../database/database.js';
import { StaffSessionEntity } from './staff-session.entity.js';

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  find(tokenHash: string): Promise<StaffSessionEntity | null> {
    return this.database.repository(StaffSessionEntity).findOneBy({ tokenHash });
  }

  /** Stores a session and forgets the ones that have run out. */
  async insert(session: StaffSessionEntity): Promise<void> {
    await this.database.write(async (manager) => {
      await manager.delete(StaffSessionEntity, { expiresAt: LessThan(session.createdAt) });
      await manager.insert(StaffSessionEntity, session);
    });
  }

  async prolong(tokenHash: string, expiresAt: string): Promise<void> {
    await this.database.write((manager) => manager.update(StaffSessionEntity, { tokenHash }, { expiresAt }));
  }

  async remove(tokenHash: string): Promise<void> {
    await this.database.write((manager) => manager.delete(StaffSessionEntity, { tokenHash }));
  }

  async removeAllOf(accountId: string): Promise<void> {
    await this.database.write((manager) => manager.delete(StaffSessionEntity, { accountId }));
  }
}
