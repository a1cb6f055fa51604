import { useState } from 'react';
import type { ModelVersionView } from '../../../src/protocol/admin/index.js';
import { ApiError, api } from '../api/api.js';
import { useChange } from '../api/hooks.js';
import { Button } from '../parts/button.js';
import { Dialog } from '../parts/dialog.js';
import { AreaField } from '../parts/field.js';
import { useToasts } from '../parts/toasts.js';
import { useSpeech } from '../say.js';

/** Lets a version serve; one that is not known to be better needs a reason. */
export function Promote({ version, onClose }: { version: ModelVersionView; onClose: () => void }) {
  const { say, pick } = useSpeech();
  const toasts = useToasts();
  const [isNeeded, setIsNeeded] = useState(version.needsReason);
  const promote = useChange(
    (reason: string) => api.post('recommender/promote', { version: version.version, ...(reason && { reason }) }),
    {
      topics: ['recommender'],
      done: () => {
        toasts.show({ text: say(`${version.version} 已启用。`, `${version.version} serves now.`) });
        onClose();
      },
      // What serves may have changed since the page was read.
      failed: (error) => error instanceof ApiError && error.code === 'reason-needed' && (setIsNeeded(true), true),
    },
  );
  return (
    <Decision
      title={say(`启用 ${version.version}？`, `Let ${version.version} serve?`)}
      texts={[
        pick(version.verdict.text),
        say(
          '下一个请求就会用它；可以随时回退。',
          'It serves from the next request on, and can be rolled back at any time.',
        ),
      ]}
      action={say('启用', 'Promote')}
      needsReason={isNeeded}
      busy={promote.isPending}
      onDecide={(reason) => promote.mutate(reason)}
      onClose={onClose}
    />
  );
}

export function RollBack({
  serving,
  former,
  onClose,
}: {
  serving: string;
  former: string | null;
  onClose: () => void;
}) {
  const { say } = useSpeech();
  const toasts = useToasts();
  const rollBack = useChange(
    (reason: string) => api.post<{ serving: string | null }>('recommender/rollback', { ...(reason && { reason }) }),
    {
      topics: ['recommender'],
      done: ({ serving: now }) => {
        toasts.show({ text: now ? say(`${now} 重新启用。`, `${now} serves again.`) : say('已停用。', 'Withdrawn.') });
        onClose();
      },
    },
  );
  return (
    <Decision
      title={say('回退到上一个版本？', 'Roll back to the former version?')}
      texts={[
        former
          ? say(`停用 ${serving}，重新启用 ${former}。`, `${serving} is withdrawn and ${former} serves again.`)
          : say(
              `停用 ${serving}。之前没有别的版本：将按意思、主题和热度推荐。`,
              `${serving} is withdrawn. None served before: lists are made of meaning, themes and popularity.`,
            ),
        say('之后还可以再启用它。', 'It can be promoted again later.'),
      ]}
      action={say('回退', 'Roll back')}
      needsReason={false}
      busy={rollBack.isPending}
      onDecide={(reason) => rollBack.mutate(reason)}
      onClose={onClose}
    />
  );
}

interface DecisionProps {
  title: string;
  texts: readonly string[];
  action: string;
  needsReason: boolean;
  busy: boolean;
  onDecide: (reason: string) => void;
  onClose: () => void;
}

function Decision({ title, texts, action, needsReason, busy, onDecide, onClose }: DecisionProps) {
  const { say } = useSpeech();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isMissing = needsReason && reason.trim() === '';
  return (
    <Dialog title={title} onClose={onClose}>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <AreaField
        label={needsReason ? say('理由', 'Reason') : say('理由（可不填）', 'Reason (optional)')}
        hint={
          needsReason
            ? say(
                '没有证据表明它优于正在使用的模型。理由会记入操作记录。',
                'Nothing shows that it beats what serves now. The reason goes to the audit log.',
              )
            : say('会记入操作记录。', 'It goes to the audit log.')
        }
        fault={isTried && isMissing ? say('请写明理由', 'Please say why') : undefined}
        value={reason}
        onChange={setReason}
      />
      <div className="actions">
        <Button
          kind="primary"
          busy={busy}
          onClick={() => {
            setIsTried(true);
            if (!isMissing) onDecide(reason.trim());
          }}
        >
          {action}
        </Button>
        <Button onClick={onClose}>{say('取消', 'Cancel')}</Button>
      </div>
    </Dialog>
  );
}
