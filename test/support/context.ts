import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import 'reflect-metadata';
import { createContext } from '../../src/bootstrap.js';
import { loadConfig } from '../../src/config/config.js';

export interface TestContext {
  context: INestApplicationContext;
  close(): Promise<void>;
}

/** All modules on an empty data folder, nothing started. */
export async function createTestContext(environment: NodeJS.ProcessEnv = {}): Promise<TestContext> {
  const dataDir = await mkdtemp(join(tmpdir(), 'docent-medium-'));
  const context = await createContext(loadConfig({ ...environment, DOCENT_DATA_DIR: dataDir }, '/'));
  return {
    context,
    close: async () => {
      await context.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
