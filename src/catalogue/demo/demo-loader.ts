import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { ConfigService } from '../../config/config.service.js';
import { PACKAGE_ROOT } from '../../config/version.js';
import { SettingsRepository } from '../../database/settings.repository.js';
import { ReviewsService } from '../../reviews/reviews.service.js';
import { CatalogueService } from '../catalogue.service.js';
import type { ImportReport } from '../files/import-file.js';
import { CatalogueImporter } from '../import/catalogue-importer.js';

const SCOPE = 'demo';
const KEY = 'state';
type DemoState = 'loading' | 'loaded';

/** Fills an empty installation with the demo catalogue, once. */
@Injectable()
export class DemoLoader {
  private readonly logger = new Logger('Demo');

  constructor(
    private readonly config: ConfigService,
    private readonly settings: SettingsRepository,
    private readonly catalogue: CatalogueService,
    private readonly importer: CatalogueImporter,
    private readonly reviews: ReviewsService,
  ) {}

  /**
   * Loads `data/demo` when there are no items yet, or when an earlier load did not come to its end. Items that the
   * operator removed later do not come back.
   */
  async loadIfEmpty(folder = join(PACKAGE_ROOT, 'data', 'demo')): Promise<void> {
    if (!this.config.values.demo || !existsSync(folder)) return;
    const state = await this.settings.get<DemoState>(SCOPE, KEY);
    if (state === 'loaded' || (state === undefined && this.catalogue.size > 0)) return;

    this.logger.log('Loading the demo catalogue (DOCENT_DEMO=off starts with an empty one)');
    await this.settings.set(SCOPE, KEY, 'loading' satisfies DemoState);
    const names = (await readdir(folder)).sort();
    for (const name of names.filter((name) => name.endsWith('.json')))
      this.tell(await this.importer.import(join(folder, name)));
    for (const name of names.filter((name) => /^reviews\..*\.jsonl$/.test(name)))
      this.tell(await this.reviews.import(join(folder, name)));
    await this.settings.set(SCOPE, KEY, 'loaded' satisfies DemoState);
    this.logger.log(`The demo catalogue has ${this.catalogue.size} items`);
  }

  private tell({ file, total, added, unchanged, faulty }: ImportReport): void {
    this.logger.log(`${file}: ${total} records, ${added} new${unchanged ? `, ${unchanged} already there` : ''}`);
    for (const { line, reason } of faulty) this.logger.warn(`${file}, line ${line}: ${reason.en}`);
  }
}
