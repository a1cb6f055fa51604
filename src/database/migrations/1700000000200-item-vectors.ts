import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

/** One vector for each item and encoder. */
export class ItemVectors1700000000200 implements MigrationInterface {
  name = 'ItemVectors1700000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'item_vector',
        columns: [
          { name: 'itemId', type: 'varchar', length: '200', isPrimary: true },
          { name: 'encoderId', type: 'varchar', length: '200', isPrimary: true },
          { name: 'dimension', type: 'integer' },
          { name: 'contentHash', type: 'varchar', length: '64' },
          { name: 'vector', type: 'text' },
        ],
        indices: [{ name: 'item_vector_encoder', columnNames: ['encoderId'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('item_vector');
  }
}
