import { Injectable } from '@nestjs/common';
import { DocentError } from '../../config/errors.js';
import { maskChange, maskSecrets, secretPaths, withStoredSecrets } from '../../plugin-host/plugin-secrets.js';
import { PluginSettings } from '../../plugin-host/plugin-settings.repository.js';
import { PluginHostService, type PluginStatus } from '../../plugin-host/plugin-host.service.js';
import type {
  Page,
  PageQuery,
  Plugin,
  PluginConfigView,
  PluginTest,
  PluginVersion,
  SavePluginConfig,
} from '../../protocol/admin/index.js';
import { AuditService } from '../audit/audit.service.js';
import { changesBetween } from '../audit/changes.js';
import { conflict } from '../conflict.js';
import { pageFrom } from '../paging.js';
import { SandboxService } from '../sandbox/sandbox.service.js';
import type { Staff } from '../security/staff.js';

type Values = Record<string, unknown>;

/** Plugins as staff see them. Secrets come in here, and never go out. */
@Injectable()
export class PluginsService {
  constructor(
    private readonly host: PluginHostService,
    private readonly settings: PluginSettings,
    private readonly sandbox: SandboxService,
    private readonly audit: AuditService,
  ) {}

  async list(): Promise<{ items: Plugin[] }> {
    const revisions = await this.settings.revisions();
    return { items: this.host.list().map((status, position) => pluginFrom(status, position, revisions)) };
  }

  async get(id: string): Promise<Plugin> {
    const plugin = (await this.list()).items.find((each) => each.id === id);
    if (plugin) return plugin;
    throw new DocentError('plugin-not-found', { zh: `没有插件“${id}”。`, en: `There is no plugin "${id}".` });
  }

  async setEnabled(id: string, enabled: boolean, revision: number, staff: Staff): Promise<Plugin> {
    const before = await this.get(id);
    if (!(await this.host.setEnabled(id, enabled, { revision, by: staff }))) throw conflict(await this.get(id));
    await this.audit.record(staff, 'plugin.switch', targetOf(before), { enabled: before.enabled }, { enabled });
    return this.get(id);
  }

  async setOrder(ids: readonly string[], staff: Staff): Promise<{ items: Plugin[] }> {
    const before = this.host.list().map(({ id }) => id);
    if (JSON.stringify([...before].sort()) !== JSON.stringify([...ids].sort()))
      throw new DocentError('bad-request', {
        zh: `顺序里须恰好包含每个插件一次：${before.join('、')}`,
        en: `The order must name each plugin once: ${before.join(', ')}`,
      });
    await this.host.setOrder(ids);
    const target = { type: 'plugin', id: '', label: '' };
    await this.audit.record(staff, 'plugin.order', target, { order: before }, { order: ids });
    return this.list();
  }

  async config(id: string): Promise<PluginConfigView> {
    const { schema, stored, defaults } = await this.host.configuration(id);
    return {
      id,
      schema: schema ?? null,
      values: maskSecrets(schema, { ...defaults, ...stored }) as Values,
      defaults: maskSecrets(schema, defaults) as Values,
      secrets: secretPaths(schema),
      revision: await this.settings.revision(id),
    };
  }

  async check(id: string, { values }: SavePluginConfig) {
    return { fields: this.host.check(id, await this.completed(id, values)) };
  }

  async configure(id: string, { values, revision }: SavePluginConfig, staff: Staff): Promise<PluginConfigView> {
    await this.store(id, await this.completed(id, values), { revision, by: staff }, 'plugin.configure', staff);
    return this.config(id);
  }

  async history(id: string, query: PageQuery): Promise<Page<PluginVersion>> {
    const { schema } = await this.host.configuration(id);
    const current = await this.settings.revision(id);
    const skip = (query.page - 1) * query.pageSize;
    // One more than is shown: the oldest of the page is compared with the one before it.
    const [versions, total] = await this.settings.history(id, skip, query.pageSize + 1);
    const items = versions.slice(0, query.pageSize).map((version, index): PluginVersion => {
      const before = versions[index + 1]?.setting;
      const { accountId, username, at, restored } = version;
      return {
        version: version.version,
        at,
        account: accountId === null ? null : { id: accountId, username: username ?? '' },
        changes: before ? changesBetween(...maskedSettings(schema, before, version.setting)) : [],
        restored,
        isCurrent: version.version === current,
      };
    });
    return pageFrom(items, total, query);
  }

