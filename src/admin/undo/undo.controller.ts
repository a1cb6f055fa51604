import { HttpCode, Param, Post } from '@nestjs/common';
import { AdminController, CurrentStaff, Needs } from '../security/admin-controller.js';
import type { Staff } from '../security/staff.js';
import { UndoService } from './undo.service.js';

@AdminController('undo')
@Needs('editor')
export class UndoController {
  constructor(private readonly undos: UndoService) {}

  @Post(':token')
  @HttpCode(200)
  async undo(@Param('token') token: string, @CurrentStaff() staff: Staff) {
    await this.undos.undo(token, staff);
    return {};
  }
}
