import { rm } from 'node:fs/promises';

export default async function cleanUp() {
  const folder = process.env.TEST_PREPARED_DATA;
  if (folder) await rm(folder, { recursive: true, force: true });
}
