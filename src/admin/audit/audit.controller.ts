import { Readable } from 'node:stream';
import { Get, Query, StreamableFile } from '@nestjs/common';
import { auditFiltersSchema, auditQuerySchema } from '../../protocol/admin/index.js';
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

  @Get('export')
  export(@Query() query: unknown): StreamableFile {
    return new StreamableFile(Readable.from(this.audit.table(auditFiltersSchema.parse(query)), { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="docent-audit.csv"',
    });
  }
}
