import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { SettingEntity } from '../../database/setting.entity.js';
import { SettingsRepository } from '../../database/settings.repository.js';
import type { Appearance } from '../../protocol/appearance.js';

const SCOPE = 'appearance';
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

  get(): Promise<StoredAppearance | undefined> {
    return this.settings.get(SCOPE, 'current');
  }

  /** False when it is no longer at the revision before. */
  save(next: StoredAppearance): Promise<boolean> {
    return this.database.write(async (manager) => {
      const row = await manager.findOneBy(SettingEntity, { scope: SCOPE, key: 'current' });
      const { revision = 0 } = row ? (JSON.parse(row.value) as StoredAppearance) : {};
      if (revision !== next.revision - 1) return false;
      const changed = { value: JSON.stringify(next), updatedAt: new Date().toISOString() };
      await manager.upsert(SettingEntity, { scope: SCOPE, key: 'current', ...changed }, ['scope', 'key']);
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
