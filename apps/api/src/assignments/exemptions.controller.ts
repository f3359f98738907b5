import {
  apiError,
  createdExemptions,
  createExemptions,
  exemption,
  exemptionListQuery,
  exemptionPage,
  updateExemption,
  type CreateExemptions,
  type ExemptionListQuery,
  type ExemptionView,
  type Page,
  type UpdateExemption,
} from '@docket/contracts';
import { ExemptionsService, type Actor } from '@docket/domain';
import { Body, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';

const exemptionId = z.uuid();

/** Exemptions of people from assignments and controls. */
@Resource('exemptions')
export class ExemptionsController {
  constructor(private readonly exemptions: ExemptionsService) {}

  /** Returns a page of exemptions, newest first. `search` matches names and e-mail addresses of people. */
  @Get()
  @Access({ scope: 'assignments:read' })
  @ApiOperation({ summary: 'List exemptions' })
  @ApiResponse({
    status: 200,
    description: 'A page of exemptions, newest first',
    standardSchema: exemptionPage,
  })
  list(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: exemptionListQuery }) query: ExemptionListQuery,
  ): Promise<Page<ExemptionView>> {
    return this.exemptions.list(organizationId, query);
  }

  /**
   * Grants an exemption from an assignment or a control to each of the people, or to none of them. While it is valid, figures
   * exclude the person, even if trained. The exemptions of a person from the same assignment or control must not overlap.
   */
  @Post()
  @Access({ scope: 'assignments:write' })
  @ApiOperation({ summary: 'Grant exemptions' })
  @ApiResponse({
    status: 201,
    description: 'The exemptions, in the order of `personIds`',
    standardSchema: createdExemptions,
  })
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createExemptions }) input: CreateExemptions,
  ): Promise<{ items: ExemptionView[] }> {
    return this.exemptions.create(actor, input);
  }

  /**
   * Updates the reason, the approver or the end of an exemption, or ends it now. Omitted fields stay unchanged. Figures with an
   * earlier `knownAt` keep the earlier values.
   */
  @Patch(':id')
  @Access({ scope: 'assignments:write' })
  @ApiOperation({ summary: 'Update or end an exemption' })
  @ApiResponse({
    status: 200,
    description: 'The exemption after the change, with a new `updatedAt`',
    standardSchema: exemption,
  })
  @ApiResponse({ status: 404, description: 'Exemption not found', standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description: 'The exemption has changed since `expectedUpdatedAt`',
    standardSchema: apiError,
  })
  update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: exemptionId }) id: string,
    @Body({ schema: updateExemption }) change: UpdateExemption,
  ): Promise<ExemptionView> {
    return this.exemptions.update(actor, id, change);
  }
}
