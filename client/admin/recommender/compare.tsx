import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { JobStarted, JobView, ModelComparison, ModelReportView } from '../../../src/protocol/admin/index.js';
import { api } from '../api/api.js';
import { isOver, useChange, useGet, useJob } from '../api/hooks.js';
import { JobProgress } from '../installation/job-progress.js';
import { Button } from '../parts/button.js';
import { Page } from '../parts/page.js';
import { Loaded } from '../parts/states.js';
import { useAddress } from '../parts/use-address.js';
import { useSpeech } from '../say.js';
import { useMay } from '../session/session.js';
import { Figure } from './report-parts.js';

export function ComparePage() {
  const { say } = useSpeech();
  const { query, set } = useAddress();
  const { a = '', b = '' } = query;
  const reports = [useGet<ModelReportView>(reportPath(a)), useGet<ModelReportView>(reportPath(b))] as const;
  const may = useMay('editor');
  // The job stands in the address: what it found can be shared.
  const job = useJob(query['job']);
  const [isAsked, setIsAsked] = useState(false);
  const start = useChange(() => api.post<JobStarted>('recommender/compare', { a, b }), {
    topics: ['jobs'],
    done: ({ jobId }) => set({ job: jobId }),
  });
  const isBusy = start.isPending || (job.data !== undefined && !isOver(job.data));
  useEffect(() => setIsAsked(false), [a, b]);
  return (
    <Page
      title={say('比较两个版本', 'Two versions compared')}
      lead={say(
        '在同一批访客的、两个版本都没见过的偏好上检验。',
        'Measured on the same visitors, on preferences that neither has seen.',
      )}
      back={{ to: '/recommender', label: say('推荐模型', 'Recommender') }}
      actions={
        may && (
          <Button
            kind="primary"
            busy={isBusy}
            onClick={() => {
              setIsAsked(true);
              start.mutate(undefined);
            }}
          >
            {say('在今天的数据上比较', 'Measure on the data of today')}
          </Button>
        )
      }
    >
      <Loaded query={reports[0]}>
        {(first) => (
          <Loaded query={reports[1]}>
            {(second) => (
              <div className="stack wide-gap">
                <p>
                  A: <Link to={`/recommender/versions/${a}`}>{a}</Link>, B:{' '}
                  <Link to={`/recommender/versions/${b}`}>{b}</Link>
                </p>
                {job.data && !(job.data.state === 'done') && <JobProgress job={job.data} />}
                {job.data?.state === 'done' ? (
                  <Result job={job.data} names={first.metricNames} />
                ) : (
                  !isAsked && <Stored a={first} b={second} />
                )}
              </div>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

const reportPath = (version: string): string => `recommender/versions/${encodeURIComponent(version)}`;

/** As each was measured after its own training, perhaps on other data. */
function Stored({ a, b }: { a: ModelReportView; b: ModelReportView }) {
  const { say, pick } = useSpeech();
  const own = (report: ModelReportView) => report.models.find(({ model }) => model === 'docent');
  return (
    <ComparisonTable
      sentence={say(
        '下面是各自训练后的结果，数据可能不同；要公平比较，请点“在今天的数据上比较”。',
        'These are the figures after each training, perhaps on other data. For a fair comparison press “Measure on the data of today”.',
      )}
      rows={Object.entries(a.metricNames).map(([metric, name]) => ({
        name: pick(name),
        a: own(a)?.metrics[metric],
        b: own(b)?.metrics[metric],
      }))}
    />
  );
}

function Result({ job, names }: { job: JobView; names: ModelReportView['metricNames'] }) {
  const { say, pick, number } = useSpeech();
  const { metrics, differences, visitors } = job.result as ModelComparison;
  const ndcg = differences.find(({ metric }) => metric === 'ndcg');
  const isBetter = (ndcg?.low ?? 0) > 0;
  const isWorse = (ndcg?.high ?? 0) < 0;
  const verdict = isBetter
    ? say('B 明显更好', 'B is clearly better')
    : isWorse
      ? say('A 明显更好', 'A is clearly better')
      : say('两者没有明显差别', 'Neither is clearly better');
  return (
    <ComparisonTable
      sentence={say(
        `${verdict}（nDCG，${number(visitors)} 位访客）。差 = B − A，小字是 95% 置信区间，不含 0 才算明显。`,
        `${verdict} (nDCG, ${number(visitors)} visitors). The difference is B − A; small figures are 95 % intervals, and only one without 0 is clear.`,
      )}
      rows={Object.entries(names).map(([metric, name]) => ({
        ...{ name: pick(name), a: metrics.a[metric], b: metrics.b[metric] },
        difference: differences.find((each) => each.metric === metric),
      }))}
    />
  );
}

interface Row {
  name: string;
  a: number | null | undefined;
  b: number | null | undefined;
  difference?: ModelComparison['differences'][number] | undefined;
}

function ComparisonTable({ sentence, rows }: { sentence: string; rows: readonly Row[] }) {
  const { say } = useSpeech();
  const hasDifference = rows.some(({ difference }) => difference);
  const title = say('比较', 'Comparison');
  return (
    <section>
      <p className="verdict" role="status">
        {sentence}
      </p>
      <div className="table-frame" tabIndex={0} role="region" aria-label={title}>
        <table className="data">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say('指标', 'Measure')}</th>
              {['A', 'B', ...(hasDifference ? [say('差', 'Difference')] : [])].map((name) => (
                <th key={name} scope="col" className="numeric">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, a, b, difference }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="numeric">
                  <Figure value={a} />
                </td>
                <td className="numeric">
                  <Figure value={b} />
                </td>
                {hasDifference && (
                  <td className="numeric">
                    <Figure value={difference?.difference} low={difference?.low} high={difference?.high} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
