import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
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
import { Mapping, runOf, suggestedChoice, type MappingChoice } from './mapping.js';
import { PreviewTable } from './preview-table.js';

type Mode = RunImport['mode'];

/** One uploaded file: what is in it, which column means what, a trial, and the import. */
export function ImportPage() {
  const { id = '' } = useParams();
  const { say } = useSpeech();
  const { query, set } = useAddress();
  const path = `imports/${encodeURIComponent(id)}`;
  const preview = useGet<ImportPreview>(path);
  // Kept beside the trial's report, so that what was tried is what is imported.
  const [choice, setChoice] = useState<MappingChoice>();
  const run = useChange(
    ({ mode, data }: { mode: Mode; data: ImportPreview }) =>
      api.post<JobStarted>(`${path}/run`, runOf(mode, data, choice ?? suggestedChoice(data))),
    { topics: ['jobs'], done: ({ jobId }) => set({ job: jobId }) },
  );
  const go = (mode: Mode, data: ImportPreview): void => run.mutate({ mode, data });
  return (
    <Page
      title={preview.data?.file ?? say('导入', 'Import')}
      back={{ to: '/imports', label: say('导入与导出', 'Import and export') }}
    >
      {query['job'] ? (
        <Running
          jobId={query['job']}
          busy={run.isPending}
          onImport={preview.data && choice && (() => go('import', preview.data!))}
        />
      ) : (
        <Loaded query={preview}>
          {(data) => (
            <Prepare
              preview={data}
              choice={choice ?? suggestedChoice(data)}
              busy={run.isPending}
              onChoice={setChoice}
              onRun={(mode) => {
                setChoice(choice ?? suggestedChoice(data));
                go(mode, data);
              }}
            />
          )}
        </Loaded>
      )}
    </Page>
  );
}

interface PrepareProps {
  preview: ImportPreview;
  choice: MappingChoice;
  busy: boolean;
  onChoice: (choice: MappingChoice) => void;
  onRun: (mode: Mode) => void;
}

function Prepare({ preview, choice, busy, onChoice, onRun }: PrepareProps) {
  const { say, bytes, pick, moment } = useSpeech();
  const navigate = useNavigate();
  const drop = useChange(() => api.delete(`imports/${encodeURIComponent(preview.id)}`), {
    topics: [],
    done: () => void navigate('/imports'),
  });
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
      <Mapping preview={preview} choice={choice} onChange={onChoice} />
      {missing.length > 0 && (
        <p className="fault" role="status">
          {say('还没有对应的必填字段：', 'Needed, and not mapped yet: ')}
          {missing.map(({ label }) => pick(label)).join(say('、', ', '))}
        </p>
      )}
      <div className="actions">
        <Button kind="primary" busy={busy} onClick={() => onRun('dry-run')}>
          {say('试运行（什么都不写）', 'Dry run (writes nothing)')}
        </Button>
        <Button busy={busy} onClick={() => onRun('import')}>
          {say('直接导入', 'Import')}
        </Button>
        {preview.subject === 'reviews' && (
          <Button busy={busy} onClick={() => onRun('analyse')}>
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

interface RunningProps {
  jobId: string;
  busy: boolean;
  /** Imports what was tried, where this page still knows how. */
  onImport: (() => void) | undefined;
}

function Running({ jobId, busy, onImport }: RunningProps) {
  const { say } = useSpeech();
  const { set } = useAddress();
  const job = useJob(jobId);
  const client = useQueryClient();
  const ended = job.data && isOver(job.data);
  useEffect(() => {
    if (ended) void client.invalidateQueries({ queryKey: ['catalogue'] });
  }, [ended, client]);
  return (
    <Loaded query={job}>
      {(data) => {
        const isImported = data.state === 'done' && data.type.startsWith('import');
        return (
          <div className="stack">
            <JobProgress job={data} />
            {isOver(data) && data.result !== undefined && data.result !== null ? (
              <ImportReport result={data.result} />
            ) : null}
            {isOver(data) && (
              <div className="actions">
                {isImported ? (
                  <>
                    <ButtonLink kind="primary" to="/catalogue">
                      {say('看目录', 'See the catalogue')}
                    </ButtonLink>
                    <ButtonLink to="/imports">{say('再导入一个文件', 'Import another file')}</ButtonLink>
                  </>
                ) : (
                  <>
                    {onImport && (
                      <Button kind="primary" busy={busy} onClick={onImport}>
                        {say('现在导入', 'Import now')}
                      </Button>
                    )}
                    <Button onClick={() => set({ job: undefined })}>
                      {say('回到文件和对应关系', 'Back to the file and its mapping')}
                    </Button>
                  </>
                )}
              </div>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
