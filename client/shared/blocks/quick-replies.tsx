import type { BlockOf } from '../../../src/protocol/index.js';
import { useChat } from '../chat/chat-context.js';
import { useMessages } from '../i18n/context.js';

export function QuickReplies({ block }: { block: BlockOf<'quick-replies'> }) {
  const { client } = useChat();
  const messages = useMessages();
  return (
    <ul className="quick-replies" aria-label={messages.quickReplies}>
      {block.replies.map(({ label, text }) => (
        <li key={label}>
          <button type="button" onClick={() => client.send(text)}>
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}
