import { openExchange } from '../chat-client/index.js';
import { useMessages } from '../i18n/context.js';
import { useChatState } from './chat-context.js';
import { Composer } from './composer.js';
import { ConversationLog } from './conversation-log.js';
import { MAX_MESSAGE_LENGTH } from './limits.js';
import { Welcome } from './welcome.js';

interface ChatViewProps {
  greeting?: string;
  /** Put the cursor into the field when the chat appears; only where the visitor asked for the chat. */
  autoFocus?: boolean;
  /** Something lies over it. */
  covered?: boolean;
}

/** A conversation: what was said, and where to say more. */
export function ChatView({ greeting, autoFocus = false, covered = false }: ChatViewProps) {
  const messages = useMessages();
  const { conversation } = useChatState();
  const busy = openExchange(conversation) !== undefined;
  return (
    <div className="chat" inert={covered}>
      <ConversationLog beginning={<Welcome greeting={greeting} />} offline={messages.offline} />
      <Composer busy={busy} maxLength={MAX_MESSAGE_LENGTH} autoFocus={autoFocus} />
    </div>
  );
}
