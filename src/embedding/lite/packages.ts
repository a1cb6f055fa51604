import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface InstalledPackage {
  folder: string;
  version: string;
}

/** Finds an installed npm package whose data files are read; works for packages that export nothing but their entry. */
export function installedPackage(name: string): InstalledPackage {
  for (let folder = dirname(fileURLToPath(import.meta.resolve(name))); ; folder = dirname(folder)) {
    try {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        name?: string;
        version?: string;
      };
      if (manifest.name === name) return { folder, version: manifest.version ?? '0' };
    } catch (error) {
      if (folder === dirname(folder)) throw new Error(`The package ${name} is not installed`, { cause: error });
    }
  }
}
