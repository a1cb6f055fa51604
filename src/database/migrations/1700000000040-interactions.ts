import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

export class Interactions1700000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'interaction',
        columns: [
          { name: 'id', type: 'integer', isPrimary: true, isGenerated: true, generationStrategy: 'increment' },
          { name: 'stateKey', type: 'varchar', length: '64', isNullable: true },
          { name: 'visitorId', type: 'varchar', length: '200' },
          { name: 'itemId', type: 'varchar', length: '200' },
          { name: 'type', type: 'varchar', length: '20' },
          { name: 'value', type: 'double precision', isNullable: true },
          { name: 'conversationId', type: 'varchar', length: '64', isNullable: true },
          { name: 'createdAt', type: 'varchar', length: '30' },
        ],
        indices: [
          { name: 'interaction_state', columnNames: ['stateKey'], isUnique: true },
          { name: 'interaction_visitor', columnNames: ['visitorId', 'conversationId'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('interaction');
  }
}
