import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

export class Jobs1700000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'job',
        columns: [
          { name: 'id', type: 'varchar', length: '36', isPrimary: true },
          { name: 'type', type: 'varchar', length: '60' },
          { name: 'state', type: 'varchar', length: '12' },
          { name: 'input', type: 'text', isNullable: true },
          { name: 'progress', type: 'double precision' },
          { name: 'message', type: 'text', isNullable: true },
          { name: 'result', type: 'text', isNullable: true },
          { name: 'error', type: 'text', isNullable: true },
          { name: 'owner', type: 'varchar', length: '200' },
          { name: 'heartbeatAt', type: 'varchar', length: '30' },
          { name: 'cancelRequested', type: 'integer' },
          { name: 'createdAt', type: 'varchar', length: '30' },
          { name: 'startedAt', type: 'varchar', length: '30', isNullable: true },
          { name: 'finishedAt', type: 'varchar', length: '30', isNullable: true },
        ],
        indices: [
          { name: 'job_state', columnNames: ['state'] },
          { name: 'job_created', columnNames: ['createdAt'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('job');
  }
}
