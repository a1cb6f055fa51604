import { jest } from '@jest/globals';

// The last net: a hiccup of a shared machine must not refuse a release. What failed first stands in the log.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
