import { apiError, exportFormat, type Scope } from '@docket/contracts';
import { applyDecorators, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Access, EXPORT_COST } from '../access/access.js';

/** Declares the file of a list. `path` is the path of the list; its ending is the format. */
export const ExportRoute = (path: string, summary: string, options: { tag?: string; scope?: Scope } = {}) =>
  applyDecorators(
    Get(`${path}.:format`),
    ApiTags(options.tag ?? path.split('/')[0]!),
    Access(options.scope ? { scope: options.scope } : 'org_admin', { cost: EXPORT_COST }),
    ApiOperation({ summary }),
    ApiResponse({
      status: 200,
      description: 'All matching rows as CSV (RFC 4180, UTF-8) or Excel workbook, with a header',
      content: {
        'text/csv': { schema: { type: 'string', format: 'binary' } },
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
          schema: { type: 'string', format: 'binary' },
        },
      },
    }),
    ApiResponse({
      status: 429,
      description: 'Too many exports are running; see `Retry-After`',
      standardSchema: apiError,
    }),
  );

/** The format of the file. */
export const Format = () => Param('format', { schema: exportFormat });
