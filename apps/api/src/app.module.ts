import { ReportsModule, type RequestableKind } from '@docket/domain';
import { ReportQueue } from '@docket/queue';
import { countStorageErrors, type Logger } from '@docket/observability';
import { PersistenceModule } from '@docket/persistence';
import { isAnswer, openStorage } from '@docket/storage';
import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { LOGGER, SETTINGS, type ApiSettings } from './api-config.js';
import { ApiKeysModule } from './api-keys/api-keys.module.js';
import { AssignmentsModule } from './assignments/assignments.module.js';
import { AuditLogModule } from './audit-log/audit-log.module.js';
import { ContentModule } from './content/content.module.js';
import { ComplianceModule } from './frameworks/compliance.module.js';
import { HealthModule } from './health/health.module.js';
import { Exports } from './http/exports.js';
import { ImportModule } from './import/import.module.js';
import { OpenApiModule } from './openapi/openapi.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { OrganizationModule } from './organization/organization.module.js';
import { PeopleModule } from './people/people.module.js';
import { ReportRoutesModule } from './reports/reports.module.js';
import { TeamsModule } from './teams/teams.module.js';
import { TrainingModule } from './training/training.module.js';
import { ApiMetrics } from './metrics/api-metrics.js';
import { MetricsServer } from './metrics/metrics-server.js';

/** What every module of the process may ask for. */
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

/** What the process is put together from. */
export interface AppParts {
  settings: ApiSettings;
  logger: Logger;
  kinds: RequestableKind[];
  queue: ReportQueue;
  metrics: ApiMetrics;
}

/** The API process. */
@Module({})
export class AppModule implements OnApplicationShutdown {
  constructor(private readonly queue: ReportQueue) {}

  static forRoot({ settings, logger, kinds, queue, metrics }: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CoreModule.forRoot(settings, logger),
        PersistenceModule.forRoot(settings.databaseUrl, settings.databasePool),
        ReportsModule.forRoot({
          kinds,
          storage: countStorageErrors(openStorage(settings), metrics.registry, isAnswer),
          queue,
          slots: settings.reportsInFlight,
        }),
        AccessModule,
        ApiKeysModule,
        AssignmentsModule,
        AuditLogModule,
        ComplianceModule,
        ContentModule,
        HealthModule,
        ImportModule,
        OpenApiModule,
        OperationsModule,
        OrganizationModule,
        PeopleModule,
        ReportRoutesModule,
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
