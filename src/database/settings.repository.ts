import { Injectable } from '@nestjs/common';
import { Database } from './database.js';
import { SettingEntity } from './setting.entity.js';

@Injectable()
export class SettingsRepository {
  constructor(private readonly database: Database) {}

  async get<Value>(scope: string, key: string): Promise<Value | undefined> {
    const row = await this.database.repository(SettingEntity).findOneBy({ scope, key });
    return row ? (JSON.parse(row.value) as Value) : undefined;
  }

  async all<Value>(scope: string): Promise<Map<string, Value>> {
    const rows = await this.database.repository(SettingEntity).findBy({ scope });
    return new Map(rows.map((row) => [row.key, JSON.parse(row.value) as Value]));
  }

  async set(scope: string, key: string, value: unknown): Promise<void> {
    const row = { scope, key, value: JSON.stringify(value), updatedAt: new Date().toISOString() };
    await this.database.write((manager) => manager.upsert(SettingEntity, row, ['scope', 'key']));
  }

  async delete(scope: string, key: string): Promise<void> {
    await this.database.write((manager) => manager.delete(SettingEntity, { scope, key }));
  }

  /** The stored value, or `create()` stored now: two processes that start together agree on one. */
  async getOrCreate<Value>(scope: string, key: string, create: () => Value): Promise<Value> {
    const stored = await this.get<Value>(scope, key);
    if (stored !== undefined) return stored;
    const row = { scope, key, value: JSON.stringify(create()), updatedAt: new Date().toISOString() };
    await this.database.write((manager) =>
      manager.createQueryBuilder().insert().into(SettingEntity).values(row).orIgnore().execute(),
    );
    return (await this.get<Value>(scope, key)) as Value;
  }
}
