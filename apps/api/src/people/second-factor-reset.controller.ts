import { apiError } from '@docket/contracts';
import { SecondFactorResetService, type Actor } from '@docket/domain';
import { HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { AdminResource } from '../access/route-prefixes.js';
import { success, type Success } from '../http/success.js';

/** Removal of a person's second factor by an administrator. */
@AdminResource('users')
export class SecondFactorResetController {
  constructor(private readonly resets: SecondFactorResetService) {}

  /**
   * Removes the second factor of a person's account, which must give no access elsewhere, and ends its sessions. The owner is
   * shown a notice at the next sign-in.
   */
  @Post(':id/second-factor/remove')
  @Access('org_admin')
  @HttpCode(200)
  @ApiOperation({ summary: 'Remove the second factor of a person' })
  @ApiResponse({ status: 200, description: 'Removed', standardSchema: success })
  @ApiResponse({ status: 404, description: 'The person has no second factor', standardSchema: apiError })
  @ApiResponse({ status: 409, description: 'The account gives access elsewhere', standardSchema: apiError })
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
  ): Promise<Success> {
    await this.resets.byAdministrator(actor, id);
    return { status: true };
  }
}
