import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const id = { type: 'varchar', length: '64' } as const;
const time = { type: 'varchar', length: '30' } as const;

export class Conversations1700000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'conversation',
        columns: [
          { name: 'id', ...id, isPrimary: true },
          { name: 'visitorId', ...id },
          { name: 'lastSequence', type: 'integer', default: 0 },
          { name: 'memory', type: 'text' },
          { name: 'createdAt', ...time },
          { name: 'updatedAt', ...time },
        ],
        indices: [{ columnNames: ['visitorId', 'updatedAt'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'message',
        columns: [
          { name: 'id', ...id, isPrimary: true },
          { name: 'conversationId', ...id },
          { name: 'visitorId', ...id },
          { name: 'clientMessageId', ...id },
          { name: 'text', type: 'text' },
          { name: 'locale', type: 'varchar', length: '2', isNullable: true },
          { name: 'state', type: 'varchar', length: '12' },
          { name: 'sequence', type: 'integer' },
          { name: 'thumb', type: 'varchar', length: '4', isNullable: true },
          { name: 'comment', type: 'text', isNullable: true },
          { name: 'createdAt', ...time },
        ],
        // The same client message is recognised even when the first copy opened a new conversation.
        uniques: [{ columnNames: ['visitorId', 'clientMessageId'] }],
        indices: [{ columnNames: ['state'] }, { columnNames: ['conversationId'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'conversation_event',
        columns: [
          { name: 'conversationId', ...id, isPrimary: true },
          { name: 'sequence', type: 'integer', isPrimary: true },
          { name: 'messageId', ...id },
          { name: 'type', type: 'varchar', length: '24' },
          { name: 'payload', type: 'text' },
          { name: 'createdAt', ...time },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['conversation_event', 'message', 'conversation']) await runner.dropTable(table);
  }
}
