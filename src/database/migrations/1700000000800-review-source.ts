import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';

/** Where a review was written: those told in the chat are labelled. */
export class ReviewSource1700000000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn(
      'review',
      new TableColumn({ name: 'source', type: 'varchar', length: '10', isNullable: true }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('review', 'source');
  }
}
