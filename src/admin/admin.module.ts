import { Module } from '@nestjs/common';
import { EmbeddingModule } from '../embedding/embedding.module.js';
import { InteractionsModule } from '../interactions/interactions.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { RecommendationModule } from '../recommendation/recommendation.module.js';
import { SentimentModule } from '../sentiment/sentiment.module.js';
import { SearchModule } from '../search/search.module.js';
import { AssistantModule } from '../assistant/assistant.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { PluginHostModule } from '../plugin-host/plugin-host.module.js';
import { AccountEntity } from './accounts/account.entity.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { AccountsRepository } from './accounts/accounts.repository.js';
import { AccountsService } from './accounts/accounts.service.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditEntryEntity } from './audit/audit-entry.entity.js';
import { AuditRepository } from './audit/audit.repository.js';
import { AuditService } from './audit/audit.service.js';
import { BehaviourController } from './behaviour/behaviour.controller.js';
import { BehaviourRepository } from './behaviour/behaviour.repository.js';
import { BehaviourService } from './behaviour/behaviour.service.js';
import { SentimentViewService } from './behaviour/sentiment.service.js';
import { AppearanceController } from './appearance/appearance.controller.js';
import { AppearanceRepository } from './appearance/appearance.repository.js';
import { AppearanceService } from './appearance/appearance.service.js';
import { PublicAppearanceController } from './appearance/public-appearance.controller.js';
import { CatalogueController } from './catalogue/catalogue.controller.js';
import { GapsService } from './catalogue/gaps.service.js';
import { ItemsService } from './catalogue/items.service.js';
import { EventLoopDelay } from './health/event-loop.js';
import { InstallationHealthController } from './health/health.controller.js';
import { HealthRepository } from './health/health.repository.js';
import { HealthService } from './health/health.service.js';
import { ImportsController } from './imports/imports.controller.js';
import { ImportsService } from './imports/imports.service.js';
import { ReviewAnalysisService } from './imports/review-analysis.service.js';
import { BackupsController } from './installation/backups.controller.js';
import { BackupsService } from './installation/backups.service.js';
import { JobsController } from './installation/jobs.controller.js';
import { ScheduledBackupsService } from './installation/scheduled-backups.service.js';
import { StaffJobsService } from './installation/staff-jobs.service.js';
import { PluginsController } from './plugins/plugins.controller.js';
import { PluginsService } from './plugins/plugins.service.js';
import { RecommenderController } from './recommender/recommender.controller.js';
import { RecommenderService } from './recommender/recommender.service.js';
import { SandboxController } from './sandbox/sandbox.controller.js';
import { SandboxService } from './sandbox/sandbox.service.js';
import { AdminGuard } from './security/admin.guard.js';
import { SignInLimits } from './security/sign-in-limits.js';
import { FirstAccount } from './session/first-account.js';
import { SessionController } from './session/session.controller.js';
import { SessionRepository } from './session/session.repository.js';
import { SessionService } from './session/session.service.js';
import { StaffSessionEntity } from './session/staff-session.entity.js';
import { UndoController } from './undo/undo.controller.js';
import { UndoEntryEntity } from './undo/undo-entry.entity.js';
import { UndoRepository } from './undo/undo.repository.js';
import { UndoService } from './undo/undo.service.js';

export const ADMIN_ENTITIES = [AccountEntity, StaffSessionEntity, AuditEntryEntity, UndoEntryEntity];

/** The console's server side. */
@Module({
  imports: [
    AssistantModule,
    CatalogueModule,
    EmbeddingModule,
    InteractionsModule,
    JobsModule,
    OperationsModule,
    PluginHostModule,
    PrivacyModule,
    RecommendationModule,
    ReviewsModule,
    SearchModule,
    SentimentModule,
  ],
  controllers: [
    AccountsController,
    AppearanceController,
    PublicAppearanceController,
    AuditController,
    BehaviourController,
    BackupsController,
    CatalogueController,
    ImportsController,
    InstallationHealthController,
    JobsController,
    PluginsController,
    RecommenderController,
    SandboxController,
    SessionController,
    UndoController,
  ],
  providers: [
    AccountsRepository,
    AccountsService,
    AdminGuard,
    AuditRepository,
    AuditService,
    BehaviourRepository,
    BehaviourService,
    AppearanceRepository,
    AppearanceService,
    BackupsService,
    EventLoopDelay,
    FirstAccount,
    GapsService,
    HealthRepository,
    HealthService,
    ImportsService,
    ItemsService,
    ReviewAnalysisService,
    PluginsService,
    RecommenderService,
    SandboxService,
    SentimentViewService,
    SessionRepository,
    SessionService,
    SignInLimits,
    ScheduledBackupsService,
    StaffJobsService,
    UndoRepository,
    UndoService,
  ],
  exports: [ScheduledBackupsService],
})
export class AdminModule {}
