import { Injectable } from '@nestjs/common';
import { And, Equal, ILike, LessThan, Like, MoreThanOrEqual, type FindOptionsWhere } from 'typeorm';
import { Database } from '../../database/database.js';
import type { AuditFilters, AuditQuery } from '../../protocol/admin/index.js';
import { escapeLike, orderOf } from '../paging.js';
import { periodOf } from '../period.js';
import { AuditEntryEntity } from './audit-entry.entity.js';

const AT_ONCE = 500;

@Injectable()
export class AuditRepository {
  constructor(private readonly database: Database) {}

  async insert(entry: Omit<AuditEntryEntity, 'id'>): Promise<void> {
    await this.database.write((manager) => manager.insert(AuditEntryEntity, entry));
  }

  page(query: AuditQuery): Promise<[AuditEntryEntity[], number]> {
    return this.database.repository(AuditEntryEntity).findAndCount({
      where: this.where(query),
      order: orderOf(query.sort, ['id'], '-id'),
      skip: (query.page - 1) * query.pageSize,
      take: query.pageSize,
    });
  }

  /** All entries that meet the filters, newest first. */
  async *all(query: AuditFilters): AsyncGenerator<AuditEntryEntity> {
    for (let before: number | undefined; ;) {
      const entries = await this.database.repository(AuditEntryEntity).find({
        where: this.where(query, before),
        order: { id: 'DESC' },
        take: AT_ONCE,
      });
      yield* entries;
      if (entries.length < AT_ONCE) return;
      before = entries.at(-1)!.id;
    }
  }

  private where(query: AuditFilters, before?: number): FindOptionsWhere<AuditEntryEntity>[] {
    const { start, end } = periodOf(query);
    const where: FindOptionsWhere<AuditEntryEntity> = {
      at: And(MoreThanOrEqual(start), LessThan(end)),
      ...(before !== undefined && { id: LessThan(before) }),
      ...(query.account && { accountId: query.account }),
      ...(query.action && { action: Like(`${escapeLike(query.action)}%`) }),
      ...(query.targetType && { targetType: Equal(query.targetType) }),
      ...(query.targetId && { targetId: Equal(query.targetId) }),
    };
    if (!query.search) return [where];
    // In PostgreSQL `LIKE` minds capitals, in SQLite it does not.
    const like = ILike(`%${escapeLike(query.search)}%`);
    return [
      { ...where, label: like },
      { ...where, targetId: query.targetId ? Equal(query.targetId) : like },
      { ...where, username: like },
    ];
  }
}
