import { describe, expect, it } from '@jest/globals';
import { tableHead, tableLines } from './audit-table.js';

const entry = {
  ...{ id: 7, at: '2026-11-30T10:00:00.000Z', account: { id: 'a', username: 'lin' }, action: 'item.update' },
  target: { type: 'item', id: 'palace', label: 'Palace, the "old" one' },
};

describe('the table of the audit log', () => {
  it('has one line for each changed field, and one for a deed without any', () => {
    const changes = [
      { path: 'price.amount', before: 40, after: 60 },
      { path: 'tags', before: null, after: ['quiet', 'old'] },
    ];
    const lines = tableLines({ ...entry, changes })
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('lin,item.update,item,palace,"Palace, the ""old"" one",price.amount,40,60');
    expect(lines[1]).toContain('tags,,"[""quiet"",""old""]"');
    expect(
      tableLines({ ...entry, account: null, changes: [] })
        .trimEnd()
        .split('\n'),
    ).toHaveLength(1);
    expect(tableHead().join('')).toContain('targetType');
  });

  it('lets no spreadsheet run what somebody wrote', () => {
    const changes = [{ path: 'name.en', before: 'Palace', after: '=HYPERLINK("http://evil.example","x")' }];
    const line = tableLines({ ...entry, target: { ...entry.target, label: '@SUM(1+1)' }, changes });
    expect(line).toContain(`'=HYPERLINK`);
    expect(line).toContain(`'@SUM`);
  });
});
