import {
  apiError,
  frameworkId,
  frameworkPack,
  itemCweSet,
  itemId,
  overrideCweSet,
  ownPackList,
  type FrameworkPack,
  type ItemCweSet,
  type OverrideCweSet,
  type OwnPackView,
} from '@docket/contracts';
import { FrameworksService, type Actor } from '@docket/domain';
import { Body, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { AdminResource } from '../access/route-prefixes.js';

/** What the organization adds to the frameworks that come with the product. */
@AdminResource('compliance')
export class FrameworksController {
  constructor(private readonly frameworks: FrameworksService) {}

  /** The packs that the organization has added. */
  @Get('packs')
  @Access('org_admin')
  @ApiOperation({ summary: "The organization's own packs" })
  @ApiResponse({ status: 200, description: 'All of them by id', standardSchema: ownPackList })
  async packs(@CurrentActor() { organizationId }: Actor): Promise<{ items: OwnPackView[] }> {
    return { items: await this.frameworks.listPacks(organizationId) };
  }

  /** A pack as it was added. */
  @Get('packs/:id')
  @Access('org_admin')
  @ApiOperation({ summary: 'One pack of its own' })
  @ApiResponse({ status: 200, description: 'The pack', standardSchema: frameworkPack })
  @ApiResponse({ status: 404, description: 'It has no such pack', standardSchema: apiError })
  pack(
    @CurrentActor() { organizationId }: Actor,
    @Param('id', { schema: frameworkId }) id: string,
  ): Promise<FrameworkPack> {
    return this.frameworks.getPack(organizationId, id);
  }

  /** Adds a pack, or replaces the one with its id. */
  @Put('packs')
  @Access('org_admin')
  @ApiOperation({ summary: 'Add or replace a pack' })
  @ApiResponse({ status: 200, description: 'The pack as it is kept', standardSchema: frameworkPack })
  @ApiResponse({ status: 409, description: 'Another pack refers to what is gone', standardSchema: apiError })
  savePack(
    @CurrentActor() actor: Actor,
    @Body({ schema: frameworkPack }) pack: FrameworkPack,
  ): Promise<FrameworkPack> {
    return this.frameworks.savePack(actor, pack);
  }

  /** Removes a pack. Reports that were made with it stay as they are. */
  @Delete('packs/:id')
  @Access('org_admin')
  @ApiOperation({ summary: 'Remove a pack' })
  @ApiResponse({ status: 200, description: 'The pack that is gone', standardSchema: frameworkPack })
  @ApiResponse({ status: 404, description: 'It has no such pack', standardSchema: apiError })
  @ApiResponse({ status: 409, description: 'Another pack refers to it', standardSchema: apiError })
  removePack(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: frameworkId }) id: string,
  ): Promise<FrameworkPack> {
    return this.frameworks.removePack(actor, id);
  }

  /** Puts a CWE set of the organization's own in place of an item's. */
  @Put('frameworks/:id/items/:itemId/cwes')
  @Access('org_admin')
  @ApiOperation({ summary: 'Override the CWE set of an item' })
  @ApiResponse({ status: 200, description: 'The set in force', standardSchema: itemCweSet })
  @ApiResponse({ status: 404, description: 'There is no such item', standardSchema: apiError })
  override(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: frameworkId }) framework: string,
    @Param('itemId', { schema: itemId }) item: string,
    @Body({ schema: overrideCweSet }) { cweIds }: OverrideCweSet,
  ): Promise<ItemCweSet> {
    return this.frameworks.overrideItem(actor, { frameworkId: framework, itemId: item }, cweIds);
  }

  /** Puts the pack's own CWE set of an item in force again. */
  @Delete('frameworks/:id/items/:itemId/cwes')
  @Access('org_admin')
  @ApiOperation({ summary: 'Restore the CWE set of an item' })
  @ApiResponse({ status: 200, description: 'The set in force', standardSchema: itemCweSet })
  @ApiResponse({ status: 404, description: 'There is no such item', standardSchema: apiError })
  restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: frameworkId }) framework: string,
    @Param('itemId', { schema: itemId }) item: string,
  ): Promise<ItemCweSet> {
    return this.frameworks.restoreItem(actor, { frameworkId: framework, itemId: item });
  }
}
