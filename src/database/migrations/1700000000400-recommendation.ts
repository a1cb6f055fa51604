import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

export class Recommendation1700000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'visitor_choice',
        columns: [
          { name: 'visitorId', type: 'varchar', length: '200', isPrimary: true },
          { name: 'personalised', type: 'integer' },
          { name: 'updatedAt', type: 'varchar', length: '30' },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'reason_veto',
        columns: [
          { name: 'visitorId', type: 'varchar', length: '200', isPrimary: true },
          { name: 'itemId', type: 'varchar', length: '200', isPrimary: true },
          { name: 'because', type: 'varchar', length: '300', isPrimary: true },
          { name: 'createdAt', type: 'varchar', length: '30' },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'model_version',
        columns: [
          { name: 'version', type: 'varchar', length: '60', isPrimary: true },
          { name: 'subject', type: 'varchar', length: '40' },
          { name: 'state', type: 'varchar', length: '12' },
          { name: 'summary', type: 'text' },
          { name: 'createdAt', type: 'varchar', length: '30' },
          { name: 'promotedAt', type: 'varchar', length: '30', isNullable: true },
        ],
        indices: [{ name: 'model_version_subject', columnNames: ['subject', 'state'] }],
      }),
    );
    await runner.query(`INSERT INTO revision (name, value) VALUES ('models', 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM revision WHERE name = 'models'`);
    for (const table of ['model_version', 'reason_veto', 'visitor_choice']) await runner.dropTable(table);
  }
}
