import { useState } from 'react';
import { useChat } from '../chat/chat-context.js';
import { IconButton } from '../components/button.js';
import { useMessages } from '../i18n/context.js';

/** Passes an item on: through the device where it can, else as a link to copy. */
export function Share({ itemId, title }: { itemId: string; title: string }) {
  const messages = useMessages();
  const { server, share } = useChat();
  const [copied, setCopied] = useState(false);
  if (!share && !('share' in navigator) && !('clipboard' in navigator)) return null;
  const pass = async (): Promise<void> => {
    const url = itemAddress(server, itemId);
    if (share) return share(url);
    if ('share' in navigator) {
      // Whoever closes the device's dialog has changed their mind.
      await navigator.share({ title, url }).catch(() => undefined);
      return;
    }
    await (navigator as Navigator).clipboard.writeText(url);
    setCopied(true);
    window.setTimeout(() => setCopied(false), 2000);
  };
  return (
    <IconButton
      icon={copied ? 'check' : 'share'}
      label={copied ? messages.linkCopied : messages.share}
      onClick={() => void pass()}
    />
  );
}

/** Opens the chat's own page, which tells of the item. */
function itemAddress(server: URL, itemId: string): string {
  const address = new URL(server);
  address.searchParams.set('item', itemId);
  return address.href;
}
