export { BrowserStorage } from './browser-storage.js';
export { ChatClient } from './chat-client.js';
export { openSocket } from './chat-socket.js';
export type { ChatState } from './chat-state.js';
export { isTakenBack, openExchange, type Answer, type Exchange } from './conversation.js';
export { hasMark, type Mark } from './item-marks.js';
export type { OutboxEntry } from './outbox.js';
export { serverAddress } from './server-address.js';
export { RefusedError, VisitorApi } from './visitor-api.js';
