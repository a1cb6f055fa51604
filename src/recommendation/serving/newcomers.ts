import { Logger } from '@nestjs/common';
import { asError } from '../../config/errors.js';
import type { LoadedModel } from './serving-model.js';

/** So many neighbours speak for an item that is new to the model. */
const NEIGHBOURS = 8;
/** Neighbours less alike than this say nothing. */
const ALIKE = 0.4;
/** What is concluded from neighbours is trusted less than what was learnt. */
const TRUST = 0.8;

interface Neighbour {
  index: number;
  weight: number;
}

export interface VectorSource {
  of(itemId: string): Float32Array | undefined;
  scan(query: Float32Array): Promise<(itemId: string) => number>;
}

/**
 * Lets a model speak of items that came after its training: an item stands where its nearest neighbours in meaning stand.
 * The neighbours are sought in the background when an item is first asked for, so that no list waits for them.
 */
export class Newcomers {
  private readonly logger = new Logger(Newcomers.name);
  private known = new Map<string, readonly Neighbour[]>();
  private model: LoadedModel | undefined;
  private readonly wanted = new Set<string>();
  private working: Promise<void> | undefined;

  constructor(private readonly vectors: VectorSource) {}

  /** The standing of an item by its neighbours; undefined while they are not known. */
  standing(itemId: string, model: LoadedModel, standing: Float32Array): number | undefined {
    if (model !== this.model) {
      this.model = model;
      this.known = new Map();
    }
    const neighbours = this.known.get(itemId);
    if (!neighbours) {
      this.wanted.add(itemId);
      this.working ??= this.seek().finally(() => (this.working = undefined));
      return undefined;
    }
    if (neighbours.length === 0) return undefined;
    return TRUST * neighbours.reduce((sum, { index, weight }) => sum + weight * standing[index]!, 0);
  }

  /** Forgets items whose texts have changed. */
  forget(itemIds: readonly string[]): void {
    for (const id of itemIds) this.known.delete(id);
  }

  /** Resolves when all neighbours that were asked for are known. */
  async settled(): Promise<void> {
    while (this.working) await this.working;
  }

  private async seek(): Promise<void> {
    // Begins after the list that asked.
    await new Promise(setImmediate);
    for (const itemId of this.wanted) {
      this.wanted.delete(itemId);
      const model = this.model!;
      const vector = this.vectors.of(itemId);
      // Not embedded yet: it is asked for again with the next list.
      if (!vector) continue;
      try {
        const similarityOf = await this.vectors.scan(vector);
        if (model === this.model) this.known.set(itemId, neighboursAmong(model, similarityOf));
      } catch (error) {
        this.logger.warn(`No neighbours of ${itemId}: ${asError(error).message}`);
      }
    }
  }
}

function neighboursAmong({ index }: LoadedModel, similarityOf: (itemId: string) => number): Neighbour[] {
  const nearest: Neighbour[] = [];
  for (const [id, position] of index) {
    const weight = similarityOf(id);
    if (weight < ALIKE || (nearest.length === NEIGHBOURS && weight <= nearest.at(-1)!.weight)) continue;
    const place = nearest.findIndex((other) => other.weight < weight);
    nearest.splice(place === -1 ? nearest.length : place, 0, { index: position, weight });
    if (nearest.length > NEIGHBOURS) nearest.pop();
  }
  const total = nearest.reduce((sum, { weight }) => sum + weight, 0);
  return nearest.map(({ index: position, weight }) => ({ index: position, weight: weight / total }));
}
