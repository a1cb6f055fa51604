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
  // Servers begin with a copy of a catalogue that is ready, as in the e2e project.
  globalSetup: '<rootDir>/test/e2e/support/prepare.mjs',
  globalTeardown: '<rootDir>/test/e2e/support/clean-up.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/browser/support/retry.ts'],
  testTimeout: 180_000,
  maxWorkers: 1,
};
