import { Module } from '@nestjs/common';
import { HostServicesFactory } from './host-services.js';
import { PluginHostService } from './plugin-host.service.js';
import { PluginSettings } from './plugin-settings.repository.js';
import { PluginVersionEntity } from './plugin-version.entity.js';

export const PLUGIN_HOST_ENTITIES = [PluginVersionEntity];

/** Needs the services of `#plugin-api` to be bound by the application module. */
@Module({
  providers: [HostServicesFactory, PluginHostService, PluginSettings],
  exports: [PluginHostService, PluginSettings],
})
export class PluginHostModule {}
