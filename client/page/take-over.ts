import type { ErrorBody, HandoverTaken } from '../../src/protocol/index.js';
import { BrowserStorage, serverAddress } from '../shared/chat-client/index.js';
import { resolveLocale } from '../shared/i18n/index.js';

const OFFER = /^#handover=([\w-]+)$/;

const UNREACHABLE = {
  zh: '暂时连不上导览服务器，请确认手机和导览屏在同一网络，再扫一次码。',
  en: 'The guide cannot be reached. Please check that your phone is in the same network as the kiosk, and scan again.',
};

/**
 * Takes over the conversation that the address offers (`/#handover=TOKEN`, from a kiosk's code), so that the chat of
 * this page goes on with it. Answers with why that failed, in the visitor's language.
 */
export async function takeOver(): Promise<string | undefined> {
  const [, token] = OFFER.exec(location.hash) ?? [];
  if (!token) return undefined;
  // Used once: a reload, or a shared address, must not try again.
  history.replaceState(null, '', location.pathname + location.search);
  const server = serverAddress(null, document.baseURI);
  // As `<docent-chat>` without a name keeps it.
  const storage = new BrowserStorage(`docent:${server.host}${server.pathname}:`);
  const own = storage.get('token');
  const language = resolveLocale('auto', navigator.languages);
  try {
    const response = await fetch(new URL('api/handover/take', server), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        ...(own && { authorization: `Bearer ${own}` }),
      },
      body: JSON.stringify({ token }),
    });
    const reply = (await response.json()) as HandoverTaken & { error?: ErrorBody };
    if (!response.ok) return reply.error?.message ?? UNREACHABLE[language];
    storage.set('token', reply.visitorToken);
    storage.set('conversation', reply.conversationId);
    return undefined;
  } catch {
    return UNREACHABLE[language];
  }
}
