import {
  acceptInvitation,
  apiError,
  findInvitation,
  invitation,
  joinOrganization,
  type AcceptInvitation,
  type FindInvitation,
  type InvitationView,
  type JoinOrganization,
} from '@docket/contracts';
import { InvitationsService } from '@docket/domain';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access, PASSWORD_COST } from '../access/access.js';
import type { AuthenticatedRequest } from '../access/current.js';
import { success, type Success } from '../http/success.js';
import { SignInThrottle } from '../throttle/sign-in-throttle.js';

const NOT_FOUND = 'The invitation does not exist, has expired, or was used or replaced';
const TOO_MANY = 'Too many failed attempts; see `Retry-After`';

/** Invitations. Anyone with the link can view and accept them, so failed attempts are limited as for sign-in. */
@ApiTags('invitations')
@Controller('api')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly throttle: SignInThrottle,
  ) {}

  /** Returns an invitation. It does not reveal whether the e-mail address has an account. */
  @Post('invitations/find')
  @Access('public')
  @HttpCode(200)
  @ApiOperation({ summary: 'Get an invitation' })
  @ApiResponse({
    status: 200,
    description: 'The organization, person and role of the invitation',
    standardSchema: invitation,
  })
  @ApiResponse({ status: 404, description: NOT_FOUND, standardSchema: apiError })
  @ApiResponse({ status: 429, description: TOO_MANY, standardSchema: apiError })
  find(
    @Body({ schema: findInvitation }) { token }: FindInvitation,
    @Req() request: FastifyRequest,
  ): Promise<InvitationView> {
    return this.limited(token, request, () => this.invitations.find(token));
  }

  /**
   * Accepts an invitation with a new account and its password. The link can be used only once. The response is the same
   * whether or not other accounts have the e-mail address.
   */
  @Post('invitations/accept')
  @Access('public', { cost: PASSWORD_COST })
  @HttpCode(200)
  @ApiOperation({ summary: 'Accept an invitation and set a password' })
  @ApiResponse({ status: 200, description: 'Accepted; the person can sign in', standardSchema: success })
  @ApiResponse({ status: 404, description: NOT_FOUND, standardSchema: apiError })
  @ApiResponse({ status: 429, description: TOO_MANY, standardSchema: apiError })
  async accept(
    @Body({ schema: acceptInvitation }) { token, password }: AcceptInvitation,
    @Req() request: FastifyRequest,
  ): Promise<Success> {
    await this.limited(token, request, () => this.invitations.accept(token, password, request.ip));
    return { status: true };
  }

  /** Accepts an invitation with the signed-in account, which must have the invited e-mail address. */
  @Post('session/invitation')
  @Access('session')
  @HttpCode(200)
  @ApiOperation({ summary: 'Accept an invitation with the signed-in account' })
  @ApiResponse({
    status: 200,
    description: 'The account now belongs to the invited person',
    standardSchema: success,
  })
  @ApiResponse({ status: 401, description: 'Not signed in', standardSchema: apiError })
  @ApiResponse({ status: 404, description: NOT_FOUND, standardSchema: apiError })
  @ApiResponse({ status: 409, description: 'The invitation is for another person', standardSchema: apiError })
  @ApiResponse({ status: 429, description: TOO_MANY, standardSchema: apiError })
  async join(
    @Body({ schema: joinOrganization }) { token }: JoinOrganization,
    @Req() request: AuthenticatedRequest,
  ): Promise<Success> {
    const { accountId, account } = request.signedIn!;
    const joining = { id: accountId, email: account.email };
    await this.limited(token, request, () => this.invitations.join(token, joining, request.ip));
    return { status: true };
  }

  /** Runs `work` and counts it as a failed attempt unless it succeeds. */
  private async limited<T>(token: string, { ip }: FastifyRequest, work: () => Promise<T>): Promise<T> {
    const succeeded = await this.throttle.countAttempt({ subject: token, client: ip });
    const result = await work();
    await succeeded();
    return result;
  }
}
