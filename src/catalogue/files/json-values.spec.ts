import { readJsonValues, type JsonLayout } from './json-values.js';

async function read(text: string, layout: JsonLayout, pieceLength = text.length || 1) {
  async function* pieces() {
    for (let start = 0; start < text.length; start += pieceLength) yield text.slice(start, start + pieceLength);
  }
  const records = [];
  for await (const record of readJsonValues(pieces(), layout)) records.push(record);
  return records;
}

const values = (records: { value?: unknown }[]) => records.map((record) => record.value);

describe('records of a JSON file', () => {
  const array =
    '[\n {"id": "a", "text": "braces } ] and \\" in strings"},\n {"id": "b", "list": [{"x": [1, 2]}]},\n {"id": "故"}\n]\n';

  it.each([1, 2, 3, 7, 1000])('are the same however the stream is cut (%i characters at a time)', async (length) => {
    const records = await read(array, 'array', length);
    expect(values(records)).toEqual(JSON.parse(array));
    expect(records.map((record) => record.line)).toEqual([2, 3, 4]);
  });

  it('come out of the features of GeoJSON', async () => {
    const text = '{"type": "FeatureCollection", "crs": {"x": [1]}, "features": [{"id": 1}, {"id": 2}], "more": []}';
    expect(values(await read(text, 'features', 5))).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it('may stand one after the other', async () => {
    expect(values(await read('{"id": 1}\n{\n "id": 2\n}', 'values', 4))).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it('that are broken are placed by line and column, and the others are read', async () => {
    const records = await read('[\n  {"id": "a"},\n  {"id": "b",\n   "price": 12 3},\n  {"id": "c"}\n]', 'array');
    expect(values(records)).toEqual([{ id: 'a' }, undefined, { id: 'c' }]);
    expect(records[1]).toMatchObject({ line: 4, fault: { en: expect.stringContaining('line 4, column 16') } });
  });

  it.each([
    ['a missing brace', '  {"id": "b", "price": {"amount": 1,\n'],
    ['a missing bracket', '  {"id": "b", "tags": ["x"},\n'],
    ['a missing quote', '  {"id": "b, "tags": ["x"]},\n'],
    ['a missing quote at the end of a line', '  {"id": "b\n  },\n'],
  ])('survive %s in another one', async (_what, broken) => {
    const records = await read(`[\n  {"id": "a"},\n${broken}  {"id": "c"},\n  {"id": "d"}\n]`, 'array', 9);
    expect(values(records)).toEqual([{ id: 'a' }, undefined, { id: 'c' }, { id: 'd' }]);
    expect(records[1]?.fault).toBeDefined();
  });

  it('before a cut are read, and the cut is reported', async () => {
    const records = await read('[{"id": "a"},\n{"id": "b"', 'array');
    expect(values(records)).toEqual([{ id: 'a' }, undefined]);
    expect((await read('[{"id": "a"}', 'array'))[1]?.fault?.en).toContain('cut off');
  });

  it('report text after the end', async () => {
    expect((await read('[{"id": "a"}] hello', 'array'))[1]?.fault?.en).toContain('after the end');
  });
});
