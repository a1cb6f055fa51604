import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { CATALOGUE_ENTITIES } from '../../src/catalogue/catalogue.module.js';
import { CatalogueService } from '../../src/catalogue/catalogue.service.js';
import { CatalogueExporter, EXPORT_FORMATS } from '../../src/catalogue/export/catalogue-exporter.js';
import { CatalogueImporter } from '../../src/catalogue/import/catalogue-importer.js';
import { ItemsRepository } from '../../src/catalogue/items.repository.js';
import { anyItem, makeItem } from '../factories/item.factory.js';
import { temporaryDatabase } from './temporary-database.js';

const CROSSWOZ = join(import.meta.dirname, '../../../shared/data/crosswoz/attractions.json');
const DEMO = join(import.meta.dirname, '../../data/demo');

describe('import and export of the catalogue', () => {
  let storage: Awaited<ReturnType<typeof temporaryDatabase>>;
  let catalogue: CatalogueService;
  let importer: CatalogueImporter;
  let exporter: CatalogueExporter;

  beforeEach(async () => {
    storage = await temporaryDatabase(CATALOGUE_ENTITIES);
    catalogue = await CatalogueService.open(new ItemsRepository(storage.database), storage.revisions);
    importer = new CatalogueImporter(catalogue);
    exporter = new CatalogueExporter(catalogue);
  });
  afterEach(() => storage.remove());

  async function file(name: string, content: string | Buffer): Promise<string> {
    const path = join(storage.folder, name);
    await writeFile(path, content);
    return path;
  }

  it('takes the good records, reports the faulty ones by line, and changes nothing the second time', async () => {
    const path = await file(
      'items.json',
      `[
  {"id": "a", "kind": "attraction", "name": "故宫 The Palace Museum", "price": {"amount": 60, "currency": "CNY"}},
  {"id": "b", "kind": "attraction", "name": "B", "latitude": "39.9", "longitude": 116.4},
  {"id": "c", "kind": "attraction", "name": "C", "latitude": 116.4, "longitude": 39.9},
  {"id": "d", "kind": "castle", "name": "D"},
  {"id": "e", "kind": "attraction", "name": "E", "descripton": "typing error"},
  {"id": "a", "kind": "attraction", "name": "again"},
  {"id": "f", "kind": "attraction"},
  {"id": "g", "kind": "video" "name": "G"},
  "h",
  {"id": "i", "kind": "attraction", "name": {"zh": "", "en": "I"}, "phone": null, "tags": []}
]`,
    );
    const report = await importer.import(path);
    expect(report).toMatchObject({ format: 'json', encoding: 'UTF-8', total: 10, added: 2, faultyCount: 8 });
    expect(report.faulty.map(({ line, id, field }) => [line, id, field])).toEqual([
      [3, 'b', 'latitude'],
      [4, 'c', 'latitude'],
      [5, 'd', 'kind'],
      [6, 'e', 'descripton'],
      [7, 'a', 'id'],
      [8, 'f', 'name'],
      [9, undefined, undefined],
      [10, undefined, undefined],
    ]);
    const reasons = report.faulty.map(({ reason }) => reason.en);
    expect(reasons[0]).toContain('without quotes');
    expect(reasons[1]).toContain('swapped');
    expect(reasons[3]).toContain('did you mean "description"');
    expect(reasons[4]).toContain('line 2');
    expect(reasons[6]).toContain('line 9, column 29');
    expect(report.faulty[1]?.reason.zh).toContain('颠倒');
    expect(catalogue.get('a')).toMatchObject({ name: { zh: '故宫 The Palace Museum' }, tags: [] });
    expect(catalogue.get('i')?.name).toEqual({ en: 'I' });

    expect(await importer.import(path)).toMatchObject({ added: 0, updated: 0, unchanged: 2, faultyCount: 8 });
  });

  it('says what it would do in a dry run, and does nothing', async () => {
    await catalogue.upsertMany([makeItem({ id: 'a' })]);
    const path = await file(
      'items.jsonl',
      '{"id":"a","kind":"attraction","name":"A2"}\n{"id":"b","kind":"attraction","name":"B"}',
    );
    expect(await importer.import(path, { dryRun: true })).toMatchObject({ dryRun: true, added: 1, updated: 1 });
    expect(catalogue.size).toBe(1);
  });

  const table = [
    'id,kind,name.zh,name.en,tags,latitude,longitude,price.amount,price.currency,visitMinutes.min,visitMinutes.max,作者',
    'gugong,attraction,故宫,"Palace, the",history;architecture,39.9163,116.3972,60,CNY,120,240,',
    'multi,attraction,"两行',
    '名称",Lines,"[""x"",""y""]",,,,,,,某人',
    '',
    'short,attraction,少',
    "'=formula,video,'=SUM(1),,a|b,,,,,,,",
    'free,attraction,免费,,,,,0,CNY,,,',
    'text,attraction,文字,,,,,六十,CNY,,,',
  ];

  it.each([
    ['UTF-8', Buffer.from(table.join('\r\n'))],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${table.join('\n')}`)],
    ['UTF-16LE', Buffer.from(`\ufeff${table.join('\r\n')}`, 'utf16le')],
    ['GB18030 (GBK)', iconv.encode(table.join('\r\n'), 'gbk')],
  ])('reads a table in %s', async (encoding, content) => {
    const report = await importer.import(await file('items.csv', content));
    expect(report).toMatchObject({ format: 'csv', encoding, total: 6, added: 4, faultyCount: 2 });
    expect(report.faulty.map(({ line, field }) => [line, field])).toEqual([
      [6, undefined],
      [9, 'price.amount'],
    ]);
    expect(catalogue.get('gugong')).toMatchObject({
      name: { zh: '故宫', en: 'Palace, the' },
      tags: ['history', 'architecture'],
      latitude: 39.9163,
      price: { amount: 60, currency: 'CNY' },
      visitMinutes: { min: 120, max: 240 },
    });
    expect(catalogue.get('multi')).toMatchObject({ tags: ['x', 'y'], attributes: { 作者: '某人' } });
    expect(catalogue.get('multi')?.name.zh).toMatch(/^两行\r?\n名称$/);
    expect(catalogue.get('=formula')).toMatchObject({ name: { zh: '=SUM(1)' }, tags: ['a', 'b'] });
    expect(catalogue.get('free')?.price).toEqual({ amount: 0, currency: 'CNY' });
    const notes = report.notes.map((note) => note.en).join();
    expect(notes).toContain('作者');
    expect(notes.includes('iconv')).toBe(encoding.startsWith('GB'));
  });

  it('refuses text of unknown encoding with a way out', async () => {
    const big5 = iconv.encode(
      `id,kind,name\n${'x,attraction,國立故宮博物院收藏臺灣美術與歷史文物\n'.repeat(5)}`,
      'big5',
    );
    await expect(importer.import(await file('big5.csv', big5))).rejects.toThrow(/iconv/);
    const latin = iconv.encode('id,kind,name\nx,attraction,Musée du Louvre à Paris été\n', 'latin1');
    await expect(importer.import(await file('latin.csv', latin))).rejects.toThrow(/UTF-8/);
  });

  it('keeps the good records of a UTF-8 file with a few broken bytes', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `i${index},attraction,故宫博物院\n`).join('');
    const path = await file(
      'damaged.csv',
      Buffer.concat([Buffer.from(`id,kind,name\n${rows}z,attraction,坏`), Buffer.from([0xe6, 0x0a])]),
    );
    expect(await importer.import(path)).toMatchObject({ added: 30, faultyCount: 1, faulty: [{ line: 32 }] });
  });

  it('reads GeoJSON', async () => {
    const feature = (id: string, geometry: unknown, properties: object) => ({
      type: 'Feature',
      id,
      geometry,
      properties,
    });
    const features = [
      feature('a', { type: 'Point', coordinates: [116.4, 39.9, 50] }, { name: '甲', 'name.en': 'A', tags: 'x;y' }),
      feature('b', null, { name: { en: 'B' }, kind: 'attraction', surface: 'paved' }),
      feature('c', { type: 'Polygon', coordinates: [] }, { name: 'C' }),
    ];
    const path = await file('items.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
    const report = await importer.import(path, { kind: 'attraction' });
    expect(report).toMatchObject({
      format: 'geojson',
      added: 2,
      faultyCount: 1,
      faulty: [{ id: 'c', field: 'latitude' }],
    });
    expect(catalogue.get('a')).toMatchObject({
      name: { zh: '甲', en: 'A' },
      latitude: 39.9,
      longitude: 116.4,
      tags: ['x', 'y'],
    });
    expect(catalogue.get('b')?.attributes).toEqual({ surface: 'paved' });
  });

  it('takes records of one kind when it is told to', async () => {
    const path = await file('items.jsonl', '{"id":"a","name":"A"}\n\n{"id":"b","name":"B","kind":"video"}\n');
    expect(await importer.import(path, { kind: 'artefact' })).toMatchObject({
      added: 1,
      faulty: [{ line: 3, field: 'kind' }],
    });
    expect(catalogue.get('a')?.kind).toBe('artefact');
  });

  it.each([
    ['empty.json', '', /empty/],
    ['blank.csv', ' \n\n', /empty/],
    ['page.json', '<!doctype html><p>404', /HTML/],
    ['prose.json', 'hello there', /neither JSON/],
    ['book.csv', Buffer.from('504b0304140006000800000021', 'hex'), /Excel/],
    ['data.json', Buffer.from([1, 2, 0, 4, 0, 0, 9]), /not a text file/],
  ])('refuses %s as a whole', async (name, content, message) => {
    await expect(importer.import(await file(name, content))).rejects.toThrow(message);
  });

  it('reads a file by its content when the name promises something else', async () => {
    const report = await importer.import(await file('items.csv', '[{"id":"a","kind":"video","name":"A"}]'));
    expect(report).toMatchObject({ format: 'json', added: 1 });
    expect(report.notes[0]?.zh).toContain('.csv');
  });

  it('is not thrown by records that are monstrous in other ways', async () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    const lines = [
      `{"id":"deep","kind":"video","name":"N","attributes":{"x":${nested(100_000)}}}`,
      `{"id":"deep name","kind":"video","name":${nested(100_000)}}`,
      `{"id":"key","kind":"video","name":"N","${'k'.repeat(1_000_000)}":1}`,
      `{"id":"many","kind":"video","name":"N",${Array.from({ length: 20_000 }, (_, index) => `"f${index}":1`).join()}}`,
      `{"id":"${'i'.repeat(100_000)}","kind":"video","name":"N"}`,
      '{"id":"proto","kind":"video","name":"N","__proto__":{"kind":"event"}}',
      '{"id":"nul","kind":"video","name":"a\\u0000b"}',
      '{"id":"half","kind":"video","name":"a\\ud800"}',
      '{"id":"big","kind":"video","name":"N","year":1e999}',
      '{"id":"good","kind":"video","name":"N"}',
    ];
    const report = await importer.import(await file('monsters.jsonl', lines.join('\n')));
    expect(catalogue.get('good')).toBeDefined();
    expect(report.faulty.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const { id, field, reason } of report.faulty)
      expect(`${id}${field}${reason.zh}${reason.en}`.length).toBeLessThan(2000);
  });

  it('says that a file is missing', async () => {
    await expect(importer.import(join(storage.folder, 'nothing.json'))).rejects.toThrow(/no file/);
    await mkdir(join(storage.folder, 'folder.json'));
    await expect(importer.import(join(storage.folder, 'folder.json'))).rejects.toThrow(/no file/);
  });

  it('stops when it is told to and keeps whole batches', async () => {
    const lines = Array.from({ length: 1000 }, (_, index) => `{"id":"i${index}","kind":"video","name":"N"}\n`).join('');
    const controller = new AbortController();
    const running = importer.import(await file('many.jsonl', lines), {
      signal: controller.signal,
      onProgress: ({ records }) => records >= 400 && controller.abort(),
    });
    await expect(running).rejects.toThrow();
    expect(catalogue.size).toBe(400);
  });

  it.each(EXPORT_FORMATS)(
    'gives the same items after export as %s',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(anyItem, { selector: (item) => item.id, minLength: 1, maxLength: 8 }),
          async (items) => {
            await catalogue.remove(catalogue.all().map((item) => item.id));
            await catalogue.upsertMany(items);
            const path = join(storage.folder, `export.${format}`);
            expect(await exporter.toFile(path, { format })).toBe(items.length);
            const report = await importer.import(path);
            expect(report.faulty).toEqual([]);
            expect(report).toMatchObject({ added: 0, updated: 0, unchanged: items.length, notes: [] });
          },
        ),
        { numRuns: 40, seed: 7 },
      );
    },
    60_000,
  );

  it.each(EXPORT_FORMATS)('gives the demo catalogue back from %s', async (format) => {
    const names = existsSync(DEMO) ? (await readdir(DEMO)).filter((name) => name.endsWith('.json')) : [];
    if (names.length === 0) return console.warn('Skipped: data/demo holds no items yet');
    for (const name of names) expect((await importer.import(join(DEMO, name))).faulty).toEqual([]);
    const path = join(storage.folder, `export.${format}`);
    await exporter.toFile(path, { format });
    expect(await importer.import(path)).toMatchObject({
      added: 0,
      updated: 0,
      unchanged: catalogue.size,
      faultyCount: 0,
    });
  });

  it('takes the attractions of CrossWOZ as they are', async () => {
    if (!existsSync(CROSSWOZ)) return console.warn(`Skipped: ${CROSSWOZ} is not there`);
    const report = await importer.import(CROSSWOZ);
    expect(report).toMatchObject({ total: 465, added: 465, faulty: [], notes: [] });
    const [first] = JSON.parse(await readFile(CROSSWOZ, 'utf8')) as { id: string; categories: string[] }[];
    expect(catalogue.get(first!.id)?.categories).toEqual(first!.categories);
    expect(await importer.import(CROSSWOZ)).toMatchObject({ unchanged: 465 });
  });
});
