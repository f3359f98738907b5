import {
  apiError,
  changeSettings,
  DocketError,
  logoMediaTypes,
  settings,
  type ChangeSettings,
  type SettingsView,
} from '@docket/contracts';
import { SettingsService, type Actor } from '@docket/domain';
import { Body, Delete, Get, Patch, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { AdminResource } from '../access/route-prefixes.js';

const picture = { type: 'string', format: 'binary' } as const;
/** For a picture that is opened by itself: it may style itself and nothing else. */
const PICTURE_ONLY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** What an administrator decides for the organization and its documents. */
@AdminResource('settings')
export class SettingsController {
  constructor(private readonly organizationSettings: SettingsService) {}

  /** The settings as they are. */
  @Get()
  @Access('org_admin')
  @ApiOperation({ summary: 'Settings' })
  @ApiResponse({ status: 200, description: 'The settings', standardSchema: settings })
  get(@CurrentActor() { organizationId }: Actor): Promise<SettingsView> {
    return this.organizationSettings.get(organizationId);
  }

  /** Changes what is given. The answer shows what an accent became that was too bright to be read. */
  @Patch()
  @Access('org_admin')
  @ApiOperation({ summary: 'Change settings' })
  @ApiResponse({ status: 200, description: 'The settings as they are now', standardSchema: settings })
  change(
    @CurrentActor() actor: Actor,
    @Body({ schema: changeSettings }) wanted: ChangeSettings,
  ): Promise<SettingsView> {
    return this.organizationSettings.change(actor, wanted);
  }

  /** The picture itself. */
  @Get('logo')
  @Access('org_admin')
  @ApiOperation({ summary: 'The logo' })
  @ApiResponse({
    status: 200,
    description: 'The picture',
    content: Object.fromEntries(logoMediaTypes.map((type) => [type, { schema: picture }])),
  })
  @ApiResponse({ status: 404, description: 'There is no logo', standardSchema: apiError })
  async logo(@CurrentActor() { organizationId }: Actor, @Res() reply: FastifyReply): Promise<void> {
    const logo = await this.organizationSettings.logo(organizationId);
    if (!logo) throw new DocketError('not_found', 'There is no logo. Choose one in the settings.');
    void reply
      .headers({ 'content-type': logo.mediaType, 'content-security-policy': PICTURE_ONLY })
      .send(logo.bytes);
  }

  /** Takes the body as the logo: a PNG, JPEG or SVG of 256 KB at most. What it is, is seen from its bytes. */
  @Put('logo')
  @Access('org_admin')
  @ApiOperation({ summary: 'Set the logo' })
  @ApiConsumes(...logoMediaTypes)
  @ApiBody({ schema: picture })
  @ApiResponse({ status: 200, description: 'The settings as they are now', standardSchema: settings })
  setLogo(@CurrentActor() actor: Actor, @Req() { body }: FastifyRequest): Promise<SettingsView> {
    if (Buffer.isBuffer(body)) return this.organizationSettings.setLogo(actor, body);
    throw new DocketError('invalid_request', 'Send the bytes of a PNG, JPEG or SVG as the body.', {
      issues: [{ path: 'logo', message: 'is no picture' }],
    });
  }

  /** Takes the logo away; none there is fine. */
  @Delete('logo')
  @Access('org_admin')
  @ApiOperation({ summary: 'Remove the logo' })
  @ApiResponse({ status: 200, description: 'The settings as they are now', standardSchema: settings })
  removeLogo(@CurrentActor() actor: Actor): Promise<SettingsView> {
    return this.organizationSettings.removeLogo(actor);
  }
}
