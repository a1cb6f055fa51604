import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

export class Items1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'item',
        columns: [
          { name: 'id', type: 'varchar', length: '200', isPrimary: true },
          { name: 'kind', type: 'varchar', length: '20' },
          { name: 'record', type: 'text' },
          { name: 'hash', type: 'varchar', length: '64' },
          { name: 'revision', type: 'integer' },
          { name: 'createdAt', type: 'varchar', length: '30' },
          { name: 'updatedAt', type: 'varchar', length: '30' },
        ],
        indices: [{ name: 'item_revision', columnNames: ['revision', 'id'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('item');
  }
}
