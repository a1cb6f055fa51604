/** All that crosses between server and clients. The only code of the server that `client/` may import. */
export * from './appearance.js';
export * from './blocks.js';
export * from './chat.js';
export * from './handover.js';
export * from './insights.js';
export * from './names.js';
export * from './text.js';
export * from './visitor.js';
