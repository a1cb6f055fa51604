import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Database } from '../../database/database.js';
import { UndoEntryEntity } from './undo-entry.entity.js';

@Injectable()
export class UndoRepository {
  constructor(private readonly database: Database) {}

  async insert(entry: UndoEntryEntity, now: string): Promise<void> {
    await this.database.write(async (manager) => {
      await manager.delete(UndoEntryEntity, { expiresAt: LessThan(now) });
      await manager.insert(UndoEntryEntity, entry);
    });
  }

  find(tokenHash: string): Promise<UndoEntryEntity | null> {
    return this.database.repository(UndoEntryEntity).findOneBy({ tokenHash });
  }

  /** False when somebody else has just used it. */
  take(tokenHash: string): Promise<boolean> {
    return this.database.write(async (manager) => {
      return (await manager.delete(UndoEntryEntity, { tokenHash })).affected === 1;
    });
  }
}
