import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

export class Reviews1700000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'review',
        columns: [
          { name: 'id', type: 'varchar', length: '64', isPrimary: true },
          { name: 'itemId', type: 'varchar', length: '200', isNullable: true },
          { name: 'text', type: 'text' },
          { name: 'language', type: 'varchar', length: '2' },
          { name: 'rating', type: 'double precision', isNullable: true },
          { name: 'author', type: 'varchar', length: '64', isNullable: true },
          { name: 'createdAt', type: 'varchar', length: '30', isNullable: true },
          { name: 'sample', type: 'integer' },
          { name: 'revision', type: 'integer' },
        ],
        indices: [
          { name: 'review_item', columnNames: ['itemId', 'createdAt'] },
          { name: 'review_revision', columnNames: ['revision', 'id'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('review');
  }
}
