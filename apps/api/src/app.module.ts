import { ReportsModule, type RequestableKind } from '@docket/domain';
import { ReportQueue } from '@docket/queue';
import { countStorageErrors, type Logger } from '@docket/observability';
import { PersistenceModule } from '@docket/persistence';
import { isExpectedError, openStorage } from '@docket/storage';
import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { LOGGER, SETTINGS, type ApiSettings } from './api-config.js';
import { AccountModule } from './account/account.module.js';
import { ApiKeysModule } from './api-keys/api-keys.module.js';
import { AssignmentsModule } from './assignments/assignments.module.js';
import { AttentionModule } from './attention/attention.module.js';
import { AuditLogModule } from './audit-log/audit-log.module.js';
import { ClassroomSessionsModule } from './classroom-sessions/classroom-sessions.module.js';
import { ContentModule } from './content/content.module.js';
import { FiguresModule } from './figures/figures.module.js';
import { FrameworksModule } from './frameworks/frameworks.module.js';
import { HealthModule } from './health/health.module.js';
import { Exports } from './exports/exports.js';
import { ExportsModule } from './exports/exports.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { MailModule } from './mail/mail.module.js';
import { OpenApiModule } from './openapi/openapi.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { OrganizationModule } from './organization/organization.module.js';
import { PeopleModule } from './people/people.module.js';
import { ReportRoutesModule } from './reports/reports.module.js';
import { StatementsModule } from './statements/statements.module.js';
import { SearchModule } from './search/search.module.js';
import { TeamsModule } from './teams/teams.module.js';
import { TrainingModule } from './training/training.module.js';
import { ApiMetrics } from './metrics/api-metrics.js';
import { MetricsServer } from './metrics/metrics-server.js';

/** Providers that every module can inject. */
@Global()
@Module({})
class CoreModule {
  static forRoot(settings: ApiSettings, logger: Logger): DynamicModule {
    const providers = [
      { provide: SETTINGS, useValue: settings },
      { provide: LOGGER, useValue: logger },
      Exports,
    ];
    return { module: CoreModule, providers, exports: [SETTINGS, LOGGER, Exports] };
  }
}

/** Dependencies of the API. */
export interface AppOptions {
  settings: ApiSettings;
  logger: Logger;
  kinds: RequestableKind[];
  queue: ReportQueue;
  metrics: ApiMetrics;
}

/** The root module of the API. */
@Module({})
export class AppModule implements OnApplicationShutdown {
  constructor(private readonly queue: ReportQueue) {}

  static forRoot({ settings, logger, kinds, queue, metrics }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CoreModule.forRoot(settings, logger),
        PersistenceModule.forRoot({
          databaseUrl: settings.databaseUrl,
          authDatabaseUrl: settings.authDatabaseUrl,
          poolSize: settings.databasePool,
          shared: true,
        }),
        ReportsModule.forRoot({
          kinds,
          storage: countStorageErrors(openStorage(settings), metrics.registry, isExpectedError),
          queue,
          slots: settings.reportsInFlight,
          quotas: {
            queued: settings.quotas.queuedReports,
            storedBytes: settings.quotas.storedMb * 1024 ** 2,
          },
        }),
        AccessModule,
        AccountModule,
        ApiKeysModule,
        AssignmentsModule,
        AttentionModule,
        AuditLogModule,
        ClassroomSessionsModule,
        ExportsModule,
        FiguresModule,
        FrameworksModule,
        ContentModule,
        HealthModule,
        ImportsModule,
        MailModule,
        OpenApiModule,
        OperationsModule,
        OrganizationModule,
        PeopleModule,
        ReportRoutesModule,
        StatementsModule,
        SearchModule,
        TeamsModule,
        TrainingModule,
      ],
      providers: [MetricsServer, { provide: ApiMetrics, useValue: metrics }],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}
