import {
  apiError,
  contentId,
  contentListQuery,
  coursePage,
  createTopic,
  familyList,
  scenarioPage,
  topic,
  topicListQuery,
  topicPage,
  updateTopic,
  type ContentListQuery,
  type CourseView,
  type CreateTopic,
  type FamilyView,
  type Page,
  type ScenarioView,
  type TopicListQuery,
  type TopicView,
  type UpdateTopic,
} from '@docket/contracts';
import { ContentService, type Actor } from '@docket/domain';
import { Body, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';

/** What can be trained. */
@Resource('content')
export class ContentController {
  constructor(private readonly content: ContentService) {}

  /** The four families, each with its modules and how many topics they hold. */
  @Get('families')
  @Access({ scope: 'content:read' })
  @ApiOperation({ summary: 'Families and their modules' })
  @ApiResponse({ status: 200, description: 'All families', standardSchema: familyList })
  async families(@CurrentActor() { organizationId }: Actor): Promise<{ items: FamilyView[] }> {
    return { items: await this.content.families(organizationId) };
  }

  /** A page of topics; `search` looks in ids and titles of topics and modules. */
  @Get('topics')
  @Access({ scope: 'content:read' })
  @ApiOperation({ summary: 'Topics' })
  @ApiResponse({ status: 200, description: 'A page of topics', standardSchema: topicPage })
  topics(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: topicListQuery }) query: TopicListQuery,
  ): Promise<Page<TopicView>> {
    return this.content.listTopics(organizationId, query);
  }

  /** Adds a topic, and its module when that is new. */
  @Post('topics')
  @Access({ scope: 'content:write' })
  @ApiOperation({ summary: 'Add a topic' })
  @ApiResponse({ status: 201, description: 'The topic', standardSchema: topic })
  @ApiResponse({ status: 409, description: 'Another topic has this id', standardSchema: apiError })
  createTopic(
    @CurrentActor() actor: Actor,
    @Body({ schema: createTopic }) wanted: CreateTopic,
  ): Promise<TopicView> {
    return this.content.createTopic(actor, wanted);
  }

  /** Changes a topic. Which frameworks it counts for follows from its module and CWE ids from then on. */
  @Patch('topics/:id')
  @Access({ scope: 'content:write' })
  @ApiOperation({ summary: 'Change a topic' })
  @ApiResponse({ status: 200, description: 'The topic as it is now', standardSchema: topic })
  @ApiResponse({ status: 404, description: 'There is no such topic', standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description: 'It was changed since `expectedUpdatedAt`',
    standardSchema: apiError,
  })
  updateTopic(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: contentId }) id: string,
    @Body({ schema: updateTopic }) change: UpdateTopic,
  ): Promise<TopicView> {
    return this.content.updateTopic(actor, id, change);
  }

  /** A page of courses by title. */
  @Get('courses')
  @Access({ scope: 'content:read' })
  @ApiOperation({ summary: 'Courses' })
  @ApiResponse({ status: 200, description: 'A page of courses', standardSchema: coursePage })
  courses(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: contentListQuery }) query: ContentListQuery,
  ): Promise<Page<CourseView>> {
    return this.content.listCourses(organizationId, query);
  }

  /** A page of learn scenarios by title. */
  @Get('scenarios')
  @Access({ scope: 'content:read' })
  @ApiOperation({ summary: 'Scenarios' })
  @ApiResponse({ status: 200, description: 'A page of scenarios', standardSchema: scenarioPage })
  scenarios(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: contentListQuery }) query: ContentListQuery,
  ): Promise<Page<ScenarioView>> {
    return this.content.listScenarios(organizationId, query);
  }
}
