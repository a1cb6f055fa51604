import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Revisions } from '../../database/revisions.js';
import { ModelVersionEntity, type VersionState } from './model-version.entity.js';

@Injectable()
export class ModelVersionsRepository {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  list(subject: string): Promise<ModelVersionEntity[]> {
    return this.database
      .repository(ModelVersionEntity)
      .find({ where: { subject }, order: { createdAt: 'DESC', version: 'DESC' } });
  }

  get(version: string): Promise<ModelVersionEntity | null> {
    return this.database.repository(ModelVersionEntity).findOneBy({ version });
  }

  serving(subject: string): Promise<ModelVersionEntity | null> {
    return this.database.repository(ModelVersionEntity).findOneBy({ subject, state: 'serving' });
  }

  async insert(row: ModelVersionEntity): Promise<void> {
    await this.database.write((manager) => manager.insert(ModelVersionEntity, row));
  }

  /** Puts a version, or none, in the place of the one that serves, which gets another state; all processes hear of it. */
  async replaceServing(subject: string, version: string | undefined, formerState: VersionState): Promise<void> {
    await this.database.write(async (manager) => {
      await manager.update(ModelVersionEntity, { subject, state: 'serving' }, { state: formerState });
      if (version !== undefined)
        await manager.update(
          ModelVersionEntity,
          { subject, version },
          { state: 'serving', promotedAt: new Date().toISOString() },
        );
      await Revisions.advance(manager, 'models');
    });
  }

  async remove(version: string): Promise<void> {
    await this.database.write((manager) => manager.delete(ModelVersionEntity, { version }));
  }
}
