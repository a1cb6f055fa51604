import type { ImportPreview, RunImport } from '../../../src/protocol/admin/index.js';
import type { ItemKind } from '../../../src/protocol/index.js';
import { kindOptions } from '../catalogue/words.js';
import { SelectField, TextField } from '../parts/field.js';
import { useSpeech } from '../say.js';

export interface MappingChoice {
  fields: Record<string, string>;
  kind: ItemKind;
  others: 'ignore' | 'attributes';
  /** Of prices whose currency no column tells. */
  currency: string;
}

export const suggestedChoice = ({ suggestedMapping, suggestedKind }: ImportPreview): MappingChoice => ({
  fields: suggestedMapping,
  kind: suggestedKind ?? 'attraction',
  others: 'ignore',
  currency: 'CNY',
});

const needsCurrency = ({ fields }: MappingChoice): boolean =>
  Boolean(fields['price.amount']) && !fields['price.currency'];

export function runOf(mode: RunImport['mode'], preview: ImportPreview, choice: MappingChoice): RunImport {
  const isItems = preview.subject === 'items';
  return {
    mode,
    ...(isItems && { kind: choice.kind }),
    mapping: {
      fields: choice.fields,
      ...(isItems && { others: choice.others }),
      ...(isItems && needsCurrency(choice) && /^[A-Z]{3}$/.test(choice.currency) && { currency: choice.currency }),
    },
  };
}

interface MappingProps {
  preview: ImportPreview;
  choice: MappingChoice;
  onChange: (choice: MappingChoice) => void;
}

/** Which of their columns is which of our fields. */
export function Mapping({ preview, choice, onChange }: MappingProps) {
  const { say, pick } = useSpeech();
  const columns = [
    { value: '', label: say('（没有）', '(none)') },
    ...preview.columns.map(({ name, samples }) => ({
      value: name,
      label: samples[0] ? `${name} — ${samples[0].slice(0, 40)}` : name,
    })),
  ];
  const map = (field: string, column: string): void => {
    const { [field]: _, ...rest } = choice.fields;
    onChange({ ...choice, fields: column ? { ...rest, [field]: column } : rest });
  };
  return (
    <fieldset className="group">
      <legend>{say('哪一列是什么', 'Which column is what')}</legend>
      {preview.subject === 'items' && (
        <div className="row">
          <SelectField
            label={say('没有写明类型的，算作', 'Kind, where none is given')}
            value={choice.kind}
            onChange={(kind) => onChange({ ...choice, kind: kind as ItemKind })}
            options={kindOptions(say)}
          />
          <SelectField
            label={say('其余的列', 'Other columns')}
            value={choice.others}
            onChange={(others) => onChange({ ...choice, others: others as MappingChoice['others'] })}
            options={[
              { value: 'ignore', label: say('不要', 'Leave out') },
              { value: 'attributes', label: say('作为附加属性保留', 'Keep as attributes') },
            ]}
          />
          {needsCurrency(choice) && (
            <TextField
              label={say('价格的货币', 'Currency of the prices')}
              hint={say('三个字母，如 CNY、USD', 'Three letters, such as CNY or USD')}
              maxLength={3}
              value={choice.currency}
              onChange={(currency) => onChange({ ...choice, currency: currency.toUpperCase() })}
            />
          )}
        </div>
      )}
      <div className="mapping">
        {preview.fields.map(({ name, label, required }) => (
          <SelectField
            key={name}
            label={pick(label) + (required ? ' *' : '')}
            value={choice.fields[name] ?? ''}
            onChange={(column) => map(name, column)}
            options={columns}
            changed={(choice.fields[name] ?? '') !== (preview.suggestedMapping[name] ?? '')}
          />
        ))}
      </div>
    </fieldset>
  );
}
