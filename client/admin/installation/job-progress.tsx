import type { JobView } from '../../../src/protocol/admin/index.js';
import { api } from '../api/api.js';
import { isOver, useChange } from '../api/hooks.js';
import { Button } from '../parts/button.js';
import { Problem } from '../parts/states.js';
import { useSpeech, type Speech } from '../say.js';
import { isStep, jobMessage } from '../words.js';

export function stateLabel(state: JobView['state'], say: Speech['say']): string {
  const labels: Record<JobView['state'], string> = {
    queued: say('等待中', 'Waiting'),
    running: say('进行中', 'Running'),
    done: say('完成', 'Done'),
    failed: say('失败', 'Failed'),
    cancelled: say('已取消', 'Cancelled'),
    interrupted: say('被打断', 'Interrupted'),
  };
  return labels[state];
}

/** How far a job is, with the way to stop it. */
export function JobProgress({ job }: { job: JobView }) {
  const { say, percent } = useSpeech();
  const cancel = useChange(() => api.delete<JobView>(`jobs/${job.id}`), { topics: ['jobs'] });
  return (
    <div className="job-progress">
      <p role="status">
        <span className="state" data-state={job.state}>
          {stateLabel(job.state, say)}
        </span>{' '}
        {!isOver(job) && percent(job.progress)}{' '}
        {job.message && !(job.state === 'done' && isStep(job.message)) && jobMessage(job.message, say)}
      </p>
      {!isOver(job) && (
        <>
          <progress max={1} value={job.progress} aria-label={say('进度', 'Progress')} />
          {job.mayCancel && (
            <Button busy={cancel.isPending} onClick={() => cancel.mutate(undefined)}>
              {say('取消', 'Cancel')}
            </Button>
          )}
        </>
      )}
      {job.error && <Problem text={job.error} />}
    </div>
  );
}
