import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { ConfigService } from '../config/config.service.js';
import { asError, DocentError } from '../config/errors.js';
import type { IntentDefinition, PluginMetadata, Turn } from '../plugin-api/index.js';
import type { Block } from '../protocol/blocks.js';
import { HostServicesFactory } from './host-services.js';
import { checkAll } from './plugin-checks.js';
import { discoverPlugins, reloadPlugin, SHIPPED_PLUGINS, type FoundPlugin } from './plugin-discovery.js';
import { PluginInstance } from './plugin-instance.js';
import { runHandler } from './plugin-runner.js';
import { faultsOf, jsonSchemaOf, withoutDefaults } from './plugin-config.js';
import { withoutSecrets, type ConfigSchema } from './plugin-secrets.js';
import {
  DEFAULT_SETTING,
  PluginSettings,
  type PluginSetting,
  type SettingChange,
} from './plugin-settings.repository.js';

/** Milliseconds that one intent of one plugin may take for its answer. */
const TIME_LIMIT = 15_000;
/** How often choices made by another process (the command line) are looked for, in milliseconds. */
const POLL_INTERVAL = 2000;

export type PluginState = 'running' | 'disabled' | 'failed';

export interface PluginStatus {
  id: string;
  folder: string;
  state: PluginState;
  enabled: boolean;
  metadata?: PluginMetadata;
  /** Why it is not running. */
  fault?: string;
  /** Answers that failed since it was started, and the last reason. */
  failures: number;
  lastFailure?: string;
}

export interface PluginIntent {
  plugin: PluginMetadata;
  intent: IntentDefinition;
}

interface Entry {
  found: FoundPlugin;
  setting: PluginSetting;
  /** The settings as they were read, to notice changes by others. */
  config: object;
  instance?: PluginInstance;
  fault?: string;
  failures: number;
  lastFailure?: string;
}

