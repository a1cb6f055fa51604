import type { BlockOf } from '../../../src/protocol/index.js';

/** Items side by side. The table scrolls within itself where the panel is narrow. */
export function Comparison({ block }: { block: BlockOf<'comparison'> }) {
  const { caption, columns, rows } = block;
  return (
    <div className="comparison" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ itemId, title }) => (
              <th key={itemId} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((cell, column) => (
                <td key={columns[column]?.itemId ?? column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
