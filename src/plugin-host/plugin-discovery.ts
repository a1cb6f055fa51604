import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Type } from '@nestjs/common';
import { asError } from '../config/errors.js';
import { pluginMetadataOf, type PluginMetadata } from '../plugin-api/index.js';

/** A plugin that was found, whether or not it can be used. */
export interface FoundPlugin {
  /** The folder's name, which is the plugin's id. */
  id: string;
  folder: string;
  module?: Type;
  metadata?: PluginMetadata;
  /** Why it cannot be used. */
  fault?: string;
}

/** The plugins that Docent ships: `plugins/` beside `src/`, in the sources and in the build alike. */
export const SHIPPED_PLUGINS = fileURLToPath(new URL('../../plugins', import.meta.url));

/** Looks for `<folder>/<id>/<id>.plugin.js` and loads its default export. A plugin that throws costs only itself. */
export async function discoverPlugins(folders: readonly string[]): Promise<FoundPlugin[]> {
  const found: FoundPlugin[] = [];
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.filter((each) => each.isDirectory()).sort((a, b) => a.name.localeCompare(b.name))) {
      found.push(await load(entry.name, join(folder, entry.name)));
    }
  }
  return found;
}

/** Looks at a plugin's folder again. The module's own file is read anew; files that it imports are, once loaded, kept. */
export function reloadPlugin({ id, folder }: FoundPlugin): Promise<FoundPlugin> {
  return load(id, folder, `?reload=${Date.now()}`);
}

async function load(id: string, folder: string, query = ''): Promise<FoundPlugin> {
  const file = [`${id}.plugin.js`, `${id}.plugin.ts`]
    .map((name) => join(folder, name))
    .find((path) => existsSync(path));
  if (!file) return { id, folder, fault: `${id}.plugin.js is missing` };
  try {
    const loaded = (await import(pathToFileURL(file).href + query)) as { default?: Type };
    const metadata = loaded.default && pluginMetadataOf(loaded.default);
    if (!loaded.default || !metadata) {
      return { id, folder, fault: 'its default export is not a class decorated with @AssistantPlugin' };
    }
    return { id, folder, module: loaded.default, metadata };
  } catch (cause) {
    return { id, folder, fault: `it cannot be loaded: ${asError(cause).message}` };
  }
}
