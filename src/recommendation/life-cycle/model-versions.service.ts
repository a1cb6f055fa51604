import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { ConfigService } from '../../config/config.service.js';
import { asError, DocentError } from '../../config/errors.js';
import { Revisions } from '../../database/revisions.js';
import { ServingModel } from '../serving/serving-model.js';
import { readArtefact } from '../training/artefact.js';
import type { ModelVersionEntity } from './model-version.entity.js';
import { REPORT, type ModelVersion, type VersionReport, type VersionSummary } from './model-version.js';
import { ModelVersionsRepository } from './model-versions.repository.js';

export const SUBJECT = 'recommendation';
export const ARTEFACT = 'model.bin';
/** The folder of a training that has not come to its end. */
export const UNFINISHED = '.part';
/** An unfinished folder this old was left by a process that died. */
const STALE_MILLISECONDS = 24 * 3_600_000;

/** The trained models on disk: which one serves, which served before, and how many are kept. */
@Injectable()
export class ModelVersions {
  private readonly logger = new Logger('Models');
  private adopting: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: ConfigService,
    private readonly repository: ModelVersionsRepository,
    private readonly revisions: Revisions,
    private readonly serving: ServingModel,
  ) {}

  /** Loads the model that serves, and another one as soon as it is promoted, by whichever process. */
  async start(): Promise<void> {
    await this.adopt();
    this.revisions.watch('models', () => this.adopt());
  }

  /** `models/recommendation` in the data folder: a folder for each version. */
  get folder(): string {
    return join(this.config.values.dataDir, 'models', SUBJECT);
  }

  fileOf(version: string): string {
    return join(this.folder, version, ARTEFACT);
  }

  async list(): Promise<ModelVersion[]> {
    return (await this.repository.list(SUBJECT)).map(versionFrom);
  }

  /** The version in this process's memory. */
  get loadedVersion(): string | undefined {
    return this.serving.current?.version;
  }

  async servingVersion(): Promise<string | undefined> {
    return (await this.repository.serving(SUBJECT))?.version;
  }

  /** The version that a roll-back returns to. */
  async formerVersion(): Promise<string | undefined> {
    return formerOf(await this.repository.list(SUBJECT))?.version;
  }

  /** How a version was trained and measured. @throws DocentError `not-found` */
  async report(version: string): Promise<VersionReport> {
    await this.require(version);
    const text = await readFile(join(this.folder, version, REPORT), 'utf8').catch(() => undefined);
    if (text) return JSON.parse(text) as VersionReport;
    throw new DocentError('not-found', {
      zh: `版本 ${version} 的报告文件已不在，请重新训练。`,
      en: `The report of version ${version} is gone from the disk: train again.`,
    });
  }

  /** @throws DocentError `not-found` */
  async require(version: string): Promise<ModelVersion> {
    const known = await this.find(version);
    if (known) return known;
    throw new DocentError('not-found', {
      zh: `没有版本 ${version}，可能已被清理。请从版本列表（命令行：models list）中选择。`,
      en: `There is no version ${version}; it may have been cleared away. Choose one of the list (on the command line: models list).`,
    });
  }

  async find(version: string): Promise<ModelVersion | undefined> {
    const row = await this.repository.get(version);
    return row?.subject === SUBJECT ? versionFrom(row) : undefined;
  }

  /** Enters a trained model whose folder is complete. */
  async add(version: string, summary: VersionSummary): Promise<void> {
    await this.repository.insert({
      ...{ version, subject: SUBJECT, state: 'candidate', summary: JSON.stringify(summary) },
      ...{ createdAt: new Date().toISOString(), promotedAt: null },
    });
  }

  /**
   * Lets a version serve from the next request on.
   * @throws DocentError `not-found`, or that of `readArtefact` when its file cannot be used; then nothing changes
   */
  async promote(version: string): Promise<void> {
    const known = await this.require(version);
    if (known.state === 'serving') return this.adopt();
    await readArtefact(this.fileOf(version));
    await this.repository.replaceServing(SUBJECT, version, 'retired');
    await this.adopt();
  }

  /**
   * Goes back to the version that served before.
   * @returns that version; undefined when there is none and no trained model serves any more
   * @throws DocentError `conflict` when no model serves, or the artefact of the former one cannot be used
   */
  async rollBack(): Promise<string | undefined> {
    const rows = await this.repository.list(SUBJECT);
    if (!rows.some(({ state }) => state === 'serving'))
      throw new DocentError('conflict', {
        zh: '目前没有训练好的模型在服务，无可回退。',
        en: 'No trained model serves at the moment: there is nothing to roll back.',
      });
    const former = formerOf(rows);
    if (former) await readArtefact(this.fileOf(former.version));
    await this.repository.replaceServing(SUBJECT, former?.version, 'withdrawn');
    await this.adopt();
    return former?.version;
  }

  /** Removes old versions beyond `DOCENT_MODEL_VERSIONS`, and what dead trainings left; what serves or served last stays. */
  async prune(): Promise<void> {
    const rows = await this.repository.list(SUBJECT);
    const former = formerOf(rows);
    const kept = new Set([
      ...rows.slice(0, this.config.values.modelVersions).map(({ version }) => version),
      ...rows.filter(({ state }) => state === 'serving').map(({ version }) => version),
      ...(former ? [former.version] : []),
    ]);
    for (const { version } of rows.filter((row) => !kept.has(row.version))) {
      await this.repository.remove(version);
      await rm(join(this.folder, version), { recursive: true, force: true });
    }
    for (const name of await readdir(this.folder).catch(() => []))
      if (name.endsWith(UNFINISHED) && isStale(name))
        await rm(join(this.folder, name), { recursive: true, force: true });
  }

  /** Brings what is in memory in line with the database, one call after the other. */
  private adopt(): Promise<void> {
    const adopted = this.adopting.then(() => this.load());
    // One that fails (the database is away) must not stand in the way of the next.
    this.adopting = adopted.catch(() => undefined);
    return adopted;
  }

  private async load(): Promise<void> {
    const row = await this.repository.serving(SUBJECT);
    const current = this.serving.current?.version;
    if (!row) {
      if (current) this.logger.log('No trained model serves any more');
      return this.serving.serveNone();
    }
    if (row.version === current || (await this.tryToServe(row.version))) return;
    if (current) return this.logger.error(`Model ${current} goes on serving`);
    // Nothing is in memory yet: the newest one that can be read is better than none.
    const others = (await this.repository.list(SUBJECT)).filter(({ promotedAt }) => promotedAt !== null);
    for (const { version } of others.sort((a, b) => (a.promotedAt! < b.promotedAt! ? 1 : -1)))
      if (version !== row.version && (await this.tryToServe(version))) return;
    this.logger.error('No trained model can be read: lists are made of meaning, themes and popularity');
  }

  private async tryToServe(version: string): Promise<boolean> {
    try {
      this.serving.serve(version, await readArtefact(this.fileOf(version)));
      this.logger.log(`Model ${version} serves`);
      return true;
    } catch (error) {
      this.logger.error(`Model ${version} cannot serve: ${asError(error).message}`);
      return false;
    }
  }
}

/** The version that served before the one that serves. */
function formerOf(rows: readonly ModelVersionEntity[]): ModelVersionEntity | undefined {
  return rows.filter(({ state }) => state === 'retired').sort((a, b) => (a.promotedAt! < b.promotedAt! ? 1 : -1))[0];
}

/** Names begin with the time of the training. */
function isStale(name: string): boolean {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(name) ?? [];
  return !year || Date.now() - Date.parse(`${year}-${month}-${day}`) > 2 * STALE_MILLISECONDS;
}

function versionFrom({ version, state, createdAt, promotedAt, summary }: ModelVersionEntity): ModelVersion {
  return {
    ...{ version, state, createdAt, summary: JSON.parse(summary) as VersionSummary },
    ...(promotedAt !== null && { promotedAt }),
  };
}
