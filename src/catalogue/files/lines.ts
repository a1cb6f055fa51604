import { DocentError } from '../../config/errors.js';
import { MAX_RECORD_CHARACTERS } from './source-record.js';

export interface Line {
  number: number;
  text: string;
  /** The line break that ended it; '' at the end of the file. */
  end: string;
}

/** Splits text at LF, CRLF or CR. */
export async function* splitLines(pieces: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 1;
  let rest = '';
  for await (const piece of pieces) {
    rest += piece;
    let start = 0;
    const breaks = /\r\n|\n|\r/g;
    for (let found = breaks.exec(rest); found; found = breaks.exec(rest)) {
      // A CR at the very end may be the first half of CRLF.
      if (found[0] === '\r' && found.index === rest.length - 1) break;
      yield { number: number++, text: rest.slice(start, found.index), end: found[0] };
      start = found.index + found[0].length;
    }
    rest = rest.slice(start);
    if (rest.length > MAX_RECORD_CHARACTERS)
      throw new DocentError('import-invalid', {
        zh: `第 ${number} 行过长（超过 ${MAX_RECORD_CHARACTERS} 个字符），文件可能不是所说的格式。`,
        en: `Line ${number} is too long (more than ${MAX_RECORD_CHARACTERS} characters); the file may be of another format.`,
      });
  }
  if (rest.endsWith('\r')) yield { number, text: rest.slice(0, -1), end: '\r' };
  else if (rest) yield { number, text: rest, end: '' };
}
