import type { Reason } from '../../../src/protocol/index.js';
import { useChat, useChatState } from '../chat/chat-context.js';
import { Icon } from '../components/icon.js';
import { useMessages } from '../i18n/context.js';

interface ReasonsProps {
  itemId: string;
  reasons: readonly Reason[];
  messageId: string;
}

/** Why an item is shown. What was concluded from the visitor's own deeds can be objected to. */
export function Reasons({ itemId, reasons, messageId }: ReasonsProps) {
  const messages = useMessages();
  return (
    <ul className="reasons" aria-label={messages.why}>
      {reasons.map((reason, index) => (
        <li key={index} data-type={reason.type}>
          {reason.itemId || reason.term ? (
            <Objectionable itemId={itemId} reason={reason} messageId={messageId} />
          ) : (
            reason.text
          )}
        </li>
      ))}
    </ul>
  );
}

function Objectionable({ itemId, reason, messageId }: { itemId: string; reason: Reason; messageId: string }) {
  const messages = useMessages();
  const { client } = useChat();
  const { objections } = useChatState();
  const because = reason.itemId ?? reason.term ?? reason.type;
  const objected = objections[itemId]?.includes(because) ?? false;
  // One button for both ways: the focus stays where it is.
  return (
    <>
      {objected ? <s>{reason.text}</s> : <span>{reason.text}</span>}
      {objected && <small>{messages.withoutReason}</small>}
      <button
        type="button"
        className={objected ? 'text-button' : 'objection'}
        aria-label={objected ? undefined : messages.notBecauseOf(reason.text)}
        title={objected ? undefined : messages.notBecause}
        onClick={() => void client.object(itemId, because, !objected, messageId)}
      >
        {objected ? messages.undo : <Icon name="close" />}
      </button>
    </>
  );
}
