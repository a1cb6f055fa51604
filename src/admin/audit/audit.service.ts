import { Injectable } from '@nestjs/common';
import type { AuditEntry, AuditFilters, AuditQuery, Page } from '../../protocol/admin/index.js';
import { pageFrom } from '../paging.js';
import type { Staff } from '../security/staff.js';
import type { AuditEntryEntity } from './audit-entry.entity.js';
import { AuditRepository } from './audit.repository.js';
import { tableHead, tableLines } from './audit-table.js';
import { changesBetween } from './changes.js';

export interface AuditTarget {
  /** `plugin`, `item`, `account` ... */
  type: string;
  id: string;
  label: string;
}

/** Who changed what, and when. */
@Injectable()
export class AuditService {
  constructor(private readonly entries: AuditRepository) {}

  /** @param staff null for the command line and the server itself; @param before, @param after with secrets masked */
  async record(
    staff: Pick<Staff, 'accountId' | 'username'> | null,
    action: string,
    target: AuditTarget,
    before?: unknown,
    after?: unknown,
  ): Promise<void> {
    await this.entries.insert({
      at: new Date().toISOString(),
      accountId: staff?.accountId ?? null,
      username: staff?.username ?? null,
      action,
      targetType: target.type,
      targetId: target.id.slice(0, 200),
      label: target.label.slice(0, 300),
      changes: JSON.stringify(changesBetween(before, after)),
    });
  }

  async list(query: AuditQuery): Promise<Page<AuditEntry>> {
    const [rows, total] = await this.entries.page(query);
    return pageFrom(rows.map(entryFrom), total, query);
  }

  /** The entries as the text of a table, in pieces. */
  async *table(query: AuditFilters): AsyncGenerator<string> {
    yield* tableHead();
    for await (const row of this.entries.all(query)) yield tableLines(entryFrom(row));
  }
}

function entryFrom(row: AuditEntryEntity): AuditEntry {
  const account = row.accountId === null ? null : { id: row.accountId, username: row.username ?? '' };
  const target = { type: row.targetType, id: row.targetId, label: row.label };
  const changes = JSON.parse(row.changes) as AuditEntry['changes'];
  return { id: row.id, at: row.at, account, action: row.action, target, changes };
}
