import { recordAttempts, recordedAttempts, voidAttempts, voidedAttempts } from '@docket/contracts';
import type { RecordAttempts, RecordedAttempts, VoidAttempts, VoidedAttempts } from '@docket/contracts';
import { AttemptsService, type Actor } from '@docket/domain';
import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';
import { BODY_LIMITS } from '../http/body-limits.js';

/** Attempts that training platforms report. */
@Resource('attempts')
export class AttemptsController {
  constructor(private readonly attempts: AttemptsService) {}

  /** Records attempts. If one is invalid, none is recorded. Sending identical attempts again has no effect. */
  @Post()
  @Access({ scope: 'progress:write' }, { maxBodyBytes: BODY_LIMITS.batch })
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

  /**
   * Voids attempts, for example ones that were recorded for the wrong person. From now on they are excluded from every
   * figure, for every `asOf`; figures with an earlier `knownAt` still include them. An attempt that is not recorded yet
   * will not count when it is. Voids cannot be undone: to count an attempt again, record it with a new `sourceId`. If
   * one void is invalid, none is recorded. Sending a void again has no effect.
   */
  @Post('void')
  @Access({ scope: 'progress:write' }, { maxBodyBytes: BODY_LIMITS.batch })
  @ApiOperation({ summary: 'Void attempts' })
  @HttpCode(200)
  @ApiResponse({
    status: 200,
    description: 'Voided. Attempts that were voided before are counted as duplicates',
    standardSchema: voidedAttempts,
  })
  void(
    @CurrentActor() actor: Actor,
    @Body({ schema: voidAttempts }) { attempts }: VoidAttempts,
  ): Promise<VoidedAttempts> {
    return this.attempts.void(actor, attempts);
  }
}
