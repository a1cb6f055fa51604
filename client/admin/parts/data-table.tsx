import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Page } from '../../../src/protocol/admin/index.js';
import { useSpeech } from '../say.js';
import { Button } from './button.js';
import { Loaded } from './states.js';
import { useAddress } from './use-address.js';

export interface Column<Row> {
  id: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** The server can sort by it. */
  sortable?: boolean;
  numeric?: boolean;
}

interface DataTableProps<Row> {
  /** What the table holds, for screen readers. */
  caption: string;
  query: UseQueryResult<Page<Row>>;
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string | number;
  /** How the server sorts when the address says nothing: `id`, `-views`. */
  order?: string;
  empty: ReactNode;
}

/** A list that the server pages and sorts; page and order stand in the address. */
export function DataTable<Row>({ caption, query, columns, keyOf, order = '', empty }: DataTableProps<Row>) {
  return (
    <Loaded query={query}>
      {(page) =>
        page.items.length === 0 && page.page === 1 ? (
          empty
        ) : (
          <>
            <div className="table-frame" tabIndex={0} role="region" aria-label={caption} aria-busy={query.isFetching}>
              <table className="data rows">
                <caption className="visually-hidden">{caption}</caption>
                <thead>
                  <tr>
                    {columns.map((column) => (
                      <Head key={column.id} column={column} order={order} />
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {page.items.map((row) => (
                    <tr key={keyOf(row)}>
                      {columns.map(({ id, title, cell, numeric }) => (
                        <td key={id} data-label={title} className={numeric ? 'numeric' : undefined}>
                          <div>{cell(row)}</div>
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <Pager page={page} />
          </>
        )
      }
    </Loaded>
  );
}

function Head<Row>({ column, order }: { column: Column<Row>; order: string }) {
  const { query, set } = useAddress();
  const sort = query['sort'] ?? order;
  const { id, title, sortable, numeric } = column;
  const name = numeric ? 'numeric' : undefined;
  if (!sortable)
    return (
      <th scope="col" className={name}>
        {title}
      </th>
    );
  const direction = sort === id ? 'ascending' : sort === `-${id}` ? 'descending' : 'none';
  return (
    <th scope="col" aria-sort={direction} className={name}>
      <button
        type="button"
        onClick={() =>
          set({ sort: direction === 'descending' ? id : direction === 'ascending' || numeric ? `-${id}` : id })
        }
      >
        {title}
        <span aria-hidden="true">{{ ascending: ' ↑', descending: ' ↓', none: '' }[direction]}</span>
      </button>
    </th>
  );
}

function Pager<Row>({ page: { page, pageSize, total } }: { page: Page<Row> }) {
  const { say, number } = useSpeech();
  const { set } = useAddress();
  const last = Math.max(1, Math.ceil(total / pageSize));
  const from = Math.min(total, (page - 1) * pageSize + 1);
  const to = Math.min(total, page * pageSize);
  return (
    <nav className="pager" aria-label={say('翻页', 'Pages')}>
      <p role="status">
        {say(
          `第 ${number(from)}–${number(to)} 条，共 ${number(total)} 条`,
          `${number(from)}–${number(to)} of ${number(total)}`,
        )}
      </p>
      {last > 1 && (
        <div className="actions">
          <Button disabled={page <= 1} onClick={() => set({ page: String(Math.min(page, last + 1) - 1) })}>
            {say('上一页', 'Previous')}
          </Button>
          <Button disabled={page >= last} onClick={() => set({ page: String(page + 1) })}>
            {say('下一页', 'Next')}
          </Button>
        </div>
      )}
    </nav>
  );
}
