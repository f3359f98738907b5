import { recordAttempts, recordedAttempts } from '@docket/contracts';
import type { RecordAttempts, RecordedAttempts } from '@docket/contracts';
import { AttemptsService, type Actor } from '@docket/domain';
import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';

/** Attempts that training platforms report. */
@Resource('attempts')
export class AttemptsController {
  constructor(private readonly attempts: AttemptsService) {}

  /** Records attempts. If one is invalid, none is recorded. Sending identical attempts again has no effect. */
  @Post()
  @Access({ scope: 'progress:write' })
  @ApiOperation({ summary: 'Record attempts' })
  @HttpCode(200)
  @ApiResponse({
    status: 200,
    description: 'Recorded. Attempts that already existed are counted as duplicates',
    standardSchema: recordedAttempts,
  })
  record(
    @CurrentActor() actor: Actor,
    @Body({ schema: recordAttempts }) { attempts }: RecordAttempts,
  ): Promise<RecordedAttempts> {
    return this.attempts.record(actor, attempts);
  }
}
