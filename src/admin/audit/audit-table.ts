import { csvLine, escapeFormula } from '../../catalogue/export/item-cells.js';
import type { AuditEntry } from '../../protocol/admin/index.js';

const COLUMNS = ['id', 'at', 'account', 'action', 'targetType', 'targetId', 'label', 'field', 'before', 'after'];

/** Without the mark at the beginning Excel takes UTF-8 for the system's own encoding. */
export function tableHead(): string[] {
  return ['\ufeff', csvLine(COLUMNS)];
}

/** One line for each changed field; one line alone where no field is named. What a spreadsheet would run is escaped. */
export function tableLines({ id, at, account, action, target, changes }: AuditEntry): string {
  const entry = [String(id), at, account?.username ?? '', action, target.type, target.id, target.label];
  const fields = changes.length > 0 ? changes : [{ path: '', before: '', after: '' }];
  return fields
    .map(({ path, before, after }) =>
      csvLine([...entry, path, written(before), written(after)].map((cell) => escapeFormula(cell))),
    )
    .join('');
}

function written(value: unknown): string {
  return value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
}
