import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'react-router';

type Kind = 'primary' | 'plain' | 'danger' | 'link';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: Kind;
  /** Its work is under way: it can not be pressed again, and says so. */
  busy?: boolean;
  children: ReactNode;
}

export function Button({ kind = 'plain', busy = false, disabled, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button ${kind}`} aria-busy={busy} disabled={disabled === true || busy} {...rest}>
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
