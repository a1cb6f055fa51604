import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { And, In, IsNull, LessThanOrEqual, MoreThan, Not, type EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import { Revisions } from '../database/revisions.js';
import type { InteractionType } from '../plugin-api/services.js';
import { InteractionEntity } from './interaction.entity.js';

export type Interaction = Omit<InteractionEntity, 'id' | 'stateKey'>;

/** How often something was done to an item; for ratings also their sum. */
export interface InteractionTotal {
  itemId: string;
  type: InteractionType;
  count: number;
  valueSum: number;
}

/** Of one day, as an ISO date. */
export interface DailyTotal extends InteractionTotal {
  day: string;
}

/** What `putState` changed. */
export interface StateChange {
  /** The value that it had before, if it was there. */
  before: { value: number | null } | undefined;
  /** How many opposites were taken back. */
  removed: number;
}

const PAGE = 500;
/** So many rows are added up at a time, to leave the event loop free in between. */
const TOTALS_PAGE = 20_000;
const ROWS_PAGE = 5_000;

@Injectable()
export class InteractionsRepository {
  constructor(private readonly database: Database) {}

  /** Stores events that may happen any number of times. */
  async addEvents(events: readonly Interaction[]): Promise<void> {
    if (events.length === 0) return;
    await this.database.write(async (manager) => {
      for (let start = 0; start < events.length; start += PAGE)
        await insert(
          manager,
          events.slice(start, start + PAGE).map((event) => ({ ...event, stateKey: null })),
        );
    });
  }

  /** Stores something that holds until taken back, and takes back its opposite, in whichever conversation that was. */
  putState(state: Interaction, opposite: InteractionType | undefined): Promise<StateChange> {
    const { visitorId, itemId } = state;
    const stateKey = stateKeyOf(state);
    return this.database.write(async (manager) => {
      const gone = opposite && (await manager.delete(InteractionEntity, { visitorId, itemId, type: opposite }));
      const known = await manager.findOneBy(InteractionEntity, { stateKey });
      await insert(manager, [{ ...state, stateKey }]);
      return { before: known ?? undefined, removed: gone?.affected ?? 0 };
    });
  }

  /** Takes back something in all conversations and returns how many there were. */
  removeState(visitorId: string, itemId: string, type: InteractionType): Promise<number> {
    return this.database.write(async (manager) => {
      const gone = await manager.delete(InteractionEntity, { visitorId, itemId, type, stateKey: Not(IsNull()) });
      return gone.affected ?? 0;
    });
  }

  /** What holds for a visitor, oldest first. */
  states(visitorId: string, types: readonly InteractionType[], conversationId?: string): Promise<InteractionEntity[]> {
    return this.database.repository(InteractionEntity).find({
      where: { visitorId, type: In([...types]), ...(conversationId === undefined ? {} : { conversationId }) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** Values and times by state key. */
  async knownStates(keys: readonly string[]): Promise<Map<string, Pick<InteractionEntity, 'value' | 'createdAt'>>> {
    const known = new Map<string, Pick<InteractionEntity, 'value' | 'createdAt'>>();
    for (let start = 0; start < keys.length; start += PAGE) {
      const rows = await this.database
        .repository(InteractionEntity)
        .createQueryBuilder('interaction')
        .select('interaction.stateKey', 'stateKey')
        .addSelect('interaction.value', 'value')
        .addSelect('interaction.createdAt', 'createdAt')
        .where({ stateKey: In(keys.slice(start, start + PAGE)) })
        .getRawMany<Pick<InteractionEntity, 'value' | 'createdAt'> & { stateKey: string }>();
      for (const row of rows) known.set(row.stateKey, row);
    }
    return known;
  }

  async putStates(states: readonly (Interaction & { stateKey: string })[]): Promise<void> {
    if (states.length === 0) return;
    await this.database.write(async (manager) => {
      for (let start = 0; start < states.length; start += PAGE) {
        await insert(manager, states.slice(start, start + PAGE));
        // Visitors' questions come in between.
        await new Promise(setImmediate);
      }
    });
  }

  /** The latest things that a visitor did, oldest first. */
  async latest(visitorId: string, limit: number): Promise<InteractionEntity[]> {
    const rows = await this.database
      .repository(InteractionEntity)
      .find({ where: { visitorId }, order: { createdAt: 'DESC', id: 'DESC' }, take: limit });
    return rows.reverse();
  }

  /** Removes all that a visitor did to an item and returns how much there was. */
  forgetItem(visitorId: string, itemId: string): Promise<number> {
    return this.database.write(async (manager) => {
      await Revisions.advance(manager, 'interactions');
      return (await manager.delete(InteractionEntity, { visitorId, itemId })).affected ?? 0;
    });
  }

  async lastId(): Promise<number> {
    return (await this.database.repository(InteractionEntity).maximum('id')) ?? 0;
  }

  /** All that is stored at this moment, oldest first, in parts. */
  async *all(): AsyncGenerator<InteractionEntity[]> {
    const repository = this.database.repository(InteractionEntity);
    const last = (await repository.maximum('id')) ?? 0;
    for (let after = 0; ;) {
      const rows = await repository.find({
        where: { id: And(MoreThan(after), LessThanOrEqual(last)) },
        order: { id: 'ASC' },
        take: ROWS_PAGE,
      });
      if (rows.length > 0) yield rows;
      if (rows.length < ROWS_PAGE) return;
      after = rows.at(-1)!.id;
    }
  }

  /** Removes all of a visitor and returns how much there was. */
  clear(visitorId: string): Promise<number> {
    return this.database.write(async (manager) => {
      await Revisions.advance(manager, 'interactions');
      return (await manager.delete(InteractionEntity, { visitorId })).affected ?? 0;
    });
  }

  /** Tells other processes that counts have changed by more than a visitor's own doing. */
  async announce(): Promise<void> {
    await this.database.write((manager) => Revisions.advance(manager, 'interactions'));
  }

  /** Totals by day since an ISO date, for weights that fade. */
  async dailyTotals(since: string): Promise<DailyTotal[]> {
    const day = 'SUBSTR(interaction.createdAt, 1, 10)';
    const rows = await this.database
      .repository(InteractionEntity)
      .createQueryBuilder('interaction')
      .select('interaction.itemId', 'itemId')
      .addSelect('interaction.type', 'type')
      .addSelect(day, 'day')
      .addSelect('COUNT(*)', 'count')
      .addSelect('COALESCE(SUM(interaction.value), 0)', 'valueSum')
      .where('interaction.createdAt >= :since', { since })
      .groupBy('interaction.itemId')
      .addGroupBy('interaction.type')
      .addGroupBy(day)
      .getRawMany<DailyTotal & { valueSum: string | number; count: string | number }>();
    return rows.map((row) => ({ ...row, count: Number(row.count), valueSum: Number(row.valueSum) }));
  }

  /** Totals of all that is stored at this moment, in parts. */
  async *totals(): AsyncGenerator<InteractionTotal[]> {
    const last = (await this.database.repository(InteractionEntity).maximum('id')) ?? 0;
    for (let after = 0; after < last; after += TOTALS_PAGE) {
      const rows = await this.database
        .repository(InteractionEntity)
        .createQueryBuilder('interaction')
        .select('interaction.itemId', 'itemId')
        .addSelect('interaction.type', 'type')
        .addSelect('COUNT(*)', 'count')
        .addSelect('COALESCE(SUM(interaction.value), 0)', 'valueSum')
        .where('interaction.id > :after AND interaction.id <= :upTo', {
          after,
          upTo: Math.min(after + TOTALS_PAGE, last),
        })
        .groupBy('interaction.itemId')
        .addGroupBy('interaction.type')
        .getRawMany<{ itemId: string; type: InteractionType; count: string | number; valueSum: string | number }>();
      // PostgreSQL gives sums and counts as text.
      yield rows.map((row) => ({ ...row, count: Number(row.count), valueSum: Number(row.valueSum) }));
      await new Promise(setImmediate);
    }
  }
}

/** Ratings and what was watched hold for good, the others for a conversation. */
export function stateKeyOf({ type, visitorId, itemId, conversationId }: Interaction): string {
  const scope = type === 'rating' || type === 'watch' ? null : conversationId;
  return createHash('sha256')
    .update(JSON.stringify([type, visitorId, itemId, scope]))
    .digest('hex');
}

/** Of an imported event, so that importing it again changes nothing. */
export function eventKeyOf({ type, visitorId, itemId }: Interaction, time: string | undefined): string {
  return createHash('sha256')
    .update(JSON.stringify(['import', type, visitorId, itemId, time ?? null]))
    .digest('hex');
}

/** Columns in the order of their values in a statement. */
const COLUMNS = ['stateKey', 'visitorId', 'itemId', 'type', 'value', 'conversationId', 'createdAt'] as const;

/**
 * One statement of our own: the query builder would spend ten times as long on the wording of it as the database on the
 * work, and files of ratings are long.
 */
async function insert(manager: EntityManager, rows: Omit<InteractionEntity, 'id'>[]): Promise<void> {
  const { driver } = manager.connection;
  const name = (column: string) => driver.escape(column);
  const mark = (index: number) => (manager.connection.options.type === 'postgres' ? `$${index + 1}` : '?');
  const tuples = rows.map(
    (_, row) => `(${COLUMNS.map((_column, column) => mark(row * COLUMNS.length + column)).join(',')})`,
  );
  const updated = (['value', 'createdAt'] as const).map((column) => `${name(column)} = excluded.${name(column)}`);
  await manager.query(
    `INSERT INTO ${name('interaction')} (${COLUMNS.map(name).join(', ')}) VALUES ${tuples.join(',')} ` +
      `ON CONFLICT (${name('stateKey')}) DO UPDATE SET ${updated.join(', ')}`,
    rows.flatMap((row) => COLUMNS.map((column) => row[column])),
  );
}
