import { useEffect, useState, type ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Icon } from '../../shared/components/icon.js';
import { messageOf } from '../api/api.js';
import { useSpeech } from '../say.js';
import { Button } from './button.js';

/** What went wrong, and a way on. */
export function Problem({ text, onRetry }: { text: string; onRetry?: () => void }) {
  const { say } = useSpeech();
  return (
    <div className="problem" role="alert">
      <Icon name="warning" />
      <p>{text}</p>
      {onRetry && <Button onClick={onRetry}>{say('重试', 'Try again')}</Button>}
    </div>
  );
}

/** Nothing there: says so, and what to do next. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Only what takes longer than a blink is announced. */
export function Loading() {
  const { say } = useSpeech();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(true), 300);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <p className="loading" role="status">
      {late ? say('正在读取……', 'Loading …') : ''}
    </p>
  );
}

/** The answer of a query once it is there; until then its state. */
export function Loaded<Data>({
  query,
  children,
}: {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined)
    return (
      <>
        {query.isError && <Problem text={messageOf(query.error)} onRetry={() => void query.refetch()} />}
        {children(query.data)}
      </>
    );
  if (query.isError) return <Problem text={messageOf(query.error)} onRetry={() => void query.refetch()} />;
  return <Loading />;
}
