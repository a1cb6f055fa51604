import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { Database } from '../database/database.js';
import { Revisions } from '../database/revisions.js';
import type { Review } from '../plugin-api/services.js';
import { ReviewEntity } from './review.entity.js';

export type NewReview = Omit<ReviewEntity, 'revision'>;

/** What the reviews of one item add up to. */
export interface ReviewTotals {
  itemId: string;
  count: number;
  rated: number;
  ratingSum: number;
  samples: number;
}

const PAGE = 500;

@Injectable()
export class ReviewsRepository {
  constructor(private readonly database: Database) {}

  async ofItem(itemId: string): Promise<Review[]> {
    const rows = await this.database
      .repository(ReviewEntity)
      .find({ where: { itemId }, order: { createdAt: { direction: 'DESC', nulls: 'LAST' }, id: 'ASC' } });
    return rows.map((row) => ({
      id: row.id,
      itemId: row.itemId ?? undefined,
      text: row.text,
      language: row.language,
      rating: row.rating ?? undefined,
      createdAt: row.createdAt ?? undefined,
      source: row.source ?? undefined,
      sample: row.sample === 1,
    }));
  }

  /** Which of these ids are stored. */
  async known(ids: readonly string[]): Promise<Set<string>> {
    const known = new Set<string>();
    for (let start = 0; start < ids.length; start += PAGE) {
      const rows = await this.database
        .repository(ReviewEntity)
        .find({ select: { id: true }, where: { id: In(ids.slice(start, start + PAGE)) } });
      for (const row of rows) known.add(row.id);
    }
    return known;
  }

  /** Stores reviews in one transaction; ones that are stored already stay as they are. */
  async add(reviews: readonly NewReview[]): Promise<void> {
    if (reviews.length === 0) return;
    await this.database.write(async (manager) => {
      const revision = await Revisions.advance(manager, 'reviews');
      for (let start = 0; start < reviews.length; start += PAGE)
        await manager
          .createQueryBuilder()
          .insert()
          .into(ReviewEntity)
          .values(reviews.slice(start, start + PAGE).map((review) => ({ ...review, revision })))
          .orIgnore()
          .updateEntity(false)
          .execute();
    });
  }

  /** What an author, given as a hash, has told in the chat. */
  toldBy(author: string): Promise<ReviewEntity[]> {
    return this.database.repository(ReviewEntity).find({ where: { author, source: 'chat' }, order: { id: 'ASC' } });
  }

  async removeToldBy(author: string): Promise<number> {
    return this.database.write(async (manager) => {
      const { affected } = await manager.delete(ReviewEntity, { author, source: 'chat' });
      if (affected) await Revisions.advance(manager, 'reviews');
      return affected ?? 0;
    });
  }

  /** Number of the reviews of items, up to a revision. */
  countOfItems(upTo: number): Promise<number> {
    return this.database.repository(ReviewEntity).countBy({ itemId: Not(IsNull()), revision: LessThanOrEqual(upTo) });
  }

  /** Totals of the reviews that came in after one revision, up to another. */
  async totals(after: number, upTo: number): Promise<ReviewTotals[]> {
    const rows = await this.database
      .repository(ReviewEntity)
      .createQueryBuilder('review')
      .select('review.itemId', 'itemId')
      .addSelect('COUNT(*)', 'count')
      .addSelect('COUNT(review.rating)', 'rated')
      .addSelect('COALESCE(SUM(review.rating), 0)', 'ratingSum')
      .addSelect('SUM(review.sample)', 'samples')
      .where('review.itemId IS NOT NULL AND review.revision > :after AND review.revision <= :upTo', { after, upTo })
      .groupBy('review.itemId')
      .getRawMany<Record<keyof ReviewTotals, string | number>>();
    // PostgreSQL gives sums and counts as text.
    return rows.map((row) => ({
      itemId: String(row.itemId),
      count: Number(row.count),
      rated: Number(row.rated),
      ratingSum: Number(row.ratingSum),
      samples: Number(row.samples),
    }));
  }
}
