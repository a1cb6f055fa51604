import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { ScheduledBackupsService } from './admin/installation/scheduled-backups.service.js';
import { AskedFacts } from './assistant/routing/asked-facts.service.js';
import { RoutingService } from './assistant/routing/routing.service.js';
import { AnswerService } from './assistant/conversation/answer.service.js';
import { CatalogueService } from './catalogue/catalogue.service.js';
import { DemoLoader } from './catalogue/demo/demo-loader.js';
import { JobsService } from './jobs/jobs.service.js';
import { LanguageService } from './language/language.service.js';
import { Readiness } from './operations/readiness.js';
import { PluginHostService } from './plugin-host/plugin-host.service.js';
import { RetentionService } from './privacy/retention/retention.service.js';
import { ModelVersions } from './recommendation/life-cycle/model-versions.service.js';
import { TrainingSchedule } from './recommendation/life-cycle/training-schedule.js';
import { ReviewInsightsService } from './reviews/insights/review-insights.service.js';
import { SearchService } from './search/search.service.js';

/** Milliseconds without a change after which the language room learns the catalogue's names anew. */
const RELEARN_PAUSE = 300;

/** What has to happen, in this order, before questions are answered. */
@Injectable()
export class Startup implements OnModuleDestroy {
  private readonly logger = new Logger('Docent');
  private relearning: NodeJS.Timeout | undefined;
  /** What is learnt while questions are answered already. */
  private learning: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly demo: DemoLoader,
    private readonly catalogue: CatalogueService,
    private readonly language: LanguageService,
    private readonly search: SearchService,
    private readonly plugins: PluginHostService,
    private readonly routing: RoutingService,
    private readonly askedFacts: AskedFacts,
    private readonly answers: AnswerService,
    private readonly readiness: Readiness,
    private readonly models: ModelVersions,
    private readonly training: TrainingSchedule,
    private readonly jobs: JobsService,
    private readonly insights: ReviewInsightsService,
    private readonly retention: RetentionService,
    private readonly backups: ScheduledBackupsService,
  ) {}

  async run(): Promise<void> {
    await this.demo.loadIfEmpty();
    this.language.rebuild(this.catalogue.all());
    this.catalogue.onChange(() => this.relearnSoon());
    await this.plugins.start();
    await this.search.start();
    await this.routing.start();
    await this.models.start();
    this.readiness.isReady = true;
    this.learning = this.learnAside();
    void this.insights.start();

    const resumed = await this.answers.start();
    if (resumed > 0) this.logger.log(`Answering ${resumed} questions that were accepted before the last stop`);
    const jobs = await this.jobs.resumeInterrupted();
    if (jobs > 0) this.logger.log(`Going on with ${jobs} jobs that were cut off by the last stop`);
    this.training.start();
    await this.retention.start();
    await this.backups.start();
  }

  /** Nothing writes into a database that has been closed. */
  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.relearning);
    await this.learning;
  }

  private async learnAside(): Promise<void> {
    try {
      await Promise.all([this.language.warmUp(), this.askedFacts.start()]);
    } catch (error) {
      this.logger.error('Wordings could not be learnt', error);
    }
  }

  /** An import changes the catalogue many times in a row: names are learnt anew once it pauses. */
  private relearnSoon(): void {
    clearTimeout(this.relearning);
    this.relearning = setTimeout(() => this.language.rebuild(this.catalogue.all()), RELEARN_PAUSE).unref();
  }
}
