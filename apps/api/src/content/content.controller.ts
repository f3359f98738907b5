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

/** Training content. */
@Resource('content')
export class ContentController {
  constructor(private readonly content: ContentService) {}

  /** Returns the four families with their modules and numbers of topics. */
  @Get('families')
  @Access({ scope: 'content:read' })
  @ApiOperation({ summary: 'List families and modules' })
  @ApiResponse({
    status: 200,
    description: 'All four families with their modules and numbers of topics',
    standardSchema: familyList,
  })
  async families(@CurrentActor() { organizationId }: Actor): Promise<{ items: FamilyView[] }> {
    return { items: await this.content.families(organizationId) };
  }

  /** Returns a page of topics. `search` matches IDs and titles of topics and modules. */
  @Get('topics')
  @Access({ scope: 'content:read' })
  @ApiOperation({ summary: 'List topics' })
  @ApiResponse({
    status: 200,
    description: 'A page of topics in the order of `sort`',
    standardSchema: topicPage,
  })
  topics(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: topicListQuery }) query: TopicListQuery,
  ): Promise<Page<TopicView>> {
    return this.content.listTopics(organizationId, query);
  }

  /** Adds a topic, and its module if it does not exist yet. */
  @Post('topics')
  @Access({ scope: 'content:write' })
  @ApiOperation({ summary: 'Add a topic' })
  @ApiResponse({
    status: 201,
    description: 'The added topic. Its module was created if it did not exist',
    standardSchema: topic,
  })
  @ApiResponse({ status: 409, description: 'Another topic has this ID', standardSchema: apiError })
  createTopic(
    @CurrentActor() actor: Actor,
    @Body({ schema: createTopic }) input: CreateTopic,
  ): Promise<TopicView> {
    return this.content.createTopic(actor, input);
  }

  /** Updates a topic. Framework items use its new module and CWE IDs immediately. */
  @Patch('topics/:id')
  @Access({ scope: 'content:write' })
  @ApiOperation({ summary: 'Update a topic' })
  @ApiResponse({
    status: 200,
    description: 'The topic after the change, with a new `updatedAt`',
    standardSchema: topic,
  })
  @ApiResponse({ status: 404, description: 'Topic not found', standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description: 'The topic has changed since `expectedUpdatedAt`',
    standardSchema: apiError,
  })
  updateTopic(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: contentId }) id: string,
    @Body({ schema: updateTopic }) change: UpdateTopic,
  ): Promise<TopicView> {
    return this.content.updateTopic(actor, id, change);
  }

  /** Returns a page of courses, ordered by title. */
  @Get('courses')
  @Access({ scope: 'content:read' })
  @ApiOperation({ summary: 'List courses' })
  @ApiResponse({
    status: 200,
    description: 'A page of courses, ordered by title',
    standardSchema: coursePage,
  })
  courses(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: contentListQuery }) query: ContentListQuery,
  ): Promise<Page<CourseView>> {
    return this.content.listCourses(organizationId, query);
  }

  /** Returns a page of learning scenarios, ordered by title. */
  @Get('scenarios')
  @Access({ scope: 'content:read' })
  @ApiOperation({ summary: 'List scenarios' })
  @ApiResponse({
    status: 200,
    description: 'A page of scenarios, ordered by title',
    standardSchema: scenarioPage,
  })
  scenarios(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: contentListQuery }) query: ContentListQuery,
  ): Promise<Page<ScenarioView>> {
    return this.content.listScenarios(organizationId, query);
  }
}
