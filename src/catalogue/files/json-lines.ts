import type { Line } from './lines.js';
import { parseJson } from './parse-json.js';
import type { SourceRecord } from './source-record.js';

/** One JSON value a line; blank lines are skipped. */
export async function* readJsonLines(lines: AsyncIterable<Line>): AsyncGenerator<SourceRecord> {
  let record = 0;
  for await (const { number, text } of lines) if (text.trim()) yield { record: ++record, ...parseJson(text, number) };
}
