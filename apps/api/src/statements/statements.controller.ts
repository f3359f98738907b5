import {
  apiError,
  mapActor,
  mapObject,
  recordedStatements,
  waitingListQuery,
  waitingPage,
  type MapActor,
  type MapObject,
  type Page,
  type RecordedStatements,
  type WaitingGroup,
  type WaitingListQuery,
} from '@docket/contracts';
import { WaitingStatementsService, type Actor } from '@docket/domain';
import { Body, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { AdminResource } from '../access/route-prefixes.js';

/** Received xAPI statements that wait for a topic or a person. */
@AdminResource('statements')
export class StatementsController {
  constructor(private readonly waiting: WaitingStatementsService) {}

  /** Returns a page of the activities or actors that statements wait for, those with the most statements first. */
  @Get('waiting')
  @Access('org_admin')
  @ApiOperation({ summary: 'List waiting statements' })
  @ApiResponse({
    status: 200,
    description: 'A page of activities or actors, with the numbers of their statements',
    standardSchema: waitingPage,
  })
  list(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: waitingListQuery }) query: WaitingListQuery,
  ): Promise<Page<WaitingGroup>> {
    return this.waiting.list(organizationId, query);
  }

  /**
   * Chooses the topic of an activity, or that statements about it do not count, and records the statements that wait for it. It
   * also applies to imported files. Attempts that are already recorded do not change.
   */
  @Post('objects')
  @Access('org_admin')
  @HttpCode(200)
  @ApiOperation({ summary: 'Choose the topic of an activity' })
  @ApiResponse({
    status: 200,
    description: 'Chosen, with the numbers of the statements that waited for it',
    standardSchema: recordedStatements,
  })
  @ApiResponse({ status: 404, description: 'Topic not found', standardSchema: apiError })
  mapObject(
    @CurrentActor() actor: Actor,
    @Body({ schema: mapObject }) chosen: MapObject,
  ): Promise<RecordedStatements> {
    return this.waiting.mapObject(actor, chosen);
  }

  /**
   * Chooses the person of an actor, who gets the account or the e-mail alias as an identifier, and records the statements that wait
   * for the person.
   */
  @Post('actors')
  @Access('org_admin')
  @HttpCode(200)
  @ApiOperation({ summary: 'Choose the person of an actor' })
  @ApiResponse({
    status: 200,
    description: 'Chosen, with the numbers of the statements that waited for the person',
    standardSchema: recordedStatements,
  })
  @ApiResponse({ status: 404, description: 'Person not found', standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description: 'Another person has this identifier, or the person was merged or erased',
    standardSchema: apiError,
  })
  mapActor(
    @CurrentActor() actor: Actor,
    @Body({ schema: mapActor }) chosen: MapActor,
  ): Promise<RecordedStatements> {
    return this.waiting.mapActor(actor, chosen);
  }

  /** Records the waiting statements whose topic and person have been added since they arrived. */
  @Post('retry')
  @Access('org_admin')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record waiting statements' })
  @ApiResponse({
    status: 200,
    description: 'The numbers of statements that count now, and of those that still wait',
    standardSchema: recordedStatements,
  })
  retry(@CurrentActor() actor: Actor): Promise<RecordedStatements> {
    return this.waiting.retry(actor);
  }
}
