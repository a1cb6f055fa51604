import { readCsv } from './csv.js';
import { splitLines } from './lines.js';

async function read(text: string, delimiter = ',', pieceLength = text.length || 1) {
  async function* pieces() {
    for (let start = 0; start < text.length; start += pieceLength) yield text.slice(start, start + pieceLength);
  }
  const rows = [];
  for await (const row of readCsv(splitLines(pieces()), delimiter)) rows.push(row);
  return rows;
}

const cells = (rows: { cells?: string[] }[]) => rows.map((row) => row.cells);

describe('rows of a table', () => {
  it.each([1, 2, 5, 1000])('keep their physical lines (%i characters at a time)', async (length) => {
    const rows = await read('id,name\r\n1,"two\r\nlines"\r\n\r\n2,"say ""hi"""\r\n3,last', ',', length);
    expect(rows).toEqual([
      { line: 1, cells: ['id', 'name'] },
      { line: 2, cells: ['1', 'two\r\nlines'] },
      { line: 5, cells: ['2', 'say "hi"'] },
      { line: 6, cells: ['3', 'last'] },
    ]);
  });

  it('may hold bare quotes, as in inches', async () => {
    expect(cells(await read('a,5" pipe\nb,"x"\n'))).toEqual([
      ['a', '5" pipe'],
      ['b', 'x'],
    ]);
  });

  it('are cut by tabs and by the two colons of MovieLens, too', async () => {
    expect(cells(await read('a\tb, c\n', '\t'))).toEqual([['a', 'b, c']]);
    expect(cells(await read('1::2::3\n', '::'))).toEqual([['1', '2', '3']]);
  });

  it('survive a quote that is never closed in another one', async () => {
    const rows = await read('1,a\n2,"open\n3,c\n4,d\n');
    expect(rows.map(({ line, fault }) => [line, Boolean(fault)])).toEqual([
      [1, false],
      [2, true],
      [3, false],
      [4, false],
    ]);
  });

  it('survive text after a closing quote in another one', async () => {
    const rows = await read('1,a\n2,"x"y\n3,c\n');
    expect(rows[0]?.cells).toEqual(['1', 'a']);
    expect(rows[2]?.cells).toEqual(['3', 'c']);
  });
});
