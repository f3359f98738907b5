import { apiError, signInLinkNotices, type SignInLinkNoticesView } from '@docket/contracts';
import { SignInLinksService, type Actor } from '@docket/domain';
import { Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentAccount, CurrentActor } from '../access/current.js';
import { AdminResource } from '../access/route-prefixes.js';
import type { SignedIn } from '../auth/session.service.js';
import { success, type Success } from '../http/success.js';

/** Notices of sign-in links for administrators: the person who uses such a link acts as the administrator. */
@AdminResource('sign-in-links')
export class SignInLinksController {
  constructor(private readonly links: SignInLinksService) {}

  /** Returns the notices that the account has not dismissed, newest first. */
  @Get()
  @Access('org_admin')
  @ApiOperation({ summary: 'List notices of sign-in links for administrators' })
  @ApiResponse({ status: 200, description: 'The notices', standardSchema: signInLinkNotices })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentAccount() { accountId }: SignedIn,
  ): Promise<SignInLinkNoticesView> {
    return { items: await this.links.list({ ...actor, accountId }) };
  }

  /** Dismisses a notice for the signed-in account only. */
  @Post(':id/dismiss')
  @Access('org_admin')
  @HttpCode(200)
  @ApiOperation({ summary: 'Dismiss a notice of a sign-in link' })
  @ApiResponse({ status: 200, description: 'Dismissed', standardSchema: success })
  @ApiResponse({ status: 404, description: 'Notice not found', standardSchema: apiError })
  async dismiss(
    @CurrentActor() actor: Actor,
    @CurrentAccount() { accountId }: SignedIn,
    @Param('id', { schema: z.uuid() }) id: string,
  ): Promise<Success> {
    await this.links.dismiss({ ...actor, accountId }, id);
    return { status: true };
  }
}
