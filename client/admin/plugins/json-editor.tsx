import { useState } from 'react';
import { AreaField } from '../parts/field.js';
import { Problem } from '../parts/states.js';
import { useSpeech } from '../say.js';
import { isRecord } from '../parts/changes.js';

interface JsonEditorProps {
  value: Record<string, unknown>;
  onChange: (value: Record<string, unknown>) => void;
  disabled: boolean;
  fault: string | undefined;
}

/** For a plugin that could never be loaded, and so never told what can be configured. */
export function JsonEditor({ value, onChange, disabled, fault }: JsonEditorProps) {
  const { say } = useSpeech();
  const [text, setText] = useState(() => JSON.stringify(value, null, 2));
  const [wrong, setWrong] = useState('');
  const edit = (next: string): void => {
    setText(next);
    try {
      const parsed: unknown = JSON.parse(next);
      if (!isRecord(parsed)) throw new Error(say('需要一个 { } 对象', 'an object in { } is needed'));
      setWrong('');
      onChange(parsed);
    } catch (error) {
      setWrong(say('不是有效的 JSON：', 'Not valid JSON: ') + (error as Error).message);
    }
  };
  return (
    <div className="stack">
      {fault && <Problem text={fault} />}
      <AreaField
        label={say('配置（JSON）', 'Configuration (JSON)')}
        hint={say(
          '插件没能装载，所以没有表单。改好后保存，再重新启动它。',
          'The plugin could not be loaded, so there is no form. Save what you mend, then start it again.',
        )}
        rows={14}
        value={text}
        onChange={edit}
        fault={wrong}
        disabled={disabled}
      />
    </div>
  );
}
