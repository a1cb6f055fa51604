import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

export class EmbeddingCache1700000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'embedding_vector',
        columns: [
          { name: 'encoder', type: 'varchar', length: '120', isPrimary: true },
          { name: 'hash', type: 'varchar', length: '64', isPrimary: true },
          { name: 'dimension', type: 'integer' },
          { name: 'vector', type: 'text' },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('embedding_vector');
  }
}
