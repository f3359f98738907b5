import {
  apiError,
  createTeam,
  deletedTeam,
  deleteTeamQuery,
  team,
  teamListQuery,
  teamPage,
  updateTeam,
  type CreateTeam,
  type DeletedTeamView,
  type DeleteTeamQuery,
  type Page,
  type TeamListQuery,
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

const teamId = z.uuid('is not an id');

/** The teams of the organization. */
@Resource('teams')
export class TeamsController {
  constructor(private readonly teams: TeamsService) {}

  /** A page of teams, each with its active people; `search` looks in the names. */
  @Get()
  @Access({ scope: 'teams:read' })
  @ApiOperation({ summary: 'Teams' })
  @ApiResponse({ status: 200, description: 'A page of teams', standardSchema: teamPage })
  list(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: teamListQuery }) query: TeamListQuery,
  ): Promise<Page<TeamView>> {
    return this.teams.list(organizationId, query);
  }

  /** Adds a team, still without people. Names differ by more than case. */
  @Post()
  @Access({ scope: 'teams:write' })
  @ApiOperation({ summary: 'Add a team' })
  @ApiResponse({ status: 201, description: 'The team', standardSchema: team })
  @ApiResponse({ status: 409, description: 'Another team has this name', standardSchema: apiError })
  create(@CurrentActor() actor: Actor, @Body({ schema: createTeam }) wanted: CreateTeam): Promise<TeamView> {
    return this.teams.create(actor, wanted);
  }

  /** One team. */
  @Get(':id')
  @Access({ scope: 'teams:read' })
  @ApiOperation({ summary: 'One team' })
  @ApiResponse({ status: 200, description: 'The team', standardSchema: team })
  @ApiResponse({ status: 404, description: 'There is no such team', standardSchema: apiError })
  get(
    @CurrentActor() { organizationId }: Actor,
    @Param('id', { schema: teamId }) id: string,
  ): Promise<TeamView> {
    return this.teams.get(organizationId, id);
  }

  /** Gives a team another name. */
  @Patch(':id')
  @Access({ scope: 'teams:write' })
  @ApiOperation({ summary: 'Rename a team' })
  @ApiResponse({ status: 200, description: 'The team as it is now', standardSchema: team })
  @ApiResponse({ status: 404, description: 'There is no such team', standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description: 'Another team has this name, or this one was changed since `expectedUpdatedAt`',
    standardSchema: apiError,
  })
  update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: teamId }) id: string,
    @Body({ schema: updateTeam }) change: UpdateTeam,
  ): Promise<TeamView> {
    return this.teams.update(actor, id, change);
  }

  /** Deletes a team. Its people are in no team from now on; reports about earlier instants still know it. */
  @Delete(':id')
  @Access({ scope: 'teams:write' })
  @ApiOperation({ summary: 'Delete a team' })
  @ApiResponse({ status: 200, description: 'The team that is gone', standardSchema: deletedTeam })
  @ApiResponse({ status: 404, description: 'There is no such team', standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description: 'An active assignment is given to it, or it was changed since `expectedUpdatedAt`',
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
