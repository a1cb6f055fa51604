import { useState } from 'react';
import type { BlockOf } from '../../../src/protocol/index.js';
import { useChat } from '../chat/chat-context.js';
import { useMessages } from '../i18n/context.js';

type Format = NonNullable<BlockOf<'itinerary'>['exports']>[number];
type Links = Partial<Record<Format, string>>;

/** The links work without a token and for some minutes only: they are made when the visitor asks for them. */
export function ItineraryExports({ messageId, formats }: { messageId: string; formats: Format[] }) {
  const messages = useMessages();
  const { client, server } = useChat();
  const [links, setLinks] = useState<Links>();
  const [failed, setFailed] = useState(false);
  const open = async (): Promise<void> => {
    setFailed(false);
    try {
      const response = await fetch(new URL(`api/itineraries/${encodeURIComponent(messageId)}/links`, server), {
        method: 'POST',
        headers: { authorization: `Bearer ${client.token ?? ''}` },
      });
      if (!response.ok) throw new Error(String(response.status));
      setLinks(((await response.json()) as { links: Links }).links);
    } catch {
      setFailed(true);
    }
  };
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open) void open();
        else setLinks(undefined);
      }}
    >
      <summary>{messages.takeAlong}</summary>
      {failed && <p role="alert">{messages.exportFailed}</p>}
      {links && (
        <p className="exports">
          {formats.map((format) => {
            const link = links[format];
            return (
              link && (
                <a
                  key={format}
                  href={new URL(link, server).href}
                  {...(format === 'html' ? { target: '_blank', rel: 'noopener' } : { download: '' })}
                >
                  {messages.exportFormats[format]}
                  {format === 'html' && ` ${messages.opensNewWindow}`}
                </a>
              )
            );
          })}
        </p>
      )}
    </details>
  );
}
