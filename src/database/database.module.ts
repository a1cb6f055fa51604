import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ConfigService } from '../config/config.service.js';
import { Database, type EntityClass } from './database.js';
import { RevisionEntity } from './revision.entity.js';
import { Revisions } from './revisions.js';
import { SettingEntity } from './setting.entity.js';
import { SettingsRepository } from './settings.repository.js';

/** Opens and migrates the database before anything that needs it starts. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(entities: EntityClass[]): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: Database,
          inject: [ConfigService],
          useFactory: (config: ConfigService) =>
            Database.open(config.values, [SettingEntity, RevisionEntity, ...entities]),
        },
        SettingsRepository,
        Revisions,
      ],
      exports: [Database, SettingsRepository, Revisions],
    };
  }
}
