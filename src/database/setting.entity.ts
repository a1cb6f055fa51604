import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A JSON value by scope and key: plugin configuration, plugins' own stores, the signing secret. */
@Entity('setting')
export class SettingEntity {
  @PrimaryColumn('varchar', { length: 120 })
  scope!: string;

  @PrimaryColumn('varchar', { length: 200 })
  key!: string;

  @Column('text')
  value!: string;

  /** ISO time. */
  @Column('varchar', { length: 30 })
  updatedAt!: string;
}
