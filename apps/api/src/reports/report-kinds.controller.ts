import { reportKindList, type ReportKindView } from '@docket/contracts';
import { ReportsService } from '@docket/domain';
import { Get } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Access } from '../access/access.js';
import { AdminResource } from '../access/route-prefixes.js';
import { reportText } from './report-text.js';

/** Report kinds, from which the web app builds its cards and forms. */
@AdminResource('report-kinds')
export class ReportKindsController {
  constructor(private readonly reports: ReportsService) {}

  /** Returns all report kinds. */
  @Get()
  @Access('org_admin')
  @ApiOperation({ summary: 'List report kinds' })
  @ApiResponse({
    status: 200,
    description: 'The report kinds with their parameters, in the order of the web app',
    standardSchema: reportKindList,
  })
  list(): { items: ReportKindView[] } {
    const items = this.reports.listKinds().map(({ id, title, description, form }) => ({
      id,
      title: reportText(title),
      description: reportText(description),
      form: form.map((field) => ({ ...field, label: reportText(field.label) })),
    }));
    return { items };
  }
}
