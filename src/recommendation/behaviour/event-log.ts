import type { InteractionType } from '../../plugin-api/services.js';

/** The order gives the codes in `EventLog.types`. */
export const EVENT_TYPES = [
  'view',
  'open',
  'watch',
  'like',
  'dismiss',
  'save',
  'mention',
  'rating',
  'not-because',
] as const satisfies readonly InteractionType[];

export const CODE_OF_TYPE = Object.fromEntries(EVENT_TYPES.map((type, code) => [type, code])) as Record<
  InteractionType,
  number
>;

/** One thing that a visitor did. */
export interface BehaviourEvent {
  visitorId: string;
  itemId: string;
  type: InteractionType;
  /** Stars of a rating, share (0 to 1) of what was watched. */
  value?: number;
  /** Milliseconds since 1970. */
  time?: number;
}

/** Events in columns: millions of them fit into memory, and their arrays can be handed to a worker thread. */
export interface EventLog {
  readonly visitorIds: readonly string[];
  readonly itemIds: readonly string[];
  /** Index into `visitorIds`, by event. */
  readonly visitors: Int32Array;
  /** Index into `itemIds`, by event. */
  readonly items: Int32Array;
  /** Index into `EVENT_TYPES`, by event. */
  readonly types: Uint8Array;
  /** NaN where the type has no value. */
  readonly values: Float32Array;
  /** Milliseconds since 1970, NaN when unknown. */
  readonly times: Float64Array;
}

export class EventLogBuilder {
  private readonly visitorIndex = new Map<string, number>();
  private readonly itemIndex = new Map<string, number>();
  private readonly visitors: number[] = [];
  private readonly items: number[] = [];
  private readonly types: number[] = [];
  private readonly values: number[] = [];
  private readonly times: number[] = [];

  add({ visitorId, itemId, type, value, time }: BehaviourEvent): void {
    this.visitors.push(indexOf(this.visitorIndex, visitorId));
    this.items.push(indexOf(this.itemIndex, itemId));
    this.types.push(CODE_OF_TYPE[type]);
    this.values.push(value ?? NaN);
    this.times.push(time ?? NaN);
  }

  build(): EventLog {
    return {
      visitorIds: [...this.visitorIndex.keys()],
      itemIds: [...this.itemIndex.keys()],
      visitors: Int32Array.from(this.visitors),
      items: Int32Array.from(this.items),
      types: Uint8Array.from(this.types),
      values: Float32Array.from(this.values),
      times: Float64Array.from(this.times),
    };
  }
}

function indexOf(index: Map<string, number>, id: string): number {
  let position = index.get(id);
  if (position === undefined) index.set(id, (position = index.size));
  return position;
}

export function eventLogOf(events: Iterable<BehaviourEvent>): EventLog {
  const builder = new EventLogBuilder();
  for (const event of events) builder.add(event);
  return builder.build();
}

/** The events at these positions, with other times where given. Visitors and items keep their indices. */
export function selectEvents(log: EventLog, positions: Int32Array, times: Float64Array = log.times): EventLog {
  return {
    visitorIds: log.visitorIds,
    itemIds: log.itemIds,
    visitors: Int32Array.from(positions, (p) => log.visitors[p]!),
    items: Int32Array.from(positions, (p) => log.items[p]!),
    types: Uint8Array.from(positions, (p) => log.types[p]!),
    values: Float32Array.from(positions, (p) => log.values[p]!),
    times: Float64Array.from(positions, (p) => times[p]!),
  };
}

/** The events of one log after those of another, over the visitors and items of both. */
export function concatenate(first: EventLog, second: EventLog): EventLog {
  const visitors = merge(first.visitorIds, second.visitorIds);
  const items = merge(first.itemIds, second.itemIds);
  return {
    visitorIds: visitors.ids,
    itemIds: items.ids,
    visitors: Int32Array.from(
      chain(
        first.visitors,
        second.visitors.map((visitor) => visitors.place[visitor]!),
      ),
    ),
    items: Int32Array.from(
      chain(
        first.items,
        second.items.map((item) => items.place[item]!),
      ),
    ),
    types: Uint8Array.from(chain(first.types, second.types)),
    values: Float32Array.from(chain(first.values, second.values)),
    times: Float64Array.from(chain(first.times, second.times)),
  };
}

/** Ids of both, and where each of the second ones is among them. */
function merge(first: readonly string[], second: readonly string[]): { ids: string[]; place: Int32Array } {
  const index = new Map(first.map((id, position) => [id, position]));
  const place = Int32Array.from(second, (id) => indexOf(index, id));
  return { ids: [...index.keys()], place };
}

function* chain(first: Iterable<number>, second: Iterable<number>): Generator<number> {
  yield* first;
  yield* second;
}
