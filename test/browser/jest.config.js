import base from '../../jest.config.js';

const [{ rootDir, testEnvironment, extensionsToTreatAsEsm, transform, moduleNameMapper, modulePathIgnorePatterns }] =
  base.projects;

/** Real Chromium against the built server. Apart from the other projects, since it needs a browser on the machine. */
export default {
  rootDir,
  testEnvironment,
  extensionsToTreatAsEsm,
  transform,
  moduleNameMapper,
  modulePathIgnorePatterns,
  displayName: 'browser',
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testTimeout: 90_000,
  maxWorkers: 1,
};
