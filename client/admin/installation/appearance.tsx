import { useState } from 'react';
import { MAX_LOGO, type AppearanceView } from '../../../src/protocol/admin/index.js';
import type { Appearance } from '../../../src/protocol/appearance.js';
import { api } from '../api/api.js';
import { useChange, useGet } from '../api/hooks.js';
import { Button } from '../parts/button.js';
import { Conflict, useConflict } from '../parts/conflict.js';
import { AreaField, SelectField, TextField } from '../parts/field.js';
import { LeaveGuard } from '../parts/leave-guard.js';
import { Page } from '../parts/page.js';
import { SaveBar } from '../parts/save-bar.js';
import { Loaded } from '../parts/states.js';
import { useToasts } from '../parts/toasts.js';
import { useDraft } from '../parts/use-draft.js';
import { useSpeech } from '../say.js';
import { useMay } from '../session/session.js';
import { AppearancePreview } from './appearance-preview.js';
import { KioskFields } from './kiosk-fields.js';

export function AppearancePage() {
  const { say } = useSpeech();
  const view = useGet<AppearanceView>('appearance', { origin: location.origin });
  return (
    <Page
      title={say('外观', 'Appearance')}
      lead={say('小窗口、网页和触摸屏的样子。', 'How widget, page and kiosk look.')}
    >
      <Loaded query={view}>{(data) => <Editor view={data} />}</Loaded>
    </Page>
  );
}

function Editor({ view }: { view: AppearanceView }) {
  const { say } = useSpeech();
  const toasts = useToasts();
  const may = useMay('editor');
  const { draft, base, change, undo, reset, canUndo, isChanged } = useDraft<Appearance>(view.appearance, view.revision);
  const [pin, setPin] = useState<string | null>();
  const conflict = useConflict<AppearanceView>();
  const save = useChange(
    (revision: number | undefined) =>
      api.put<AppearanceView>('appearance', {
        revision,
        appearance: { ...draft, suggestions: tidy(draft.suggestions) },
        ...(pin !== undefined && { staffPin: pin }),
      }),
    {
      topics: ['appearance'],
      done: (now) => {
        reset(now.appearance, now.revision);
        setPin(undefined);
        conflict.clear();
        toasts.show({ text: say('已保存。', 'Saved.') });
      },
      failed: conflict.caught,
    },
  );
  const dirty = isChanged || pin !== undefined;
  return (
    <div className="columns appearance">
      <form
        className="editor"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(base.revision);
        }}
      >
        <fieldset className="group" disabled={!may}>
          <legend>{say('文字', 'Words')}</legend>
          <Both label={say('标题', 'Title')} field="title" {...{ draft, change }} />
          <Both label={say('欢迎语', 'Greeting')} field="greeting" {...{ draft, change }} />
          <Both
            label={say('工作人员联系方式', 'How to reach staff')}
            hint={say('访客着急或失望时告诉他们', 'told to visitors who are angry or let down')}
            field="staffContact"
            {...{ draft, change }}
          />
          {(['zh', 'en'] as const).map((language) => (
            <AreaField
              key={language}
              label={say('建议的问题', 'Suggestions') + (language === 'zh' ? ' · 中文' : ' · English')}
              hint={say(
                '一行一个，最多八个；空着则由插件提供',
                'One on each line, at most eight; empty: the plugins’ own',
              )}
              lang={language}
              rows={4}
              value={draft.suggestions[language].join('\n')}
              onChange={(text) =>
                change({
                  ...draft,
                  suggestions: { ...draft.suggestions, [language]: text === '' ? [] : text.split('\n') },
                })
              }
            />
          ))}
        </fieldset>
        <fieldset className="group" disabled={!may}>
          <legend>{say('样子', 'Look')}</legend>
          <Accent value={draft.accent} onChange={(accent) => change({ ...draft, accent })} />
          <Logo value={draft.logo} onChange={(logo) => change({ ...draft, logo })} />
          <SelectField
            label={say('默认语言', 'Default language')}
            value={draft.defaultLanguage ?? ''}
            onChange={(value) =>
              change({ ...draft, defaultLanguage: (value || null) as Appearance['defaultLanguage'] })
            }
            options={[
              { value: '', label: say('由浏览器决定', 'As the browser') },
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        </fieldset>
        <KioskFields {...{ draft, change, pin, setPin }} isPinSet={view.staffPin.set} disabled={!may} />
        {may && (
          <SaveBar
            isChanged={dirty}
            canUndo={canUndo}
            busy={save.isPending}
            onUndo={undo}
            onDiscard={() => {
              change(base.value);
              setPin(undefined);
            }}
          />
        )}
      </form>
      <AppearancePreview draft={draft} snippet={view.embedSnippet} />
      {conflict.theirs && (
        <Conflict
          theirs={conflict.theirs.appearance}
          mine={draft}
          onKeepMine={() => save.mutate(conflict.theirs!.revision)}
          onTakeTheirs={() => {
            reset(conflict.theirs!.appearance, conflict.theirs!.revision);
            conflict.clear();
          }}
          onClose={conflict.clear}
        />
      )}
      <LeaveGuard isChanged={dirty} />
    </div>
  );
}

function tidy({ zh, en }: Appearance['suggestions']): Appearance['suggestions'] {
  const lines = (all: string[]): string[] => all.map((line) => line.trim()).filter(Boolean);
  return { zh: lines(zh), en: lines(en) };
}

interface BothProps {
  label: string;
  hint?: string;
  field: 'title' | 'greeting' | 'staffContact';
  draft: Appearance;
  change: (draft: Appearance) => void;
}

function Both({ label, hint, field, draft, change }: BothProps) {
  return (
    <div className="both">
      {(['zh', 'en'] as const).map((language) => (
        <TextField
          key={language}
          label={`${label} · ${language === 'zh' ? '中文' : 'English'}`}
          lang={language}
          {...(hint !== undefined && { hint })}
          maxLength={field === 'greeting' ? 1000 : 200}
          value={draft[field][language]}
          onChange={(text) => change({ ...draft, [field]: { ...draft[field], [language]: text } })}
        />
      ))}
    </div>
  );
}

function Accent({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) {
  const { say } = useSpeech();
  return (
    <div className="row">
      <TextField
        label={say('主色', 'Accent')}
        type="color"
        value={value ?? '#b3372b'}
        onChange={onChange}
        hint={value ?? say('Docent 自己的朱红', 'Docent’s own cinnabar')}
      />
      {value && <Button onClick={() => onChange(null)}>{say('用默认的', 'Use the default')}</Button>}
    </div>
  );
}

function Logo({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) {
  const { say, bytes } = useSpeech();
  const toasts = useToasts();
  const upload = useChange((file: File) => api.upload<{ url: string }>('appearance/logo', file), {
    topics: [],
    done: ({ url }) => onChange(url),
  });
  const take = (file: File | undefined): void => {
    if (!file) return;
    if (file.size > MAX_LOGO)
      toasts.show({
        tone: 'error',
        text: say(`标志最多 ${bytes(MAX_LOGO)}。`, `A logo may have ${bytes(MAX_LOGO)} at most.`),
      });
    else upload.mutate(file);
  };
  return (
    <div className="row">
      {value && <img className="logo" src={value} alt={say('现在的标志', 'The present logo')} />}
      <label className="button plain file">
        {upload.isPending ? say('正在上传……', 'Uploading …') : say('上传标志', 'Upload a logo')}
        <input
          type="file"
          accept="image/png,image/jpeg,image/webp"
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
      </label>
      {value && <Button onClick={() => onChange(null)}>{say('移除', 'Remove')}</Button>}
    </div>
  );
}
