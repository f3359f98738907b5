import {
  apiKeyListQuery,
  assigneeListQuery,
  assignmentListQuery,
  auditLogFilter,
  classroomAttendeeQuery,
  classroomSessionListQuery,
  contentListQuery,
  exemptionListQuery,
  figureQuery,
  frameworkId,
  itemId,
  personFilter,
  reportListQuery,
  riskItemPeopleQuery,
  teamListQuery,
  topicListQuery,
  waitingListQuery,
  type AuditLogFilter,
  type ExportFormat,
  type FigureQuery,
  type PersonFilter,
} from '@docket/contracts';
import {
  ApiKeysService,
  AssignmentsService,
  AuditLogService,
  ClassroomSessionsService,
  ContentService,
  CoverageService,
  ExemptionsService,
  PeopleService,
  ReportsService,
  TeamsService,
  WaitingStatementsService,
  type Actor,
} from '@docket/domain';
import { Controller, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CurrentActor } from '../access/current.js';
import { ADMIN_PREFIX, PUBLIC_PREFIX } from '../access/route-prefixes.js';
import { presentReport } from '../reports/report.presenter.js';
import { ExportRoute, Format } from './export-route.js';
import { Exports } from './exports.js';
import { ListExports } from './list-exports.js';
import * as tables from './tables.js';

const unpaged = { page: true, pageSize: true } as const;
const assigneeFilter = assigneeListQuery.omit({ ...unpaged, items: true });
const assignmentFilter = assignmentListQuery.omit(unpaged);
const apiKeyFilter = apiKeyListQuery.omit(unpaged);
const attendeeFilter = classroomAttendeeQuery.omit(unpaged);
const classroomFilter = classroomSessionListQuery.omit(unpaged);
const contentFilter = contentListQuery.omit(unpaged);
const exemptionFilter = exemptionListQuery.omit(unpaged);
const itemPeopleFilter = riskItemPeopleQuery.omit(unpaged);
const reportFilter = reportListQuery.omit(unpaged);
const teamFilter = teamListQuery.omit(unpaged);
const topicFilter = topicListQuery.omit(unpaged);
const waitingFilter = waitingListQuery.omit(unpaged);

/** Kinds of frameworks by the segment of their addresses. */
const kinds = { frameworks: 'owasp', regulatory: 'regulatory' } as const;
const kindSegment = z.enum(['frameworks', 'regulatory']);
const uuid = z.uuid();

/** The files of all lists: every row that matches the filters of the list, as CSV or Excel workbook. */
@Controller([ADMIN_PREFIX, PUBLIC_PREFIX])
export class ExportsController {
  constructor(
    private readonly exports: Exports,
    private readonly lists: ListExports,
    private readonly apiKeyList: ApiKeysService,
    private readonly assignmentList: AssignmentsService,
    private readonly auditLogList: AuditLogService,
    private readonly classroomSessions: ClassroomSessionsService,
    private readonly content: ContentService,
    private readonly coverage: CoverageService,
    private readonly exemptionList: ExemptionsService,
    private readonly peopleList: PeopleService,
    private readonly reportList: ReportsService,
    private readonly teamList: TeamsService,
    private readonly waiting: WaitingStatementsService,
  ) {}

  /**
   * Streams all matching people in the format of the import file people.csv. In CSV, a cell that a spreadsheet would evaluate
   * as a formula starts with an apostrophe, which the import removes.
   */
  @ExportRoute('users', 'Export people')
  people(
    @CurrentActor() actor: Actor,
    @Format() format: ExportFormat,
    @Query({ schema: personFilter }) filter: PersonFilter,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const rows = () => this.peopleList.exportRows(actor, filter);
    return this.exports.sendTable(actor.organizationId, format, tables.people, rows, reply);
  }

