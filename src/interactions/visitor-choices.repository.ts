import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Veto } from '../plugin-api/turn.js';
import { ReasonVetoEntity, VisitorChoiceEntity } from './visitor-choice.entity.js';

/** So many vetoes of one visitor are kept, the newest. */
const VETOES = 500;

/** What visitors decided about how they are known. Read at each use, so that a change counts at once in every process. */
@Injectable()
export class VisitorChoicesRepository {
  constructor(private readonly database: Database) {}

  async isPersonalised(visitorId: string): Promise<boolean> {
    return (await this.database.repository(VisitorChoiceEntity).findOneBy({ visitorId }))?.personalised !== 0;
  }

  async setPersonalised(visitorId: string, personalised: boolean): Promise<void> {
    const row = { visitorId, personalised: Number(personalised), updatedAt: new Date().toISOString() };
    await this.database.write((manager) => manager.upsert(VisitorChoiceEntity, row, ['visitorId']));
  }

  /** Visitors who switched personalisation off. */
  async optedOut(): Promise<Set<string>> {
    const rows = await this.database.repository(VisitorChoiceEntity).findBy({ personalised: 0 });
    return new Set(rows.map(({ visitorId }) => visitorId));
  }

  async vetoes(visitorId: string): Promise<Veto[]> {
    const rows = await this.database
      .repository(ReasonVetoEntity)
      .find({ where: { visitorId }, order: { createdAt: 'DESC' }, take: VETOES });
    return rows.map(({ itemId, because }) => (itemId ? { because, itemId } : { because }));
  }

  async addVeto(visitorId: string, { because, itemId = '' }: Veto): Promise<void> {
    const row = { visitorId, itemId, because, createdAt: new Date().toISOString() };
    await this.database.write((manager) => manager.upsert(ReasonVetoEntity, row, ['visitorId', 'itemId', 'because']));
  }

  async removeVeto(visitorId: string, { because, itemId = '' }: Veto): Promise<void> {
    await this.database.write((manager) => manager.delete(ReasonVetoEntity, { visitorId, itemId, because }));
  }

  /** Forgets the vetoes; the switch stays as the visitor set it. */
  async clearVetoes(visitorId: string): Promise<void> {
    await this.database.write((manager) => manager.delete(ReasonVetoEntity, { visitorId }));
  }
}
