import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { StatedTaste, Veto } from '../plugin-api/turn.js';
import { ReasonVetoEntity, StatedTasteEntity, VisitorChoiceEntity } from './visitor-choice.entity.js';

/** So many vetoes, and so many stated tastes, of one visitor count: the newest. */
const NEWEST = 500;

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
      .find({ where: { visitorId }, order: { createdAt: 'DESC' }, take: NEWEST });
    return rows.map(({ itemId, because }) => (itemId ? { because, itemId } : { because }));
  }

  async addVeto(visitorId: string, { because, itemId = '' }: Veto): Promise<void> {
    const row = { visitorId, itemId, because, createdAt: new Date().toISOString() };
    await this.database.write((manager) => manager.upsert(ReasonVetoEntity, row, ['visitorId', 'itemId', 'because']));
  }

  async removeVeto(visitorId: string, { because, itemId = '' }: Veto): Promise<void> {
    await this.database.write((manager) => manager.delete(ReasonVetoEntity, { visitorId, itemId, because }));
  }

  async stated(visitorId: string): Promise<StatedTaste[]> {
    const rows = await this.database
      .repository(StatedTasteEntity)
      .find({ where: { visitorId }, order: { createdAt: 'DESC' }, take: NEWEST });
    return rows.map(({ term, likes }) => ({ term, likes: likes === 1 }));
  }

  /** What is said again takes the place of what was said before, and counts although the term had been taken out. */
  async state(visitorId: string, { term, likes }: StatedTaste): Promise<void> {
    const row = { visitorId, term, likes: Number(likes), createdAt: new Date().toISOString() };
    await this.database.write(async (manager) => {
      await manager.upsert(StatedTasteEntity, row, ['visitorId', 'term']);
      await manager.delete(ReasonVetoEntity, { visitorId, itemId: '', because: term });
    });
  }

  /** Forgets vetoes and stated tastes, and returns how many of the latter; the switch stays as the visitor set it. */
  clear(visitorId: string): Promise<number> {
    return this.database.write(async (manager) => {
      await manager.delete(ReasonVetoEntity, { visitorId });
      return (await manager.delete(StatedTasteEntity, { visitorId })).affected ?? 0;
    });
  }
}
