import { useEffect, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Icon } from '../../shared/components/icon.js';
import { api } from '../api/api.js';
import { useSpeech } from '../say.js';

const AGAIN = 2_000;

/** Says that the server is away, asks for it until it is back, and has all in view read again then. */
export function AwayBanner() {
  const { say } = useSpeech();
  const queries = useQueryClient();
  const isThere = useSyncExternalStore(api.reach.watch, api.reach.get);
  useEffect(() => {
    if (isThere) return;
    const timer = window.setInterval(() => {
      api.session().then(
        () => queries.invalidateQueries(),
        () => undefined,
      );
    }, AGAIN);
    return () => window.clearInterval(timer);
  }, [isThere, queries]);
  return (
    <div className="away" role="status">
      {!isThere && (
        <p>
          <Icon name="warning" />
          {say(
            '连不上服务器，正在重试。您填写的内容还在，等连上后再保存。',
            'The server cannot be reached; trying again. What you typed is still here: save it once the server is back.',
          )}
        </p>
      )}
    </div>
  );
}
