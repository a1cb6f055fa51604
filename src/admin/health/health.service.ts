import { statfs } from 'node:fs/promises';
import { getHeapStatistics } from 'node:v8';
import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../../catalogue/catalogue.service.js';
import { ConfigService } from '../../config/config.service.js';
import { asError } from '../../config/errors.js';
import { SERVER_VERSION } from '../../config/version.js';
import { EmbeddingService } from '../../embedding/embedding.service.js';
import { JobsService, type Job } from '../../jobs/jobs.service.js';
import { Readiness } from '../../operations/readiness.js';
import { HOST_VERSION } from '../../plugin-api/index.js';
import { PluginHostService } from '../../plugin-host/plugin-host.service.js';
import { RetentionService } from '../../privacy/retention/retention.service.js';
import type { HealthPart, InstallationHealth } from '../../protocol/admin/index.js';
import { ModelVersions } from '../../recommendation/life-cycle/model-versions.service.js';
import { SearchService } from '../../search/search.service.js';
import { AppearanceService } from '../appearance/appearance.service.js';
import { BackupsService } from '../installation/backups.service.js';
import { ScheduledBackupsService } from '../installation/scheduled-backups.service.js';
import { EventLoopDelay } from './event-loop.js';
import { HealthRepository } from './health.repository.js';
import * as judge from './judgements.js';

const DAY = 86_400_000;
/** A database that has not answered by then counts as failed. */
const PATIENCE = 5000;

type Finding = Pick<HealthPart, 'state' | 'text' | 'advice'>;

const LABELS: Record<HealthPart['part'], HealthPart['label']> = {
  server: { zh: '服务', en: 'Server' },
  database: { zh: '数据库', en: 'Database' },
  encoder: { zh: '文本理解', en: 'Text encoder' },
  index: { zh: '目录索引', en: 'Search index' },
  plugins: { zh: '插件', en: 'Plugins' },
  recommender: { zh: '推荐模型', en: 'Recommender' },
  jobs: { zh: '任务', en: 'Jobs' },
  backup: { zh: '备份', en: 'Backup' },
  phones: { zh: '访客手机', en: 'Visitors’ phones' },
  disk: { zh: '磁盘', en: 'Disk' },
  memory: { zh: '内存', en: 'Memory' },
  'event-loop': { zh: '响应', en: 'Response' },
};

/** Whether an installation is sound, part by part, and what to do where it is not. */
@Injectable()
export class HealthService {
  private readonly startedAt = new Date(Date.now() - process.uptime() * 1000).toISOString();

  constructor(
    private readonly config: ConfigService,
    private readonly readiness: Readiness,
    private readonly repository: HealthRepository,
    private readonly embedding: EmbeddingService,
    private readonly catalogue: CatalogueService,
    private readonly search: SearchService,
    private readonly plugins: PluginHostService,
    private readonly models: ModelVersions,
    private readonly jobs: JobsService,
    private readonly backups: BackupsService,
    private readonly scheduled: ScheduledBackupsService,
    private readonly appearance: AppearanceService,
    private readonly retention: RetentionService,
    private readonly delay: EventLoopDelay,
  ) {}

