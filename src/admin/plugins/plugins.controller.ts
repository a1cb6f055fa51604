import { Body, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  orderPluginsSchema,
  pageQuerySchema,
  rollbackPluginSchema,
  savePluginConfigSchema,
  switchPluginSchema,
} from '../../protocol/admin/index.js';
import { AdminController, CurrentStaff } from '../security/admin-controller.js';
import type { Staff } from '../security/staff.js';
import { PluginsService } from './plugins.service.js';

@AdminController('plugins')
export class PluginsController {
  constructor(private readonly plugins: PluginsService) {}

  @Get()
  list() {
    return this.plugins.list();
  }

  @Put('order')
  setOrder(@Body() body: unknown, @CurrentStaff() staff: Staff) {
    return this.plugins.setOrder(orderPluginsSchema.parse(body).ids, staff);
  }

  @Get(':id')
  get(@Param('id') id: string) {
    return this.plugins.get(id);
  }

  @Put(':id')
  setEnabled(@Param('id') id: string, @Body() body: unknown, @CurrentStaff() staff: Staff) {
    const { enabled, revision } = switchPluginSchema.parse(body);
    return this.plugins.setEnabled(id, enabled, revision, staff);
  }

  @Get(':id/config')
  config(@Param('id') id: string) {
    return this.plugins.config(id);
  }

  @Put(':id/config')
  configure(@Param('id') id: string, @Body() body: unknown, @CurrentStaff() staff: Staff) {
    return this.plugins.configure(id, savePluginConfigSchema.parse(body), staff);
  }

  @Post(':id/config/check')
  @HttpCode(200)
  check(@Param('id') id: string, @Body() body: unknown) {
    return this.plugins.check(id, savePluginConfigSchema.parse(body));
  }

  @Post(':id/test')
  @HttpCode(200)
  test(@Param('id') id: string, @CurrentStaff() staff: Staff) {
    return this.plugins.test(id, staff);
  }

  @Post(':id/start')
  @HttpCode(200)
  restart(@Param('id') id: string, @CurrentStaff() staff: Staff) {
    return this.plugins.restart(id, staff);
  }

  @Get(':id/history')
  history(@Param('id') id: string, @Query() query: unknown) {
    return this.plugins.history(id, pageQuerySchema.parse(query));
  }

  @Post(':id/rollback')
  @HttpCode(200)
  rollback(@Param('id') id: string, @Body() body: unknown, @CurrentStaff() staff: Staff) {
    const { version, revision } = rollbackPluginSchema.parse(body);
    return this.plugins.rollback(id, version, revision, staff);
  }
}
