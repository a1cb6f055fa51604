import { useState } from 'react';
import type { PluginConfigView, PluginVersion } from '../../../src/protocol/admin/index.js';
import { api } from '../api/api.js';
import { useChange, useList } from '../api/hooks.js';
import { Button } from '../parts/button.js';
import { Changes } from '../parts/changes.js';
import { DataTable } from '../parts/data-table.js';
import { Confirm } from '../parts/dialog.js';
import { Empty } from '../parts/states.js';
import { useToasts } from '../parts/toasts.js';
import { useAddress } from '../parts/use-address.js';
import { useSpeech } from '../say.js';
import { useMay } from '../session/session.js';

/** Every configuration that ever was, what it changed, and the way back to it. */
export function PluginHistory({ config: { id, revision } }: { config: PluginConfigView }) {
  const { say, moment } = useSpeech();
  const toasts = useToasts();
  const may = useMay('administrator');
  const { query } = useAddress();
  const [wanted, setWanted] = useState<PluginVersion>();
  const path = `plugins/${encodeURIComponent(id)}`;
  const versions = useList<PluginVersion>(`${path}/history`, { page: query['page'], pageSize: 20 });
  const rollback = useChange(
    (version: number) => api.post<PluginConfigView>(`${path}/rollback`, { version, revision }),
    {
      topics: ['plugins'],
      done: (_, version) => {
        setWanted(undefined);
        toasts.show({ text: say(`已回到版本 ${version}。`, `Version ${version} is back.`) });
      },
    },
  );
  return (
    <>
      <DataTable
        caption={say('配置的历史', 'History of the configuration')}
        query={versions}
        keyOf={({ version }) => version}
        columns={[
          {
            id: 'version',
            title: say('版本', 'Version'),
            cell: ({ version, isCurrent, restored }) => (
              <>
                {version}
                {isCurrent && <span className="tag">{say('现在', 'Now')}</span>}
                {restored !== null && (
                  <span className="quiet">{say(`（恢复自 ${restored}）`, ` (brought back from ${restored})`)}</span>
                )}
              </>
            ),
          },
          { id: 'at', title: say('时间', 'When'), cell: ({ at }) => moment(at) },
          {
            id: 'account',
            title: say('谁', 'Who'),
            cell: ({ account }) => account?.username ?? say('服务器', 'Server'),
          },
          {
            id: 'changes',
            title: say('改动', 'Changes'),
            cell: ({ changes }) => (
              <details>
                <summary>{say(`${changes.length} 处`, `${changes.length} fields`)}</summary>
                <Changes changes={changes} />
              </details>
            ),
          },
          {
            id: 'back',
            title: say('操作', 'Actions'),
            cell: (version) =>
              may &&
              !version.isCurrent && (
                <Button onClick={() => setWanted(version)}>{say('回到这一版', 'Roll back to this')}</Button>
              ),
          },
        ]}
        empty={
          <Empty title={say('还没有改过', 'Never changed')}>
            <p>{say('第一次保存后，这里会列出每个版本。', 'After the first save each version is listed here.')}</p>
          </Empty>
        }
      />
      {wanted && (
        <Confirm
          danger={false}
          title={say(`回到版本 ${wanted.version}？`, `Roll back to version ${wanted.version}?`)}
          text={say(
            '会以它的内容存一个新版本，现在的版本仍留在历史里。',
            'Its content is saved as a new version; the present one stays in the history.',
          )}
          action={say('回到这一版', 'Roll back')}
          busy={rollback.isPending}
          onConfirm={() => rollback.mutate(wanted.version)}
          onClose={() => setWanted(undefined)}
        />
      )}
    </>
  );
}
