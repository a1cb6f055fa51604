import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useSpeech } from '../say.js';

interface PageProps {
  title: string;
  /** One sentence under the title. */
  lead?: string;
  back?: { to: string; label: string };
  actions?: ReactNode;
  children: ReactNode;
}

/** A page of the console. Its heading takes the focus when it opens, so that screen readers say where they are. */
export function Page({ title, lead, back, actions, children }: PageProps) {
  const { say } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Docent`;
  }, [title]);
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement?.closest('nav')) heading.current?.focus();
  }, []);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          {back && (
            <Link className="back" to={back.to}>
              <span aria-hidden="true">← </span>
              <span className="visually-hidden">{say('返回', 'Back to')} </span>
              {back.label}
            </Link>
          )}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