/** Finds, checks, starts, stops and runs plugins. One that fails costs its own answer only. */
@Injectable()
export class PluginHostService implements OnApplicationShutdown {
  private readonly logger = new Logger(PluginHostService.name);
  private entries = new Map<string, Entry>();
  private order: string[] = [];
  private readonly listeners = new Set<() => void>();
  private poll: NodeJS.Timeout | undefined;
  private changing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly config: ConfigService,
    private readonly settings: PluginSettings,
    private readonly services: HostServicesFactory,
  ) {}

  async start(): Promise<void> {
    const folders = [SHIPPED_PLUGINS, ...(this.config.values.pluginsDir ? [this.config.values.pluginsDir] : [])];
    const stored = await this.settings.all();
    for (const found of checkAll(await discoverPlugins(folders))) {
      // A second plugin of the same id is refused by name; the first keeps its place.
      const key = this.entries.has(found.id) ? `${found.id} (${found.folder})` : found.id;
      const setting = stored.get(found.id) ?? DEFAULT_SETTING;
      const entry: Entry = { found, setting, config: {}, failures: 0, ...(found.fault && { fault: found.fault }) };
      this.entries.set(key, entry);
      if (found.fault) this.logger.error(`Plugin "${found.id}" is refused: ${found.fault}`);
      else if (setting.enabled) await this.startEntry(entry);
    }
    this.sort(await this.settings.order());
    // What went wrong stands in the log already.
    this.poll = setInterval(() => void this.takeUpChanges().catch(() => undefined), POLL_INTERVAL);
    this.poll.unref();
  }

  /** Called after any change of what is running. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  list(): PluginStatus[] {
    return [...this.entries.values()].map((entry) => ({
      id: entry.found.id,
      folder: entry.found.folder,
      state: entry.instance ? 'running' : entry.fault ? 'failed' : 'disabled',
      enabled: entry.setting.enabled,
      ...(entry.found.metadata && { metadata: entry.found.metadata }),
      ...(entry.fault && { fault: entry.fault }),
      failures: entry.failures,
      ...(entry.lastFailure && { lastFailure: entry.lastFailure }),
    }));
  }

  /** Intents of all running plugins. */
  intents(): PluginIntent[] {
    return [...this.entries.values()].flatMap(({ instance, found: { metadata } }) =>
      instance && metadata ? metadata.intents.map((intent) => ({ plugin: metadata, intent })) : [],
    );
  }

  /** @throws DocentError `plugin-failed` or `time-limit`; the plugin goes on, and the failure is counted */
  async *run(pluginId: string, intentId: string, turn: Turn): AsyncGenerator<Block> {
    const entry = this.entries.get(pluginId);
    const handler = entry?.instance?.handler(intentId);
    if (!entry || !handler) throw new DocentError('plugin-not-found', `Plugin ${pluginId} is not running`);
    try {
      yield* runHandler(handler, turn, TIME_LIMIT);
    } catch (cause) {
      if (turn.signal.aborted) throw cause;
      const error = asError(cause);
      entry.failures += 1;
      entry.lastFailure = told(entry, error.message);
      this.logger.error(
        `Plugin "${pluginId}" failed at "${intentId}": ${entry.lastFailure}`,
        error.stack && told(entry, error.stack),
      );
      if (error instanceof DocentError) throw error;
      throw new DocentError('plugin-failed', entry.lastFailure, { cause });
    }
  }

  async setEnabled(pluginId: string, enabled: boolean, change: SettingChange = {}): Promise<boolean> {
    return this.change(pluginId, (setting) => ({ ...setting, enabled }), change);
  }

  /** The plugins' order: at equal scores the earlier one answers. Ids that are not named come last. */
  async setOrder(ids: readonly string[]): Promise<void> {
    await this.settings.saveOrder(ids);
    await this.takeUpChanges();
  }

  /** How a plugin is configured: its form, if it was ever known, what is stored, and what it runs on. */
  async configuration(
    pluginId: string,
  ): Promise<{ schema?: ConfigSchema; stored: Record<string, unknown>; defaults: object }> {
    const { found, setting } = this.require(pluginId);
    const schema = found.metadata ? jsonSchemaOf(found.metadata.configSchema) : await this.settings.schema(pluginId);
    const defaults = found.metadata?.configSchema.safeParse({}).data ?? {};
    return { ...(schema && { schema }), stored: setting.config, defaults };
  }

  /** What is wrong with these values; nothing when the plugin cannot be loaded and so cannot be asked. */
  check(pluginId: string, values: Record<string, unknown>) {
    const { found } = this.require(pluginId);
    return found.metadata ? faultsOf(found.metadata.configSchema, values) : [];
  }

  /**
   * Stores a configuration, which counts from the next answer on. False when it is no longer at `change.revision`.
   * @throws DocentError `config-invalid` naming each faulty field; the old configuration goes on
   */
  async configure(pluginId: string, values: Record<string, unknown>, change: SettingChange = {}): Promise<boolean> {
    const faults = this.check(pluginId, values);
    if (faults.length > 0) {
      const list = (language: 'zh' | 'en') =>
        faults.map(({ path, message }) => (path ? `${path}: ${message[language]}` : message[language]));
      throw new DocentError(
        'config-invalid',
        {
          zh: `插件“${pluginId}”的配置有误：${list('zh').join('；')}`,
          en: `The configuration of plugin "${pluginId}" is wrong: ${list('en').join('; ')}`,
        },
        { details: { fields: faults } },
      );
    }
    const { defaults } = await this.configuration(pluginId);
    const config = withoutDefaults(values, defaults);
    return this.change(pluginId, (setting) => ({ ...setting, config }), change);
  }

  /** Loads and starts a plugin again, from its folder as it is now. */
  async restart(pluginId: string): Promise<void> {
    const entry = this.require(pluginId);
    await this.exclusively(async () => {
      await this.stopEntry(entry);
      const [found] = checkAll([await reloadPlugin(entry.found)]);
      entry.found = found!;
      delete entry.fault;
      if (found!.fault) entry.fault = found!.fault;
      else if (entry.setting.enabled) await this.startEntry(entry);
      this.announce();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.poll);
    await this.changing;
    for (const entry of this.entries.values()) await this.stopEntry(entry);
  }

  private require(pluginId: string): Entry {
    const entry = this.entries.get(pluginId);
    if (entry) return entry;
    const known = [...this.entries.keys()].join(', ');
    throw new DocentError('plugin-not-found', {
      zh: `没有名为“${pluginId}”的插件。已有的插件：${known}`,
      en: `There is no plugin "${pluginId}". Known plugins: ${known}`,
    });
  }

  private async change(
    pluginId: string,
    edit: (setting: PluginSetting) => PluginSetting,
    change: SettingChange,
  ): Promise<boolean> {
    const setting = edit(this.require(pluginId).setting);
    if (!(await this.settings.save(pluginId, setting, change))) return false;
    await this.takeUpChanges();
    return true;
  }

  /** Brings what runs in line with what is stored. */
  private takeUpChanges(): Promise<void> {
    return this.exclusively(async () => {
      const [stored, order] = [await this.settings.all(), await this.settings.order()];
      let changed = this.sort(order);
      for (const entry of this.entries.values()) {
        const setting = stored.get(entry.found.id) ?? DEFAULT_SETTING;
        if (JSON.stringify(setting) === JSON.stringify(entry.setting)) continue;
        entry.setting = setting;
        changed = true;
        if (!setting.enabled) await this.stopEntry(entry);
        else if (entry.instance) entry.config = this.parsedConfig(entry);
        else await this.startEntry(entry);
      }
      if (changed) this.announce();
    });
  }

  /** One change at a time. */
  private exclusively(work: () => Promise<void>): Promise<void> {
    const result = this.changing.then(work);
    this.changing = result.catch((cause: unknown) =>
      this.logger.error('Plugin settings could not be taken up', asError(cause).stack),
    );
    return result;
  }

  private announce(): void {
    for (const listener of this.listeners) listener();
  }

  /** True when that changed anything. */
  private sort(order: readonly string[]): boolean {
    if (JSON.stringify(order) === JSON.stringify(this.order)) return false;
    this.order = [...order];
    const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
    this.entries = new Map([...this.entries].sort(([a], [b]) => place(a) - place(b)));
    return true;
  }

  private async startEntry(entry: Entry): Promise<void> {
    const { module, metadata, fault } = entry.found;
    if (fault || !module || !metadata) return;
    try {
      await this.settings.rememberSchema(metadata.id, jsonSchemaOf(metadata.configSchema));
      entry.config = this.parsedConfig(entry);
      const services = this.services.for(metadata.id, () => entry.config);
      entry.instance = await PluginInstance.start(module, metadata, services);
      entry.failures = 0;
      delete entry.fault;
      delete entry.lastFailure;
    } catch (cause) {
      entry.fault = told(entry, asError(cause).message);
      this.logger.error(`Plugin "${metadata.id}" is refused: ${entry.fault}`);
    }
  }

  private async stopEntry(entry: Entry): Promise<void> {
    const { instance } = entry;
    delete entry.instance;
    if (!entry.found.fault) delete entry.fault;
    await instance
      ?.stop()
      .catch((cause: unknown) =>
        this.logger.warn(`Plugin "${entry.found.id}" did not stop cleanly: ${told(entry, asError(cause).message)}`),
      );
  }

  private parsedConfig(entry: Entry): object {
    const schema = entry.found.metadata!.configSchema;
    const parsed = schema.safeParse(entry.setting.config);
    if (parsed.success) return parsed.data;
    this.logger.warn(`Plugin "${entry.found.id}" has a stored configuration that no longer fits; it runs on defaults`);
    return schema.parse({});
  }
}

/** What a plugin says of itself, without the secrets that it was configured with: it goes to the log and to all staff. */
function told({ found: { metadata }, setting }: Entry, text: string): string {
  return withoutSecrets(text, metadata && jsonSchemaOf(metadata.configSchema), setting.config);
}
