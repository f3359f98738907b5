import {
  apiError,
  savedMapping,
  savedMappingList,
  saveMapping,
  type SavedMapping,
  type SaveMapping,
} from '@docket/contracts';
import { ImportMappingsService, type Actor } from '@docket/domain';
import { Body, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { AdminResource } from '../access/route-prefixes.js';
import { BODY_LIMITS } from '../http/body-limits.js';

const mappingId = z.uuid();

/** Saved mappings of the columns of import files. */
@AdminResource('imports/mappings', 'imports')
export class ImportMappingsController {
  constructor(private readonly mappings: ImportMappingsService) {}

  /** Returns the saved mappings of the organization. */
  @Get()
  @Access('org_admin')
  @ApiOperation({ summary: 'List saved mappings' })
  @ApiResponse({
    status: 200,
    description: 'The mappings, ordered by name',
    standardSchema: savedMappingList,
  })
  async list(@CurrentActor() { organizationId }: Actor): Promise<{ items: SavedMapping[] }> {
    return { items: await this.mappings.list(organizationId) };
  }

  /** Saves a mapping. A file with the same columns is recognized by it from now on. */
  @Post()
  @Access('org_admin', { maxBodyBytes: BODY_LIMITS.list })
  @ApiOperation({ summary: 'Save a mapping' })
  @ApiResponse({ status: 201, description: 'The saved mapping', standardSchema: savedMapping })
  @ApiResponse({
    status: 409,
    description: 'Another mapping has this name, or there are too many mappings',
    standardSchema: apiError,
  })
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: saveMapping }) request: SaveMapping,
  ): Promise<SavedMapping> {
    return this.mappings.create(actor, request);
  }

  /** Replaces the name and the definition of a saved mapping. */
  @Put(':id')
  @Access('org_admin', { maxBodyBytes: BODY_LIMITS.list })
  @ApiOperation({ summary: 'Change a saved mapping' })
  @ApiResponse({ status: 200, description: 'The mapping after the change', standardSchema: savedMapping })
  @ApiResponse({ status: 404, description: 'Mapping not found', standardSchema: apiError })
  @ApiResponse({ status: 409, description: 'Another mapping has this name', standardSchema: apiError })
  update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: mappingId }) id: string,
    @Body({ schema: saveMapping }) request: SaveMapping,
  ): Promise<SavedMapping> {
    return this.mappings.update(actor, id, request);
  }

  /** Deletes a saved mapping. Records that were imported with it do not change. */
  @Delete(':id')
  @Access('org_admin')
  @ApiOperation({ summary: 'Delete a saved mapping' })
  @ApiResponse({
    status: 200,
    description: 'The mapping as it was before it was deleted',
    standardSchema: savedMapping,
  })
  @ApiResponse({ status: 404, description: 'Mapping not found', standardSchema: apiError })
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: mappingId }) id: string,
  ): Promise<SavedMapping> {
    return this.mappings.remove(actor, id);
  }
}
