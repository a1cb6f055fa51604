import { Injectable } from '@nestjs/common';
import { And, Equal, LessThan, Like, MoreThanOrEqual, type FindOptionsWhere } from 'typeorm';
import { Database } from '../../database/database.js';
import type { AuditQuery } from '../../protocol/admin/index.js';
import { escapeLike, orderOf } from '../paging.js';
import { periodOf } from '../period.js';
import { AuditEntryEntity } from './audit-entry.entity.js';

@Injectable()
export class AuditRepository {
  constructor(private readonly database: Database) {}

  async insert(entry: Omit<AuditEntryEntity, 'id'>): Promise<void> {
    await this.database.write((manager) => manager.insert(AuditEntryEntity, entry));
  }

  page(query: AuditQuery): Promise<[AuditEntryEntity[], number]> {
    const { start, end } = periodOf(query);
    const where: FindOptionsWhere<AuditEntryEntity> = {
      at: And(MoreThanOrEqual(start), LessThan(end)),
      ...(query.account && { accountId: query.account }),
      ...(query.action && { action: Like(`${escapeLike(query.action)}%`) }),
      ...(query.targetType && { targetType: Equal(query.targetType) }),
      ...(query.targetId && { targetId: Equal(query.targetId) }),
    };
    const like = Like(`%${escapeLike(query.search)}%`);
    return this.database.repository(AuditEntryEntity).findAndCount({
      where: query.search
        ? [
            { ...where, label: like },
            { ...where, targetId: query.targetId ? Equal(query.targetId) : like },
            { ...where, username: like },
          ]
        : where,
      order: orderOf(query.sort, ['id'], '-id'),
      skip: (query.page - 1) * query.pageSize,
      take: query.pageSize,
    });
  }
}
