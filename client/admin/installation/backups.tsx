import { useState } from 'react';
import type { Backups, JobStarted } from '../../../src/protocol/admin/index.js';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../api/api.js';
import { isOver, useChange, useGet, useJob } from '../api/hooks.js';
import { Button } from '../parts/button.js';
import { Confirm } from '../parts/dialog.js';
import { Page } from '../parts/page.js';
import { Empty, Loaded } from '../parts/states.js';
import { useSpeech } from '../say.js';
import { BackupScheduleForm } from './backup-schedule.js';
import { JobProgress } from './job-progress.js';

export function BackupsPage() {
  const { say } = useSpeech();
  const client = useQueryClient();
  const backups = useGet<Backups>('backups');
  const [jobId, setJobId] = useState<string>();
  const job = useJob(jobId);
  const isDone = job.data ? isOver(job.data) : false;
  useEffect(() => {
    if (isDone) void client.invalidateQueries({ queryKey: ['backups'] });
  }, [isDone, client]);
  const start = useChange(() => api.post<JobStarted>('backups'), {
    topics: ['jobs'],
    done: ({ jobId: id }) => setJobId(id),
  });
  return (
    <Page
      title={say('备份', 'Backups')}
      lead={say(
        '数据库、设置和模型，存成一个文件；服务照常运行。',
        'Database, settings and models in one file, made while the server runs.',
      )}
      actions={
        <Button
          kind="primary"
          busy={start.isPending || (jobId !== undefined && !isDone)}
          onClick={() => start.mutate(undefined)}
        >
          {say('现在备份', 'Back up now')}
        </Button>
      }
    >
      <BackupScheduleForm />
      {job.data && <JobProgress job={job.data} />}
      <Loaded query={backups}>{(data) => <BackupList {...data} />}</Loaded>
    </Page>
  );
}

function BackupList({ items, restoreHint }: Backups) {
  const { say, moment, bytes } = useSpeech();
  const [asked, setAsked] = useState<string>();
  const remove = useChange((name: string) => api.delete(`backups/${encodeURIComponent(name)}`), {
    topics: ['backups'],
    done: () => setAsked(undefined),
  });
  if (items.length === 0)
    return (
      <Empty title={say('还没有备份', 'No backup yet')}>
        <p>{say('点“现在备份”，做第一个。', 'Make the first one with “Back up now”.')}</p>
      </Empty>
    );
  return (
    <>
      <div className="table-frame">
        <table className="data">
          <caption className="visually-hidden">{say('备份', 'Backups')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('文件', 'File')}</th>
              <th scope="col">{say('时间', 'When')}</th>
              <th scope="col" className="numeric">
                {say('大小', 'Size')}
              </th>
              <th scope="col">{say('操作', 'Actions')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ name, createdAt, bytes: size, scheduled }) => (
              <tr key={name}>
                <td>
                  <a href={api.url(`backups/${encodeURIComponent(name)}`)} download>
                    {name}
                  </a>
                  {scheduled && <span className="sub">{say('定时', 'scheduled')}</span>}
                </td>
                <td>{moment(createdAt)}</td>
                <td className="numeric">{bytes(size)}</td>
                <td>
                  <Button aria-label={say(`删除 ${name}`, `Delete ${name}`)} onClick={() => setAsked(name)}>
                    {say('删除', 'Delete')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{say('恢复：先停下服务，再运行', 'To restore, stop the server, then run')}</p>
      <pre className="snippet" tabIndex={0}>
        <code>{restoreHint}</code>
      </pre>
      {asked && (
        <Confirm
          title={say('删除这个备份？', 'Delete this backup?')}
          text={say(`${asked} 会被删除，不能撤销。`, `${asked} will be gone. This cannot be undone.`)}
          action={say('删除', 'Delete')}
          busy={remove.isPending}
          onConfirm={() => remove.mutate(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
