import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const id = { type: 'varchar', length: '64' } as const;
const hash = { type: 'varchar', length: '64' } as const;
const time = { type: 'varchar', length: '30' } as const;
const increment = { type: 'integer', isPrimary: true, isGenerated: true, generationStrategy: 'increment' } as const;

export class Console1700000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'account',
        columns: [
          { name: 'id', ...id, isPrimary: true },
          { name: 'username', type: 'varchar', length: '80' },
          { name: 'nameKey', type: 'varchar', length: '80' },
          { name: 'passwordHash', type: 'text' },
          { name: 'role', type: 'varchar', length: '20' },
          { name: 'locale', type: 'varchar', length: '2' },
          { name: 'disabled', type: 'integer' },
          { name: 'mustChangePassword', type: 'integer' },
          { name: 'revision', type: 'integer' },
          { name: 'createdAt', ...time },
          { name: 'lastSignInAt', ...time, isNullable: true },
        ],
        uniques: [{ columnNames: ['nameKey'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'staff_session',
        columns: [
          { name: 'tokenHash', ...hash, isPrimary: true },
          { name: 'accountId', ...id },
          { name: 'createdAt', ...time },
          { name: 'expiresAt', ...time },
        ],
        indices: [{ columnNames: ['accountId'] }, { columnNames: ['expiresAt'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'audit_entry',
        columns: [
          { name: 'id', ...increment },
          { name: 'at', ...time },
          { name: 'accountId', ...id, isNullable: true },
          { name: 'username', type: 'varchar', length: '80', isNullable: true },
          { name: 'action', type: 'varchar', length: '60' },
          { name: 'targetType', type: 'varchar', length: '40' },
          { name: 'targetId', type: 'varchar', length: '200' },
          { name: 'label', type: 'varchar', length: '300' },
          { name: 'changes', type: 'text' },
        ],
        indices: [{ columnNames: ['at'] }, { columnNames: ['targetType', 'targetId'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'undo_entry',
        columns: [
          { name: 'tokenHash', ...hash, isPrimary: true },
          { name: 'kind', type: 'varchar', length: '40' },
          { name: 'payload', type: 'text' },
          { name: 'accountId', ...id },
          { name: 'expiresAt', ...time },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['undo_entry', 'audit_entry', 'staff_session', 'account']) await runner.dropTable(table);
  }
}
