import { Module } from '@nestjs/common';
import { ReportKindsController } from './report-kinds.controller.js';
import { ReportsController } from './reports.controller.js';

/** Routes of reports. The report lifecycle is implemented by ReportsModule of `@docket/domain`. */
@Module({
  controllers: [ReportsController, ReportKindsController],
})
export class ReportRoutesModule {}
