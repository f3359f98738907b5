import { ReportQueue } from '@docket/queue';
import { STORAGE, type Storage } from '@docket/storage';
import { Module, type DynamicModule } from '@nestjs/common';
import { ReportRuns } from './report-runs.js';
import { DEFAULT_SLOTS, REPORT_SLOTS, ReportOutbox } from './report-outbox.js';
import { ReportMaintenance } from './report-maintenance.js';
import { ReportsService } from './reports.service.js';
import { ReportRetention } from './retention/report-retention.js';
import { RetentionMaintenance } from './retention/retention-maintenance.js';
import { StorageCollector } from './retention/storage-collector.js';
import { REPORT_KINDS, type RequestableKind } from './requestable-kind.js';

/** What the reports of a process stand on. */
export interface ReportsOptions {
  kinds: RequestableKind[];
  storage: Storage;
  queue: ReportQueue;
  /** Reports of one organization that may be in flight. Default `DEFAULT_SLOTS`. */
  slots?: number;
}

/** Reports: the admin's side (`ReportsService`, `ReportRetention`) and the worker's (`ReportRuns`, `ReportOutbox`, and the sweeps). */
@Module({})
export class ReportsModule {
  static forRoot({ kinds, storage, queue, slots = DEFAULT_SLOTS }: ReportsOptions): DynamicModule {
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
      global: true, // one of each service for the process
      providers: [
        ...services,
        { provide: REPORT_KINDS, useValue: kinds },
        { provide: STORAGE, useValue: storage },
        { provide: ReportQueue, useValue: queue },
        { provide: REPORT_SLOTS, useValue: slots },
      ],
      exports: [...services, STORAGE, ReportQueue],
    };
  }
}
