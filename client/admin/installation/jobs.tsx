import type { JobView } from '../../../src/protocol/admin/index.js';
import { useGet } from '../api/hooks.js';
import { ImportReport } from '../imports/import-report.js';
import { Page } from '../parts/page.js';
import { Empty, Loaded } from '../parts/states.js';
import { useSpeech } from '../say.js';
import { jobLabel } from '../words.js';
import { JobProgress } from './job-progress.js';

export function JobsPage() {
  const { say, moment } = useSpeech();
  const jobs = useGet<{ items: JobView[] }>('jobs', undefined, 1500);
  return (
    <Page
      title={say('任务', 'Jobs')}
      lead={say('需要时间的工作，重启后会接着做。', 'Work that takes time. It goes on after a restart.')}
    >
      <Loaded query={jobs}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say('还没有任务', 'No job yet')}>
              <p>{say('导入和备份会在这里显示进度。', 'Imports and backups show their progress here.')}</p>
            </Empty>
          ) : (
            <ul className="job-list">
              {items.map((job) => (
                <li key={job.id}>
                  <h2>{jobLabel(job.type, say)}</h2>
                  <p className="quiet">{moment(job.createdAt)}</p>
                  <JobProgress job={job} />
                  {job.result !== undefined && job.result !== null && (
                    <details>
                      <summary>{say('结果', 'Result')}</summary>
                      <ImportReport result={job.result} />
                    </details>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}
