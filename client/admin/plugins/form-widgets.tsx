import type { WidgetProps } from '@rjsf/utils';

function described({ id, rawErrors }: WidgetProps) {
  return {
    id,
    'aria-describedby': `${id}__help ${id}__error`,
    'aria-invalid': Boolean(rawErrors?.length),
  };
}

const TYPES: Record<string, string> = { email: 'email', uri: 'url', date: 'date', 'date-time': 'datetime-local' };

export function TextWidget(props: WidgetProps) {
  const { value, schema, onChange, disabled, readonly, options } = props;
  const isNumber = schema.type === 'number' || schema.type === 'integer';
  const change = (text: string): void => {
    if (text === '') onChange(options.emptyValue);
    else onChange(isNumber ? Number(text) : text);
  };
  return (
    <input
      {...described(props)}
      type={isNumber ? 'number' : (TYPES[schema.format ?? ''] ?? 'text')}
      className={isNumber ? 'short' : undefined}
      value={(value as string | number | undefined) ?? ''}
      min={schema.minimum}
      max={schema.maximum}
      step={schema.type === 'integer' ? 1 : 'any'}
      maxLength={schema.maxLength}
      disabled={disabled}
      readOnly={readonly}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

export function TextareaWidget(props: WidgetProps) {
  const { value, onChange, disabled, readonly } = props;
  return (
    <textarea
      {...described(props)}
      rows={4}
      value={(value as string | undefined) ?? ''}
      disabled={disabled}
      readOnly={readonly}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function SelectWidget(props: WidgetProps) {
  const { value, onChange, disabled, required, options } = props;
  const choices = options.enumOptions ?? [];
  const index = choices.findIndex((choice) => choice.value === value);
  return (
    <select
      {...described(props)}
      value={index}
      disabled={disabled}
      onChange={(event) => onChange(choices[Number(event.currentTarget.value)]?.value)}
    >
      {(!required || index < 0) && <option value={-1}>–</option>}
      {choices.map(({ label }, at) => (
        <option key={at} value={at}>
          {label}
        </option>
      ))}
    </select>
  );
}

export function CheckboxWidget(props: WidgetProps) {
  const { value, onChange, disabled, label } = props;
  return (
    <label className="check">
      <input
        {...described(props)}
        type="checkbox"
        checked={value === true}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

export function CheckboxesWidget({ id, value, onChange, disabled, options }: WidgetProps) {
  const chosen = Array.isArray(value) ? (value as unknown[]) : [];
  return (
    <div className="checks" id={id}>
      {(options.enumOptions ?? []).map((choice, index) => (
        <label className="check" key={index}>
          <input
            type="checkbox"
            checked={chosen.includes(choice.value)}
            disabled={disabled}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...chosen, choice.value]
                  : chosen.filter((each) => each !== choice.value),
              )
            }
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}
