import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DocentError } from '../../config/errors.js';
import type {
  Account,
  CreateAccount,
  NewAccount,
  Page,
  PageQuery,
  Role,
  UpdateAccount,
} from '../../protocol/admin/index.js';
import type { Language } from '../../protocol/text.js';
import { AuditService } from '../audit/audit.service.js';
import { conflict } from '../conflict.js';
import { pageFrom } from '../paging.js';
import { hashPassword, newPassword } from '../security/passwords.js';
import type { Staff } from '../security/staff.js';
import type { AccountEntity } from './account.entity.js';
import { AccountsRepository } from './accounts.repository.js';

/** Who may sign in to the console. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly audit: AuditService,
  ) {}

  async list(query: PageQuery): Promise<Page<Account>> {
    const [rows, total] = await this.accounts.page(query);
    return pageFrom(rows.map(accountFrom), total, query);
  }

  async get(id: string): Promise<Account> {
    return accountFrom(await this.require(id));
  }

  async create(request: CreateAccount, staff: Staff): Promise<NewAccount> {
    if (await this.accounts.findByName(nameKeyOf(request.username)))
      throw new DocentError('conflict', {
        zh: `用户名“${request.username}”已被使用。`,
        en: `The user name "${request.username}" is taken.`,
      });
    const oneTimePassword = newPassword();
    const account = await this.insert(request, oneTimePassword, true);
    await this.audit.record(staff, 'account.create', targetOf(account), undefined, { role: account.role });
    return { account: accountFrom(account), oneTimePassword };
  }

  async update(id: string, { revision, role, disabled }: UpdateAccount, staff: Staff): Promise<Account> {
    const before = await this.require(id);
    if (id === staff.accountId && (disabled || role !== 'administrator')) throw notYourself();
    const outcome = await this.accounts.changeAndSignOut(id, revision, { role, disabled: Number(disabled) });
    if (outcome === 'last-administrator') throw lastAdministrator();
    if (outcome === 'conflict') throw conflict(await this.get(id));
    const after = await this.get(id);
    await this.audit.record(staff, 'account.update', targetOf(before), accountFrom(before), after);
    return after;
  }

  /** Gives a new one-time password and ends all sessions of the account. */
  async resetPassword(id: string, staff: Staff): Promise<NewAccount> {
    const before = await this.require(id);
    const oneTimePassword = newPassword();
    const changes = { passwordHash: await hashPassword(oneTimePassword), mustChangePassword: 1 };
    const outcome = await this.accounts.changeAndSignOut(id, before.revision, changes);
    if (outcome !== 'changed') throw conflict(await this.get(id));
    await this.audit.record(staff, 'account.reset-password', targetOf(before));
    return { account: await this.get(id), oneTimePassword };
  }

  async insert(
    { username, role, locale }: { username: string; role: Role; locale: Language },
    password: string,
    mustChange: boolean,
  ): Promise<AccountEntity> {
    const account: AccountEntity = {
      id: randomUUID(),
      username,
      nameKey: nameKeyOf(username),
      passwordHash: await hashPassword(password),
      role,
      locale,
      disabled: 0,
      mustChangePassword: Number(mustChange),
      revision: 1,
      createdAt: new Date().toISOString(),
      lastSignInAt: null,
    };
    await this.accounts.insert(account);
    return account;
  }

  private async require(id: string): Promise<AccountEntity> {
    const account = await this.accounts.find(id);
    if (!account) throw new DocentError('not-found', { zh: '没有这个账号。', en: 'There is no such account.' });
    return account;
  }
}

export function nameKeyOf(username: string): string {
  return username.trim().normalize('NFKC').toLowerCase();
}

function accountFrom(entity: AccountEntity): Account {
  const { id, username, role, locale, disabled, mustChangePassword, createdAt, lastSignInAt, revision } = entity;
  return {
    ...{ id, username, role, locale, createdAt, lastSignInAt, revision },
    disabled: disabled === 1,
    mustChangePassword: mustChangePassword === 1,
  };
}

function targetOf({ id, username }: AccountEntity) {
  return { type: 'account', id, label: username };
}

function notYourself(): DocentError {
  return new DocentError('forbidden', {
    zh: '不能停用自己的账号，也不能降低自己的权限。请由另一位管理员操作。',
    en: 'You cannot disable or demote your own account; another administrator can.',
  });
}

function lastAdministrator(): DocentError {
  return new DocentError('forbidden', {
    zh: '这是最后一位管理员：请先让另一个账号成为管理员。',
    en: 'This is the last administrator: make another account an administrator first.',
  });
}
