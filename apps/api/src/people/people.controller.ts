import {
  apiError,
  createdPerson,
  createPerson,
  invitationLink,
  person,
  personDetail,
  personListQuery,
  personPage,
  updatePerson,
  type CreatedPersonView,
  type CreatePerson,
  type InvitationLink,
  type Page,
  type PersonDetailView,
  type PersonListQuery,
  type PersonView,
  type UpdatePerson,
} from '@docket/contracts';
import { InvitationsService, PeopleService, type Actor, type NewInvitation } from '@docket/domain';
import { Body, Get, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';
import { SETTINGS, type ApiSettings } from '../api-config.js';

const personId = z.uuid('is not an id');

/** The people of the organization. */
@Resource('users')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly invitations: InvitationsService,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** A page of people; `search` looks in names and e-mail addresses. */
  @Get()
  @Access({ scope: 'users:read' })
  @ApiOperation({ summary: 'People' })
  @ApiResponse({ status: 200, description: 'A page of people', standardSchema: personPage })
  list(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: personListQuery }) query: PersonListQuery,
  ): Promise<Page<PersonView>> {
    return this.people.list(organizationId, query);
  }

  /**
   * Adds a person. An administrator who adds one with the role org_admin or auditor gets a one-time link in the answer,
   * with which the person sets a password; no mail is sent. An API key adds no administrators and gets no links.
   */
  @Post()
  @Access({ scope: 'users:write' })
  @ApiOperation({ summary: 'Add a person' })
  @ApiResponse({ status: 201, description: 'The person', standardSchema: createdPerson })
  @ApiResponse({ status: 409, description: 'Another person has this e-mail', standardSchema: apiError })
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createPerson }) wanted: CreatePerson,
  ): Promise<CreatedPersonView> {
    const made = await this.people.create(actor, wanted);
    return { ...made.person, invitation: made.invitation && this.link(made.invitation) };
  }

  /** One person, and when they had which role in which team. */
  @Get(':id')
  @Access({ scope: 'users:read' })
  @ApiOperation({ summary: 'One person and their history' })
  @ApiResponse({ status: 200, description: 'The person', standardSchema: personDetail })
  @ApiResponse({ status: 404, description: 'There is no such person', standardSchema: apiError })
  get(
    @CurrentActor() { organizationId }: Actor,
    @Param('id', { schema: personId }) id: string,
  ): Promise<PersonDetailView> {
    return this.people.get(organizationId, id);
  }

  /**
   * Changes what is named. `status: left` ends the person's time and their access at once and keeps everything that was
   * recorded; `status: active` lets it go on. An API key gives nobody the role org_admin.
   */
  @Patch(':id')
  @Access({ scope: 'users:write' })
  @ApiOperation({ summary: 'Change, deactivate or reactivate a person' })
  @ApiResponse({ status: 200, description: 'The person as they are now', standardSchema: person })
  @ApiResponse({ status: 404, description: 'There is no such person', standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description:
      'The e-mail is taken or signed in with, the person was changed since `expectedUpdatedAt`, or the change would end ' +
      "one's own access or the last administrator's; see `issues`",
    standardSchema: apiError,
  })
  update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: updatePerson }) change: UpdatePerson,
  ): Promise<PersonView> {
    return this.people.update(actor, id, change);
  }

  /** Makes a one-time link with which the person sets a password; a link made before ends. No mail is sent. */
  @Post(':id/invitation')
  @Access('org_admin')
  @ApiOperation({ summary: 'Invite a person to sign in' })
  @ApiResponse({ status: 201, description: 'The link, shown this once', standardSchema: invitationLink })
  @ApiResponse({ status: 404, description: 'There is no such person', standardSchema: apiError })
  @ApiResponse({ status: 409, description: 'The person has left', standardSchema: apiError })
  async invite(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: personId }) id: string,
  ): Promise<InvitationLink> {
    return this.link(await this.invitations.invite(actor, id));
  }

  private link({ token, expiresAt }: NewInvitation): InvitationLink {
    return { url: new URL(`/invitation/${token}`, this.settings.publicUrl).href, expiresAt };
  }
}
