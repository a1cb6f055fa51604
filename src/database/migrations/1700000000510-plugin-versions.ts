import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

export class PluginVersions1700000000510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'plugin_version',
        columns: [
          { name: 'pluginId', type: 'varchar', length: '120', isPrimary: true },
          { name: 'version', type: 'integer', isPrimary: true },
          { name: 'setting', type: 'text' },
          { name: 'at', type: 'varchar', length: '30' },
          { name: 'accountId', type: 'varchar', length: '64', isNullable: true },
          { name: 'username', type: 'varchar', length: '80', isNullable: true },
          { name: 'restored', type: 'integer', isNullable: true },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('plugin_version');
  }
}
