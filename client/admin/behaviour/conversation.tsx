import { useEffect, useRef } from 'react';
import { useParams } from 'react-router';
import type { ConversationView } from '../../../src/protocol/admin/index.js';
import type { ConversationEvent } from '../../../src/protocol/index.js';
import { useGet } from '../api/hooks.js';
import { AnswerBlock } from '../parts/answer-block.js';
import { Page } from '../parts/page.js';
import { Loaded } from '../parts/states.js';
import { useAddress } from '../parts/use-address.js';
import { useRouteLabel } from '../plugins/use-route-label.js';
import { useSpeech } from '../say.js';

export function ConversationPage() {
  const { id = '' } = useParams();
  const { say, moment } = useSpeech();
  const conversation = useGet<ConversationView>(`behaviour/conversations/${encodeURIComponent(id)}`);
  return (
    <Page
      title={say('一段对话', 'A conversation')}
      lead={
        conversation.data &&
        say(
          `访客 ${conversation.data.visitor} · ${moment(conversation.data.createdAt)}`,
          `Visitor ${conversation.data.visitor} · ${moment(conversation.data.createdAt)}`,
        )
      }
      back={{ to: '/behaviour/questions', label: say('提问', 'Questions') }}
    >
      <Loaded query={conversation}>
        {({ events, truncated }) => (
          <>
            <div className="transcript">
              {exchanges(events).map(([messageId, own]) => (
                <Exchange key={messageId} messageId={messageId} events={own} />
              ))}
            </div>
            {truncated && <p className="quiet">{say('后面还有，没有全部显示。', 'There is more than is shown.')}</p>}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function exchanges(events: readonly ConversationEvent[]): [string, ConversationEvent[]][] {
  const all = new Map<string, ConversationEvent[]>();
  for (const event of events) {
    const own = all.get(event.messageId) ?? [];
    // An answer that begins anew makes the blocks of the first attempt void.
    const kept = event.type === 'answer-started' ? own.filter(({ type }) => type !== 'block') : own;
    all.set(event.messageId, [...kept, event]);
  }
  return [...all];
}

function Exchange({ messageId, events }: { messageId: string; events: ConversationEvent[] }) {
  const { say, moment, percent } = useSpeech();
  const { query } = useAddress();
  const label = useRouteLabel();
  const article = useRef<HTMLElement>(null);
  const wanted = query['at'] === messageId;
  useEffect(() => {
    if (wanted) article.current?.scrollIntoView({ block: 'start' });
  }, [wanted]);
  const language = events.find((event) => event.type === 'answer-started')?.language ?? 'zh';
  const finished = events.findLast((event) => event.type === 'answer-finished');
  const thumb = events.findLast((event) => event.type === 'feedback')?.thumb;
  return (
    <article ref={article} className="exchange" data-wanted={wanted}>
      {events.map((event) => {
        if (event.type === 'question')
          return (
            <header key={event.sequence}>
              <h2>{event.text}</h2>
              <p className="quiet">{moment(event.createdAt)}</p>
            </header>
          );
        return event.type === 'block' ? (
          <AnswerBlock key={event.sequence} block={event.block} language={language} />
        ) : null;
      })}
      <footer className="quiet">
        {finished?.route
          .map(
            ({ plugin, intent, confidence }) =>
              `${label(plugin, intent).plugin} · ${label(plugin, intent).intent} ${percent(confidence)}`,
          )
          .join('; ')}
        {finished?.status === 'failed' && <span className="bad"> {say('回答失败', 'The answer failed')}</span>}
        {thumb && <span className="tag">{thumb === 'up' ? say('好评', 'Good') : say('差评', 'Bad')}</span>}
      </footer>
    </article>
  );
}
