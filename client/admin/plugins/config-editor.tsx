import { useEffect, useMemo, useState } from 'react';
import { withTheme } from '@rjsf/core';
import type { RJSFSchema } from '@rjsf/utils';
import type { FieldFault, Plugin, PluginConfigView, PluginTest } from '../../../src/protocol/admin/index.js';
import { api, ApiError } from '../api/api.js';
import { useChange } from '../api/hooks.js';
import { Button } from '../parts/button.js';
import { Conflict, useConflict } from '../parts/conflict.js';
import { LeaveGuard } from '../parts/leave-guard.js';
import { SaveBar } from '../parts/save-bar.js';
import { useToasts } from '../parts/toasts.js';
import { useDraft } from '../parts/use-draft.js';
import { useSpeech } from '../say.js';
import { useMay } from '../session/session.js';
import { theme, type FormContext } from './form-theme.js';
import { JsonEditor } from './json-editor.js';
import { TestResult } from './test-panel.js';
import { errorsFrom, uiSchemaOf, validator } from './validator.js';

const Form = withTheme(theme);
type Values = PluginConfigView['values'];

interface ConfigEditorProps {
  plugin: Plugin;
  stored: PluginConfigView;
}

/** A plugin's configuration as a form drawn from its schema: checked by the server as one types, saved as one piece. */
export function ConfigEditor({ plugin, stored }: ConfigEditorProps) {
  const { say } = useSpeech();
  const toasts = useToasts();
  const may = useMay('administrator');
  const { draft, base, change, undo, reset, canUndo, isChanged } = useDraft<Values>(stored.values, stored.revision);
  const { faults, setFaults } = useCheck(stored.id, base.revision, draft, isChanged && may);
  const conflict = useConflict<PluginConfigView>();
  const path = `plugins/${encodeURIComponent(stored.id)}`;

  const test = useChange(() => api.post<PluginTest>(`${path}/test`), { topics: ['plugins'] });
  const save = useChange(
    ({ revision }: { revision: number | undefined; thenTest: boolean }) =>
      api.put<PluginConfigView>(`${path}/config`, { revision, values: draft }),
    {
      topics: ['plugins'],
      done: (now, { thenTest }) => {
        reset(now.values, now.revision);
        setFaults([]);
        conflict.clear();
        toasts.show({ text: say('已保存，下一个问题就用它。', 'Saved: the next question is answered with it.') });
        if (thenTest) test.mutate(undefined);
      },
      failed: (error) => {
        if (error instanceof ApiError && error.fields.length > 0) setFaults(error.fields);
        return conflict.caught(error);
      },
    },
  );
  const submit = (thenTest = false, revision = base.revision): void => save.mutate({ revision, thenTest });

  return (
    <div className="editor">
      {stored.schema ? (
        <SchemaForm {...{ stored, draft, change, faults, may }} saved={base.value} onSubmit={() => submit()} />
      ) : (
        <JsonEditor value={draft} onChange={change} disabled={!may} fault={plugin.fault} />
      )}
      {may && (
        <SaveBar
          {...{ isChanged, canUndo }}
          faults={faults.length}
          busy={save.isPending}
          onUndo={undo}
          onDiscard={() => change(base.value)}
          onSave={() => submit()}
        >
          <Button onClick={() => change(withSecrets(stored))}>{say('恢复默认值', 'Defaults')}</Button>
          <Button busy={save.isPending || test.isPending} onClick={() => submit(true)}>
            {say('保存并测试', 'Save and test')}
          </Button>
        </SaveBar>
      )}
      {test.data && <TestResult result={test.data} />}
      {conflict.theirs && (
        <Conflict
          theirs={conflict.theirs.values}
          mine={draft}
          onKeepMine={() => submit(false, conflict.theirs!.revision)}
          onTakeTheirs={() => {
            reset(conflict.theirs!.values, conflict.theirs!.revision);
            conflict.clear();
          }}
          onClose={conflict.clear}
        />
      )}
      <LeaveGuard isChanged={isChanged} />
    </div>
  );
}

/** The defaults, with the secrets that are stored: those are not for a click to lose. */
function withSecrets({ defaults, values, secrets }: PluginConfigView): Values {
  const kept = secrets.map((path) => path.split('.')[0]!).map((name) => [name, values[name]]);
  return { ...defaults, ...Object.fromEntries(kept) };
}

/** What the server finds wrong with the draft, asked for in pauses of typing. */
function useCheck(id: string, revision: number | undefined, draft: Values, active: boolean) {
  const [faults, setFaults] = useState<FieldFault[]>([]);
  useEffect(() => {
    if (!active) {
      setFaults([]);
      return;
    }
    let stale = false;
    const timer = window.setTimeout(() => {
      api
        .post<{ fields: FieldFault[] }>(`plugins/${encodeURIComponent(id)}/config/check`, { revision, values: draft })
        // A check that cannot be made is no fault of the form: saving will tell.
        .then(
          ({ fields }) => !stale && setFaults(fields),
          () => undefined,
        );
    }, 350);
    return () => {
      stale = true;
      window.clearTimeout(timer);
    };
  }, [id, revision, draft, active]);
  return { faults, setFaults };
}

interface SchemaFormProps {
  stored: PluginConfigView;
  saved: Values;
  draft: Values;
  change: (values: Values) => void;
  faults: FieldFault[];
  may: boolean;
  onSubmit: () => void;
}

function SchemaForm({ stored, saved, draft, change, faults, may, onSubmit }: SchemaFormProps) {
  const { pick, say } = useSpeech();
  const schema = useMemo(() => withoutDialect(stored.schema!), [stored.schema]);
  const uiSchema = useMemo(() => uiSchemaOf(schema, pick), [schema, pick]);
  const errors = useMemo(() => errorsFrom(faults, pick), [faults, pick]);
  const context: FormContext = { stored: saved, defaults: stored.defaults };
  if (Object.keys(schema.properties ?? {}).length === 0)
    return <p className="quiet">{say('这个插件没有可配置的内容。', 'This plugin has nothing to configure.')}</p>;
  return (
    <Form
      idPrefix="config"
      schema={schema}
      uiSchema={uiSchema}
      formData={draft}
      formContext={context}
      validator={validator}
      extraErrors={errors}
      disabled={!may}
      noValidate
      noHtml5Validate
      showErrorList={false}
      experimental_defaultFormStateBehavior={{ emptyObjectFields: 'skipDefaults' }}
      onChange={({ formData }) => change(formData as Values)}
      onSubmit={onSubmit}
    >
      <button type="submit" hidden />
    </Form>
  );
}

/** The form library does not know the newest dialect by its name, and needs none. */
function withoutDialect(schema: Record<string, unknown>): RJSFSchema {
  const { $schema: _, ...rest } = schema;
  return rest as RJSFSchema;
}
