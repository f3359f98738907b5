import {
  apiError,
  frameworkId,
  frameworkPack,
  itemCweSet,
  itemId,
  overrideCweSet,
  customPackList,
  type FrameworkPack,
  type ItemCweSet,
  type OverrideCweSet,
  type CustomPackView,
} from '@docket/contracts';
import { FrameworksService, type Actor } from '@docket/domain';
import { Body, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { AdminResource } from '../access/route-prefixes.js';

/** Custom frameworks and custom CWE sets of the organization. */
@AdminResource('compliance')
export class FrameworksController {
  constructor(private readonly frameworks: FrameworksService) {}

  /** Returns the custom framework packs of the organization. */
  @Get('packs')
  @Access('org_admin')
  @ApiOperation({ summary: 'List custom framework packs' })
  @ApiResponse({ status: 200, description: 'The packs, ordered by ID', standardSchema: customPackList })
  async packs(@CurrentActor() { organizationId }: Actor): Promise<{ items: CustomPackView[] }> {
    return { items: await this.frameworks.listPacks(organizationId) };
  }

  /** Returns a custom framework pack. */
  @Get('packs/:id')
  @Access('org_admin')
  @ApiOperation({ summary: 'Get a custom framework pack' })
  @ApiResponse({ status: 200, description: 'The pack', standardSchema: frameworkPack })
  @ApiResponse({ status: 404, description: 'Pack not found', standardSchema: apiError })
  pack(
    @CurrentActor() { organizationId }: Actor,
    @Param('id', { schema: frameworkId }) id: string,
  ): Promise<FrameworkPack> {
    return this.frameworks.getPack(organizationId, id);
  }

  /** Adds a framework pack, or replaces the pack with the same ID. */
  @Put('packs')
  @Access('org_admin')
  @ApiOperation({ summary: 'Add or replace a framework pack' })
  @ApiResponse({ status: 200, description: 'The saved pack', standardSchema: frameworkPack })
  @ApiResponse({
    status: 409,
    description: 'Another pack refers to a removed item',
    standardSchema: apiError,
  })
  savePack(
    @CurrentActor() actor: Actor,
    @Body({ schema: frameworkPack }) pack: FrameworkPack,
  ): Promise<FrameworkPack> {
    return this.frameworks.savePack(actor, pack);
  }

  /** Removes a framework pack. Existing reports do not change. */
  @Delete('packs/:id')
  @Access('org_admin')
  @ApiOperation({ summary: 'Remove a framework pack' })
  @ApiResponse({ status: 200, description: 'The removed pack', standardSchema: frameworkPack })
  @ApiResponse({ status: 404, description: 'Pack not found', standardSchema: apiError })
  @ApiResponse({ status: 409, description: 'Another pack refers to this pack', standardSchema: apiError })
  removePack(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: frameworkId }) id: string,
  ): Promise<FrameworkPack> {
    return this.frameworks.removePack(actor, id);
  }

  /** Replaces the CWE set of a framework item for the organization. */
  @Put('frameworks/:id/items/:itemId/cwes')
  @Access('org_admin')
  @ApiOperation({ summary: 'Customize the CWE set of an item' })
  @ApiResponse({ status: 200, description: 'The current CWE set', standardSchema: itemCweSet })
  @ApiResponse({ status: 404, description: 'Item not found', standardSchema: apiError })
  override(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: frameworkId }) framework: string,
    @Param('itemId', { schema: itemId }) item: string,
    @Body({ schema: overrideCweSet }) { cweIds }: OverrideCweSet,
  ): Promise<ItemCweSet> {
    return this.frameworks.overrideItem(actor, { frameworkId: framework, itemId: item }, cweIds);
  }

  /** Restores the CWE set of the pack. */
  @Delete('frameworks/:id/items/:itemId/cwes')
  @Access('org_admin')
  @ApiOperation({ summary: 'Restore the CWE set of an item' })
  @ApiResponse({ status: 200, description: 'The current CWE set', standardSchema: itemCweSet })
  @ApiResponse({ status: 404, description: 'Item not found', standardSchema: apiError })
  restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: frameworkId }) framework: string,
    @Param('itemId', { schema: itemId }) item: string,
  ): Promise<ItemCweSet> {
    return this.frameworks.restoreItem(actor, { frameworkId: framework, itemId: item });
  }
}
