import type { BilingualText } from '../../config/errors.js';
import { locateJsonFault, placeOf } from './json-fault.js';

export type ParsedJson = { line: number } & (
  { value: unknown; fault?: undefined } | { value?: undefined; fault: BilingualText }
);

/** Parses one record; a fault is placed on the line where it lies, a value on the line where it begins. */
export function parseJson(text: string, line: number): ParsedJson {
  try {
    return { line, value: JSON.parse(text) as unknown };
  } catch {
    const fault = locateJsonFault(text);
    if (!fault) return { line, fault: { zh: 'JSON 有语法错误', en: 'broken JSON' } };
    const place = placeOf(text, fault.offset, line);
    return {
      line: place.line,
      fault: {
        zh: `JSON 有语法错误（第 ${place.line} 行第 ${place.column} 列）：${fault.problem.zh}`,
        en: `broken JSON at line ${place.line}, column ${place.column}: ${fault.problem.en}`,
      },
    };
  }
}
