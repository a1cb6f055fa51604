import { Injectable } from '@nestjs/common';
import { DocentError } from '../../config/errors.js';
import type { Undo } from '../../protocol/admin/index.js';
import { hashToken, newToken } from '../security/session-cookie.js';
import type { Staff } from '../security/staff.js';
import { UndoRepository } from './undo.repository.js';

const TEN_MINUTES = 600_000;

/** Brings one kind of thing back. */
export type UndoWork = (payload: unknown, staff: Staff) => Promise<void>;

/** Takes back a deletion within ten minutes. */
@Injectable()
export class UndoService {
  private readonly works = new Map<string, UndoWork>();

  constructor(private readonly entries: UndoRepository) {}

  register(kind: string, work: UndoWork): void {
    this.works.set(kind, work);
  }

  /** @param payload what `work` of this kind needs; must survive JSON */
  async offer(kind: string, payload: unknown, staff: Staff): Promise<Undo> {
    const token = newToken();
    const now = Date.now();
    const expiresAt = new Date(now + TEN_MINUTES).toISOString();
    await this.entries.insert(
      { tokenHash: hashToken(token), kind, payload: JSON.stringify(payload), accountId: staff.accountId, expiresAt },
      new Date(now).toISOString(),
    );
    return { undo: token, expiresAt };
  }

  /** @throws DocentError `not-found` when it is too late, was used, or is somebody else's */
  async undo(token: string, staff: Staff): Promise<void> {
    const entry = await this.entries.find(hashToken(token));
    const work = entry && this.works.get(entry.kind);
    const isOpen = entry && entry.accountId === staff.accountId && entry.expiresAt > new Date().toISOString();
    if (!isOpen || !work || !(await this.entries.take(entry.tokenHash)))
      throw new DocentError('not-found', {
        zh: '已不能撤销：超过十分钟，或已经撤销过。',
        en: 'This can no longer be undone: it is more than ten minutes ago, or was undone already.',
      });
    await work(JSON.parse(entry.payload), staff);
  }
}