  /**
   * Streams all matching events, newest first. The response has no `Content-Length`. A failed export resets the connection, so
   * that an incomplete file is never mistaken for a complete one.
   */
  @ExportRoute('audit-log', 'Export the audit log', { scope: 'audit-log:read' })
  auditLog(
    @CurrentActor() actor: Actor,
    @Format() format: ExportFormat,
    @Query({ schema: auditLogFilter }) filter: AuditLogFilter,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const rows = () => this.auditLogList.exportRows(actor, filter);
    return this.exports.sendTable(actor.organizationId, format, tables.auditLog, rows, reply);
  }

  /** Streams all matching teams. */
  @ExportRoute('teams', 'Export teams')
  teams(
    @CurrentActor() actor: Actor,
    @Format() format: ExportFormat,
    @Query({ schema: teamFilter }) filter: z.infer<typeof teamFilter>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.lists.send(tables.teams, { actor, format, filter, reply }, (page) =>
      this.teamList.list(actor.organizationId, { ...filter, ...page }),
    );
  }

  /** Streams all matching assignments. */
  @ExportRoute('assignments', 'Export assignments')
  assignments(
    @CurrentActor() actor: Actor,
    @Format() format: ExportFormat,
    @Query({ schema: assignmentFilter }) filter: z.infer<typeof assignmentFilter>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.lists.send(tables.assignments, { actor, format, filter, reply }, (page) =>
      this.assignmentList.list(actor.organizationId, { ...filter, ...page }),
    );
  }

  /** Streams all matching assignees of an assignment. */
  @ExportRoute('assignments/:id/assignees', 'Export the assignees of an assignment')
  assignees(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Format() format: ExportFormat,
    @Query({ schema: assigneeFilter }) filter: z.infer<typeof assigneeFilter>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.lists.send(tables.assignees, { actor, format, filter, reply, id }, (page) =>
      this.assignmentList.assignees(actor.organizationId, id, { ...filter, ...page }),
    );
  }

  /** Streams all matching exemptions, newest first. */
  @ExportRoute('exemptions', 'Export exemptions')
  exemptions(
    @CurrentActor() actor: Actor,
    @Format() format: ExportFormat,
    @Query({ schema: exemptionFilter }) filter: z.infer<typeof exemptionFilter>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.lists.send(tables.exemptions, { actor, format, filter, reply }, (page) =>
      this.exemptionList.list(actor.organizationId, { ...filter, ...page }),
    );
  }

  /** Streams the items of a framework with their coverage. */
  @ExportRoute('compliance/:kind/:id/items', 'Export the items of a framework')
  items(
    @CurrentActor() actor: Actor,
    @Param('kind', { schema: kindSegment }) kind: z.infer<typeof kindSegment>,
    @Param('id', { schema: frameworkId }) id: string,
    @Format() format: ExportFormat,
    @Query({ schema: figureQuery }) filter: FigureQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.lists.send(tables.items, { actor, format, filter, reply, id }, async () => {
      const framework = { kind: kinds[kind], id };
      const { items } = await this.coverage.framework(actor.organizationId, framework, filter);
      return { items, total: items.length };
    });
  }

  /** Streams all matching people of an item of a framework. */
  @ExportRoute('compliance/:kind/:id/items/:itemId/people', 'Export the people of an item of a framework')
  itemPeople(
    @CurrentActor() actor: Actor,
    @Param('kind', { schema: kindSegment }) kind: z.infer<typeof kindSegment>,
    @Param('id', { schema: frameworkId }) id: string,
    @Param('itemId', { schema: itemId }) item: string,
    @Format() format: ExportFormat,
    @Query({ schema: itemPeopleFilter }) filter: z.infer<typeof itemPeopleFilter>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const to = { actor, format, filter, reply, id: `${id}/${item}` };
    return this.lists.send(tables.itemPeople, to, (page) =>
      this.coverage.people(actor.organizationId, { kind: kinds[kind], id }, item, { ...filter, ...page }),
    );
  }

