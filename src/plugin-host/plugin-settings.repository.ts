import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { SettingEntity } from '../database/setting.entity.js';
import { SettingsRepository } from '../database/settings.repository.js';
import { PluginVersionEntity } from './plugin-version.entity.js';

const SCOPE = 'plugins';
const HOST_SCOPE = 'plugin-host';
const SCHEMA_SCOPE = 'plugin-schemas';

export interface PluginSetting {
  enabled: boolean;
  /** Only what differs from the schema's defaults. */
  config: Record<string, unknown>;
}

export const DEFAULT_SETTING: Readonly<PluginSetting> = { enabled: true, config: {} };

export interface SettingChange {
  /** The version that the change was made to; without it the last one counts. */
  revision?: number;
  by?: { accountId: string; username: string };
  /** The version that this change brings back. */
  restored?: number;
}

export interface PluginVersion extends Omit<PluginVersionEntity, 'setting'> {
  setting: PluginSetting;
}

/** What staff chose for each plugin, and what they had chosen before. */
@Injectable()
export class PluginSettings {
  constructor(
    private readonly settings: SettingsRepository,
    private readonly database: Database,
  ) {}

  all(): Promise<Map<string, PluginSetting>> {
    return this.settings.all<PluginSetting>(SCOPE);
  }

  /** Stores a setting and its version together. False when it is no longer at `revision`. */
  async save(pluginId: string, setting: PluginSetting, change: SettingChange = {}): Promise<boolean> {
    const at = new Date().toISOString();
    const { revision, by, restored = null } = change;
    const who = { accountId: by?.accountId ?? null, username: by?.username ?? null };
    return this.database.write(async (manager) => {
      const last = await manager.maximum(PluginVersionEntity, 'version', { pluginId });
      if (revision !== undefined && revision !== (last ?? 0)) return false;
      if (last === null) {
        const row = await manager.findOneBy(SettingEntity, { scope: SCOPE, key: pluginId });
        const before = { setting: row?.value ?? JSON.stringify(DEFAULT_SETTING), at: row?.updatedAt ?? at };
        await manager.insert(PluginVersionEntity, {
          ...{ pluginId, version: 0, ...before, accountId: null, username: null, restored: null },
        });
      }
      const value = JSON.stringify(setting);
      await manager.insert(PluginVersionEntity, {
        ...{ pluginId, version: (last ?? 0) + 1, setting: value, at, restored, ...who },
      });
      await manager.upsert(SettingEntity, { scope: SCOPE, key: pluginId, value, updatedAt: at }, ['scope', 'key']);
      return true;
    });
  }

  /** Number of the last version; 0 before the first change. */
  async revision(pluginId: string): Promise<number> {
    return (await this.database.repository(PluginVersionEntity).maximum('version', { pluginId })) ?? 0;
  }

  async revisions(): Promise<Map<string, number>> {
    const rows = await this.database
      .repository(PluginVersionEntity)
      .createQueryBuilder('row')
      .select('row.pluginId', 'pluginId')
      .addSelect('MAX(row.version)', 'version')
      .groupBy('row.pluginId')
      .getRawMany<{ pluginId: string; version: number | string }>();
    return new Map(rows.map(({ pluginId, version }) => [pluginId, Number(version)]));
  }

  async version(pluginId: string, version: number): Promise<PluginVersion | undefined> {
    const row = await this.database.repository(PluginVersionEntity).findOneBy({ pluginId, version });
    return row ? versionFrom(row) : undefined;
  }

  /** Newest first. */
  async history(pluginId: string, skip: number, take: number): Promise<[PluginVersion[], number]> {
    const [rows, total] = await this.database
      .repository(PluginVersionEntity)
      .findAndCount({ where: { pluginId }, order: { version: 'DESC' }, skip, take });
    return [rows.map(versionFrom), total];
  }

  async order(): Promise<string[]> {
    return (await this.settings.get<string[]>(HOST_SCOPE, 'order')) ?? [];
  }

  saveOrder(ids: readonly string[]): Promise<void> {
    return this.settings.set(HOST_SCOPE, 'order', ids);
  }

  /** The form of a plugin's configuration, as JSON Schema: known also when the plugin can no longer be loaded. */
  schema(pluginId: string): Promise<Record<string, unknown> | undefined> {
    return this.settings.get(SCHEMA_SCOPE, pluginId);
  }

  async rememberSchema(pluginId: string, schema: Record<string, unknown>): Promise<void> {
    if (JSON.stringify(await this.schema(pluginId)) !== JSON.stringify(schema))
      await this.settings.set(SCHEMA_SCOPE, pluginId, schema);
  }
}

function versionFrom(row: PluginVersionEntity): PluginVersion {
  return { ...row, setting: JSON.parse(row.setting) as PluginSetting };
}
