import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeItem } from '../../../test/factories/item.factory.js';
import { WordCache } from './word-cache.js';
import { WordIndex } from './word-index.js';

describe('WordCache', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docent-words-'));
  const file = join(folder, 'cache', 'words.json');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const items = [
    makeItem({ id: 'a', name: { zh: '丝绸博物馆', en: 'Silk Museum' } }),
    makeItem({ id: 'b', name: { zh: '茶叶博物馆', en: 'Tea Museum' } }),
  ];
  const built = new WordIndex();
  for (const item of items) built.set(item);

  it('gives back an index that finds the same, and can be changed', async () => {
    await new WordCache(file).save(items, built.save());
    const restored = new WordIndex();
    restored.restore((await new WordCache(file).load(items))!);
    for (const question of ['silk', '茶叶', 'museum', 'slik museum']) {
      expect(restored.find(question)).toEqual(built.find(question));
    }
    restored.delete('a');
    expect([...restored.find('silk museum').keys()]).not.toContain('a');
  });

  it('keeps the index when an item is rated', async () => {
    const rated = items.map((item) => ({ ...item, rating: 4.5, ratingCount: 12 }));
    expect(await new WordCache(file).load(rated)).toBeDefined();
  });

  it('forgets the index when an item has changed, and survives a damaged file', async () => {
    const changed = [items[0]!, makeItem({ id: 'b', name: { zh: '瓷器博物馆' } })];
    expect(await new WordCache(file).load(changed)).toBeUndefined();
    writeFileSync(file, '{"fingerprint": "tr');
    expect(await new WordCache(file).load(items)).toBeUndefined();
  });
});
