import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { DocentConfig } from './config.js';
import { ConfigService } from './config.service.js';

/** Makes the validated configuration injectable everywhere as `ConfigService`. */
@Global()
@Module({})
export class ConfigModule {
  static forRoot(config: DocentConfig): DynamicModule {
    return {
      module: ConfigModule,
      providers: [{ provide: ConfigService, useValue: new ConfigService(config) }],
      exports: [ConfigService],
    };
  }
}
