import { useRouteError } from 'react-router';
import { messageOf } from '../api/api.js';
import { Button, ButtonLink } from '../parts/button.js';
import { Page } from '../parts/page.js';
import { Empty, Problem } from '../parts/states.js';
import { useSpeech } from '../say.js';

export function NotFound() {
  const { say } = useSpeech();
  return (
    <Page title={say('没有这一页', 'There is no such page')}>
      <Empty title={say('地址可能抄错了', 'The address may be mistyped')}>
        <ButtonLink to="/behaviour">{say('去概览', 'To the overview')}</ButtonLink>
      </Empty>
    </Page>
  );
}

/** A fault of the console itself: the other pages still work. */
export function PageFailed() {
  const { say } = useSpeech();
  const error = useRouteError();
  return (
    <main className="page failed">
      <h1>{say('这一页出了错', 'This page failed')}</h1>
      <Problem text={messageOf(error)} />
      <div className="actions">
        <Button kind="primary" onClick={() => location.reload()}>
          {say('重新载入', 'Reload')}
        </Button>
        <ButtonLink to="/behaviour">{say('去概览', 'To the overview')}</ButtonLink>
      </div>
    </main>
  );
}
