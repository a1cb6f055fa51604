import type { FieldProps } from '@rjsf/utils';
import type { SecretState } from '../../../src/protocol/admin/index.js';
import { Button } from '../parts/button.js';
import { isRecord } from '../parts/changes.js';
import { useSpeech } from '../say.js';
import type { FormContext } from './form-theme.js';

/** A secret can be set, replaced or removed; what it is never comes back from the server. */
export function SecretField({ fieldPathId, formData, onChange, disabled, registry }: FieldProps) {
  const { say } = useSpeech();
  const { $id: id, path } = fieldPathId;
  const { stored } = registry.formContext as FormContext;
  const before = path.reduce<unknown>((part, step) => (part as Record<string, unknown> | undefined)?.[step], stored);
  const isStored = isRecord(before) && (before as SecretState).set;
  const typed = typeof formData === 'string' ? formData : '';
  const isRemoved = formData === null;
  const set = (value: unknown): void => onChange(value as never, path);
  return (
    <div className="secret">
      <input
        id={id}
        type="password"
        autoComplete="off"
        value={typed}
        disabled={disabled}
        aria-describedby={`${id}__state ${id}__help ${id}__error`}
        placeholder={isStored && !isRemoved ? '••••••••' : ''}
        onChange={(event) => set(event.currentTarget.value === '' ? before : event.currentTarget.value)}
      />
      <p className="hint" id={`${id}__state`}>
        {isRemoved
          ? say('保存时移除。', 'Will be removed when saved.')
          : typed
            ? say('保存时替换。', 'Will be replaced when saved.')
            : isStored
              ? say('已设置，不显示。输入新的即可替换。', 'Set, and never shown. Type a new one to replace it.')
              : say('没有设置。', 'Not set.')}
      </p>
      {isStored && !disabled && (
        <Button kind="link" onClick={() => set(isRemoved ? before : null)}>
          {isRemoved ? say('还是留着', 'Keep it') : say('移除', 'Remove')}
        </Button>
      )}
    </div>
  );
}
