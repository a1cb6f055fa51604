import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

export class Revisions1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'revision',
        columns: [
          { name: 'name', type: 'varchar', length: '40', isPrimary: true },
          { name: 'value', type: 'integer' },
        ],
      }),
    );
    await runner.query(`INSERT INTO revision (name, value) VALUES ('items', 0), ('reviews', 0), ('interactions', 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('revision');
  }
}
