import { reportKindList, type ReportKindView } from '@docket/contracts';
import { ReportsService } from '@docket/domain';
import { Controller, Get } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { AdminErrors } from '../openapi/admin-errors.js';

/** What can be asked for: the page builds its cards and forms from this. */
@ApiTags('reports')
@AdminErrors()
@Controller('api/admin/report-kinds')
export class ReportKindsController {
  constructor(private readonly reports: ReportsService) {}

  /** Every kind of report. */
  @Get()
  @ApiResponse({ status: 200, description: 'Every kind of report', standardSchema: reportKindList })
  list(): { items: ReportKindView[] } {
    const items = this.reports
      .listKinds()
      .map(({ id, title, description, form }) => ({ id, title, description, form }));
    return { items };
  }
}
