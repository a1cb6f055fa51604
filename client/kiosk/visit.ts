import type { Language, Position } from '../../src/protocol/index.js';
import { ChatClient, openSocket, VisitorApi } from '../shared/chat-client/index.js';
import { eraseAtServer } from './erasures.js';
import { kioskServer } from './server.js';
import { closeStorage, VisitStorage } from './visit-storage.js';

/** One visitor, from the first touch to the wipe. */
export interface Visit {
  client: ChatClient;
  visitor: VisitorApi;
  storage: VisitStorage;
  server: URL;
  /** Interface language at the beginning. */
  language: Language;
}

export function openVisit(language: Language, position: Position | undefined): Visit {
  const storage = new VisitStorage();
  const server = kioskServer();
  storage.set('language', language);
  const client = new ChatClient({
    openSocket: (identity) => openSocket(server, identity),
    ...{ storage, locale: language },
    ...(position && { position }),
  });
  client.connect();
  return { client, visitor: new VisitorApi(server, storage), storage, server, language };
}

/** The visit that a reload interrupted, if there is one. */
export function interruptedLanguage(): Language | undefined {
  const language = new VisitStorage().get('language');
  return language === 'zh' || language === 'en' ? language : undefined;
}

/** Ends a visit: afterwards nothing of it is in the browser, and the server is told to erase it until it has. */
export function endVisit({ client, storage }: Visit): void {
  client.close();
  storage.end();
  window.speechSynthesis?.cancel();
  window.getSelection()?.removeAllRanges();
  closeStorage();
  eraseAtServer();
}
