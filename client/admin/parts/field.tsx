import { useId, type InputHTMLAttributes, type ReactNode } from 'react';

interface FieldProps {
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  /** Differs from what is stored. */
  changed?: boolean | undefined;
  /** Gets the ids that tie label, hint and fault to the control. */
  children: (control: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }) => ReactNode;
}

/** A labelled control with its hint and what is wrong with it. */
export function Field({ label, hint, fault, changed, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className="field" data-changed={changed}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': Boolean(fault) })}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p className="fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

type Shared = Omit<FieldProps, 'children'>;

interface TextFieldProps
  extends Shared, Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'children'> {
  value: string;
  onChange: (value: string) => void;
}

export function TextField({ label, hint, fault, changed, value, onChange, ...input }: TextFieldProps) {
  return (
    <Field {...{ label, hint, fault, changed }}>
      {(control) => (
        <input {...control} {...input} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
      )}
    </Field>
  );
}

interface AreaProps extends Shared {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  lang?: string;
  disabled?: boolean;
}

export function AreaField({ label, hint, fault, changed, value, onChange, rows = 3, ...rest }: AreaProps) {
  return (
    <Field {...{ label, hint, fault, changed }}>
      {(control) => (
        <textarea
          {...control}
          {...rest}
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface SelectProps extends Shared {
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
  disabled?: boolean;
}

export function SelectField({ label, hint, fault, changed, value, onChange, options, disabled }: SelectProps) {
  return (
    <Field {...{ label, hint, fault, changed }}>
      {(control) => (
        <select
          {...control}
          disabled={disabled}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
