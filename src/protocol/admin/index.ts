/** What crosses between server and console, all under `/api/admin`. */
export * from './accounts.js';
export * from './audit.js';
export * from './behaviour.js';
export * from './catalogue.js';
export * from './common.js';
export * from './health.js';
export * from './imports.js';
export * from './installation.js';
export * from './plugins.js';
export * from './recommender.js';
export * from './sandbox.js';
export * from './sentiment.js';
export * from './session.js';
