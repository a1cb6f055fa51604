// One by one: the package's index loads far more, at every start.
import satisfies from 'semver/functions/satisfies.js';
import validVersion from 'semver/functions/valid.js';
import validRange from 'semver/ranges/valid.js';
import { HOST_VERSION, type PluginMetadata } from '../plugin-api/index.js';
import type { FoundPlugin } from './plugin-discovery.js';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const MIN_EXAMPLES = 5;

/** Faults of one plugin's declaration, in words for its developer; empty when there are none. */
function checkMetadata(folderName: string, metadata: PluginMetadata): string[] {
  const faults: string[] = [];
  if (!ID.test(metadata.id)) faults.push(`its id "${metadata.id}" must be lower-case words joined by hyphens`);
  if (metadata.id === 'assistant') faults.push('the id "assistant" belongs to the assistant itself');
  if (metadata.id !== folderName) faults.push(`its id "${metadata.id}" differs from its folder "${folderName}"`);
  if (!validVersion(metadata.version)) faults.push(`its version "${metadata.version}" is not a semantic version`);
  if (!validRange(metadata.hostVersion)) {
    faults.push(`its hostVersion "${metadata.hostVersion}" is not a version range`);
  } else if (!satisfies(HOST_VERSION, metadata.hostVersion)) {
    faults.push(`it needs plugin API ${metadata.hostVersion}, this is ${HOST_VERSION}`);
  }
  for (const key of ['name', 'description'] as const) {
    if (!metadata[key]?.zh || !metadata[key]?.en) faults.push(`its ${key} must be given in zh and en`);
  }

  const defaults = metadata.configSchema.safeParse({});
  if (!defaults.success) {
    const fields = defaults.error.issues.map((issue) => issue.path.join('.')).join(', ');
    faults.push(`its configSchema must have a default for every field (missing: ${fields})`);
  }

  const seen = new Set<string>();
  if (metadata.intents.length === 0) faults.push('it declares no intents');
  for (const intent of metadata.intents) {
    if (!ID.test(intent.id)) faults.push(`intent id "${intent.id}" must be lower-case words joined by hyphens`);
    if (seen.has(intent.id)) faults.push(`intent "${intent.id}" is declared twice`);
    seen.add(intent.id);
    for (const language of ['zh', 'en'] as const) {
      const count = intent.examples[language]?.length ?? 0;
      if (count < MIN_EXAMPLES) {
        faults.push(`intent "${intent.id}" has ${count} example utterances in ${language}, it needs ${MIN_EXAMPLES}`);
      }
    }
  }
  return faults;
}

/** Declared intents and handlers must be the same set. */
export function checkHandlers(metadata: PluginMetadata, handled: readonly string[]): string[] {
  const declared = metadata.intents.map((intent) => intent.id);
  return [
    ...declared.filter((id) => !handled.includes(id)).map((id) => `intent "${id}" has no handler (@OnIntent)`),
    ...handled.filter((id) => !declared.includes(id)).map((id) => `a handler answers "${id}", which is not declared`),
    ...handled.filter((id, index) => handled.indexOf(id) !== index).map((id) => `intent "${id}" has two handlers`),
  ];
}

/** Marks every plugin that may not be started, with the reason. */
export function checkAll(found: readonly FoundPlugin[]): FoundPlugin[] {
  const firstFolder = new Map<string, string>();
  return found.map((plugin) => {
    const other = firstFolder.get(plugin.id);
    if (other) return { ...plugin, fault: `another plugin has the id "${plugin.id}" (in ${other})` };
    firstFolder.set(plugin.id, plugin.folder);
    if (plugin.fault || !plugin.metadata) return plugin;
    const faults = checkMetadata(plugin.id, plugin.metadata);
    return faults.length > 0 ? { ...plugin, fault: faults.join('; ') } : plugin;
  });
}
