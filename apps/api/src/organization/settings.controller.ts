import {
  apiError,
  changeSettings,
  DocketError,
  eligibility,
  eligibilityQuery,
  errorMessages,
  logoMediaTypes,
  retentionPreview,
  retentionPreviewQuery,
  settings,
  type ChangeSettings,
  type EligibilityQuery,
  type EligibilityView,
  type RetentionPreview,
  type RetentionPreviewQuery,
  type SettingsView,
} from '@docket/contracts';
import { SettingsService, type Actor } from '@docket/domain';
import { Body, Delete, Get, Patch, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { AdminResource } from '../access/route-prefixes.js';
import { BODY_LIMITS } from '../http/body-limits.js';

const image = { type: 'string', format: 'binary' } as const;
/** Content security policy for an SVG that is opened directly: only inline styles are allowed. */
const IMAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; sandbox";

/** `?is` of the logo: pages add it, so that a new logo has a new address and is not read from a cache. */
const logoQuery = z.object({
  is: z.hash('sha256').optional().describe('Ignored. Add the SHA-256 of the logo, to bypass caches'),
});

/** Settings of the organization and its documents. */
@AdminResource('settings')
export class SettingsController {
  constructor(private readonly organizationSettings: SettingsService) {}

  /** Returns the settings. */
  @Get()
  @Access('org_admin')
  @ApiOperation({ summary: 'Get the settings' })
  @ApiResponse({
    status: 200,
    description: 'The current settings, with the properties of the logo',
    standardSchema: settings,
  })
  get(@CurrentActor() { organizationId }: Actor): Promise<SettingsView> {
    return this.organizationSettings.get(organizationId);
  }

  /** Updates settings. Omitted settings stay unchanged. An accent color with too little contrast is darkened. */
  @Patch()
  @Access('org_admin')
  @ApiOperation({ summary: 'Update the settings' })
  @ApiResponse({ status: 200, description: 'All settings after the change', standardSchema: settings })
  change(
    @CurrentActor() actor: Actor,
    @Body({ schema: changeSettings }) input: ChangeSettings,
  ): Promise<SettingsView> {
    return this.organizationSettings.change(actor, input);
  }

  /** Returns how many people rules for eligible people would make eligible now, before they are saved. */
  @Get('eligibility')
  @Access('org_admin')
  @ApiOperation({ summary: 'Preview rules for eligible people' })
  @ApiResponse({
    status: 200,
    description: 'The number of people whom the rules make eligible now, and the job functions in use',
    standardSchema: eligibility,
  })
  eligibility(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: eligibilityQuery }) query: EligibilityQuery,
  ): Promise<EligibilityView> {
    return this.organizationSettings.eligibility(organizationId, query);
  }

  /** Returns which report files a retention period would delete when it takes effect, before it is saved. */
  @Get('retention')
  @Access('org_admin')
  @ApiOperation({ summary: 'Preview a retention period' })
  @ApiResponse({
    status: 200,
    description: 'The files that the period would delete, and those that a legal hold keeps',
    standardSchema: retentionPreview,
  })
  retention(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: retentionPreviewQuery }) { days }: RetentionPreviewQuery,
  ): Promise<RetentionPreview> {
    return this.organizationSettings.retentionPreview(organizationId, days);
  }

  /** Returns the logo. */
  @Get('logo')
  @Access('org_admin')
  @ApiOperation({ summary: 'Get the logo' })
  @ApiResponse({
    status: 200,
    description: 'The bytes of the logo, in the format in which it was uploaded',
    content: Object.fromEntries(logoMediaTypes.map((type) => [type, { schema: image }])),
  })
  @ApiResponse({ status: 404, description: 'Logo not found', standardSchema: apiError })
  async logo(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: logoQuery }) _: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const logo = await this.organizationSettings.logo(organizationId);
    if (!logo) throw new DocketError('not_found', errorMessages.http.noLogo);
    void reply
      .headers({ 'content-type': contentTypeOf(logo.mediaType), 'content-security-policy': IMAGE_POLICY })
      .send(logo.bytes);
  }

  /** Sets the logo: a PNG, JPEG or SVG of at most 256 KB. The format is detected from the bytes. */
  @Put('logo')
  @Access('org_admin', { maxBodyBytes: BODY_LIMITS.image })
  @ApiOperation({ summary: 'Set the logo' })
  @ApiConsumes(...logoMediaTypes)
  @ApiBody({ schema: image })
  @ApiResponse({ status: 200, description: 'All settings after the change', standardSchema: settings })
  setLogo(@CurrentActor() actor: Actor, @Req() { body }: FastifyRequest): Promise<SettingsView> {
    if (Buffer.isBuffer(body)) return this.organizationSettings.setLogo(actor, body);
    throw new DocketError('invalid_request', errorMessages.http.logoBody, {
      issues: [{ path: 'logo', message: errorMessages.http.notAnImage }],
    });
  }

  /** Removes the logo, if there is one. */
  @Delete('logo')
  @Access('org_admin')
  @ApiOperation({ summary: 'Remove the logo' })
  @ApiResponse({ status: 200, description: 'All settings after the change', standardSchema: settings })
  removeLogo(@CurrentActor() actor: Actor): Promise<SettingsView> {
    return this.organizationSettings.removeLogo(actor);
  }
}

/** SVG logos are accepted only in UTF-8. */
const contentTypeOf = (mediaType: string): string =>
  mediaType === 'image/svg+xml' ? `${mediaType}; charset=utf-8` : mediaType;
