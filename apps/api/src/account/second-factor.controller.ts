import {
  apiError,
  confirmedByPassword,
  newAuthenticator,
  newRecoveryCodes,
  secondFactor,
  secondFactorCode,
  type ConfirmedByPassword,
  type NewAuthenticatorView,
  type NewRecoveryCodesView,
  type SecondFactorCode,
  type SecondFactorView,
} from '@docket/contracts';
import { ProfileService, SecondFactorService, type ProfileOwner } from '@docket/domain';
import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { Access } from '../access/access.js';
import type { AuthenticatedRequest } from '../access/current.js';
import { success, type Success } from '../http/success.js';
import { SecondFactorThrottle } from '../throttle/second-factor-throttle.js';
import { SignInThrottle } from '../throttle/sign-in-throttle.js';
import { TOO_MANY, UNAUTHENTICATED } from './account-responses.js';
import { limitedByPassword, ownerOf } from './profile-owner.js';

const SUCCESS: Success = { status: true };

/** The second factor of the signed-in account. */
@ApiTags('account')
@ApiSecurity('session')
@Controller('api/account/second-factor')
export class SecondFactorController {
  constructor(
    private readonly secondFactor: SecondFactorService,
    private readonly profile: ProfileService,
    private readonly passwords: SignInThrottle,
    private readonly codes: SecondFactorThrottle,
  ) {}

  /** Returns the second factor of the account, without its secrets. */
  @Get()
  @Access('enrolment')
  @ApiOperation({ summary: 'Get the second factor' })
  @ApiResponse({ status: 200, description: 'The second factor', standardSchema: secondFactor })
  @ApiResponse(UNAUTHENTICATED)
  async read(@Req() request: AuthenticatedRequest): Promise<SecondFactorView> {
    const found = await this.secondFactor.read(ownerOf(request));
    return { ...found, required: request.signedIn!.secondFactorRequired };
  }

  /** Creates the secret of an authenticator app. The app is used once a first code is confirmed within 30 minutes. */
  @Post('authenticator')
  @Access('enrolment')
  @HttpCode(200)
  @ApiOperation({ summary: 'Set up an authenticator app' })
  @ApiResponse({ status: 200, description: 'The secret', standardSchema: newAuthenticator })
  @ApiResponse(UNAUTHENTICATED)
  @ApiResponse({ status: 409, description: 'There is an app already', standardSchema: apiError })
  @ApiResponse(TOO_MANY)
  async start(
    @Req() request: AuthenticatedRequest,
    @Body({ schema: confirmedByPassword }) { currentPassword }: ConfirmedByPassword,
  ): Promise<NewAuthenticatorView> {
    return this.secondFactor.startAuthenticator(await this.requirePassword(request, currentPassword));
  }

  /** Enables the authenticator app with a first code, and ends the other sessions of the account. */
  @Post('authenticator/confirm')
  @Access('enrolment')
  @HttpCode(200)
  @ApiOperation({ summary: 'Confirm an authenticator app' })
  @ApiResponse({ status: 200, description: 'Enabled', standardSchema: newRecoveryCodes })
  @ApiResponse(UNAUTHENTICATED)
  @ApiResponse(TOO_MANY)
  async confirm(
    @Req() request: AuthenticatedRequest,
    @Body({ schema: secondFactorCode }) { code }: SecondFactorCode,
  ): Promise<NewRecoveryCodesView> {
    const owner = ownerOf(request);
    const succeeded = await this.codes.countAttempt(`enrolment ${owner.accountId}`, null);
    const recoveryCodes = await this.secondFactor.confirmAuthenticator(owner, code);
    await succeeded();
    return { recoveryCodes };
  }

  /** Removes the authenticator app, and ends the other sessions of the account. */
  @Post('authenticator/remove')
  @Access('enrolment')
  @HttpCode(200)
  @ApiOperation({ summary: 'Remove the authenticator app' })
  @ApiResponse({ status: 200, description: 'Removed', standardSchema: success })
  @ApiResponse(UNAUTHENTICATED)
  @ApiResponse({ status: 404, description: 'There is no app', standardSchema: apiError })
  @ApiResponse(TOO_MANY)
  async remove(
    @Req() request: AuthenticatedRequest,
    @Body({ schema: confirmedByPassword }) { currentPassword }: ConfirmedByPassword,
  ): Promise<Success> {
    await this.secondFactor.removeAuthenticator(await this.requirePassword(request, currentPassword));
    return SUCCESS;
  }

  /** Replaces all recovery codes. The previous ones stop working. */
  @Post('recovery-codes')
  @Access('enrolment')
  @HttpCode(200)
  @ApiOperation({ summary: 'Create new recovery codes' })
  @ApiResponse({ status: 200, description: 'The codes', standardSchema: newRecoveryCodes })
  @ApiResponse(UNAUTHENTICATED)
  @ApiResponse({ status: 409, description: 'There is no second factor', standardSchema: apiError })
  @ApiResponse(TOO_MANY)
  async renewRecoveryCodes(
    @Req() request: AuthenticatedRequest,
    @Body({ schema: confirmedByPassword }) { currentPassword }: ConfirmedByPassword,
  ): Promise<NewRecoveryCodesView> {
    const owner = await this.requirePassword(request, currentPassword);
    return { recoveryCodes: await this.secondFactor.renewRecoveryCodes(owner) };
  }

  /** Removes the notice that somebody else removed the second factor of the account. */
  @Post('dismiss-removal')
  @Access('enrolment')
  @HttpCode(200)
  @ApiOperation({ summary: 'Dismiss the notice of a removed second factor' })
  @ApiResponse({ status: 200, description: 'Dismissed', standardSchema: success })
  @ApiResponse(UNAUTHENTICATED)
  async dismissRemoval(@Req() request: AuthenticatedRequest): Promise<Success> {
    await this.secondFactor.dismissRemoval(ownerOf(request));
    return SUCCESS;
  }

  private async requirePassword(
    request: AuthenticatedRequest,
    currentPassword: string,
  ): Promise<ProfileOwner> {
    const owner = ownerOf(request);
    await limitedByPassword(this.passwords, owner, () =>
      this.profile.requirePassword(owner, currentPassword),
    );
    return owner;
  }
}
