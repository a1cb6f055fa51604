import { useState } from 'react';
import { useParams } from 'react-router';
import type { ModelReportView, Recommender } from '../../../src/protocol/admin/index.js';
import { api } from '../api/api.js';
import { useGet } from '../api/hooks.js';
import { Button } from '../parts/button.js';
import { Page } from '../parts/page.js';
import { Loaded } from '../parts/states.js';
import { useSpeech } from '../say.js';
import { useMay } from '../session/session.js';
import { Promote, RollBack } from './decisions.js';
import { BiasTable, Curves, GroupTable, MetricTable } from './report-parts.js';
import { versionStateLabel } from './words.js';

export function VersionPage() {
  const { say, language } = useSpeech();
  const { version = '' } = useParams();
  const isAdministrator = useMay('administrator');
  const [asking, setAsking] = useState(false);
  const path = `recommender/versions/${encodeURIComponent(version)}`;
  const report = useGet<ModelReportView>(path);
  const { data } = report;
  const serves = data?.state === 'serving';
  // Only who rolls back needs to know what served before.
  const { data: recommender } = useGet<Recommender>(isAdministrator && serves ? 'recommender' : undefined);
  return (
    <Page
      title={version}
      lead={say('这个版本是怎样训练的，效果如何。', 'How this version was trained, and how it does.')}
      back={{ to: '/recommender', label: say('推荐模型', 'Recommender') }}
      actions={
        <>
          <a
            className="button plain"
            href={api.url(`${path}/report.html`, { locale: language })}
            target="_blank"
            rel="noreferrer"
          >
            {say('完整报告（新窗口）', 'Full report (new window)')}
          </a>
          {isAdministrator && data && !serves && (
            <Button kind="primary" onClick={() => setAsking(true)}>
              {say('启用', 'Promote')}
            </Button>
          )}
          {recommender && serves && <Button onClick={() => setAsking(true)}>{say('回退', 'Roll back')}</Button>}
        </>
      }
    >
      <Loaded query={report}>{(loaded) => <Report report={loaded} />}</Loaded>
      {asking && data && !serves && <Promote version={data} onClose={() => setAsking(false)} />}
      {asking && recommender && serves && (
        <RollBack serving={version} former={recommender.former} onClose={() => setAsking(false)} />
      )}
    </Page>
  );
}

function Report({ report }: { report: ModelReportView }) {
  const { say, pick, number, moment } = useSpeech();
  const { data, verdict, state, createdAt, promotedAt, trainSeconds, seed, evaluatedVisitors, cleaning } = report;
  const facts = [
    { label: say('状态', 'State'), value: versionStateLabel(state, say), note: promotedAt && moment(promotedAt) },
    {
      label: say('训练数据', 'Trained on'),
      value: number(data.preferences),
      note: say(
        `${number(data.visitors)} 位访客对 ${number(data.items)} 个条目的偏好`,
        `preferences of ${number(data.visitors)} visitors for ${number(data.items)} items`,
      ),
    },
    {
      label: say('检验', 'Measured on'),
      value: number(evaluatedVisitors),
      note: say(
        `位访客的 ${number(data.heldOut)} 条未见过的偏好`,
        `visitors, ${number(data.heldOut)} unseen preferences`,
      ),
    },
    {
      label: say('训练用时', 'Trained in'),
      value: `${number(trainSeconds)} s`,
      note: say(`${moment(createdAt)}，种子 ${seed}`, `${moment(createdAt)}, seed ${seed}`),
    },
  ];
  return (
    <div className="stack wide-gap">
      <p className="verdict">{pick(verdict.text)}</p>
      <dl className="figures">
        {facts.map(({ label, value, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
            {note && <dd className="quiet">{note}</dd>}
          </div>
        ))}
      </dl>
      <MetricTable report={report} />
      <Curves report={report} />
      <BiasTable bias={report.bias} />
      <GroupTable groups={report.groups} />
      <section>
        <h2>{say('数据清理', 'Cleaning of the data')}</h2>
        <p>
          {say(
            `${number(cleaning.total)} 条行为中保留了 ${number(cleaning.kept)} 条。`,
            `Of ${number(cleaning.total)} deeds, ${number(cleaning.kept)} were kept.`,
          )}
        </p>
        {cleaning.dropped.length > 0 && (
          <ul>
            {cleaning.dropped.map(({ reason, label, count }) => (
              <li key={reason}>
                {pick(label)}: {number(count)}
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
