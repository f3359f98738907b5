import {
  apiError,
  apiKey,
  apiKeyListQuery,
  apiKeyPage,
  createApiKey,
  createdApiKey,
  type ApiKeyListQuery,
  type ApiKeyView,
  type CreateApiKey,
  type CreatedApiKeyView,
  type Page,
} from '@docket/contracts';
import { ApiKeysService, type Actor } from '@docket/domain';
import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { AdminResource } from '../access/route-prefixes.js';

const keyId = z.uuid('is not an id');

/** The keys of the organization's programs. No key makes or ends keys: only an administrator does. */
@AdminResource('api-keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeysService) {}

  /** A page of keys, newest first; never their tokens. */
  @Get()
  @Access('org_admin')
  @ApiOperation({ summary: 'API keys, newest first' })
  @ApiResponse({ status: 200, description: 'A page of keys', standardSchema: apiKeyPage })
  list(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: apiKeyListQuery }) query: ApiKeyListQuery,
  ): Promise<Page<ApiKeyView>> {
    return this.keys.list(organizationId, query);
  }

  /** Makes a key. This answer alone carries its token. */
  @Post()
  @Access('org_admin')
  @ApiOperation({ summary: 'Make an API key' })
  @ApiResponse({ status: 201, description: 'The key and its token', standardSchema: createdApiKey })
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createApiKey }) wanted: CreateApiKey,
  ): Promise<CreatedApiKeyView> {
    const { key, token } = await this.keys.create(actor, wanted);
    return { ...key, token };
  }

  /** Ends a key at once, in every process. Revoking twice is fine. */
  @Post(':id/revoke')
  @Access('org_admin')
  @HttpCode(200)
  @ApiOperation({ summary: 'Revoke an API key' })
  @ApiResponse({ status: 200, description: 'The key, which opens nothing any more', standardSchema: apiKey })
  @ApiResponse({ status: 404, description: 'There is no such key', standardSchema: apiError })
  revoke(@CurrentActor() actor: Actor, @Param('id', { schema: keyId }) id: string): Promise<ApiKeyView> {
    return this.keys.revoke(actor, id);
  }
}
