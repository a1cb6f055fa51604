import { quantise } from './quantise.js';
import { VectorIndex } from './vector-index.js';

function unitVector(dimension: number, seed: number): Float32Array {
  const vector = Float32Array.from({ length: dimension }, (_, i) => Math.sin(seed * 12.9898 + i * 78.233));
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

describe('VectorIndex', () => {
  // Not a multiple of the kernel's step, and more rows than it takes at once.
  const dimension = 37;
  const count = 5000;

  it('gives the cosine of the query with every vector, to within what a quarter of the space costs', async () => {
    const index = new VectorIndex(dimension);
    for (let i = 0; i < count; i++) index.set(`item-${i}`, quantise(unitVector(dimension, i)));
    const query = unitVector(dimension, 3.3);
    const similarityOf = await index.scan(query);
    let worst = 0;
    for (let i = 0; i < count; i++)
      worst = Math.max(worst, Math.abs(similarityOf(`item-${i}`) - dot(query, unitVector(dimension, i))));
    expect(worst).toBeLessThan(0.01);
  });

  it('keeps the others right when one is removed or replaced', async () => {
    const index = new VectorIndex(dimension);
    for (let i = 0; i < 10; i++) index.set(`item-${i}`, quantise(unitVector(dimension, i)));
    index.delete('item-2');
    index.set('item-4', quantise(unitVector(dimension, 44)));
    const similarityOf = await index.scan(unitVector(dimension, 9));

    expect(index.size).toBe(9);
    expect(similarityOf('item-2')).toBe(0);
    expect(similarityOf('item-9')).toBeCloseTo(1, 2);
    expect(similarityOf('item-4')).toBeCloseTo(dot(unitVector(dimension, 9), unitVector(dimension, 44)), 2);
    expect(index.similarity('item-4', 'item-4')).toBeCloseTo(1, 2);
    expect(index.similarity('item-4', 'missing')).toBe(0);
    expect(dot(index.get('item-9')!, unitVector(dimension, 9))).toBeCloseTo(1, 2);
  });

  it('answers scans that overlap', async () => {
    const index = new VectorIndex(dimension);
    for (let i = 0; i < 100; i++) index.set(`item-${i}`, quantise(unitVector(dimension, i)));
    const scans = await Promise.all([7, 70].map((seed) => index.scan(unitVector(dimension, seed))));
    expect(scans[0]!('item-7')).toBeCloseTo(1, 2);
    expect(scans[1]!('item-70')).toBeCloseTo(1, 2);
  });

  it('refuses a query of another space', async () => {
    await expect(new VectorIndex(4).scan(new Float32Array(5))).rejects.toThrow(RangeError);
  });
});
