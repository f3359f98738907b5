import {
  apiError,
  createdPerson,
  createPerson,
  invitationLink,
  mergePerson,
  person,
  personDetail,
  personListQuery,
  personPage,
  updatePerson,
  type CreatedPersonView,
  type CreatePerson,
  type InvitationLink,
  type ListedPerson,
  type MergePerson,
  type Page,
  type PersonDetailView,
  type PersonListQuery,
  type PersonView,
  type UpdatePerson,
} from '@docket/contracts';
import {
  InvitationsService,
  invitationUrl,
  PeopleService,
  type Actor,
  type NewInvitation,
} from '@docket/domain';
import { Body, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';
import { SETTINGS, type ApiSettings } from '../api-config.js';

const personId = z.uuid();

/** The people of the organization. */
@Resource('users')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly invitations: InvitationsService,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /**
   * Returns a page of people. `search` matches names and e-mail addresses, and whole identifiers. `figures=true` adds what each
   * person is trained on, the last attempt and the overdue assignments.
   */
  @Get()
  @Access({ scope: 'users:read' })
  @ApiOperation({ summary: 'List people' })
  @ApiResponse({
    status: 200,
    description: 'A page of people in the order of `sort`',
    standardSchema: personPage,
  })
  list(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: personListQuery }) query: PersonListQuery,
  ): Promise<Page<ListedPerson>> {
    return this.people.list(organizationId, query);
  }

  /**
   * Adds a person. If an administrator adds a person with the role `org_admin` or `auditor`, the response has a one-time
   * link for setting a password; no e-mail is sent. API keys cannot add administrators and get no links.
   */
  @Post()
  @Access({ scope: 'users:write' })
  @ApiOperation({ summary: 'Add a person' })
  @ApiResponse({
    status: 201,
    description: 'The added person, with an invitation link if the person can sign in',
    standardSchema: createdPerson,
  })
  @ApiResponse({
    status: 409,
    description: 'Another person has this e-mail address, also as an alias',
    standardSchema: apiError,
  })
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createPerson }) input: CreatePerson,
  ): Promise<CreatedPersonView> {
    const created = await this.people.create(actor, input);
    return { ...created.person, invitation: created.invitation && this.link(created.invitation) };
  }

  /**
   * Returns a person with their membership periods. A person who was merged is not listed, but is still found
   * by ID, with the other person in `mergedInto`.
   */
  @Get(':id')
  @Access({ scope: 'users:read' })
  @ApiOperation({ summary: 'Get a person' })
  @ApiResponse({
    status: 200,
    description: 'The person with the membership periods, newest first',
    standardSchema: personDetail,
  })
  @ApiResponse({ status: 404, description: 'Person not found', standardSchema: apiError })
  get(
    @CurrentActor() { organizationId }: Actor,
    @Param('id', { schema: personId }) id: string,
  ): Promise<PersonDetailView> {
    return this.people.get(organizationId, id);
  }

  /**
   * Updates a person. Omitted fields stay unchanged. `status: left` ends the membership and the access of the person
   * immediately and keeps all records; `status: active` resumes the membership. With
   * `effectiveAt`, the given role, team, languages, job function and work on bespoke software apply from that instant on, to
   * correct the history; existing reports do not change. API keys cannot grant the role `org_admin`.
   */
  @Patch(':id')
  @Access({ scope: 'users:write' })
  @ApiOperation({ summary: 'Update, deactivate or reactivate a person' })
  @ApiResponse({
    status: 200,
    description: 'The person after the change, with a new `updatedAt`',
    standardSchema: person,
  })
  @ApiResponse({ status: 404, description: 'Person not found', standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description:
      'The e-mail address is in use or is used to sign in, the person has changed since `expectedUpdatedAt`, or the change ' +
      'would end your own access or that of the last administrator; see `issues`',
    standardSchema: apiError,
  })
  update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: updatePerson }) change: UpdatePerson,
  ): Promise<PersonView> {
    return this.people.update(actor, id, change);
  }

  /**
   * Merges a person into the person `into`, who gets all identifiers, attempts, scenario completions, assignments and exemptions, and the
   * membership periods in which `into` is not a member. Figures count the two once from now on, also at earlier instants;
   * a figure with an earlier `knownAt` still counts both. Data that names the merged person later, by e-mail address or
   * ID, is recorded for `into`. A merge cannot be undone. API keys cannot merge administrators.
   */
  @Post(':id/merge')
  @HttpCode(200)
  @Access({ scope: 'users:write' })
  @ApiOperation({ summary: 'Merge a person into another one' })
  @ApiResponse({ status: 200, description: 'The person `into` after the merge', standardSchema: person })
  @ApiResponse({ status: 404, description: 'One of the people was not found', standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description:
      'The person to merge can sign in, has an open invitation or is the last administrator, or one of the people has not joined yet',
    standardSchema: apiError,
  })
  merge(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: mergePerson }) { into }: MergePerson,
  ): Promise<PersonView> {
    return this.people.merge(actor, { from: id, into });
  }

  /** Creates a one-time link for setting a password, and invalidates earlier links. An e-mail with another link is queued too. */
  @Post(':id/invitation')
  @Access('org_admin')
  @ApiOperation({ summary: 'Invite a person to sign in' })
  @ApiResponse({
    status: 201,
    description: 'The link, which is returned only once',
    standardSchema: invitationLink,
  })
  @ApiResponse({ status: 404, description: 'Person not found', standardSchema: apiError })
  @ApiResponse({ status: 409, description: 'The person has left', standardSchema: apiError })
  async invite(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: personId }) id: string,
  ): Promise<InvitationLink> {
    return this.link(await this.invitations.invite(actor, id));
  }

  private link({ token, expiresAt }: NewInvitation): InvitationLink {
    return { url: invitationUrl(this.settings.publicUrl, token), expiresAt };
  }
}
