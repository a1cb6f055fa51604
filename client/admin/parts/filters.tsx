import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useSpeech } from '../say.js';
import { Button } from './button.js';
import { SelectField, TextField } from './field.js';
import { useAddress } from './use-address.js';

/** A row of filters; what is set can be taken off at once. */
export function Filters({ names, children }: { names: readonly string[]; children: ReactNode }) {
  const { say } = useSpeech();
  const { query, set } = useAddress();
  const form = useRef<HTMLFormElement>(null);
  const isSet = names.some((name) => query[name]);
  const clear = (): void => {
    set(Object.fromEntries(names.map((name) => [name, undefined])));
    // The button goes away.
    form.current?.querySelector<HTMLElement>('input, select')?.focus();
  };
  return (
    <form ref={form} className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      {children}
      {isSet && (
        <Button kind="link" onClick={clear}>
          {say('清除筛选', 'Clear filters')}
        </Button>
      )}
    </form>
  );
}

/** Waits for a pause in typing before it asks the server. */
export function SearchFilter({ label }: { label: string }) {
  const { query, set } = useAddress();
  const inAddress = query['search'] ?? '';
  const [text, setText] = useState(inAddress);
  useEffect(() => setText(inAddress), [inAddress]);
  useEffect(() => {
    if (text === inAddress) return;
    const timer = window.setTimeout(() => set({ search: text }), 300);
    return () => window.clearTimeout(timer);
  }, [text, inAddress, set]);
  return <TextField label={label} type="search" value={text} onChange={setText} maxLength={200} />;
}

interface ChoiceFilterProps {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
}

export function ChoiceFilter({ name, label, options }: ChoiceFilterProps) {
  const { say } = useSpeech();
  const { query, set } = useAddress();
  return (
    <SelectField
      label={label}
      value={query[name] ?? ''}
      onChange={(value) => set({ [name]: value })}
      options={[{ value: '', label: say('全部', 'All') }, ...options]}
    />
  );
}

export function PeriodFilter() {
  const { say } = useSpeech();
  const { query, set } = useAddress();
  return (
    <>
      <TextField
        label={say('从', 'From')}
        type="date"
        value={query['from'] ?? ''}
        max={query['to']}
        onChange={(from) => set({ from })}
      />
      <TextField
        label={say('到', 'To')}
        type="date"
        value={query['to'] ?? ''}
        min={query['from']}
        onChange={(to) => set({ to })}
      />
    </>
  );
}
