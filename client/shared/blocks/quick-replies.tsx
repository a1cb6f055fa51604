import { useState } from 'react';
import type { BlockOf } from '../../../src/protocol/index.js';
import { useChat } from '../chat/chat-context.js';
import { Icon } from '../components/icon.js';
import { useMessages } from '../i18n/context.js';

type Reply = BlockOf<'quick-replies'>['replies'][number];

export function QuickReplies({ block }: { block: BlockOf<'quick-replies'> }) {
  const { client } = useChat();
  const messages = useMessages();
  const replies = block.replies.filter(({ needs }) => !needs || canTellPosition());
  if (replies.length === 0) return null;
  return (
    <ul className="quick-replies" aria-label={messages.quickReplies}>
      {replies.map((reply) => (
        <li key={reply.label}>
          {reply.needs ? (
            <PositionReply {...reply} />
          ) : (
            <button type="button" onClick={() => client.send(reply.text)}>
              {reply.label}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Browsers ask their user, and tell positions to pages that came safely alone. */
function canTellPosition(): boolean {
  return window.isSecureContext && 'geolocation' in navigator;
}

const PATIENCE = { timeout: 20_000, maximumAge: 60_000 };

function PositionReply({ label, text }: Reply) {
  const { client } = useChat();
  const messages = useMessages();
  const [asking, setAsking] = useState(false);
  const ask = (): void => {
    setAsking(true);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        client.sharePosition({ latitude, longitude });
        client.send(text);
      },
      () => {
        setAsking(false);
        client.report(messages.noPosition);
      },
      PATIENCE,
    );
  };
  return (
    <button type="button" aria-busy={asking} aria-disabled={asking} onClick={() => !asking && ask()}>
      <Icon name="place" />
      {label}
    </button>
  );
}
