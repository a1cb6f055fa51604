import { parse } from 'csv-parse/sync';
import type { BilingualText } from '../../config/errors.js';
import type { Line } from './lines.js';
import { MAX_RECORD_CHARACTERS } from './source-record.js';

/** The cells of one record, or why it could not be read. */
export type CsvRow = { line: number } & (
  { cells: string[]; fault?: undefined } | { cells?: undefined; fault: BilingualText }
);

/** Rows are handed to the parser in groups; alone only where a group has a fault. */
const GROUP = 200;
/** A quoted cell over more lines than this has a quote too many. */
const MAX_LINES_OF_RECORD = 1000;

interface RawRow {
  line: number;
  text: string;
  open: boolean;
}

/** Reads CSV row by row with true line numbers; a broken row costs itself only. Empty lines are skipped. */
export async function* readCsv(lines: AsyncIterable<Line>, delimiter: string): AsyncGenerator<CsvRow> {
  let group: RawRow[] = [];
  for await (const row of rawRows(lines, delimiter)) {
    if (row.text.trim() === '') continue;
    group.push(row);
    if (group.length < GROUP) continue;
    yield* parseGroup(group, delimiter);
    group = [];
  }
  yield* parseGroup(group, delimiter);
}

/** Joins the lines of cells that hold line breaks. */
async function* rawRows(lines: AsyncIterable<Line>, delimiter: string): AsyncGenerator<RawRow> {
  let pending: Line[] = [];
  let characters = 0;
  let open = false;

  const take = (count: number): RawRow => {
    const taken = pending.splice(0, count);
    const text = taken.map((line, index) => line.text + (index < taken.length - 1 ? line.end : '')).join('');
    return { line: taken[0]!.number, text, open };
  };
  // A quote that is never closed would swallow the rest of the file: its line is given up, the next ones read anew.
  function* reread(): Generator<RawRow> {
    while (open) {
      yield take(1);
      characters = 0;
      open = false;
      const again = pending;
      pending = [];
      for (const line of again) yield* next(line);
    }
  }
  function* next(line: Line): Generator<RawRow> {
    pending.push(line);
    characters += line.text.length;
    open = endsInQuotes(line.text, open, delimiter);
    if (!open) {
      yield take(pending.length);
      characters = 0;
    }
  }

  for await (const line of lines) {
    yield* next(line);
    if (pending.length > MAX_LINES_OF_RECORD || characters > MAX_RECORD_CHARACTERS) yield* reread();
  }
  yield* reread();
}

/** Whether a line ends inside of a quoted cell. A quote opens a cell only at its beginning. */
function endsInQuotes(text: string, inside: boolean, delimiter: string): boolean {
  let position = 0;
  for (;;) {
    if (inside) {
      const quote = text.indexOf('"', position);
      if (quote < 0) return true;
      if (text[quote + 1] === '"') {
        position = quote + 2;
        continue;
      }
      inside = false;
      position = quote + 1;
    } else if (text[position] === '"') {
      inside = true;
      position += 1;
      continue;
    }
    const end = text.indexOf(delimiter, position);
    if (end < 0) return false;
    position = end + delimiter.length;
  }
}

function parseGroup(group: RawRow[], delimiter: string): CsvRow[] {
  if (group.every((row) => !row.open)) {
    try {
      const rows = parseRows(group.map((row) => row.text).join('\n'), delimiter);
      if (rows.length === group.length) return rows.map((cells, index) => ({ line: group[index]!.line, cells }));
    } catch {
      // Some row is broken: found below, one by one.
    }
  }
  return group.map((row) => parseRow(row, delimiter));
}

function parseRow({ line, text, open }: RawRow, delimiter: string): CsvRow {
  if (open)
    return { line, fault: { zh: '引号没有配对，单元格未结束', en: 'a quote is never closed: the cell does not end' } };
  try {
    const [cells] = parseRows(text, delimiter);
    if (cells) return { line, cells };
  } catch {
    // Told below.
  }
  return {
    line,
    fault: {
      zh: '引号位置有误：含引号的单元格须整体加引号，内部引号写成两个',
      en: 'a quote is misplaced: quote the whole cell and double the quotes inside it',
    },
  };
}

function parseRows(text: string, delimiter: string): string[][] {
  return parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: MAX_RECORD_CHARACTERS * 4,
  });
}
