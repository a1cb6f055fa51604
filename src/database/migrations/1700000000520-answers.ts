import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const id = { type: 'varchar', length: '64' } as const;

export class Answers1700000000520 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'answer',
        columns: [
          { name: 'messageId', ...id, isPrimary: true },
          { name: 'conversationId', ...id },
          { name: 'language', type: 'varchar', length: '2', isNullable: true },
          { name: 'plugin', type: 'varchar', length: '60', isNullable: true },
          { name: 'intent', type: 'varchar', length: '60', isNullable: true },
          { name: 'route', type: 'text' },
          { name: 'outcome', type: 'varchar', length: '12' },
          { name: 'relaxed', type: 'integer' },
          { name: 'milliseconds', type: 'integer' },
        ],
        indices: [{ columnNames: ['outcome'] }, { columnNames: ['conversationId'] }],
      }),
    );
    await runner.query('CREATE INDEX "message_createdAt" ON "message" ("createdAt")');
    await runner.query('CREATE INDEX "interaction_createdAt" ON "interaction" ("createdAt")');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "interaction_createdAt"');
    await runner.query('DROP INDEX "message_createdAt"');
    await runner.dropTable('answer');
  }
}
