import {
  apiError,
  attemptOnRecordPage,
  attemptsOnRecordQuery,
  figureQuery,
  personRecord,
  type AttemptOnRecord,
  type AttemptsOnRecordQuery,
  type FigureQuery,
  type Page,
  type PersonRecordView,
} from '@docket/contracts';
import { PersonRecordService, type Actor } from '@docket/domain';
import { Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';

const userId = z.uuid();
const notFound = { status: 404, description: 'Person not found at this instant', standardSchema: apiError };

/** Everything on record about a person. The ID of a merged person leads to the record of the other person. */
@Resource('users')
export class PersonRecordController {
  constructor(private readonly records: PersonRecordService) {}

  /** Returns the figures and the lists of the Person Record, for the current or an earlier instant. */
  @Get(':id/record')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'Get the record of a person' })
  @ApiResponse({
    status: 200,
    description: 'Everything that the Person Record prints at `asOf`, except for the attempts',
    standardSchema: personRecord,
  })
  @ApiResponse(notFound)
  record(
    @CurrentActor() { organizationId }: Actor,
    @Param('id', { schema: userId }) id: string,
    @Query({ schema: figureQuery }) instant: FigureQuery,
  ): Promise<PersonRecordView> {
    return this.records.record(organizationId, id, instant);
  }

  /** Returns all attempts of a person, newest first. Voided ones are included, with `voidedAt`. */
  @Get(':id/record/attempts')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'List the attempts of a person' })
  @ApiResponse({ status: 200, description: 'A page of attempts', standardSchema: attemptOnRecordPage })
  @ApiResponse(notFound)
  attempts(
    @CurrentActor() { organizationId }: Actor,
    @Param('id', { schema: userId }) id: string,
    @Query({ schema: attemptsOnRecordQuery }) query: AttemptsOnRecordQuery,
  ): Promise<Page<AttemptOnRecord>> {
    return this.records.attempts(organizationId, id, query);
  }
}
