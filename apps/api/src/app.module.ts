import {
  ApiKeysService,
  AssignmentsService,
  AuditLogService,
  OperationsService,
  ReportsModule,
  type RequestableKind,
} from '@docket/domain';
import { ReportQueue } from '@docket/queue';
import { countStorageErrors, type Logger } from '@docket/observability';
import { PersistenceModule } from '@docket/persistence';
import { isAnswer, openStorage } from '@docket/storage';
import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { AssignmentsController } from './assignments/assignments.controller.js';
import { AuditLogExportController } from './audit-log/audit-log-export.controller.js';
import { AuditLogController } from './audit-log/audit-log.controller.js';
import { ComplianceModule } from './frameworks/compliance.module.js';
import { ContentModule } from './content/content.module.js';
import { Exports } from './http/exports.js';
import { HealthController } from './health/health.controller.js';
import { Stopping } from './health/stopping.js';
import { ImportsController } from './import/imports.controller.js';
import { ApiDescription, OpenApiController } from './openapi/openapi.controller.js';
import { OperationsController } from './operations/operations.controller.js';
import { OrganizationModule } from './organization/organization.module.js';
import { PeopleModule } from './people/people.module.js';
import { ReportKindsController } from './reports/report-kinds.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { SessionModule } from './auth/session.module.js';
import { LOGGER, SETTINGS, type ApiSettings } from './api-config.js';
import { TeamsModule } from './teams/teams.module.js';
import { TrainingModule } from './training/training.module.js';
import { ApiMetrics } from './watch/api-metrics.js';
import { Watch } from './watch/watch.js';

/** What every module of the process may ask for. */
@Global()
@Module({})
class SurroundingsModule {
  static forRoot(settings: ApiSettings, logger: Logger): DynamicModule {
    const providers = [
      { provide: SETTINGS, useValue: settings },
      { provide: LOGGER, useValue: logger },
      Exports,
    ];
    return { module: SurroundingsModule, providers, exports: [SETTINGS, LOGGER, Exports] };
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
        SurroundingsModule.forRoot(settings, logger),
        PersistenceModule.forRoot(settings.databaseUrl, settings.databasePool),
        ReportsModule.forRoot({
          kinds,
          storage: countStorageErrors(openStorage(settings), metrics.registry, isAnswer),
          queue,
          slots: settings.reportsInFlight,
        }),
        SessionModule,
        OrganizationModule,
        ComplianceModule,
        ContentModule,
        PeopleModule,
        TeamsModule,
        TrainingModule,
      ],
      controllers: [
        ApiKeysController,
        AssignmentsController,
        AuditLogController,
        AuditLogExportController,
        HealthController,
        ImportsController,
        OpenApiController,
        OperationsController,
        ReportKindsController,
        ReportsController,
      ],
      providers: [
        ApiKeysService,
        AssignmentsService,
        AuditLogService,
        Stopping,
        Watch,
        { provide: ApiMetrics, useValue: metrics },
        OperationsService,
        ApiDescription,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}
