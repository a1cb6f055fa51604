import type { CatalogueItem, FieldFault } from '../../../src/protocol/admin/index.js';
import type { Language, LocalizedText } from '../../../src/protocol/index.js';
import { languageTag } from '../../shared/i18n/index.js';
import { AreaField, TextField } from '../parts/field.js';
import { same } from '../parts/use-draft.js';
import { useSpeech } from '../say.js';

export type Draft = Partial<CatalogueItem>;
type Name = keyof CatalogueItem;

export interface FieldsProps {
  draft: Draft;
  stored: Draft;
  faults: readonly FieldFault[];
  disabled: boolean;
  change: (draft: Draft) => void;
}

/** A field that was emptied is absent, not an empty text. */
export function withField(draft: Draft, name: Name, value: unknown): Draft {
  const { [name]: _, ...rest } = draft;
  const isEmpty =
    value === '' ||
    value === undefined ||
    (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0);
  return isEmpty ? rest : { ...rest, [name]: value };
}

export function useFaultAt(faults: readonly FieldFault[]) {
  const { pick } = useSpeech();
  return (path: string, exact = false): string =>
    faults
      .filter((fault) => fault.path === path || (!exact && fault.path.startsWith(`${path}.`)))
      .map(({ message }) => pick(message))
      .join(' ');
}

interface OneProps extends FieldsProps {
  name: Name;
  label: string;
  hint?: string;
}

/** The same thing in both languages, side by side. */
export function BothField({ name, label, long = false, ...fields }: OneProps & { long?: boolean }) {
  const { say } = useSpeech();
  const faultAt = useFaultAt(fields.faults);
  const value = (fields.draft[name] ?? {}) as LocalizedText;
  const before = (fields.stored[name] ?? {}) as LocalizedText;
  const set = (language: Language, text: string): void => {
    const { [language]: _, ...other } = value;
    fields.change(withField(fields.draft, name, text ? { ...other, [language]: text } : other));
  };
  const Control = long ? AreaField : TextField;
  return (
    <div className="both">
      {(['zh', 'en'] as const).map((language) => (
        <Control
          key={language}
          label={`${label} · ${language === 'zh' ? say('中文', 'Chinese') : say('英文', 'English')}`}
          lang={languageTag(language)}
          value={value[language] ?? ''}
          changed={(value[language] ?? '') !== (before[language] ?? '')}
          disabled={fields.disabled}
          fault={faultAt(`${name}.${language}`) || (language === 'zh' ? faultAt(name, true) : '')}
          onChange={(text) => set(language, text)}
        />
      ))}
    </div>
  );
}

export function PlainField({ name, label, hint, type = 'text', ...fields }: OneProps & { type?: string }) {
  const faultAt = useFaultAt(fields.faults);
  const value = fields.draft[name] as string | number | undefined;
  return (
    <TextField
      label={label}
      hint={hint}
      type={type}
      step="any"
      value={value === undefined ? '' : String(value)}
      changed={!same(value, fields.stored[name])}
      disabled={fields.disabled}
      fault={faultAt(name)}
      onChange={(text) =>
        fields.change(withField(fields.draft, name, type === 'number' && text !== '' ? Number(text) : text))
      }
    />
  );
}

/** A list as lines of text: easy to paste into. */
export function ListField({ name, label, ...fields }: OneProps) {
  const { say } = useSpeech();
  const faultAt = useFaultAt(fields.faults);
  const value = (fields.draft[name] ?? []) as string[];
  return (
    <AreaField
      label={label}
      hint={say('一行一个', 'One on each line')}
      rows={Math.min(6, Math.max(2, value.length + 1))}
      value={value.join('\n')}
      changed={!same(value, fields.stored[name] ?? [])}
      disabled={fields.disabled}
      fault={faultAt(name)}
      onChange={(text) => fields.change({ ...fields.draft, [name]: text === '' ? [] : text.split('\n') })}
    />
  );
}
