import {
  accountSessions,
  apiError,
  changePassword,
  joinAccounts,
  switchOrganization,
  updateAccount,
  type AccountSessionsView,
  type ChangePassword,
  type JoinAccounts,
  type SwitchOrganization,
  type UpdateAccount,
} from '@docket/contracts';
import { ProfileService } from '@docket/domain';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, PASSWORD_COST } from '../access/access.js';
import type { AuthenticatedRequest } from '../access/current.js';
import { SessionService } from '../auth/session.service.js';
import { success, type Success } from '../http/success.js';
import { SignInThrottle } from '../throttle/sign-in-throttle.js';
import { TOO_MANY, UNAUTHENTICATED } from './account-responses.js';
import { limitedByPassword, ownerOf } from './profile-owner.js';

const SUCCESS: Success = { status: true };

/** The profile of the signed-in account. */
@ApiTags('account')
@ApiSecurity('session')
@Controller('api')
export class AccountController {
  constructor(
    private readonly profile: ProfileService,
    private readonly sessions: SessionService,
    private readonly throttle: SignInThrottle,
  ) {}

  /** Changes the name, and the language of the documents that the person requests. */
  @Patch('account')
  @Access('session')
  @ApiOperation({ summary: 'Update the profile' })
  @ApiResponse({ status: 200, description: 'Updated', standardSchema: success })
  @ApiResponse(UNAUTHENTICATED)
  async update(
    @Req() request: AuthenticatedRequest,
    @Body({ schema: updateAccount }) change: UpdateAccount,
  ): Promise<Success> {
    await this.profile.update(ownerOf(request), change);
    return SUCCESS;
  }

  /** Changes the password and ends all other sessions of the account. */
  @Post('account/password')
  @Access('session', { cost: PASSWORD_COST })
  @HttpCode(200)
  @ApiOperation({ summary: 'Change the password' })
  @ApiResponse({
    status: 200,
    description: 'Changed. The other sessions are ended',
    standardSchema: success,
  })
  @ApiResponse(UNAUTHENTICATED)
  @ApiResponse(TOO_MANY)
  async changePassword(
    @Req() request: AuthenticatedRequest,
    @Body({ schema: changePassword }) { currentPassword, password }: ChangePassword,
  ): Promise<Success> {
    const owner = ownerOf(request);
    await limitedByPassword(this.throttle, owner, () => this.profile.requirePassword(owner, currentPassword));
    await this.profile.changePassword(owner, password);
    return SUCCESS;
  }

  /** Returns the active sessions of the account, the most recently used first. */
  @Get('account/sessions')
  @Access('session')
  @ApiOperation({ summary: 'List sessions' })
  @ApiResponse({ status: 200, description: 'The active sessions', standardSchema: accountSessions })
  @ApiResponse(UNAUTHENTICATED)
  async list(@Req() request: AuthenticatedRequest): Promise<AccountSessionsView> {
    return { items: await this.profile.sessions(ownerOf(request)) };
  }

  /** Ends a session of the account, effective with its next request. */
  @Post('account/sessions/:id/revoke')
  @Access('session')
  @HttpCode(200)
  @ApiOperation({ summary: 'End a session' })
  @ApiResponse({ status: 200, description: 'Ended', standardSchema: success })
  @ApiResponse(UNAUTHENTICATED)
  @ApiResponse({ status: 404, description: 'Session not found', standardSchema: apiError })
  async revoke(
    @Req() request: AuthenticatedRequest,
    @Param('id', { schema: z.uuid() }) id: string,
  ): Promise<Success> {
    await this.profile.endSession(ownerOf(request), id);
    return SUCCESS;
  }

  /**
   * Combines the account with another one that has the same e-mail address and the given password. The other account is
   * deleted, and a new session is started.
   */
  @Post('account/join')
  @Access('session', { cost: PASSWORD_COST })
  @HttpCode(200)
  @ApiOperation({ summary: 'Combine two accounts' })
  @ApiResponse({
    status: 200,
    description: 'The account has the access of both. The session cookie is replaced',
    standardSchema: success,
  })
  @ApiResponse(UNAUTHENTICATED)
  @ApiResponse({
    status: 409,
    description:
      'Both accounts belong to people of the same organization, or the other one has a second factor',
    standardSchema: apiError,
  })
  @ApiResponse(TOO_MANY)
  async join(
    @Req() request: AuthenticatedRequest,
    @Body({ schema: joinAccounts }) { password }: JoinAccounts,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Success> {
    const owner = ownerOf(request);
    // The password is a guess of the other accounts with the address, so it counts like one of a sign-in.
    const attempt = { subject: owner.account.email, client: request.ip };
    const succeeded = await this.throttle.countAttempt(attempt);
    const kept = await this.profile.join(owner, password);
    await succeeded();
    void reply.header('set-cookie', await this.sessions.start(request, kept));
    return SUCCESS;
  }

  /** Switches the session to another organization of the account. */
  @Post('session/organization')
  @Access('enrolment')
  @HttpCode(200)
  @ApiOperation({ summary: 'Switch organization' })
  @ApiResponse({ status: 200, description: 'Switched', standardSchema: success })
  @ApiResponse(UNAUTHENTICATED)
  @ApiResponse({
    status: 404,
    description: 'The account does not belong to an active person of the organization',
    standardSchema: apiError,
  })
  async switchOrganization(
    @Req() request: AuthenticatedRequest,
    @Body({ schema: switchOrganization }) { organizationId }: SwitchOrganization,
  ): Promise<Success> {
    await this.profile.switchOrganization(ownerOf(request), organizationId);
    return SUCCESS;
  }
}