  /** Streams all matching reports, newest first. */
  @ExportRoute('reports', 'Export the list of reports')
  reports(
    @CurrentActor() actor: Actor,
    @Format() format: ExportFormat,
    @Query({ schema: reportFilter }) filter: z.infer<typeof reportFilter>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.lists.send(tables.reports, { actor, format, filter, reply }, async (page) => {
      const { states, total } = await this.reportList.list(actor.organizationId, { ...filter, ...page });
      const titled = states.map((state) => presentReport(state, this.reportList.titleOf(state.report.kind)));
      return { items: titled, total };
    });
  }

  /** Streams all matching topics. */
  @ExportRoute('content/topics', 'Export topics')
  topics(
    @CurrentActor() actor: Actor,
    @Format() format: ExportFormat,
    @Query({ schema: topicFilter }) filter: z.infer<typeof topicFilter>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.lists.send(tables.topics, { actor, format, filter, reply }, (page) =>
      this.content.listTopics(actor.organizationId, { ...filter, ...page }),
    );
  }

  /** Streams all matching courses. */
  @ExportRoute('content/courses', 'Export courses')
  courses(
    @CurrentActor() actor: Actor,
    @Format() format: ExportFormat,
    @Query({ schema: contentFilter }) filter: z.infer<typeof contentFilter>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.lists.send(tables.courses, { actor, format, filter, reply }, (page) =>
      this.content.listCourses(actor.organizationId, { ...filter, ...page }),
    );
  }

  /** Streams all matching scenarios. */
  @ExportRoute('content/scenarios', 'Export scenarios')
  scenarios(
    @CurrentActor() actor: Actor,
    @Format() format: ExportFormat,
    @Query({ schema: contentFilter }) filter: z.infer<typeof contentFilter>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.lists.send(tables.scenarios, { actor, format, filter, reply }, (page) =>
      this.content.listScenarios(actor.organizationId, { ...filter, ...page }),
    );
  }

  /** Streams all matching API keys, newest first, without their secret parts. */
  @ExportRoute('api-keys', 'Export API keys')
  apiKeys(
    @CurrentActor() actor: Actor,
    @Format() format: ExportFormat,
    @Query({ schema: apiKeyFilter }) filter: z.infer<typeof apiKeyFilter>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.lists.send(tables.apiKeys, { actor, format, filter, reply }, (page) =>
      this.apiKeyList.list(actor.organizationId, { ...filter, ...page }),
    );
  }

  /** Streams all groups of waiting statements. */
  @ExportRoute('statements/waiting', 'Export waiting statements')
  waitingStatements(
    @CurrentActor() actor: Actor,
    @Format() format: ExportFormat,
    @Query({ schema: waitingFilter }) filter: z.infer<typeof waitingFilter>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.lists.send(tables.waitingStatements, { actor, format, filter, reply }, (page) =>
      this.waiting.list(actor.organizationId, { ...filter, ...page }),
    );
  }

  /** Streams all matching classroom sessions, the latest first. */
  @ExportRoute('classroom-sessions', 'Export classroom sessions')
  classroom(
    @CurrentActor() actor: Actor,
    @Format() format: ExportFormat,
    @Query({ schema: classroomFilter }) filter: z.infer<typeof classroomFilter>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.lists.send(tables.classroomSessions, { actor, format, filter, reply }, (page) =>
      this.classroomSessions.list(actor.organizationId, { ...filter, ...page }),
    );
  }

  /** Streams all matching people of a classroom session with their results. */
  @ExportRoute('classroom-sessions/:id/people', 'Export the people of a classroom session')
  classroomPeople(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Format() format: ExportFormat,
    @Query({ schema: attendeeFilter }) filter: z.infer<typeof attendeeFilter>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.lists.send(tables.classroomPeople, { actor, format, filter, reply, id }, (page) =>
      this.classroomSessions.attendees(actor.organizationId, id, { ...filter, ...page }),
    );
  }
}
