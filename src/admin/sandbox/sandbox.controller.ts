import { Body, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { sandboxAskSchema } from '../../protocol/admin/index.js';
import { AdminController, CurrentStaff, Needs } from '../security/admin-controller.js';
import type { Staff } from '../security/staff.js';
import { SandboxService } from './sandbox.service.js';

@AdminController('sandbox')
@Needs('viewer')
export class SandboxController {
  constructor(private readonly sandbox: SandboxService) {}

  @Post('ask')
  @HttpCode(200)
  ask(@Body() body: unknown, @CurrentStaff() staff: Staff) {
    return this.sandbox.ask(sandboxAskSchema.parse(body), staff);
  }

  @Delete(':conversationId')
  forget(@Param('conversationId') conversationId: string, @CurrentStaff() staff: Staff) {
    this.sandbox.forget(conversationId, staff);
    return {};
  }
}
