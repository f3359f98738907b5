import {
  apiError,
  mailListQuery,
  mailMessage,
  mailMessagePage,
  type MailListQuery,
  type MailMessageView,
  type Page,
} from '@docket/contracts';
import { MailOutbox, type Actor } from '@docket/domain';
import { Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { AdminResource } from '../access/route-prefixes.js';

/** E-mail messages to people of the organization. */
@AdminResource('mail')
export class MailController {
  constructor(private readonly outbox: MailOutbox) {}

  /** Returns a page of messages, the newest first. `search` matches addresses and names of recipients. */
  @Get()
  @Access('org_admin')
  @ApiOperation({ summary: 'List e-mail messages' })
  @ApiResponse({ status: 200, description: 'A page of messages', standardSchema: mailMessagePage })
  list(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: mailListQuery }) query: MailListQuery,
  ): Promise<Page<MailMessageView>> {
    return this.outbox.list(organizationId, query);
  }

  /** Queues a test message to the signed-in administrator. */
  @Post('test')
  @Access('org_admin')
  @ApiOperation({ summary: 'Send a test message' })
  @ApiResponse({ status: 201, description: 'The queued message', standardSchema: mailMessage })
  sendTest(@CurrentActor() actor: Actor): Promise<MailMessageView> {
    return this.outbox.sendTest(actor);
  }

  /** Returns a message. */
  @Get(':id')
  @Access('org_admin')
  @ApiOperation({ summary: 'Get an e-mail message' })
  @ApiResponse({ status: 200, description: 'The message', standardSchema: mailMessage })
  @ApiResponse({ status: 404, description: 'Message not found', standardSchema: apiError })
  get(
    @CurrentActor() { organizationId }: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
  ): Promise<MailMessageView> {
    return this.outbox.get(organizationId, id);
  }

  /** Queues a held or failed message again, with all of its attempts. */
  @Post(':id/send')
  @Access('org_admin')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send an e-mail message again' })
  @ApiResponse({ status: 200, description: 'The queued message', standardSchema: mailMessage })
  @ApiResponse({ status: 404, description: 'Message not found', standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description: 'The message is not held or failed, or its link gives no access any more',
    standardSchema: apiError,
  })
  sendAgain(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
  ): Promise<MailMessageView> {
    return this.outbox.sendAgain(actor, id);
  }
}
