import { Body, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { createAccountSchema, pageQuerySchema, updateAccountSchema } from '../../protocol/admin/index.js';
import { AdminController, CurrentStaff, Needs } from '../security/admin-controller.js';
import type { Staff } from '../security/staff.js';
import { AccountsService } from './accounts.service.js';

@AdminController('accounts')
@Needs('administrator')
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  @Get()
  list(@Query() query: unknown) {
    return this.accounts.list(pageQuerySchema.parse(query));
  }

  @Get(':id')
  get(@Param('id') id: string) {
    return this.accounts.get(id);
  }

  @Post()
  create(@Body() body: unknown, @CurrentStaff() staff: Staff) {
    return this.accounts.create(createAccountSchema.parse(body), staff);
  }

  @Put(':id')
  update(@Param('id') id: string, @Body() body: unknown, @CurrentStaff() staff: Staff) {
    return this.accounts.update(id, updateAccountSchema.parse(body), staff);
  }

  @Post(':id/password')
  @HttpCode(200)
  resetPassword(@Param('id') id: string, @CurrentStaff() staff: Staff) {
    return this.accounts.resetPassword(id, staff);
  }
}
