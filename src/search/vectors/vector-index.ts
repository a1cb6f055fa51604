import { createDotKernel } from './dot-kernel.js';
import { largest, restore, type QuantisedVector } from './quantise.js';

const PAGE = 65_536;
/** Rows per call of the kernel: about a millisecond of work. */
const BLOCK = 4096;
/** Rows after which a scan lets others run. */
const ROWS_PER_SLICE = 16_384;
/** Eleven bits and sign: as fine as a sum over thousands of dimensions in 32 bits allows. */
const QUERY_STEPS = 2047;

/** Exact cosine search over one vector per key, contiguous in memory. */
export class VectorIndex {
  private readonly kernel = createDotKernel();
  private readonly keys: string[] = [];
  private readonly slots = new Map<string, number>();
  private readonly scales: number[] = [];
  private readonly rowLength: number;
  private readonly scoresAt: number;
  private readonly rowsAt: number;
  /** One scan at a time: the kernel's query and scores are shared. */
  private lastScan: Promise<unknown> = Promise.resolve();

  constructor(readonly dimension: number) {
    this.rowLength = Math.ceil(dimension / 16) * 16;
    this.scoresAt = 2 * this.rowLength;
    this.rowsAt = this.scoresAt + 4 * BLOCK;
  }

  get size(): number {
    return this.keys.length;
  }

  has(key: string): boolean {
    return this.slots.has(key);
  }

  set(key: string, vector: QuantisedVector): void {
    let slot = this.slots.get(key);
    if (slot === undefined) {
      slot = this.keys.push(key) - 1;
      this.slots.set(key, slot);
      this.reserve(this.keys.length);
    }
    this.scales[slot] = vector.scale;
    const row = this.row(slot);
    row.fill(0);
    row.set(vector.bytes);
  }

  /** The last row moves into the gap. */
  delete(key: string): void {
    const slot = this.slots.get(key);
    if (slot === undefined) return;
    const last = this.keys.length - 1;
    if (slot !== last) {
      const moved = this.keys[last]!;
      this.row(slot).set(this.row(last));
      this.keys[slot] = moved;
      this.scales[slot] = this.scales[last]!;
      this.slots.set(moved, slot);
    }
    this.keys.pop();
    this.scales.pop();
    this.slots.delete(key);
  }

  get(key: string): Float32Array | undefined {
    const slot = this.slots.get(key);
    if (slot === undefined) return undefined;
    return restore({ scale: this.scales[slot]!, bytes: this.row(slot).subarray(0, this.dimension) });
  }

  /** Cosine of two stored vectors; 0 when one is missing. */
  similarity(key: string, other: string): number {
    const a = this.slots.get(key);
    const b = this.slots.get(other);
    if (a === undefined || b === undefined) return 0;
    return this.kernel.dot(this.rowAt(a), this.rowAt(b), this.rowLength) * this.scales[a]! * this.scales[b]!;
  }

  /**
   * Cosine of the query with every stored vector, by key; 0 for a key without one. Long scans are cut into slices so
   * that the event loop breathes.
   */
  scan(query: Float32Array): Promise<(key: string) => number> {
    const result = this.lastScan.then(() => this.scanAll(query));
    this.lastScan = result.catch(() => undefined);
    return result;
  }

  /** Cosine of the query with every stored vector, in the order in which they were set; at once, for small indexes. */
  cosines(query: Float32Array): Float32Array {
    const cosines = new Float32Array(this.keys.length);
    const stepped = this.stepped(query);
    for (let start = 0; start < cosines.length; start += BLOCK) this.scanBlock(stepped, start, cosines);
    return cosines;
  }

  private async scanAll(query: Float32Array): Promise<(key: string) => number> {
    const cosines = new Float32Array(this.keys.length);
    const stepped = this.stepped(query);
    for (let start = 0; start < cosines.length; start += BLOCK) {
      if (start > 0 && start % ROWS_PER_SLICE === 0) await new Promise(setImmediate);
      this.scanBlock(stepped, start, cosines);
    }
    return (key) => cosines[this.slots.get(key) ?? -1] ?? 0;
  }

  private stepped(query: Float32Array): { step: number; values: Int16Array } {
    if (query.length !== this.dimension)
      throw new RangeError(`a query of ${query.length} dimensions for an index of ${this.dimension}`);
    const step = largest(query) / QUERY_STEPS || 1;
    const values = new Int16Array(query.length);
    for (let i = 0; i < values.length; i++) values[i] = Math.round(query[i]! / step);
    return { step, values };
  }

  private scanBlock(
    { step, values }: { step: number; values: Int16Array },
    start: number,
    cosines: Float32Array,
  ): void {
    const count = Math.min(BLOCK, cosines.length - start);
    const memory = this.kernel.memory.buffer;
    new Int16Array(memory, 0, this.rowLength).fill(0).set(values);
    this.kernel.dots(0, this.rowAt(start), count, this.rowLength, this.scoresAt);
    const scores = new Int32Array(memory, this.scoresAt, count);
    for (let i = 0; i < count; i++) cosines[start + i] = scores[i]! * step * this.scales[start + i]!;
  }

  private row(slot: number): Int8Array {
    return new Int8Array(this.kernel.memory.buffer, this.rowAt(slot), this.rowLength);
  }

  private rowAt(slot: number): number {
    return this.rowsAt + slot * this.rowLength;
  }

  private reserve(rows: number): void {
    const missing = this.rowsAt + rows * this.rowLength - this.kernel.memory.buffer.byteLength;
    // Grows by an eighth at least, so that filling an index copies it a few times only.
    if (missing > 0) {
      const eighth = this.kernel.memory.buffer.byteLength / 8;
      this.kernel.memory.grow(Math.ceil(Math.max(missing, eighth) / PAGE));
    }
  }
}
