import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { AspectReading, Polarity, SentimentAnalysis } from '../../../sentiment/sentiment.js';
import type { ReviewSource } from '../../../protocol/insights.js';
import type { Language } from '../../../protocol/text.js';
import { ReviewEntity } from '../../review.entity.js';
import { ReviewAnalysisEntity } from './review-analysis.entity.js';

/** A stored review, with its analysis where there is one. */
export interface StoredReading {
  id: string;
  itemId: string | null;
  contentHash: string;
  text: string;
  language: Language;
  rating: number | null;
  author: string | null;
  createdAt: string | null;
  source: ReviewSource | null;
  sample: boolean;
  analysis: SentimentAnalysis | undefined;
}

interface Row {
  id: string;
  itemId: string | null;
  contentHash: string;
  text: string;
  language: Language;
  rating: number | null;
  author: string | null;
  createdAt: string | null;
  source: ReviewSource | null;
  sample: number;
  polarity: Polarity | null;
  score: number;
  confidence: number;
  readLanguage: SentimentAnalysis['language'];
  aspects: string;
}

const PAGE = 200;
/** Values in one statement; SQLite takes no more than some thousands of parameters. */
const PARAMETERS = 500;

@Injectable()
export class ReviewAnalysesRepository {
  constructor(private readonly database: Database) {}

  /** The reviews of an item (null: those of none), newest first, with what the model read from them. */
  async ofItem(itemId: string | null, model: string): Promise<StoredReading[]> {
    // Plain rows: making entities of thousands of them would take longer than all the rest of an answer.
    const rows = await this.database
      .repository(ReviewEntity)
      .createQueryBuilder('review')
      .select('review.id', 'id')
      .addSelect('review.itemId', 'itemId')
      .addSelect('review.contentHash', 'contentHash')
      .addSelect('review.text', 'text')
      .addSelect('review.language', 'language')
      .addSelect('review.rating', 'rating')
      .addSelect('review.author', 'author')
      .addSelect('review.createdAt', 'createdAt')
      .addSelect('review.source', 'source')
      .addSelect('review.sample', 'sample')
      .addSelect('analysis.polarity', 'polarity')
      .addSelect('analysis.score', 'score')
      .addSelect('analysis.confidence', 'confidence')
      .addSelect('analysis.language', 'readLanguage')
      .addSelect('analysis.aspects', 'aspects')
      .leftJoin(
        ReviewAnalysisEntity,
        'analysis',
        'analysis.contentHash = review.contentHash AND analysis.model = :model',
        { model },
      )
      .where(itemId === null ? 'review.itemId IS NULL' : 'review.itemId = :itemId', { itemId })
      .orderBy('review.createdAt', 'DESC', 'NULLS LAST')
      .addOrderBy('review.id')
      .getRawMany<Row>();
    return rows.map((row) => ({
      id: row.id,
      itemId: row.itemId,
      contentHash: row.contentHash,
      text: row.text,
      language: row.language,
      rating: row.rating,
      author: row.author,
      createdAt: row.createdAt,
      source: row.source,
      sample: Number(row.sample) === 1,
      analysis: analysisOf(row, model),
    }));
  }

  /** Texts that the model has not read yet, in the order of their hashes. */
  unread(model: string, after: string): Promise<{ contentHash: string; text: string }[]> {
    return this.unreadQuery(model)
      .select('review.contentHash', 'contentHash')
      .addSelect('MIN(review.text)', 'text')
      .andWhere('review.contentHash > :after', { after })
      .groupBy('review.contentHash')
      .orderBy('review.contentHash')
      .limit(PAGE)
      .getRawMany<{ contentHash: string; text: string }>();
  }

  async countUnread(model: string): Promise<number> {
    const found = await this.unreadQuery(model)
      .select('COUNT(DISTINCT review.contentHash)', 'count')
      .getRawOne<{ count: string | number }>();
    return Number(found?.count ?? 0);
  }

  /** Keeps what was read; what is kept already stays. */
  async add(readings: readonly { contentHash: string; analysis: SentimentAnalysis }[]): Promise<void> {
    if (readings.length === 0) return;
    const rows = readings.map(
      ({ contentHash, analysis: { polarity, score, confidence, language, aspects, model } }) => ({
        ...{ contentHash, model, polarity, score, confidence, language },
        aspects: JSON.stringify(aspects),
      }),
    );
    await this.database.write(async (manager) => {
      for (let start = 0; start < rows.length; start += PAGE)
        await manager
          .createQueryBuilder()
          .insert()
          .into(ReviewAnalysisEntity)
          .values(rows.slice(start, start + PAGE))
          .orIgnore()
          .updateEntity(false)
          .execute();
    });
  }

  /** The items that texts are reviews of; null for reviews of none. */
  async itemsOf(hashes: readonly string[]): Promise<Set<string | null>> {
    const items = new Set<string | null>();
    for (let start = 0; start < hashes.length; start += PARAMETERS) {
      const rows = await this.database
        .repository(ReviewEntity)
        .createQueryBuilder('review')
        .select('review.itemId', 'itemId')
        .distinct()
        .where('review.contentHash IN (:...hashes)', { hashes: hashes.slice(start, start + PARAMETERS) })
        .getRawMany<{ itemId: string | null }>();
      for (const { itemId } of rows) items.add(itemId);
    }
    return items;
  }

  /** Drops what other models have read. */
  async keepOnly(model: string): Promise<void> {
    await this.database.write((manager) =>
      manager.createQueryBuilder().delete().from(ReviewAnalysisEntity).where('model <> :model', { model }).execute(),
    );
  }

  private unreadQuery(model: string) {
    return this.database
      .repository(ReviewEntity)
      .createQueryBuilder('review')
      .leftJoin(
        ReviewAnalysisEntity,
        'analysis',
        'analysis.contentHash = review.contentHash AND analysis.model = :model',
        { model },
      )
      .where('analysis.contentHash IS NULL');
  }
}

function analysisOf(
  { polarity, score, confidence, readLanguage, aspects }: Row,
  model: string,
): SentimentAnalysis | undefined {
  if (polarity === null) return undefined;
  return {
    polarity,
    score,
    confidence,
    language: readLanguage,
    aspects: JSON.parse(aspects) as AspectReading[],
    model,
  };
}
