import { reportKindList, type ReportKindView } from '@docket/contracts';
import { ReportsService } from '@docket/domain';
import { Get } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Access } from '../access/access.js';
import { AdminResource } from '../access/route-prefixes.js';

/** What can be asked for: the page builds its cards and forms from this. */
@AdminResource('report-kinds')
export class ReportKindsController {
  constructor(private readonly reports: ReportsService) {}

  /** Every kind of report. */
  @Get()
  @Access('org_admin')
  @ApiOperation({ summary: 'The kinds of report there are' })
  @ApiResponse({ status: 200, description: 'Every kind of report', standardSchema: reportKindList })
  list(): { items: ReportKindView[] } {
    const items = this.reports
      .listKinds()
      .map(({ id, title, description, form }) => ({ id, title, description, form }));
    return { items };
  }
}
