import { Body, Get, Header, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { preferredLanguage } from '../../chat/error-body.js';
import {
  compareModelsSchema,
  pageQuerySchema,
  promoteModelSchema,
  rollBackModelSchema,
  trainModelSchema,
} from '../../protocol/admin/index.js';
import { AdminController, CurrentStaff, Needs } from '../security/admin-controller.js';
import type { Staff } from '../security/staff.js';
import { RecommenderService } from './recommender.service.js';

/** A page of its own: no scripts, nothing from elsewhere, no way to act as the one who opened it. */
const REPORT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

/** Everybody on the staff may read; editors start work that changes nothing by itself; administrators decide what serves. */
@AdminController('recommender')
export class RecommenderController {
  constructor(private readonly recommender: RecommenderService) {}

  @Get()
  overview(@CurrentStaff() staff: Staff) {
    return this.recommender.overview(staff);
  }

  @Get('versions')
  versions(@Query() query: unknown) {
    return this.recommender.versions(pageQuerySchema.parse(query));
  }

  @Get('versions/:version')
  report(@Param('version') version: string) {
    return this.recommender.report(version);
  }

  @Get('versions/:version/report.html')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', REPORT_POLICY)
  page(
    @Param('version') version: string,
    @Query('locale') locale: unknown,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ) {
    return this.recommender.page(version, preferredLanguage(locale, acceptLanguage));
  }

  @Post('train')
  @Needs('editor')
  @HttpCode(202)
  train(@Body() body: unknown, @CurrentStaff() staff: Staff) {
    return this.recommender.train(trainModelSchema.parse(body ?? {}), staff);
  }

  @Post('compare')
  @Needs('editor')
  @HttpCode(202)
  compare(@Body() body: unknown) {
    return this.recommender.compare(compareModelsSchema.parse(body));
  }

  @Post('promote')
  @HttpCode(200)
  promote(@Body() body: unknown, @CurrentStaff() staff: Staff) {
    return this.recommender.promote(promoteModelSchema.parse(body), staff);
  }

  @Post('rollback')
  @HttpCode(200)
  rollBack(@Body() body: unknown, @CurrentStaff() staff: Staff) {
    return this.recommender.rollBack(rollBackModelSchema.parse(body ?? {}), staff);
  }
}
