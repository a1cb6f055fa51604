import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { Link } from 'react-router';

type Kind = 'primary' | 'plain' | 'danger' | 'link';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: Kind;
  /** Its work is under way: it can not be pressed again, and says so. */
  busy?: boolean;
  children: ReactNode;
}

/** One that cannot be pressed keeps the focus if it has it: whoever pressed "Save" must not begin at the top again. */
export function Button({ kind = 'plain', busy = false, disabled = false, onClick, children, ...rest }: ButtonProps) {
  const idle = disabled || busy;
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (idle) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      className={`button ${kind}`}
      aria-busy={busy}
      aria-disabled={idle || undefined}
      onClick={press}
      {...rest}
    >
      {children}
    </button>
  );
}

export function ButtonLink({ to, kind = 'plain', children }: { to: string; kind?: Kind; children: ReactNode }) {
  return (
    <Link className={`button ${kind}`} to={to}>
      {children}
    </Link>
  );
}
