import { useState } from 'react';
import type { BackupSchedule, ScheduledBackups } from '../../../src/protocol/admin/index.js';
import { api } from '../api/api.js';
import { useChange, useGet } from '../api/hooks.js';
import { Button } from '../parts/button.js';
import { SelectField } from '../parts/field.js';
import { Loaded } from '../parts/states.js';
import { useToasts } from '../parts/toasts.js';
import { same } from '../parts/use-draft.js';
import { useSpeech } from '../say.js';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const KEPT = [1, 3, 7, 14, 30, 90];

/** When backups are made by themselves, and how many of them are kept. */
export function BackupScheduleForm() {
  const scheduled = useGet<ScheduledBackups>('backups/schedule');
  return <Loaded query={scheduled}>{(data) => <Form key={JSON.stringify(data.schedule)} scheduled={data} />}</Loaded>;
}

function Form({ scheduled }: { scheduled: ScheduledBackups }) {
  const { say, moment } = useSpeech();
  const toasts = useToasts();
  const [draft, setDraft] = useState(scheduled.schedule);
  const save = useChange((schedule: BackupSchedule) => api.put<ScheduledBackups>('backups/schedule', schedule), {
    topics: ['backups'],
    done: () => toasts.show({ text: say('已保存。', 'Saved.') }),
  });
  const isOff = draft.every === 'off';
  const { nextAt, lastFailure } = scheduled;
  return (
    <form
      className="filters schedule"
      aria-label={say('定时备份', 'Scheduled backups')}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(draft);
      }}
    >
      <SelectField
        label={say('定时备份', 'Scheduled backups')}
        value={draft.every}
        onChange={(every) => setDraft({ ...draft, every: every as BackupSchedule['every'] })}
        options={[
          { value: 'off', label: say('关闭', 'Off') },
          { value: 'day', label: say('每天', 'Every day') },
          { value: 'week', label: say('每周一', 'Every Monday') },
        ]}
      />
      <SelectField
        label={say('时间（服务器）', 'Time (server)')}
        disabled={isOff}
        value={String(draft.hour)}
        onChange={(hour) => setDraft({ ...draft, hour: Number(hour) })}
        options={HOURS.map((hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}:00` }))}
      />
      <SelectField
        label={say('保留份数', 'How many to keep')}
        disabled={isOff}
        value={String(draft.keep)}
        onChange={(keep) => setDraft({ ...draft, keep: Number(keep) })}
        options={[...new Set([...KEPT, draft.keep])]
          .sort((a, b) => a - b)
          .map((keep) => ({ value: String(keep), label: String(keep) }))}
      />
      <Button kind="primary" type="submit" disabled={same(draft, scheduled.schedule)} busy={save.isPending}>
        {say('保存', 'Save')}
      </Button>
      <p className="hint" role="status">
        {lastFailure && (
          <strong>
            {say(
              `${moment(lastFailure.at)} 的备份没有做成：${lastFailure.message}`,
              `The backup of ${moment(lastFailure.at)} could not be made: ${lastFailure.message}`,
            )}{' '}
          </strong>
        )}
        {nextAt
          ? say(`下一次：${moment(nextAt)}。`, `Next one: ${moment(nextAt)}.`)
          : say('没有定时备份。', 'No backup is scheduled.')}{' '}
        {say(
          '只会删除定时做的旧备份，您自己做的会一直保留。',
          'Only old ones of the schedule are removed; yours are kept.',
        )}
      </p>
    </form>
  );
}