  async look(now = Date.now()): Promise<InstallationHealth> {
    const { embedded, pending } = this.search.vectors.status;
    const plugins = this.plugins.list();
    const inState = (state: string) => plugins.filter((plugin) => plugin.state === state);
    const database = await within(this.repository.look()).catch((cause: unknown) => asError(cause));
    const [jobs, backups, scheduled, appearance, lastRunAt, recommender, disk] = await Promise.all([
      within(this.jobs.list()).catch((): Job[] => []),
      this.backups.list().catch(() => ({ items: [] })),
      this.scheduled.view().catch(() => undefined),
      this.appearance.public(),
      within(this.retention.lastRunAt()).catch(() => undefined),
      this.recommender(),
      this.disk(),
    ]);
    const memory = process.memoryUsage();
    const figures: InstallationHealth['figures'] = {
      items: { total: this.catalogue.size, embedded, pending },
      plugins: {
        ...{ running: inState('running').length, disabled: inState('disabled').length },
        failed: inState('failed').length,
      },
      jobs: {
        unfinished: jobs.filter(({ state }) => state === 'queued' || state === 'running').length,
        failedLately: jobs.filter((job) => hasFailed(job) && now - Date.parse(job.createdAt) < DAY).length,
      },
      database:
        database instanceof Error
          ? { type: this.config.values.databaseUrl ? 'postgres' : 'sqlite', bytes: null }
          : { type: database.type, bytes: database.bytes },
      disk,
      memory: {
        ...{ residentBytes: memory.rss, heapUsedBytes: memory.heapUsed },
        heapLimitBytes: getHeapStatistics().heap_size_limit,
      },
      eventLoopDelay: this.delay.milliseconds,
      lastBackup: backups.items[0] ?? null,
      retention: { days: this.config.values.retentionDays ?? null, lastRunAt: lastRunAt ?? null },
    };
    const age = database instanceof Error || !database.createdAt ? undefined : now - database.createdAt;
    const failing = plugins.filter(({ failures, state }) => failures > 0 && state === 'running');
    const findings: Record<HealthPart['part'], Finding> = {
      server: this.server(),
      database:
        database instanceof Error
          ? judge.databaseFailed(database.message)
          : judge.databaseFinding(database.version, database.writeMilliseconds),
      encoder: this.encoder(),
      index: judge.indexFinding(figures.items),
      plugins: judge.pluginsFinding(figures.plugins, namesOf(inState('failed')), namesOf(failing)),
      recommender,
      jobs: judge.jobsFinding(figures.jobs),
      backup: judge.backupFinding(figures.lastBackup, figures.database.type, age, now, scheduled?.lastFailure),
      phones: judge.phonesFinding(appearance.phones, appearance.kiosk.places.length > 0),
      disk: judge.diskFinding(disk),
      memory: judge.memoryFinding(figures.memory),
      'event-loop': judge.delayFinding(figures.eventLoopDelay),
    };
    const parts = (Object.keys(LABELS) as HealthPart['part'][]).map((part): HealthPart => {
      return { part, label: LABELS[part], ...findings[part] };
    });
    return {
      state: judge.worstOf(parts.map(({ state }) => state)),
      ...{ checkedAt: new Date(now).toISOString(), startedAt: this.startedAt, parts, figures },
      versions: {
        ...{ docent: SERVER_VERSION, pluginApi: HOST_VERSION, node: process.version },
        database: database instanceof Error ? '–' : database.version,
      },
    };
  }

  private server(): Finding {
    if (this.readiness.isReady)
      return { state: 'ok', text: { zh: '正在回答提问。', en: 'Questions are answered.' }, advice: null };
    return {
      state: 'degraded',
      text: { zh: '正在启动，还不能回答。', en: 'It is starting up and does not answer yet.' },
      advice: {
        zh: '请稍等；若几分钟后仍如此，请看服务日志。',
        en: 'Wait a moment; if this lasts for minutes, see the log.',
      },
    };
  }

  private encoder(): Finding {
    const { state, encoder, progress, problem } = this.embedding.status();
    const advice = {
      zh: '请看服务日志和 docs/embedding.md，改好后重启。',
      en: 'See the log and docs/embedding.md, then restart the server.',
    };
    if (state === 'failed')
      return { state: 'failed', text: problem ?? { zh: '未能加载。', en: 'It could not be loaded.' }, advice };
    if (state === 'loading') {
      const detail = progress ? ` ${progress.message}` : '';
      return {
        state: 'degraded',
        text: { zh: `正在加载。${detail}`, en: `It is loading.${detail}` },
        advice: { zh: '请稍等。', en: 'Wait a moment.' },
      };
    }
    if (problem) return { state: 'degraded', text: problem, advice };
    const name = `${encoder?.id} (${encoder?.backend})`;
    return { state: 'ok', text: { zh: `${name} 在工作。`, en: `${name} works.` }, advice: null };
  }

  private async recommender(): Promise<Finding> {
    const wanted = await this.models.servingVersion().catch(() => undefined);
    const loaded = this.models.loadedVersion;
    if (wanted !== undefined && wanted !== loaded)
      return {
        state: 'degraded',
        text: { zh: `模型 ${wanted} 无法加载。`, en: `The model ${wanted} cannot be loaded.` },
        advice: {
          zh: '到“推荐模型”回退到上一个版本，或重新训练。',
          en: 'Roll back to the former version on the page of the recommender, or train again.',
        },
      };
    if (!loaded)
      return {
        state: 'ok',
        text: {
          zh: '还没有训练好的模型，按意思、主题和热度推荐。',
          en: 'No trained model serves yet: lists are made of meaning, themes and popularity.',
        },
        advice: null,
      };
    return { state: 'ok', text: { zh: `模型 ${loaded} 在使用。`, en: `The model ${loaded} serves.` }, advice: null };
  }

  private async disk(): Promise<InstallationHealth['figures']['disk']> {
    const facts = await statfs(this.config.values.dataDir).catch(() => undefined);
    return facts ? { freeBytes: facts.bavail * facts.bsize, totalBytes: facts.blocks * facts.bsize } : null;
  }
}

const hasFailed = ({ state }: Job): boolean => state === 'failed' || state === 'interrupted';

const namesOf = (plugins: readonly { id: string }[]): string[] => plugins.map(({ id }) => id);

function within<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE} ms`)), PATIENCE).unref();
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
