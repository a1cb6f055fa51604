import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { ConfigService } from '../config/config.service.js';
import { asError, DocentError } from '../config/errors.js';
import type { IntentDefinition, PluginMetadata, Turn } from '../plugin-api/index.js';
import type { Block } from '../protocol/blocks.js';
import { HostServicesFactory } from './host-services.js';
import { checkAll } from './plugin-checks.js';
import { discoverPlugins, SHIPPED_PLUGINS, type FoundPlugin } from './plugin-discovery.js';
import { PluginInstance } from './plugin-instance.js';
import { runHandler } from './plugin-runner.js';
import { DEFAULT_SETTING, PluginSettings, type PluginSetting } from './plugin-settings.js';

/** Milliseconds that one intent of one plugin may take for its answer. */
const TIME_LIMIT = 8000;
/** How often choices made by another process (the command line) are looked for, in milliseconds. */
const POLL_INTERVAL = 2000;

export type PluginState = 'running' | 'disabled' | 'failed';

export interface PluginStatus {
  id: string;
  folder: string;
  state: PluginState;
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
  private readonly entries = new Map<string, Entry>();
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
    this.poll = setInterval(() => void this.takeUpChanges(), POLL_INTERVAL);
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
      entry.lastFailure = error.message;
      this.logger.error(`Plugin "${pluginId}" failed at "${intentId}": ${error.message}`, error.stack);
      if (error instanceof DocentError) throw error;
      throw new DocentError('plugin-failed', error.message, { cause });
    }
  }

  async setEnabled(pluginId: string, enabled: boolean): Promise<void> {
    await this.change(pluginId, (setting) => ({ ...setting, enabled }));
  }

  /** @throws DocentError `config-invalid` naming each faulty field; the old configuration goes on */
  async configure(pluginId: string, values: Record<string, unknown>): Promise<void> {
    const { found } = this.require(pluginId);
    const parsed = found.metadata?.configSchema.strict().safeParse(values);
    if (!parsed?.success) {
      const faults = parsed?.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [found.fault];
      throw new DocentError('config-invalid', {
        zh: `插件“${pluginId}”的配置有误：${faults.join('；')}`,
        en: `The configuration of plugin "${pluginId}" is wrong: ${faults.join('; ')}`,
      });
    }
    await this.change(pluginId, (setting) => ({ ...setting, config: values }));
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

  private async change(pluginId: string, edit: (setting: PluginSetting) => PluginSetting): Promise<void> {
    const setting = edit(this.require(pluginId).setting);
    await this.settings.save(pluginId, setting);
    await this.takeUpChanges();
  }

  /** Brings what runs in line with what is stored; one change at a time. */
  private takeUpChanges(): Promise<void> {
    const result = this.changing.then(async () => {
      const stored = await this.settings.all();
      let changed = false;
      for (const entry of this.entries.values()) {
        const setting = stored.get(entry.found.id) ?? DEFAULT_SETTING;
        if (JSON.stringify(setting) === JSON.stringify(entry.setting)) continue;
        entry.setting = setting;
        changed = true;
        if (!setting.enabled) await this.stopEntry(entry);
        else if (entry.instance) entry.config = this.parsedConfig(entry);
        else await this.startEntry(entry);
      }
      if (changed) for (const listener of this.listeners) listener();
    });
    this.changing = result.catch((cause: unknown) =>
      this.logger.error('Plugin settings could not be read', asError(cause).stack),
    );
    return result;
  }

  private async startEntry(entry: Entry): Promise<void> {
    const { module, metadata, fault } = entry.found;
    if (fault || !module || !metadata) return;
    try {
      entry.config = this.parsedConfig(entry);
      const services = this.services.for(metadata.id, () => entry.config);
      entry.instance = await PluginInstance.start(module, metadata, services);
      entry.failures = 0;
      delete entry.fault;
      delete entry.lastFailure;
    } catch (cause) {
      entry.fault = asError(cause).message;
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
        this.logger.warn(`Plugin "${entry.found.id}" did not stop cleanly: ${asError(cause).message}`),
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
