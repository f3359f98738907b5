import { AuditLogService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { AuditLogExportController } from './audit-log-export.controller.js';
import { AuditLogController } from './audit-log.controller.js';

/** The audit log and its CSV export. */
@Module({
  controllers: [AuditLogController, AuditLogExportController],
  providers: [AuditLogService],
})
export class AuditLogModule {}
