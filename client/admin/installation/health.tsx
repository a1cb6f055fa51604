import type { HealthState, InstallationHealth } from '../../../src/protocol/admin/index.js';
import { useGet } from '../api/hooks.js';
import { Page } from '../parts/page.js';
import { Loaded } from '../parts/states.js';
import { useSpeech, type Speech } from '../say.js';

/** How often the server is asked again, in milliseconds. */
const INTERVAL = 10_000;

function stateLabel(state: HealthState, say: Speech['say']): string {
  const labels: Record<HealthState, string> = {
    ok: say('正常', 'Fine'),
    degraded: say('需要留意', 'Needs a look'),
    failed: say('故障', 'Failed'),
  };
  return labels[state];
}

export function HealthPage() {
  const { say } = useSpeech();
  const health = useGet<InstallationHealth>('health', undefined, INTERVAL);
  return (
    <Page title={say('健康状况', 'Health')} lead={say('每一部分怎样，要做什么。', 'How each part is, and what to do.')}>
      <Loaded query={health}>{(data) => <Parts {...data} />}</Loaded>
    </Page>
  );
}

function Parts({ state, parts, figures, versions, startedAt, checkedAt }: InstallationHealth) {
  const { say, pick, number, bytes, moment } = useSpeech();
  const { items, disk, memory, eventLoopDelay, database, retention, lastBackup } = figures;
  const concerned = parts.filter((part) => part.state !== 'ok').length;
  const facts = [
    { label: say('条目', 'Items'), value: number(items.total) },
    { label: say('数据库', 'Database'), value: database.bytes === null ? '–' : bytes(database.bytes) },
    { label: say('磁盘剩余', 'Free on disk'), value: disk ? bytes(disk.freeBytes) : '–' },
    { label: say('内存', 'Memory'), value: bytes(memory.residentBytes) },
    { label: say('处理延迟（99%）', 'Delay (99 %)'), value: `${number(eventLoopDelay.p99, 0)} ms` },
  ];
  return (
    <div className="stack wide-gap">
      <p className="verdict" role="status">
        <span className="state" data-state={state}>
          {state === 'ok'
            ? say('一切正常。', 'All is well.')
            : say(
                `${stateLabel(state, say)}：${number(concerned)} 项。`,
                `${stateLabel(state, say)}: ${number(concerned)} of ${number(parts.length)} parts.`,
              )}
        </span>
      </p>
      <ul className="health-parts">
        {parts.map(({ part, label, state: own, text, advice }) => (
          <li key={part} data-state={own}>
            <h2>{pick(label)}</h2>
            <p>
              <span className="state" data-state={own}>
                {stateLabel(own, say)}
              </span>
            </p>
            <div>
              <p>{pick(text)}</p>
              {advice && <p className="advice">{pick(advice)}</p>}
            </div>
          </li>
        ))}
      </ul>
      <dl className="figures">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section>
        <h2>{say('版本与数据', 'Versions and data')}</h2>
        <dl className="trace-facts">
          <Fact
            name="Docent"
            value={say(
              `${versions.docent}，${moment(startedAt)} 启动`,
              `${versions.docent}, started ${moment(startedAt)}`,
            )}
          />
          <Fact name={say('运行环境', 'Runs on')} value={`Node ${versions.node}, ${versions.database}`} />
          <Fact name={say('插件接口', 'Plugin API')} value={versions.pluginApi} />
          <Fact
            name={say('最近备份', 'Last backup')}
            value={lastBackup ? moment(lastBackup.createdAt) : say('没有', 'none')}
          />
          <Fact
            name={say('保存期限', 'Data are kept')}
            value={
              retention.days === null
                ? say(
                    '一直保存（可用 DOCENT_RETENTION_DAYS 设定天数）',
                    'for good (DOCENT_RETENTION_DAYS sets a limit)',
                  )
                : say(
                    `对话和行为保存 ${number(retention.days)} 天，上次清理：${moment(retention.lastRunAt)}`,
                    `conversations and behaviour for ${number(retention.days)} days; last cleared ${moment(retention.lastRunAt)}`,
                  )
            }
          />
          <Fact name={say('检查时间', 'Checked')} value={moment(checkedAt)} />
        </dl>
      </section>
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
