import type { ImportPreview } from '../../../src/protocol/admin/index.js';
import { useSpeech } from '../say.js';

export function PreviewTable({ preview: { columns, rows } }: { preview: ImportPreview }) {
  const { say } = useSpeech();
  const caption = say(`文件的前 ${rows.length} 行`, `The first ${rows.length} rows of the file`);
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={caption}>
      <table className="data preview">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map(({ name }) => (
                <td key={name}>{row[name] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
