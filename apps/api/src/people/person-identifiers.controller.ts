import {
  addIdentifier,
  apiError,
  personIdentifier,
  type AddIdentifier,
  type PersonIdentifierView,
} from '@docket/contracts';
import { PeopleService, type Actor } from '@docket/domain';
import { Body, Delete, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';

const uuid = z.uuid();

/** The identifiers of a person in other systems. */
@Resource('users/:id/identifiers', 'users')
export class PersonIdentifiersController {
  constructor(private readonly people: PeopleService) {}

  /**
   * Adds an employee number, an account or an e-mail alias. Imports, attempts and xAPI statements find the person by it from now on.
   * Nobody else can have the same identifier, or an address that is an alias. API keys cannot change administrators.
   */
  @Post()
  @Access({ scope: 'users:write' })
  @ApiOperation({ summary: 'Add an identifier to a person' })
  @ApiResponse({ status: 201, description: 'The added identifier', standardSchema: personIdentifier })
  @ApiResponse({ status: 404, description: 'Person not found', standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description:
      'This or another person has the identifier, or the person was merged or erased; see `issues`',
    standardSchema: apiError,
  })
  add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: addIdentifier }) request: AddIdentifier,
  ): Promise<PersonIdentifierView> {
    return this.people.addIdentifier(actor, id, request);
  }

  /** Removes an identifier. Records that were found by it stay those of the person. API keys cannot change administrators. */
  @Delete(':identifierId')
  @Access({ scope: 'users:write' })
  @ApiOperation({ summary: 'Remove an identifier from a person' })
  @ApiResponse({ status: 200, description: 'The removed identifier', standardSchema: personIdentifier })
  @ApiResponse({ status: 404, description: 'Person or identifier not found', standardSchema: apiError })
  @ApiResponse({ status: 409, description: 'The person was merged or erased', standardSchema: apiError })
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Param('identifierId', { schema: uuid }) identifierId: string,
  ): Promise<PersonIdentifierView> {
    return this.people.removeIdentifier(actor, id, identifierId);
  }
}
