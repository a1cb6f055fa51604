import { Body, Delete, Get, HttpCode, Post, Put, Res, SetMetadata } from '@nestjs/common';
import type { Response } from 'express';
import { ClientAddress } from '../../chat/visitor.decorator.js';
import { changeLocaleSchema, changePasswordSchema, signInSchema, type Session } from '../../protocol/admin/index.js';
import { AdminController, CurrentStaff, Needs } from '../security/admin-controller.js';
import { BEFORE_PASSWORD_CHANGE } from '../security/admin.guard.js';
import { clearSessionCookie, setSessionCookie } from '../security/session-cookie.js';
import type { Staff } from '../security/staff.js';
import { SessionService } from './session.service.js';

@AdminController('session')
@Needs('viewer')
@SetMetadata(BEFORE_PASSWORD_CHANGE, true)
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  @Post()
  @Needs('nobody')
  @HttpCode(200)
  async signIn(
    @Body() body: unknown,
    @ClientAddress() address: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    return this.opened(await this.sessions.signIn(signInSchema.parse(body), address), response);
  }

  @Get()
  show(@CurrentStaff() staff: Staff): Session {
    return this.sessions.describe(staff);
  }

  @Delete()
  async signOut(@CurrentStaff() staff: Staff, @Res({ passthrough: true }) response: Response) {
    await this.sessions.signOut(staff);
    clearSessionCookie(response);
    return {};
  }

  @Put('password')
  async changePassword(
    @Body() body: unknown,
    @CurrentStaff() staff: Staff,
    @ClientAddress() address: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    return this.opened(await this.sessions.changePassword(staff, changePasswordSchema.parse(body), address), response);
  }

  @Put('locale')
  async changeLocale(@Body() body: unknown, @CurrentStaff() staff: Staff): Promise<Session> {
    return this.sessions.describe(await this.sessions.changeLocale(staff, changeLocaleSchema.parse(body).locale));
  }

  private opened(staff: Staff, response: Response): Session {
    setSessionCookie(response, staff.token, SessionService.LIFETIME);
    return this.sessions.describe(staff);
  }
}
