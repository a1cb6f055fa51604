import type { RefObject } from 'react';
import type { Card, Language } from '../../src/protocol/index.js';
import { serverAddress } from '../shared/chat-client/index.js';
import { localize, messagesOf } from '../shared/i18n/index.js';
import type { DocentChatElement } from '../widget/element.js';

/** The item that the page's address names (`/?item=ID`), once: a reload does not ask again. */
export function takeSharedItem(): string | undefined {
  const address = new URL(location.href);
  const id = address.searchParams.get('item');
  if (!id) return undefined;
  address.searchParams.delete('item');
  history.replaceState(null, '', address);
  return id;
}

/** Asks the chat for the item. @throws when the catalogue has it no more, or the server is away */
export async function askAbout(id: string, language: Language, chat: RefObject<DocentChatElement | null>) {
  const path = `api/items/${encodeURIComponent(id)}?locale=${language}`;
  const response = await fetch(new URL(path, serverAddress(null, document.baseURI)));
  if (!response.ok) throw new Error(String(response.status));
  const { title } = (await response.json()) as Card;
  await customElements.whenDefined('docent-chat');
  chat.current?.send(messagesOf(language).askAbout(localize(title, language).text));
}
