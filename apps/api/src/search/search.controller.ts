import { searchQuery, searchResults, type SearchQuery, type SearchResults } from '@docket/contracts';
import { SearchService, type Actor } from '@docket/domain';
import { Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { AdminResource } from '../access/route-prefixes.js';

/** The search of the pages. */
@AdminResource('search')
export class SearchController {
  constructor(private readonly results: SearchService) {}

  /** Finds people, teams, assignments, frameworks, controls, topics and reports. */
  @Get()
  @Access('org_admin')
  @ApiOperation({ summary: 'Search' })
  @ApiResponse({
    status: 200,
    description: 'The best results of each type. Those that begin with the text come first',
    standardSchema: searchResults,
  })
  search(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: searchQuery }) query: SearchQuery,
  ): Promise<SearchResults> {
    return this.results.search(organizationId, query);
  }
}
