import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ChatClient, ChatState, VisitorApi } from '../chat-client/index.js';

/** What the host of a chat (a page, a kiosk) may want to know. */
export interface ChatHost {
  client: ChatClient;
  visitor: VisitorApi;
  server: URL;
  /** Map tiles, if the operator has them. */
  tiles?: { url: string; attribution: string };
  /** Where the device stands, for maps. */
  here?: { latitude: number; longitude: number; label: string };
  /** Questions may be spoken, where the browser can listen. */
  listens?: boolean;
  /** Each answer can be read out; false where the host has a button of its own for that. */
  readsAloud?: boolean;
  /** Passes the address of an item on; without it the device shares, or the address is copied. */
  share?: (address: string) => void;
}

const ChatContext = createContext<ChatHost | undefined>(undefined);

export const ChatProvider = ChatContext.Provider;

export function useChat(): ChatHost {
  const host = useContext(ChatContext);
  if (!host) throw new Error('A part of the chat stands outside ChatProvider');
  return host;
}

export function useChatState(): ChatState {
  const { client } = useChat();
  return useSyncExternalStore(client.subscribe, client.getState);
}
