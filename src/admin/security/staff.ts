import type { Role } from '../../protocol/admin/index.js';
import type { Language } from '../../protocol/text.js';

/** The member of staff who sends a request. */
export interface Staff {
  accountId: string;
  username: string;
  role: Role;
  locale: Language;
  mustChangePassword: boolean;
  /** The session's token as the cookie holds it. */
  token: string;
  expiresAt: string;
}

const RANK: Record<Role, number> = { viewer: 0, editor: 1, administrator: 2 };

export function mayActAs(role: Role, needed: Role): boolean {
  return RANK[role] >= RANK[needed];
}
