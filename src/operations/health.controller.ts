import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DocentError } from '../config/errors.js';
import { SERVER_VERSION } from '../config/version.js';
import { SearchService } from '../search/search.service.js';
import { Readiness } from './readiness.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly search: SearchService,
  ) {}

  @Get('live')
  @ApiOperation({ summary: '200 while the process works' })
  live() {
    return { status: 'live', version: SERVER_VERSION };
  }

  @Get('ready')
  @ApiOperation({
    summary: '200 once questions are answered, 503 before; items that are pending are found by words alone',
  })
  ready() {
    if (!this.readiness.isReady) {
      throw new DocentError('not-ready', { zh: '正在启动，请稍候。', en: 'Starting up, please wait.' });
    }
    const { embedded, pending } = this.search.vectors.status;
    return { status: 'ready', version: SERVER_VERSION, items: { embedded, pending } };
  }
}
