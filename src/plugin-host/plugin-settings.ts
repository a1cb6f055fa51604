import { Injectable } from '@nestjs/common';
import { SettingsRepository } from '../database/settings.repository.js';

const SCOPE = 'plugins';

export interface PluginSetting {
  enabled: boolean;
  /** Only what differs from the schema's defaults. */
  config: Record<string, unknown>;
}

export const DEFAULT_SETTING: Readonly<PluginSetting> = { enabled: true, config: {} };

/** What staff chose for each plugin. */
@Injectable()
export class PluginSettings {
  constructor(private readonly settings: SettingsRepository) {}

  all(): Promise<Map<string, PluginSetting>> {
    return this.settings.all<PluginSetting>(SCOPE);
  }

  save(pluginId: string, setting: PluginSetting): Promise<void> {
    return this.settings.set(SCOPE, pluginId, setting);
  }
}
