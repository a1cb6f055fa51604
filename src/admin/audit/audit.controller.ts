import { Get, Query } from '@nestjs/common';
import { auditQuerySchema } from '../../protocol/admin/index.js';
import { AdminController, Needs } from '../security/admin-controller.js';
import { AuditService } from './audit.service.js';

@AdminController('audit')
@Needs('viewer')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  list(@Query() query: unknown) {
    return this.audit.list(auditQuerySchema.parse(query));
  }
}
