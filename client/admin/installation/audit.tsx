import { Fragment } from 'react';
import type { AuditEntry } from '../../../src/protocol/admin/index.js';
import { api } from '../api/api.js';
import { useList } from '../api/hooks.js';
import { Changes } from '../parts/changes.js';
import { DataTable } from '../parts/data-table.js';
import { ChoiceFilter, Filters, PeriodFilter, SearchFilter } from '../parts/filters.js';
import { Page } from '../parts/page.js';
import { Empty } from '../parts/states.js';
import { useAddress } from '../parts/use-address.js';
import { useSpeech } from '../say.js';
import { actionLabel, jobLabel, targetLabel } from '../words.js';

const TARGETS = ['plugin', 'item', 'import', 'recommender', 'appearance', 'account', 'backup', 'job'];

const FILTERS = ['search', 'targetType', 'from', 'to'];

/** What is exported is what is shown, all pages of it. */
const filtersOf = (query: Record<string, string | undefined>) =>
  Object.fromEntries(FILTERS.map((name) => [name, query[name]]));

export function AuditPage() {
  const { say, moment } = useSpeech();
  const { query } = useAddress();
  const entries = useList<AuditEntry>('audit', query);
  return (
    <Page
      title={say('操作记录', 'Audit log')}
      lead={say('谁在什么时候改了什么。密钥不显示。', 'Who changed what, and when. Secrets are masked.')}
      actions={
        <a className="button plain" href={api.url('audit/export', filtersOf(query))} download>
          {say('导出 CSV', 'Export as CSV')}
        </a>
      }
    >
      <Filters names={FILTERS}>
        <SearchFilter label={say('搜索', 'Search')} />
        <ChoiceFilter
          name="targetType"
          label={say('对象', 'What')}
          options={TARGETS.map((value) => ({ value, label: targetLabel(value, say) }))}
        />
        <PeriodFilter />
      </Filters>
      <DataTable
        caption={say('操作记录', 'Audit log')}
        query={entries}
        keyOf={({ id }) => id}
        columns={[
          { id: 'at', title: say('时间', 'When'), cell: ({ at }) => moment(at) },
          {
            id: 'account',
            title: say('谁', 'Who'),
            cell: ({ account }) => account?.username ?? say('服务器', 'Server'),
          },
          { id: 'action', title: say('操作', 'Action'), cell: ({ action }) => actionLabel(action, say) },
          {
            id: 'target',
            title: say('对象', 'What'),
            cell: ({ target }) => (
              <Fragment>
                {target.type === 'job' ? jobLabel(target.label, say) : target.label || targetLabel(target.type, say)}
                {target.id && target.id !== target.label && <span className="sub">{target.id}</span>}
              </Fragment>
            ),
          },
          {
            id: 'changes',
            title: say('改动', 'Changes'),
            cell: ({ changes }) =>
              changes.length > 0 && (
                <details>
                  <summary>{say(`${changes.length} 处`, `${changes.length} fields`)}</summary>
                  <Changes changes={changes} />
                </details>
              ),
          },
        ]}
        empty={
          <Empty title={say('没有记录', 'No entries')}>
            <p>
              {say(
                '每次修改都会记在这里。放宽筛选可以看到更多。',
                'Each change is noted here. Loosen the filters to see more.',
              )}
            </p>
          </Empty>
        }
      />
    </Page>
  );
}
