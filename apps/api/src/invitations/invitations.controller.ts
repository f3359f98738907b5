import {
  acceptInvitation,
  apiError,
  invitation,
  invitationToken,
  joinOrganization,
  type AcceptInvitation,
  type InvitationView,
  type JoinOrganization,
} from '@docket/contracts';
import { InvitationsService } from '@docket/domain';
import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access } from '../access/access.js';
import type { KnownRequest } from '../access/current.js';
import { done, type Done } from '../http/done.js';
import { SignInThrottle } from '../throttle/sign-in-throttle.js';

const GONE = 'It never was, has expired, was used or was replaced';
const TOO_MANY = 'Too many tries; see Retry-After';

/** The page behind a one-time link. Whoever holds the link may look and accept, so tries are slowed like signing in. */
@ApiTags('invitations')
@Controller('api')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly throttle: SignInThrottle,
  ) {}

  /** Who invites whom. Says nothing about whether the e-mail has an account. */
  @Get('invitations/:token')
  @Access('public')
  @ApiOperation({ summary: 'Look at an invitation' })
  @ApiResponse({ status: 200, description: 'The invitation', standardSchema: invitation })
  @ApiResponse({ status: 404, description: GONE, standardSchema: apiError })
  @ApiResponse({ status: 429, description: TOO_MANY, standardSchema: apiError })
  get(
    @Param('token', { schema: invitationToken }) token: string,
    @Req() request: FastifyRequest,
  ): Promise<InvitationView> {
    return this.slowed(token, request, () => this.invitations.find(token));
  }

  /** Sets the password with which the person signs in from now on, and uses the link up. */
  @Post('invitations/accept')
  @Access('public')
  @HttpCode(200)
  @ApiOperation({ summary: 'Accept an invitation with a new password' })
  @ApiResponse({ status: 200, description: 'Accepted: sign in now', standardSchema: done })
  @ApiResponse({ status: 404, description: GONE, standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description: 'The link cannot set the password of this account: accept it signed in',
    standardSchema: apiError,
  })
  @ApiResponse({ status: 429, description: TOO_MANY, standardSchema: apiError })
  async accept(
    @Body({ schema: acceptInvitation }) { token, password }: AcceptInvitation,
    @Req() request: FastifyRequest,
  ): Promise<Done> {
    await this.slowed(token, request, () => this.invitations.accept(token, password, request.ip));
    return { status: true };
  }

  /** Accepts with the account that is signed in, which must have the e-mail that was invited. */
  @Post('session/invitation')
  @Access('session')
  @HttpCode(200)
  @ApiOperation({ summary: 'Accept an invitation with the account that is signed in' })
  @ApiResponse({ status: 200, description: 'Accepted', standardSchema: done })
  @ApiResponse({ status: 401, description: 'Nobody is signed in', standardSchema: apiError })
  @ApiResponse({ status: 404, description: GONE, standardSchema: apiError })
  @ApiResponse({ status: 409, description: 'The invitation is for somebody else', standardSchema: apiError })
  @ApiResponse({ status: 429, description: TOO_MANY, standardSchema: apiError })
  async join(
    @Body({ schema: joinOrganization }) { token }: JoinOrganization,
    @Req() request: KnownRequest,
  ): Promise<Done> {
    const { accountId } = request.signedIn!;
    await this.slowed(token, request, () => this.invitations.join(token, accountId, request.ip));
    return { status: true };
  }

  /** Counts as a failure unless it succeeds. */
  private async slowed<T>(token: string, { ip }: FastifyRequest, work: () => Promise<T>): Promise<T> {
    const succeeded = await this.throttle.begin(token, ip);
    const result = await work();
    await succeeded();
    return result;
  }
}
