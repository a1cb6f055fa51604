import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ImportPreview, JobStarted, RunImport } from '../../../src/protocol/admin/index.js';
import { api } from '../api/api.js';
import { isOver, useChange, useGet, useJob } from '../api/hooks.js';
import { JobProgress } from '../installation/job-progress.js';
import { Button, ButtonLink } from '../parts/button.js';
import { Page } from '../parts/page.js';
import { Loaded, Problem } from '../parts/states.js';
import { useAddress } from '../parts/use-address.js';
import { useSpeech } from '../say.js';
import { ImportReport } from './import-report.js';
import { Mapping, runOf, type MappingChoice } from './mapping.js';
import { PreviewTable } from './preview-table.js';

/** One uploaded file: what is in it, which column means what, a trial, and the import. */
export function ImportPage() {
  const { id = '' } = useParams();
  const { say } = useSpeech();
  const { query } = useAddress();
  const preview = useGet<ImportPreview>(query['job'] ? undefined : `imports/${encodeURIComponent(id)}`);
  return (
    <Page
      title={preview.data?.file ?? say('导入', 'Import')}
      back={{ to: '/imports', label: say('导入与导出', 'Import and export') }}
    >
      {query['job'] ? (
        <Running jobId={query['job']} />
      ) : (
        <Loaded query={preview}>{(data) => <Prepare key={data.id} preview={data} />}</Loaded>
      )}
    </Page>
  );
}

function Prepare({ preview }: { preview: ImportPreview }) {
  const { say, bytes, pick, moment } = useSpeech();
  const navigate = useNavigate();
  const { set } = useAddress();
  const [choice, setChoice] = useState<MappingChoice>({
    fields: preview.suggestedMapping,
    kind: preview.suggestedKind ?? 'attraction',
    others: 'ignore',
  });
  const path = `imports/${encodeURIComponent(preview.id)}`;
  const run = useChange(
    (mode: RunImport['mode']) => api.post<JobStarted>(`${path}/run`, runOf(mode, preview, choice)),
    { topics: ['jobs'], done: ({ jobId }) => set({ job: jobId }) },
  );
  const drop = useChange(() => api.delete(path), { topics: [], done: () => void navigate('/imports') });
  const missing = preview.fields.filter(({ name, required }) => required && !choice.fields[name] && name !== 'kind');
  return (
    <div className="stack wide-gap">
      <p className="quiet">
        {preview.format} · {preview.encoding} · {bytes(preview.bytes)} ·{' '}
        {say(`保留到 ${moment(preview.expiresAt)}`, `kept until ${moment(preview.expiresAt)}`)}
      </p>
      {preview.faults.length > 0 && (
        <Problem
          text={preview.faults
            .slice(0, 5)
            .map(({ line, reason }) => say(`第 ${line} 行：`, `Line ${line}: `) + pick(reason))
            .join(' ')}
        />
      )}
      <PreviewTable preview={preview} />
      <Mapping preview={preview} choice={choice} onChange={setChoice} />
      {missing.length > 0 && (
        <p className="fault" role="status">
          {say('还没有对应的必填字段：', 'Needed, and not mapped yet: ')}
          {missing.map(({ label }) => pick(label)).join(say('、', ', '))}
        </p>
      )}
      <div className="actions">
        <Button kind="primary" busy={run.isPending} onClick={() => run.mutate('dry-run')}>
          {say('试运行（什么都不写）', 'Dry run (writes nothing)')}
        </Button>
        <Button busy={run.isPending} onClick={() => run.mutate('import')}>
          {say('直接导入', 'Import')}
        </Button>
        {preview.subject === 'reviews' && (
          <Button busy={run.isPending} onClick={() => run.mutate('analyse')}>
            {say('只分析褒贬', 'Only analyse them')}
          </Button>
        )}
        <Button kind="link" busy={drop.isPending} onClick={() => drop.mutate(undefined)}>
          {say('丢弃这个文件', 'Drop this file')}
        </Button>
      </div>
    </div>
  );
}

function Running({ jobId }: { jobId: string }) {
  const { say } = useSpeech();
  const { set } = useAddress();
  const job = useJob(jobId);
  return (
    <Loaded query={job}>
      {(data) => (
        <div className="stack">
          <JobProgress job={data} />
          {isOver(data) && data.result !== undefined && data.result !== null ? (
            <ImportReport result={data.result} />
          ) : null}
          {isOver(data) && (
            <div className="actions">
              <Button onClick={() => set({ job: undefined })}>
                {say('回到文件和对应关系', 'Back to the file and its mapping')}
              </Button>
              <ButtonLink to="/catalogue">{say('看目录', 'See the catalogue')}</ButtonLink>
            </div>
          )}
        </div>
      )}
    </Loaded>
  );
}
