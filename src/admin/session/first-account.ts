import { Injectable } from '@nestjs/common';
import { ConfigService } from '../../config/config.service.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { hashPassword, newPassword, verifyPassword } from '../security/passwords.js';
import { SessionRepository } from './session.repository.js';

export const FIRST_USERNAME = 'admin';

/** Sees to it that somebody can sign in to a fresh installation. */
@Injectable()
export class FirstAccount {
  constructor(
    private readonly config: ConfigService,
    private readonly accounts: AccountsRepository,
    private readonly service: AccountsService,
    private readonly sessions: SessionRepository,
  ) {}

  /**
   * Makes the account `admin` when there is none. `ADMIN_PASSWORD` sets its password, also later; without it a one-time
   * password is returned, a new one at each start until it has been used.
   */
  async ensure(): Promise<{ username: string; oneTimePassword?: string }> {
    const { adminPassword } = this.config.values;
    const username = FIRST_USERNAME;
    const account = await this.accounts.findByName(username);
    if (!account) {
      if ((await this.accounts.count()) > 0) return { username };
      const password = adminPassword ?? newPassword();
      await this.service.insert({ username, role: 'administrator', locale: 'zh' }, password, !adminPassword);
      return adminPassword ? { username } : { username, oneTimePassword: password };
    }
    if (adminPassword) {
      if (await verifyPassword(account.passwordHash, adminPassword)) return { username };
      const passwordHash = await hashPassword(adminPassword);
      await this.accounts.change(account.id, { passwordHash, mustChangePassword: 0, disabled: 0 });
      await this.sessions.removeAllOf(account.id);
      return { username };
    }
    if (account.lastSignInAt || !account.mustChangePassword) return { username };
    const oneTimePassword = newPassword();
    await this.accounts.change(account.id, { passwordHash: await hashPassword(oneTimePassword) });
    return { username, oneTimePassword };
  }
}
