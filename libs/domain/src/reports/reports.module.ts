import { ReportQueue } from '@docket/queue';
import { STORAGE, type Storage } from '@docket/storage';
import { Module, type DynamicModule } from '@nestjs/common';
import { DEFAULT_REPORT_QUOTAS, REPORT_QUOTAS, type ReportQuotas } from './report-quotas.js';
import { ReportRuns } from './report-runs.js';
import { DEFAULT_SLOTS, REPORT_SLOTS, ReportOutbox } from './report-outbox.js';
import { ReportMaintenance } from './report-maintenance.js';
import { ReportsService } from './reports.service.js';
import { ReportRetention } from './retention/report-retention.js';
import { RetentionMaintenance } from './retention/retention-maintenance.js';
import { StorageCollector } from './retention/storage-collector.js';
import { REPORT_KINDS, type RequestableKind } from './requestable-kind.js';

/** Dependencies of the reports module. */
export interface ReportsOptions {
  kinds: RequestableKind[];
  storage: Storage;
  queue: ReportQueue;
  /** Maximum number of reports of one organization in the queue or running. Default: `DEFAULT_SLOTS`. */
  slots?: number;
  /** Default: `DEFAULT_REPORT_QUOTAS`. */
  quotas?: ReportQuotas;
}

/**
 * Provides the services for administrators (`ReportsService`, `ReportRetention`) and for workers (`ReportRuns`,
 * `ReportOutbox` and the maintenance tasks).
 */
@Module({})
export class ReportsModule {
  static forRoot({
    kinds,
    storage,
    queue,
    slots = DEFAULT_SLOTS,
    quotas = DEFAULT_REPORT_QUOTAS,
  }: ReportsOptions): DynamicModule {
    const services = [
      ReportsService,
      ReportRetention,
      ReportRuns,
      ReportOutbox,
      ReportMaintenance,
      RetentionMaintenance,
      StorageCollector,
    ];
    return {
      module: ReportsModule,
      global: true, // one instance of each service per process
      providers: [
        ...services,
        { provide: REPORT_KINDS, useValue: kinds },
        { provide: STORAGE, useValue: storage },
        { provide: ReportQueue, useValue: queue },
        { provide: REPORT_SLOTS, useValue: slots },
        { provide: REPORT_QUOTAS, useValue: quotas },
      ],
      exports: [...services, STORAGE, REPORT_QUOTAS, ReportQueue],
    };
  }
}
