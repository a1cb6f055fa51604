import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

export class EndedVisitors1700000000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'ended_visitor',
        columns: [
          { name: 'visitorHash', type: 'varchar', length: '64', isPrimary: true },
          { name: 'endedAt', type: 'varchar', length: '30' },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('ended_visitor');
  }
}
