import { existsSync } from 'node:fs';
import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEventFile } from '../../src/recommendation/behaviour/index.js';
import { adoptSplit } from '../../src/recommendation/evaluation/evaluation-data.js';
import { BASELINES, evaluateModel } from '../../src/recommendation/evaluation/index.js';
import { readItemsFile } from '../../src/recommendation/evaluation/read-items-file.js';

const MOVIELENS = join(import.meta.dirname, '../../../shared/data/ml-100k');
const isThere = existsSync(MOVIELENS);
if (!isThere) console.warn('Skipped: ../shared/data/ml-100k is not here.');

describe('files to evaluate with', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'docent-evaluation-'))));
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const file = async (name: string, content: string) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };

  it.each([
    ['1::a::5::978300760\n2::b::3::978302109\n', 0],
    ['1\ta\t5\n2\tb\t3\n3\tc\tx\n', 1],
    ['visitor,type,item\n1,like,a\n2,save,b\n', 0],
  ])('are read in the shapes that people have (%#)', async (content, faulty) => {
    const { log, faultyCount } = await readEventFile(await file('ratings.dat', content));
    expect(log.visitorIds).toEqual(['1', '2']);
    expect(log.itemIds).toEqual(['a', 'b']);
    expect(faultyCount).toBe(faulty);
  });

  it('are refused when nothing in them can be used', async () => {
    await expect(readEventFile(join(folder, 'missing.csv'))).rejects.toThrow(/no file/);
    await expect(readEventFile(await file('empty.csv', ''))).rejects.toThrow(/empty/);
    const words = await file('words.csv', 'visitorId,itemId,value\n1,a,good\n2,b,bad\n');
    await expect(readEventFile(words)).rejects.toThrow(/All 2 records are faulty; line 2, value: needs a number/);
  });

  it('may describe the items', async () => {
    const items = await readItemsFile(
      await file('u.item', `1|Toy Story (1995)|01-Jan-1995||http://x|${'0|'.repeat(3)}1|${'0|'.repeat(14)}1\n`),
    );
    expect(items).toMatchObject([{ id: '1', categories: ['Animation', 'Western'], year: 1995 }]);
    const records = await file(
      'items.jsonl',
      '{"id":"a","kind":"video","name":"A"}\n{"id":"b","kind":"video","name":"B"}\n',
    );
    expect(await readItemsFile(records)).toHaveLength(2);
    await expect(readItemsFile(await file('none.jsonl', '{"id":"a"}\n'))).rejects.toThrow(/no usable items/);
  });
});

(isThere ? it : it.skip)(
  'popularity has the figures on MovieLens that others have published',
  async () => {
    const split = (name: string) => readEventFile(join(MOVIELENS, 'anchor-split', name));
    const data = adoptSplit((await split('train.tsv')).log, (await split('test.tsv')).log).split;
    const figures = async (id: string) => {
      const model = await BASELINES.find((one) => one.id === id)!.fit(data.train, { seed: 42 });
      return evaluateModel(model, data.train, data.test, { k: 10 }).metrics;
    };
    const { map, ndcg, precision, recall } = await figures('popularity');
    expect(map).toBeCloseTo(0.056, 3);
    expect(ndcg).toBeCloseTo(0.2524, 3);
    expect(precision).toBeCloseTo(0.2287, 3);
    expect(recall).toBeCloseTo(0.1132, 3);
    expect((await figures('random')).ndcg).toBeLessThan(0.03);
  },
  60_000,
);