  async rollback(id: string, version: number, revision: number, staff: Staff): Promise<PluginConfigView> {
    const wanted = await this.settings.version(id, version);
    if (!wanted) throw new DocentError('not-found', { zh: '没有这个版本。', en: 'There is no such version.' });
    const { defaults } = await this.host.configuration(id);
    const values = { ...defaults, ...wanted.setting.config };
    await this.store(id, values, { revision, by: staff, restored: version }, 'plugin.rollback', staff);
    return this.config(id);
  }

  async restart(id: string, staff: Staff): Promise<Plugin> {
    const before = await this.get(id);
    await this.host.restart(id);
    const after = await this.get(id);
    await this.audit.record(staff, 'plugin.start', targetOf(before), { state: before.state }, { state: after.state });
    return after;
  }

  /** Each intent answers its first example in both languages. */
  async test(id: string, staff: Staff): Promise<PluginTest> {
    const { state, fault } = await this.get(id);
    const intents = this.host.intents().filter(({ plugin }) => plugin.id === id);
    if (state !== 'running')
      throw new DocentError('plugin-failed', {
        zh: `插件没有运行${fault ? `：${fault}` : '，请先启用'}。`,
        en: `The plugin is not running${fault ? `: ${fault}` : '; enable it first'}.`,
      });
    const checks: PluginTest['checks'] = [];
    for (const { intent } of intents)
      for (const locale of ['zh', 'en'] as const)
        checks.push(await this.tryExample(id, intent.id, intent.examples[locale][0]!, locale, staff));
    return { ok: checks.every(({ ok }) => ok), checks };
  }

  private async tryExample(id: string, intent: string, text: string, locale: 'zh' | 'en', staff: Staff) {
    const began = performance.now();
    const { blocks } = await this.sandbox.tryIntent(text, locale, { plugin: id, intent }, staff);
    const failed = blocks.find((block) => block.type === 'notice' && block.level === 'error');
    const { lastFailure = '' } = this.host.list().find((each) => each.id === id) ?? {};
    const message = failed
      ? { zh: `失败：${lastFailure}`, en: `Failed: ${lastFailure}` }
      : { zh: `回答了 ${blocks.length} 个内容块`, en: `Answered with ${blocks.length} blocks` };
    return { intent, text, ok: !failed, message, milliseconds: Math.round(performance.now() - began) };
  }

  private async store(
    id: string,
    values: Values,
    change: { revision: number; by: Staff; restored?: number },
    action: string,
    staff: Staff,
  ): Promise<void> {
    const { schema, stored } = await this.host.configuration(id);
    if (!(await this.host.configure(id, values, change))) throw conflict(await this.config(id));
    const { stored: now } = await this.host.configuration(id);
    await this.audit.record(staff, action, targetOf(await this.get(id)), ...maskChange(schema, stored, now));
  }

  private async completed(id: string, values: Values): Promise<Values> {
    const { schema, stored } = await this.host.configuration(id);
    return withStoredSecrets(schema, values, stored) as Values;
  }
}

function maskedSettings(
  schema: Parameters<typeof maskChange>[0],
  before: { enabled: boolean; config: Values },
  after: { enabled: boolean; config: Values },
): [unknown, unknown] {
  const [was, is] = maskChange(schema, before.config, after.config);
  return [
    { enabled: before.enabled, config: was },
    { enabled: after.enabled, config: is },
  ];
}

function pluginFrom(status: PluginStatus, position: number, revisions: ReadonlyMap<string, number>): Plugin {
  const { id, state, enabled, metadata, fault, failures, lastFailure } = status;
  return {
    ...{ id, state, enabled, failures, position, revision: revisions.get(id) ?? 0 },
    ...(metadata && {
      ...{ name: metadata.name, description: metadata.description },
      ...{ version: metadata.version, hostVersion: metadata.hostVersion },
    }),
    ...(fault && { fault }),
    ...(lastFailure && { lastFailure }),
    intents: (metadata?.intents ?? []).map((intent) => ({ id: intent.id, description: intent.description })),
  };
}

function targetOf({ id, name }: Plugin) {
  return { type: 'plugin', id, label: name?.en ?? id };
}
