import { Injectable } from '@nestjs/common';
import type { DocentConfig } from './config.js';

/** The validated configuration, read once at start: `configService.values.port`. */
@Injectable()
export class ConfigService {
  constructor(readonly values: Readonly<DocentConfig>) {}
}
