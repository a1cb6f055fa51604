import { useMemo, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import type { FieldFault, ItemDetail, Undo } from '../../../src/protocol/admin/index.js';
import { api, ApiError } from '../api/api.js';
import { useChange, useGet, useUndo } from '../api/hooks.js';
import { Button } from '../parts/button.js';
import { Conflict, useConflict } from '../parts/conflict.js';
import { Confirm } from '../parts/dialog.js';
import { LeaveGuard } from '../parts/leave-guard.js';
import { Page } from '../parts/page.js';
import { SaveBar } from '../parts/save-bar.js';
import { Loaded } from '../parts/states.js';
import { useToasts } from '../parts/toasts.js';
import { useDraft } from '../parts/use-draft.js';
import { useSpeech } from '../say.js';
import { useMay } from '../session/session.js';
import type { Draft } from './item-fields.js';
import { ItemForm } from './item-form.js';
import { gapLabel } from './words.js';

const TOPICS = ['catalogue'];
const FIRST: Draft = { kind: 'attraction', name: {} };

export function ItemPage() {
  const { id = '' } = useParams();
  const item = useGet<ItemDetail>(`catalogue/items/${encodeURIComponent(id)}`);
  const { say } = useSpeech();
  if (item.data && item.data.item.id === id) return <Editor key={id} detail={item.data} />;
  return (
    <Page title={id} back={{ to: '/catalogue', label: say('目录', 'Catalogue') }}>
      <Loaded query={item}>{() => null}</Loaded>
    </Page>
  );
}

export function NewItemPage() {
  return <Editor detail={undefined} />;
}

function Editor({ detail }: { detail: ItemDetail | undefined }) {
  const { say, pick, moment } = useSpeech();
  const toasts = useToasts();
  const navigate = useNavigate();
  const may = useMay('editor');
  const stored = useMemo<Draft>(() => detail?.item ?? FIRST, [detail]);
  const { draft, base, change, undo, reset, canUndo, isChanged } = useDraft<Draft>(stored, detail?.revision);
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const conflict = useConflict<ItemDetail>();
  const leaving = useRef(false);
  const id = detail?.item.id;
  const path = `catalogue/items/${encodeURIComponent(id ?? '')}`;

  const save = useChange(
    (revision: number | undefined) =>
      revision === undefined
        ? api.post<ItemDetail>('catalogue/items', { item: tidy(draft) })
        : api.put<ItemDetail>(path, { item: tidy(draft), revision }),
    {
      topics: TOPICS,
      done: (now) => {
        leaving.current = !id;
        reset(now.item, now.revision);
        setFaults([]);
        conflict.clear();
        toasts.show({ text: say('已保存，助手马上用它。', 'Saved: the assistant uses it at once.') });
        if (!id) void navigate(`/catalogue/items/${encodeURIComponent(now.item.id)}`, { replace: true });
      },
      failed: (error) => {
        setFaults(error instanceof ApiError ? error.fields : []);
        return conflict.caught(error);
      },
    },
  );
  const title = pick(draft.name) || id || say('新条目', 'New item');
  return (
    <Page
      title={title}
      lead={detail && `${detail.item.id} · ${say('更新于', 'updated')} ${moment(detail.updatedAt)}`}
      back={{ to: '/catalogue', label: say('目录', 'Catalogue') }}
      actions={may && detail && <Remove detail={detail} name={title} onGone={() => (leaving.current = true)} />}
    >
      {detail && detail.gaps.length > 0 && (
        <ul className="tags" aria-label={say('缺漏', 'Gaps')}>
          {detail.gaps.map((gap) => (
            <li key={gap} className="tag">
              {gapLabel(gap, say)}
            </li>
          ))}
        </ul>
      )}
      <form
        className="editor"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(base.revision);
        }}
        noValidate
      >
        <ItemForm isNew={!detail} {...{ draft, faults, change }} stored={base.value} disabled={!may} />
        {may && (
          <SaveBar
            {...{ isChanged, canUndo }}
            faults={faults.length}
            busy={save.isPending}
            onUndo={undo}
            onDiscard={() => change(base.value)}
          />
        )}
      </form>
      {conflict.theirs && (
        <Conflict
          theirs={conflict.theirs.item}
          mine={tidy(draft)}
          onKeepMine={() => save.mutate(id ? conflict.theirs!.revision : undefined)}
          onTakeTheirs={() => {
            const { item, revision } = conflict.theirs!;
            leaving.current = !id;
            reset(item, revision);
            conflict.clear();
            void navigate(`/catalogue/items/${encodeURIComponent(item.id)}`, { replace: true });
          }}
          onClose={conflict.clear}
        />
      )}
      <LeaveGuard isChanged={isChanged} leaving={leaving} />
    </Page>
  );
}

/** Lines that were left empty are no entries. */
function tidy(draft: Draft): Draft {
  const entries = Object.entries(draft).map(([name, value]) =>
    Array.isArray(value) && value.every((each) => typeof each === 'string')
      ? [name, value.map((each) => each.trim()).filter(Boolean)]
      : [name, value],
  );
  return Object.fromEntries(entries) as Draft;
}

function Remove({ detail, name, onGone }: { detail: ItemDetail; name: string; onGone: () => void }) {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const client = useQueryClient();
  const offerUndo = useUndo(TOPICS);
  const [asking, setAsking] = useState(false);
  const remove = useChange(
    () => api.delete<Undo>(`catalogue/items/${encodeURIComponent(detail.item.id)}`, { revision: detail.revision }),
    {
      topics: [],
      done: (offer) => {
        onGone();
        // Lists are read again when they are next looked at; this item, still in view, is not there to be read.
        void client.invalidateQueries({ queryKey: TOPICS, refetchType: 'none' });
        offerUndo(say(`“${name}”已删除。`, `“${name}” is deleted.`), offer);
        void navigate('/catalogue');
      },
    },
  );
  return (
    <>
      <Button onClick={() => setAsking(true)}>{say('删除', 'Delete')}</Button>
      {asking && (
        <Confirm
          title={say(`删除“${name}”？`, `Delete “${name}”?`)}
          text={say(
            '助手不再提到它。十分钟内可以撤销。',
            'The assistant will not speak of it any more. It can be undone for ten minutes.',
          )}
          action={say('删除', 'Delete')}
          busy={remove.isPending}
          onConfirm={() => remove.mutate(undefined)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
