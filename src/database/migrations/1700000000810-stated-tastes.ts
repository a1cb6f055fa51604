import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

/** Themes that visitors say they like or do not care for. */
export class StatedTastes1700000000810 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'stated_taste',
        columns: [
          { name: 'visitorId', type: 'varchar', length: '200', isPrimary: true },
          { name: 'term', type: 'varchar', length: '300', isPrimary: true },
          { name: 'likes', type: 'integer' },
          { name: 'createdAt', type: 'varchar', length: '30' },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('stated_taste');
  }
}
