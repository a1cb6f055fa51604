import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a plugin's setting was, from one change to the next. Version 0 is what it was before the first change. */
@Entity('plugin_version')
export class PluginVersionEntity {
  @PrimaryColumn('varchar', { length: 120 })
  pluginId!: string;

  @PrimaryColumn('integer')
  version!: number;

  /** `PluginSetting` as JSON. */
  @Column('text')
  setting!: string;

  @Column('varchar', { length: 30 })
  at!: string;

  /** Who; null for the command line. */
  @Column('varchar', { length: 64, nullable: true })
  accountId!: string | null;

  @Column('varchar', { length: 80, nullable: true })
  username!: string | null;

  /** The version that was brought back. */
  @Column('integer', { nullable: true })
  restored!: number | null;
}
