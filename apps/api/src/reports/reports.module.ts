import { Module } from '@nestjs/common';
import { ReportKindsController } from './report-kinds.controller.js';
import { ReportsController } from './reports.controller.js';

/** Requests and downloads of reports. Their life is that of ReportsModule in `@docket/domain`. */
@Module({
  controllers: [ReportsController, ReportKindsController],
})
export class ReportRoutesModule {}
