import { Injectable } from '@nestjs/common';
import { DocentError } from '../../config/errors.js';
import type { ChangePassword, Session, SignIn } from '../../protocol/admin/index.js';
import type { Language } from '../../protocol/text.js';
import type { AccountEntity } from '../accounts/account.entity.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { nameKeyOf } from '../accounts/accounts.service.js';
import { AuditService } from '../audit/audit.service.js';
import { hashPassword, verifyPassword } from '../security/passwords.js';
import { csrfOf, hashToken, newToken } from '../security/session-cookie.js';
import { SignInLimits } from '../security/sign-in-limits.js';
import type { Staff } from '../security/staff.js';
import { SessionRepository } from './session.repository.js';

const HOUR = 3_600_000;
/** A session that is used is made longer at most so often: not every click writes to the disk. */
const PROLONG_AFTER = HOUR / 6;
const UNKNOWN_NAME = '?';

/** Signing in and out. A session ends twelve hours after it was last used, and after a week in any case. */
@Injectable()
export class SessionService {
  static readonly LIFETIME = 12 * HOUR;
  /** A cookie that was stolen does not open the console for good. */
  static readonly LONGEST = 7 * 24 * HOUR;
  /** Looked at for names that do not exist, so that the time of the answer does not tell which names do. */
  private decoy: Promise<string> | undefined;

  constructor(
    private readonly sessions: SessionRepository,
    private readonly accounts: AccountsRepository,
    private readonly limits: SignInLimits,
    private readonly audit: AuditService,
  ) {}

  /** @throws DocentError `unauthorised`, `rate-limited` */
  async signIn({ username, password }: SignIn, address: string): Promise<Staff> {
    const nameKey = nameKeyOf(username);
    await this.limits.attempt(address, nameKey);
    const account = await this.accounts.findByName(nameKey);
    const isRight = await verifyPassword(account?.passwordHash ?? (await this.decoyHash()), password);
    if (!account || !isRight || account.disabled) {
      // Of a name that nobody has, nothing is kept: it may be a password that went into the wrong field.
      const target = { type: 'account', id: account?.id ?? '', label: account?.username ?? UNKNOWN_NAME };
      await this.audit.record(null, 'session.refused', target);
      throw new DocentError('unauthorised', {
        zh: '用户名或密码不正确，或账号已停用。',
        en: 'The user name or password is wrong, or the account is disabled.',
      });
    }
    await this.limits.succeeded(address, nameKey);
    await this.accounts.change(account.id, { lastSignInAt: new Date().toISOString() });
    const staff = await this.open(account);
    await this.audit.record(staff, 'session.open', { type: 'account', id: account.id, label: account.username });
    return staff;
  }

  /** Who a cookie belongs to. @throws DocentError `unauthorised` when there is no such session (any more) */
  async identify(token: string | undefined): Promise<Staff> {
    const session = token && (await this.sessions.find(hashToken(token)));
    const now = Date.now();
    const isOpen =
      session &&
      session.expiresAt > new Date(now).toISOString() &&
      Date.parse(session.createdAt) > now - SessionService.LONGEST;
    const account = isOpen ? await this.accounts.find(session.accountId) : undefined;
    if (!token || !session || !account || account.disabled) throw signInFirst();
    return staffFrom(account, token, session.expiresAt);
  }

  /** True when the session was made longer, and its cookie must be too. */
  async prolong(staff: Staff): Promise<boolean> {
    const expiresAt = Date.now() + SessionService.LIFETIME;
    if (expiresAt - Date.parse(staff.expiresAt) < PROLONG_AFTER) return false;
    staff.expiresAt = new Date(expiresAt).toISOString();
    await this.sessions.prolong(hashToken(staff.token), staff.expiresAt);
    return true;
  }

  async signOut(staff: Staff): Promise<void> {
    await this.sessions.remove(hashToken(staff.token));
  }

  /** Ends all sessions of the account and opens a new one. @throws DocentError `forbidden` for a wrong password */
  async changePassword(staff: Staff, { current, next }: ChangePassword, address: string): Promise<Staff> {
    const account = await this.accounts.find(staff.accountId);
    await this.limits.attempt(address, nameKeyOf(staff.username));
    if (!account || !(await verifyPassword(account.passwordHash, current)))
      throw new DocentError('forbidden', { zh: '当前密码不正确。', en: 'The current password is wrong.' });
    await this.limits.succeeded(address, nameKeyOf(staff.username));
    if (current === next || nameKeyOf(next) === account.nameKey)
      throw new DocentError('bad-request', {
        zh: '新密码必须与当前密码和用户名都不同。',
        en: 'The new password must differ from the current one and from the user name.',
      });
    await this.accounts.change(account.id, { passwordHash: await hashPassword(next), mustChangePassword: 0 });
    await this.sessions.removeAllOf(account.id);
    await this.audit.record(staff, 'account.change-password', {
      type: 'account',
      id: account.id,
      label: account.username,
    });
    return this.open({ ...account, mustChangePassword: 0 });
  }

  async changeLocale(staff: Staff, locale: Language): Promise<Staff> {
    await this.accounts.change(staff.accountId, { locale });
    return { ...staff, locale };
  }

  describe(staff: Staff): Session {
    const { accountId, username, role, locale, mustChangePassword, token, expiresAt } = staff;
    return { account: { id: accountId, username, role, locale, mustChangePassword }, csrf: csrfOf(token), expiresAt };
  }

  private async open(account: AccountEntity): Promise<Staff> {
    const token = newToken();
    const now = Date.now();
    const expiresAt = new Date(now + SessionService.LIFETIME).toISOString();
    const createdAt = new Date(now).toISOString();
    await this.sessions.insert({ tokenHash: hashToken(token), accountId: account.id, createdAt, expiresAt });
    return staffFrom(account, token, expiresAt);
  }

  private decoyHash(): Promise<string> {
    return (this.decoy ??= hashPassword(newToken()));
  }
}

function staffFrom(account: AccountEntity, token: string, expiresAt: string): Staff {
  const { id, username, role, locale, mustChangePassword } = account;
  return { accountId: id, username, role, locale, mustChangePassword: mustChangePassword === 1, token, expiresAt };
}

function signInFirst(): DocentError {
  return new DocentError('unauthorised', {
    zh: '请先登录：会话不存在或已过期。',
    en: 'Please sign in: there is no session, or it has expired.',
  });
}
