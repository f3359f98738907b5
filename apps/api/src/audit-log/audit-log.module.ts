import { AuditLogService } from '@docket/domain';
import { Module } from '@nestjs/common';
import { AuditLogController } from './audit-log.controller.js';

/** The audit log. */
@Module({
  controllers: [AuditLogController],
  providers: [AuditLogService],
  exports: [AuditLogService],
})
export class AuditLogModule {}
