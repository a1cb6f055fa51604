import { createHash } from 'node:crypto';
import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const PAGE = 500;

/** What was read from each text, by its content and the model that read it. */
export class ReviewAnalyses1700000000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'review_analysis',
        columns: [
          { name: 'contentHash', type: 'varchar', length: '64', isPrimary: true },
          { name: 'model', type: 'varchar', length: '100', isPrimary: true },
          { name: 'polarity', type: 'varchar', length: '8' },
          { name: 'score', type: 'double precision' },
          { name: 'confidence', type: 'double precision' },
          { name: 'language', type: 'varchar', length: '5' },
          { name: 'aspects', type: 'text' },
        ],
        indices: [{ name: 'review_analysis_model', columnNames: ['model'] }],
      }),
    );
    await runner.addColumn(
      'review',
      new TableColumn({ name: 'contentHash', type: 'varchar', length: '64', default: "''" }),
    );
    await hashStored(runner);
    await runner.createIndex('review', new TableIndex({ name: 'review_content', columnNames: ['contentHash'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('review', 'review_content');
    await runner.dropColumn('review', 'contentHash');
    await runner.dropTable('review_analysis');
  }
}

async function hashStored(runner: QueryRunner): Promise<void> {
  for (let after = ''; ;) {
    const rows = await runner.manager
      .createQueryBuilder()
      .select(['id', 'text'])
      .from('review', 'review')
      .where('review.id > :after', { after })
      .orderBy('review.id')
      .limit(PAGE)
      .getRawMany<{ id: string; text: string }>();
    for (const { id, text } of rows) {
      const contentHash = createHash('sha256').update(text).digest('hex');
      await runner.manager.update('review', { id }, { contentHash });
    }
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.id;
  }
}
