import {
  addPasskey,
  apiError,
  confirmedByPassword,
  newRecoveryCodes,
  passkeyOptions,
  type AddPasskey,
  type ConfirmedByPassword,
  type NewRecoveryCodesView,
  type PasskeyOptionsView,
} from '@docket/contracts';
import { PasskeysService, ProfileService, type ProfileOwner } from '@docket/domain';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../access/access.js';
import type { AuthenticatedRequest } from '../access/current.js';
import { success, type Success } from '../http/success.js';
import { SignInThrottle } from '../throttle/sign-in-throttle.js';
import { TOO_MANY, UNAUTHENTICATED } from './account-responses.js';
import { limitedByPassword, ownerOf } from './profile-owner.js';

/** The passkeys and security keys of the signed-in account. */
@ApiTags('account')
@ApiSecurity('session')
@Controller('api/account/second-factor/passkeys')
export class PasskeysController {
  constructor(
    private readonly passkeys: PasskeysService,
    private readonly profile: ProfileService,
    private readonly passwords: SignInThrottle,
  ) {}

  /** Returns the options with which the browser creates a passkey within 5 minutes. */
  @Post('options')
  @Access('enrolment')
  @HttpCode(200)
  @ApiOperation({ summary: 'Start adding a passkey' })
  @ApiResponse({ status: 200, description: 'The options for the browser', standardSchema: passkeyOptions })
  @ApiResponse(UNAUTHENTICATED)
  @ApiResponse(TOO_MANY)
  async start(
    @Req() request: AuthenticatedRequest,
    @Body({ schema: confirmedByPassword }) { currentPassword }: ConfirmedByPassword,
  ): Promise<PasskeyOptionsView> {
    const owner = await this.requirePassword(request, currentPassword);
    return { options: { ...(await this.passkeys.startAdding(owner)) } };
  }

  /** Adds the passkey that the browser created, and ends the other sessions of the account. */
  @Post()
  @Access('enrolment')
  @HttpCode(200)
  @ApiOperation({ summary: 'Add a passkey' })
  @ApiResponse({ status: 200, description: 'Added', standardSchema: newRecoveryCodes })
  @ApiResponse(UNAUTHENTICATED)
  async add(
    @Req() request: AuthenticatedRequest,
    @Body({ schema: addPasskey }) body: AddPasskey,
  ): Promise<NewRecoveryCodesView> {
    return { recoveryCodes: await this.passkeys.add(ownerOf(request), body) };
  }

  /** Removes a passkey, and ends the other sessions of the account. */
  @Post(':id/remove')
  @Access('enrolment')
  @HttpCode(200)
  @ApiOperation({ summary: 'Remove a passkey' })
  @ApiResponse({ status: 200, description: 'Removed', standardSchema: success })
  @ApiResponse(UNAUTHENTICATED)
  @ApiResponse({ status: 404, description: 'Passkey not found', standardSchema: apiError })
  @ApiResponse(TOO_MANY)
  async remove(
    @Req() request: AuthenticatedRequest,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: confirmedByPassword }) { currentPassword }: ConfirmedByPassword,
  ): Promise<Success> {
    await this.passkeys.remove(await this.requirePassword(request, currentPassword), id);
    return { status: true };
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
