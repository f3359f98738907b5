import {
  apiError,
  frameworkId,
  frameworkPack,
  itemCweSet,
  itemId,
  itemRequiredShare,
  lowerRequiredShare,
  overrideCweSet,
  customPackList,
  type FrameworkPack,
  type ItemCweSet,
  type ItemRequiredShare,
  type LowerRequiredShare,
  type OverrideCweSet,
  type CustomPackView,
} from '@docket/contracts';
import { FrameworksService, RequiredSharesService, type Actor } from '@docket/domain';
import { Body, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { AdminResource } from '../access/route-prefixes.js';
import { BODY_LIMITS } from '../http/body-limits.js';

/** Custom frameworks, custom CWE sets and lowered required shares of the organization. */
@AdminResource('compliance')
export class FrameworksController {
  constructor(
    private readonly frameworks: FrameworksService,
    private readonly shares: RequiredSharesService,
  ) {}

  /** Returns the custom frameworks of the organization. */
  @Get('packs')
  @Access('org_admin')
  @ApiOperation({ summary: 'List custom frameworks' })
  @ApiResponse({
    status: 200,
    description: 'The custom frameworks, ordered by ID, without their items',
    standardSchema: customPackList,
  })
  async packs(@CurrentActor() { organizationId }: Actor): Promise<{ items: CustomPackView[] }> {
    return { items: await this.frameworks.listPacks(organizationId) };
  }

  /** Returns a custom framework. */
  @Get('packs/:id')
  @Access('org_admin')
  @ApiOperation({ summary: 'Get a custom framework' })
  @ApiResponse({
    status: 200,
    description: 'The custom framework with its items',
    standardSchema: frameworkPack,
  })
  @ApiResponse({
    status: 404,
    description: 'The organization has no custom framework with this ID',
    standardSchema: apiError,
  })
  pack(
    @CurrentActor() { organizationId }: Actor,
    @Param('id', { schema: frameworkId }) id: string,
  ): Promise<FrameworkPack> {
    return this.frameworks.getPack(organizationId, id);
  }

  /** Adds a custom framework, or replaces the one with the same ID. */
  @Put('packs')
  @Access('org_admin', { maxBodyBytes: BODY_LIMITS.list })
  @ApiOperation({ summary: 'Add or replace a custom framework' })
  @ApiResponse({
    status: 200,
    description: 'The framework as saved: CWE IDs sorted, without duplicates',
    standardSchema: frameworkPack,
  })
  @ApiResponse({
    status: 409,
    description: 'Another custom framework refers to an item that this change removes',
    standardSchema: apiError,
  })
  savePack(
    @CurrentActor() actor: Actor,
    @Body({ schema: frameworkPack }) pack: FrameworkPack,
  ): Promise<FrameworkPack> {
    return this.frameworks.savePack(actor, pack);
  }

  /** Removes a custom framework. Existing reports do not change. */
  @Delete('packs/:id')
  @Access('org_admin')
  @ApiOperation({ summary: 'Remove a custom framework' })
  @ApiResponse({
    status: 200,
    description: 'The framework as it was before it was removed',
    standardSchema: frameworkPack,
  })
  @ApiResponse({
    status: 404,
    description: 'The organization has no custom framework with this ID',
    standardSchema: apiError,
  })
  @ApiResponse({
    status: 409,
    description: 'Another custom framework refers to this one',
    standardSchema: apiError,
  })
  removePack(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: frameworkId }) id: string,
  ): Promise<FrameworkPack> {
    return this.frameworks.removePack(actor, id);
  }

  /** Replaces the CWE mapping of a framework item for the organization. */
  @Put('frameworks/:id/items/:itemId/cwes')
  @Access('org_admin')
  @ApiOperation({ summary: 'Customize the CWE mapping of an item' })
  @ApiResponse({
    status: 200,
    description: 'The CWE mapping of the item after the change',
    standardSchema: itemCweSet,
  })
  @ApiResponse({ status: 404, description: 'Item not found', standardSchema: apiError })
  override(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: frameworkId }) framework: string,
    @Param('itemId', { schema: itemId }) item: string,
    @Body({ schema: overrideCweSet }) { cweIds }: OverrideCweSet,
  ): Promise<ItemCweSet> {
    return this.frameworks.overrideItem(actor, { frameworkId: framework, itemId: item }, cweIds);
  }

  /** Restores the default CWE mapping. */
  @Delete('frameworks/:id/items/:itemId/cwes')
  @Access('org_admin')
  @ApiOperation({ summary: 'Restore the default CWE mapping of an item' })
  @ApiResponse({
    status: 200,
    description: 'The CWE mapping of the item after the change',
    standardSchema: itemCweSet,
  })
  @ApiResponse({ status: 404, description: 'Item not found', standardSchema: apiError })
  restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: frameworkId }) framework: string,
    @Param('itemId', { schema: itemId }) item: string,
  ): Promise<ItemCweSet> {
    return this.frameworks.restoreItem(actor, { frameworkId: framework, itemId: item });
  }

  /** Lowers the required share of an item below the required share of its pack. The reason is printed in documents. */
  @Put('frameworks/:id/items/:itemId/required-share')
  @Access('org_admin')
  @ApiOperation({ summary: 'Lower the required share of an item' })
  @ApiResponse({ status: 200, description: 'The current required share', standardSchema: itemRequiredShare })
  @ApiResponse({ status: 404, description: 'Item not found', standardSchema: apiError })
  lowerShare(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: frameworkId }) framework: string,
    @Param('itemId', { schema: itemId }) item: string,
    @Body({ schema: lowerRequiredShare }) request: LowerRequiredShare,
  ): Promise<ItemRequiredShare> {
    return this.shares.lower(actor, { frameworkId: framework, itemId: item }, request);
  }

  /** Restores the required share of the pack. */
  @Delete('frameworks/:id/items/:itemId/required-share')
  @Access('org_admin')
  @ApiOperation({ summary: 'Restore the required share of an item' })
  @ApiResponse({ status: 200, description: 'The current required share', standardSchema: itemRequiredShare })
  @ApiResponse({ status: 404, description: 'Item not found', standardSchema: apiError })
  restoreShare(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: frameworkId }) framework: string,
    @Param('itemId', { schema: itemId }) item: string,
  ): Promise<ItemRequiredShare> {
    return this.shares.restore(actor, { frameworkId: framework, itemId: item });
  }
}
