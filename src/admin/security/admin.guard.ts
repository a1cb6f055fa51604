import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { DocentError } from '../../config/errors.js';
import { CSRF_HEADER, type Role } from '../../protocol/admin/index.js';
import { SessionService } from '../session/session.service.js';
import { isCsrf, readSessionCookie, setSessionCookie } from './session-cookie.js';
import { mayActAs, type Staff } from './staff.js';

export const NEEDS = 'docent:needs-role';
/** Lets a handler through that an account must reach before it has changed its one-time password. */
export const BEFORE_PASSWORD_CHANGE = 'docent:before-password-change';

export interface StaffRequest {
  staff: Staff;
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Who it is, whether the request was meant, and whether the role suffices; in this order. */
@Injectable()
export class AdminGuard implements CanActivate {
  constructor(
    private readonly sessions: SessionService,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request & Partial<StaffRequest>>();
    const response = context.switchToHttp().getResponse<Response>();
    response.setHeader('Cache-Control', 'no-store');
    const targets = [context.getHandler(), context.getClass()];
    const isRead = READS.has(request.method);
    const needed =
      this.reflector.getAllAndOverride<Role | 'nobody' | undefined>(NEEDS, targets) ??
      (isRead ? 'viewer' : 'administrator');
    if (needed === 'nobody') return true;

    const staff = await this.sessions.identify(readSessionCookie(request));
    if (!isRead && !isCsrf(staff.token, request.headers[CSRF_HEADER])) throw csrfMissing();
    if (staff.mustChangePassword && !this.reflector.getAllAndOverride<boolean>(BEFORE_PASSWORD_CHANGE, targets))
      throw passwordFirst();
    if (!mayActAs(staff.role, needed)) throw roleMissing(needed);
    request.staff = staff;
    if (await this.sessions.prolong(staff)) setSessionCookie(response, staff.token, SessionService.LIFETIME);
    return true;
  }
}

function csrfMissing(): DocentError {
  return new DocentError('forbidden', {
    zh: `缺少或不正确的 ${CSRF_HEADER}。请重新载入控制台再试。`,
    en: `The header ${CSRF_HEADER} is missing or wrong. Reload the console and try again.`,
  });
}

function passwordFirst(): DocentError {
  return new DocentError('forbidden', {
    zh: '请先更改一次性密码。',
    en: 'Change the one-time password first.',
  });
}

const ROLE_NAMES: Record<Role, { zh: string; en: string }> = {
  viewer: { zh: '查看者', en: 'viewer' },
  editor: { zh: '编辑', en: 'editor' },
  administrator: { zh: '管理员', en: 'administrator' },
};

export function roleMissing(needed: Role): DocentError {
  return new DocentError('forbidden', {
    zh: `这需要“${ROLE_NAMES[needed].zh}”权限。请联系管理员。`,
    en: `This needs the role "${ROLE_NAMES[needed].en}". Ask an administrator.`,
  });
}
