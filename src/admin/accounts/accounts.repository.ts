import { Injectable } from '@nestjs/common';
import { Like } from 'typeorm';
import { Database } from '../../database/database.js';
import type { PageQuery } from '../../protocol/admin/index.js';
import { escapeLike, orderOf } from '../paging.js';
import { StaffSessionEntity } from '../session/staff-session.entity.js';
import { AccountEntity } from './account.entity.js';

const SORTABLE = ['username', 'role', 'createdAt', 'lastSignInAt'] as const;

@Injectable()
export class AccountsRepository {
  constructor(private readonly database: Database) {}

  count(): Promise<number> {
    return this.database.repository(AccountEntity).count();
  }

  find(id: string): Promise<AccountEntity | null> {
    return this.database.repository(AccountEntity).findOneBy({ id });
  }

  findByName(nameKey: string): Promise<AccountEntity | null> {
    return this.database.repository(AccountEntity).findOneBy({ nameKey });
  }

  page({ page, pageSize, search, sort }: PageQuery): Promise<[AccountEntity[], number]> {
    return this.database.repository(AccountEntity).findAndCount({
      where: search ? { nameKey: Like(`%${escapeLike(search.toLowerCase())}%`) } : {},
      order: orderOf(sort, SORTABLE, 'username'),
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
  }

  async insert(account: AccountEntity): Promise<void> {
    await this.database.write((manager) => manager.insert(AccountEntity, account));
  }

  /** Without a word about revisions: for what staff do to their own account. */
  async change(id: string, changes: Partial<AccountEntity>): Promise<void> {
    await this.database.write((manager) => manager.update(AccountEntity, { id }, changes));
  }

  /**
   * Changes an account that is still at `revision` and ends its sessions. Nothing changes when it has changed meanwhile, or
   * when nobody would be left who can administer: of two administrators who disable each other, the first one stays.
   */
  changeAndSignOut(
    id: string,
    revision: number,
    changes: Partial<AccountEntity>,
  ): Promise<'changed' | 'conflict' | 'last-administrator'> {
    return this.database.write(async (manager) => {
      const before = await manager.findOneBy(AccountEntity, { id, revision });
      if (!before) return 'conflict';
      const after = { ...before, ...changes };
      if (isActiveAdministrator(before) && !isActiveAdministrator(after))
        if ((await manager.countBy(AccountEntity, ACTIVE_ADMINISTRATOR)) <= 1) return 'last-administrator';
      await manager.update(AccountEntity, { id }, { ...changes, revision: revision + 1 });
      await manager.delete(StaffSessionEntity, { accountId: id });
      return 'changed';
    });
  }
}

const ACTIVE_ADMINISTRATOR = { role: 'administrator', disabled: 0 } as const;

function isActiveAdministrator({ role, disabled }: AccountEntity): boolean {
  return role === ACTIVE_ADMINISTRATOR.role && disabled === ACTIVE_ADMINISTRATOR.disabled;
}
