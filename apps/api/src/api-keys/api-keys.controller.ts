import {
  apiError,
  apiKey,
  apiKeyListQuery,
  apiKeyPage,
  createApiKey,
  createdApiKey,
  MAX_API_KEYS,
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

const keyId = z.uuid();

/** API keys of the organization. Only administrators manage them, never another API key. */
@AdminResource('api-keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeysService) {}

  /** Returns a page of API keys without their tokens, newest first. */
  @Get()
  @Access('org_admin')
  @ApiOperation({ summary: 'List API keys' })
  @ApiResponse({
    status: 200,
    description: 'A page of API keys, without the keys themselves',
    standardSchema: apiKeyPage,
  })
  list(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: apiKeyListQuery }) query: ApiKeyListQuery,
  ): Promise<Page<ApiKeyView>> {
    return this.keys.list(organizationId, query);
  }

  /** Creates an API key. Only this response contains the token. */
  @Post()
  @Access('org_admin')
  @ApiOperation({ summary: 'Create an API key' })
  @ApiResponse({
    status: 201,
    description: 'The API key, including `token`, which is not returned again',
    standardSchema: createdApiKey,
  })
  @ApiResponse({
    status: 409,
    description: `The organization has the maximum of ${MAX_API_KEYS} active keys`,
    standardSchema: apiError,
  })
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createApiKey }) input: CreateApiKey,
  ): Promise<CreatedApiKeyView> {
    const { key, token } = await this.keys.create(actor, input);
    return { ...key, token };
  }

  /** Revokes an API key immediately, in all processes. Has no effect on a revoked key. */
  @Post(':id/revoke')
  @Access('org_admin')
  @HttpCode(200)
  @ApiOperation({ summary: 'Revoke an API key' })
  @ApiResponse({
    status: 200,
    description: 'The API key, which is rejected from now on',
    standardSchema: apiKey,
  })
  @ApiResponse({ status: 404, description: 'API key not found', standardSchema: apiError })
  revoke(@CurrentActor() actor: Actor, @Param('id', { schema: keyId }) id: string): Promise<ApiKeyView> {
    return this.keys.revoke(actor, id);
  }
}
