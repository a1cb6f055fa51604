import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { SettingEntity } from '../../database/setting.entity.js';
import { SettingsRepository } from '../../database/settings.repository.js';
import { APPEARANCE_SETTING, DEFAULT_APPEARANCE, type Appearance } from '../../protocol/appearance.js';

const LOGO_SCOPE = 'appearance-logo';

export interface StoredAppearance {
  appearance: Appearance;
  revision: number;
  /** argon2id of the staff PIN. */
  pinHash?: string;
}

export interface Logo {
  type: string;
  base64: string;
}

@Injectable()
export class AppearanceRepository {
  constructor(
    private readonly settings: SettingsRepository,
    private readonly database: Database,
  ) {}

  async get(): Promise<StoredAppearance | undefined> {
    const { scope, key } = APPEARANCE_SETTING;
    const stored = await this.settings.get<StoredAppearance>(scope, key);
    // What was stored before a field came up has its default.
    return stored && { ...stored, appearance: { ...DEFAULT_APPEARANCE, ...stored.appearance } };
  }

  /** False when it is no longer at the revision before. */
  save(next: StoredAppearance): Promise<boolean> {
    return this.database.write(async (manager) => {
      const row = await manager.findOneBy(SettingEntity, APPEARANCE_SETTING);
      const { revision = 0 } = row ? (JSON.parse(row.value) as StoredAppearance) : {};
      if (revision !== next.revision - 1) return false;
      const changed = { value: JSON.stringify(next), updatedAt: new Date().toISOString() };
      await manager.upsert(SettingEntity, { ...APPEARANCE_SETTING, ...changed }, ['scope', 'key']);
      return true;
    });
  }

  logo(name: string): Promise<Logo | undefined> {
    return this.settings.get(LOGO_SCOPE, name);
  }

  saveLogo(name: string, logo: Logo): Promise<void> {
    return this.settings.set(LOGO_SCOPE, name, logo);
  }
}
