import {
  apiError,
  createTeam,
  deletedTeam,
  deleteTeamQuery,
  team,
  teamListQuery,
  teamPage,
  teamPeoplePage,
  teamPeopleQuery,
  updateTeam,
  type CreateTeam,
  type DeletedTeamView,
  type DeleteTeamQuery,
  type Page,
  type TeamListQuery,
  type TeamPeoplePage,
  type TeamPeopleQuery,
  type TeamView,
  type UpdateTeam,
} from '@docket/contracts';
import { TeamsService, type Actor } from '@docket/domain';
import { Body, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';

const teamId = z.uuid();

/** The teams of the organization. */
@Resource('teams')
export class TeamsController {
  constructor(private readonly teams: TeamsService) {}

  /** Returns a page of teams with their numbers of active people. `search` matches names. */
  @Get()
  @Access({ scope: 'teams:read' })
  @ApiOperation({ summary: 'List teams' })
  @ApiResponse({
    status: 200,
    description: 'A page of teams in the order of `sort`, with their current numbers of people',
    standardSchema: teamPage,
  })
  list(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: teamListQuery }) query: TeamListQuery,
  ): Promise<Page<TeamView>> {
    return this.teams.list(organizationId, query);
  }

  /** Adds a team without people. Team names are unique, ignoring case. */
  @Post()
  @Access({ scope: 'teams:write' })
  @ApiOperation({ summary: 'Add a team' })
  @ApiResponse({ status: 201, description: 'The added team, still without people', standardSchema: team })
  @ApiResponse({ status: 409, description: 'Another team has this name', standardSchema: apiError })
  create(@CurrentActor() actor: Actor, @Body({ schema: createTeam }) input: CreateTeam): Promise<TeamView> {
    return this.teams.create(actor, input);
  }

  /** Returns a team. */
  @Get(':id')
  @Access({ scope: 'teams:read' })
  @ApiOperation({ summary: 'Get a team' })
  @ApiResponse({
    status: 200,
    description: 'The team with its current numbers of people',
    standardSchema: team,
  })
  @ApiResponse({ status: 404, description: 'Team not found', standardSchema: apiError })
  get(
    @CurrentActor() { organizationId }: Actor,
    @Param('id', { schema: teamId }) id: string,
  ): Promise<TeamView> {
    return this.teams.get(organizationId, id);
  }

  /** Returns a page of the active people of a team, with the assignments that each has not completed. */
  @Get(':id/people')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'List the people of a team with their open assignments' })
  @ApiResponse({
    status: 200,
    description: 'A page of people in the order of their names',
    standardSchema: teamPeoplePage,
  })
  @ApiResponse({ status: 404, description: 'Team not found', standardSchema: apiError })
  people(
    @CurrentActor() { organizationId }: Actor,
    @Param('id', { schema: teamId }) id: string,
    @Query({ schema: teamPeopleQuery }) query: TeamPeopleQuery,
  ): Promise<TeamPeoplePage> {
    return this.teams.people(organizationId, id, query);
  }

  /** Renames a team. */
  @Patch(':id')
  @Access({ scope: 'teams:write' })
  @ApiOperation({ summary: 'Rename a team' })
  @ApiResponse({
    status: 200,
    description: 'The team after the change, with a new `updatedAt`',
    standardSchema: team,
  })
  @ApiResponse({ status: 404, description: 'Team not found', standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description: 'Another team has this name, or the team has changed since `expectedUpdatedAt`',
    standardSchema: apiError,
  })
  update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: teamId }) id: string,
    @Body({ schema: updateTeam }) change: UpdateTeam,
  ): Promise<TeamView> {
    return this.teams.update(actor, id, change);
  }

  /** Deletes a team. Its people no longer belong to a team. Figures for earlier instants still include the team. */
  @Delete(':id')
  @Access({ scope: 'teams:write' })
  @ApiOperation({ summary: 'Delete a team' })
  @ApiResponse({
    status: 200,
    description: 'The deleted team, with the number of people who no longer belong to a team',
    standardSchema: deletedTeam,
  })
  @ApiResponse({ status: 404, description: 'Team not found', standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description:
      'An active assignment is assigned to the team, or the team has changed since `expectedUpdatedAt`',
    standardSchema: apiError,
  })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: teamId }) id: string,
    @Query({ schema: deleteTeamQuery }) query: DeleteTeamQuery,
  ): Promise<DeletedTeamView> {
    return this.teams.delete(actor, id, query);
  }
}
