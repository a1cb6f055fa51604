import type { Change } from '../../../src/protocol/admin/index.js';
import { useSpeech } from '../say.js';

export function asText(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}

/** What was, and what is: in words as well as in colour. */
export function Changes({ changes, before, after }: { changes: readonly Change[]; before?: string; after?: string }) {
  const { say } = useSpeech();
  if (changes.length === 0) return <p className="quiet">{say('没有差别。', 'No difference.')}</p>;
  return (
    <div className="table-frame">
      <table className="data changes">
        <thead>
          <tr>
            <th scope="col">{say('字段', 'Field')}</th>
            <th scope="col">{before ?? say('之前', 'Before')}</th>
            <th scope="col">{after ?? say('之后', 'After')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ path, before: was, after: is }) => (
            <tr key={path}>
              <th scope="row">
                <code>{path}</code>
              </th>
              <td>
                <del>{asText(was)}</del>
              </td>
              <td>
                <ins>{asText(is)}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The fields in which two values differ, by paths with dots; lists are compared as wholes. */
export function compare(before: unknown, after: unknown, path = ''): Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isRecord(before) || !isRecord(after)) return [{ path, before, after }];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => compare(before[name], after[name], path ? `${path}.${name}` : name));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
