import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ItemRecord } from '../../src/catalogue/item.js';
import { normaliseItem } from '../../src/catalogue/normalise.js';
import type { Constraints } from '../../src/language/constraints.js';
import { wishesOf } from '../../src/search/constraints/matcher.js';
import { resolveNear } from '../../src/search/constraints/near.js';
import { PlaceIndex } from '../../src/search/constraints/place-index.js';
import { selectFitting } from '../../src/search/fitting.js';
import { nameKey, nameKeysOf } from '../../src/search/text/normalise.js';

interface Request {
  norm: {
    price?: { min: number | null; max: number | null };
    ratingMin?: number;
    visitMinutes?: { min: number; max: number };
    near?: Record<string, string>;
  };
  goldIds: string[];
  softIds: string[];
  quirkIds: string[];
  excludeIds?: string[];
}

const FOLDER = join(import.meta.dirname, '../../../shared/data/crosswoz');
const isThere = existsSync(join(FOLDER, 'attractions.json'));
if (!isThere) console.warn('Skipped: ../shared/data/crosswoz is not here.');

/** The wishes as annotated, so that matching alone is measured. */
function constraintsOf({ price, ratingMin, visitMinutes, near }: Request['norm']): Constraints {
  return {
    kind: 'attraction',
    ...(price && { price: { min: price.min ?? undefined, max: price.max ?? undefined, currency: 'CNY' } }),
    ...(ratingMin !== undefined && { rating: { min: ratingMin } }),
    ...(visitMinutes && { duration: visitMinutes }),
    ...(near && { near: { name: Object.values(near)[0]!, radius: 2 } }),
  };
}

(isThere ? describe : describe.skip)('matching real Chinese requests', () => {
  it('returns what a sensible reader would, and says when nothing fits to the letter', () => {
    const items = (JSON.parse(readFileSync(join(FOLDER, 'attractions.json'), 'utf8')) as ItemRecord[]).map(
      normaliseItem,
    );
    const requests = readFileSync(join(FOLDER, 'requests.val.jsonl'), 'utf8').trim().split('\n');
    const lookup = {
      get: (id: string) => items.find((item) => item.id === id),
      byName: (name: string) => items.find((item) => nameKeysOf(item).includes(nameKey(name))),
      places: PlaceIndex.of(items),
    };
    const counts = { feasible: 0, sensible: 0, infeasible: 0, handled: 0 };
    for (const line of requests) {
      const { norm, goldIds, softIds, quirkIds, excludeIds = [] } = JSON.parse(line) as Request;
      const constraints = constraintsOf(norm);
      const near = constraints.near && resolveNear(constraints.near, lookup);
      const others = items.filter(({ id }) => !excludeIds.includes(id));
      const { fitting, relaxed } = selectFitting(
        others,
        wishesOf(constraints, new Date(), { places: lookup.places, near }),
      );
      if (goldIds.length === 0) {
        counts.infeasible++;
        if (fitting.length === 0 || relaxed.length > 0) counts.handled++;
        continue;
      }
      const sensible = new Set([...goldIds, ...softIds].filter((id) => !quirkIds.includes(id)));
      counts.feasible++;
      if (fitting.length > 0 && fitting.every(({ item }) => sensible.has(item.id))) counts.sensible++;
    }
    expect(counts.sensible / counts.feasible).toBeGreaterThanOrEqual(0.99);
    expect(counts.handled / counts.infeasible).toBeGreaterThanOrEqual(0.95);
  });
});
