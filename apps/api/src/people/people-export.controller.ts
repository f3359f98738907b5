import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { personFilter, type PersonFilter } from '@docket/contracts';
import { guardFormula, PeopleService, type Actor, type PersonCsvRow } from '@docket/domain';
import type { Logger } from '@docket/observability';
import { Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor } from '../access/current.js';
import { AdminResource } from '../access/doors.js';
import { LOGGER } from '../settings.js';

/** A reader who takes nothing for so long is given up: meanwhile a transaction stays open. */
const PATIENCE_MS = 60_000;

const COLUMNS = ['email', 'name', 'role', 'team', 'languages', 'joinedAt', 'leftAt'] as const;

/** People as a file that the import takes back unchanged. */
@AdminResource('users.csv', 'users')
export class PeopleExportController {
  constructor(
    private readonly people: PeopleService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * All people of a filter as people.csv, the file that the import takes, as of one instant and without a limit. Cells
   * that a spreadsheet would run begin with an apostrophe, which the import takes away again. A file that was broken off
   * ends without its last chunk, so that the download fails.
   */
  @Get()
  @ApiOperation({ summary: 'People as CSV, for the import' })
  @ApiResponse({
    status: 200,
    description: 'The file, as it is made',
    content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } },
  })
  async export(
    @CurrentActor() actor: Actor,
    @Query({ schema: personFilter }) filter: PersonFilter,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // Nothing has been sent yet: a failure here is an answer like any other.
    await this.people.recordExport(actor, filter);
    const file = new PassThrough();
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    void reply.headers({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="people-${new Date().toISOString().slice(0, 10)}.csv"`,
      'x-accel-buffering': 'no',
    });
    void reply.send(file);
    // Spreadsheets take a file without this mark for one in the old code page of the machine.
    file.write(`\uFEFF${lines([COLUMNS])}`);
    try {
      const write = (rows: PersonCsvRow[]) => send(file, lines(rows.map(cellsOf)), gone.signal);
      await this.people.export(actor.organizationId, filter, write, { signal: gone.signal });
      file.end();
    } catch (error) {
      if (!gone.signal.aborted) this.logger.error({ err: error, requestId: request.id }, 'export failed');
      file.destroy(gone.signal.aborted ? undefined : new Error('The export failed.'));
    }
  }
}

const lines = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], { record_delimiter: '\r\n' });

const cellsOf = (row: PersonCsvRow): string[] => COLUMNS.map((column) => guardFormula(row[column]));

/** Hands a part on, and waits until the reader is ready for more. */
async function send(file: PassThrough, part: string, gone: AbortSignal): Promise<void> {
  if (file.write(part)) return;
  await once(file, 'drain', { signal: AbortSignal.any([gone, AbortSignal.timeout(PATIENCE_MS)]) });
}
