import type { ExportFormat, PageQuery } from '@docket/contracts';
import { recordExport, Tenancy, type Actor } from '@docket/domain';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Exports } from './exports.js';
import type { Table } from './table.js';

/** Rows read at a time. Lists of figures compute all rows for each page, so that smaller pages would take much longer. */
const ROWS_PER_PAGE = 5_000;

/** A request for the file of a list. */
interface ListExport {
  actor: Actor;
  format: ExportFormat;
  filter: object;
  reply: FastifyReply;
  /** ID of the object that the list belongs to. */
  id?: string;
}

/** Exports lists that are read by page. */
@Injectable()
export class ListExports {
  constructor(
    private readonly exports: Exports,
    private readonly tenancy: Tenancy,
  ) {}

  /** Records the export and streams all pages of a list, from one snapshot, with one page in memory. */
  send<T>(
    table: Table<T>,
    { actor, format, filter, reply, id }: ListExport,
    read: (page: PageQuery) => Promise<{ items: T[]; total: number }>,
  ): Promise<void> {
    const { tenancy } = this;
    const { organizationId } = actor;
    async function* rows() {
      await recordExport(tenancy, actor, {
        targetType: 'list',
        ...(id && { targetId: id }),
        targetLabel: table.name,
        metadata: { filter, format },
      });
      yield* tenancy.pages(organizationId, ROWS_PER_PAGE, read);
    }
    return this.exports.sendTable(organizationId, format, table, rows, reply);
  }
}
