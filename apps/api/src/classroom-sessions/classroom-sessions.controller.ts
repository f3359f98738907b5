import {
  apiError,
  attendanceSheet,
  classroomAttendeePage,
  classroomAttendeeQuery,
  classroomSession,
  classroomSessionListQuery,
  classroomSessionPage,
  errorMessages,
  MAX_SHEET_BYTES,
  recordClassroomSession,
  sheetMediaTypes,
  voidClassroomSession,
  type AttendanceSheet,
  type ClassroomAttendee,
  type ClassroomAttendeeQuery,
  type ClassroomSessionListQuery,
  type ClassroomSessionView,
  type Page,
  type RecordClassroomSession,
  type VoidClassroomSession,
} from '@docket/contracts';
import { ClassroomSessionsService, type Actor } from '@docket/domain';
import { Body, Delete, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, DOWNLOAD_COST } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';
import { SETTINGS, type ApiSettings } from '../api-config.js';
import { BODY_LIMITS } from '../http/body-limits.js';
import { FILES_BODY, receiveUploads, uploadFolder, type UploadRules } from '../imports/uploads.js';
import { UploadQuota } from '../throttle/upload-quota.js';

const SHEET_UPLOADS: UploadRules = {
  limits: { files: 1, fileSize: MAX_SHEET_BYTES },
  messages: {
    noFiles: () => errorMessages.classroomSessions.oneSheet,
    tooLarge: () => errorMessages.classroomSessions.sheetTooLarge(MAX_SHEET_BYTES / 1024 ** 2),
  },
};
const SessionIdParam = () => Param('id', { schema: z.uuid() });
const file = { schema: { type: 'string', format: 'binary' } } as const;

/** Classroom sessions that administrators record. */
@Resource('classroom-sessions')
export class ClassroomSessionsController {
  private readonly folder: string;

  constructor(
    private readonly sessions: ClassroomSessionsService,
    private readonly quota: UploadQuota,
    @Inject(SETTINGS) { storageDir }: ApiSettings,
  ) {
    this.folder = uploadFolder(storageDir);
  }

  /** Returns a page of sessions, the latest first. `search` matches titles, trainers, and titles of topics. */
  @Get()
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'List classroom sessions' })
  @ApiResponse({ status: 200, description: 'A page of sessions', standardSchema: classroomSessionPage })
  list(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: classroomSessionListQuery }) query: ClassroomSessionListQuery,
  ): Promise<Page<ClassroomSessionView>> {
    return this.sessions.list(organizationId, query);
  }

  /**
   * Uploads an attendance sheet: a PDF, PNG or JPEG of at most 10 MiB. The type is read from the first bytes. Name the sheet in the
   * request that records the session; otherwise the file is deleted after a day.
   */
  @Post('sheets')
  @Access({ scope: 'progress:write' }, { upload: true })
  @ApiOperation({ summary: 'Upload an attendance sheet' })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILES_BODY)
  @ApiResponse({ status: 201, description: 'The stored file', standardSchema: attendanceSheet })
  async upload(
    @CurrentActor() { organizationId }: Actor,
    @Req() request: FastifyRequest,
  ): Promise<AttendanceSheet> {
    const received = await receiveUploads(
      request,
      this.folder,
      (bytes) => this.quota.count(organizationId, bytes),
      SHEET_UPLOADS,
    );
    try {
      return await this.sessions.storeSheet(organizationId, received.files[0]!);
    } finally {
      await received.remove();
    }
  }

  /**
   * Records a session: each person has an attempt at each topic, with the source `classroom`. If a person or topic cannot be accepted,
   * nothing is recorded. Sending the same request again returns the recorded session.
   */
  @Post()
  @Access({ scope: 'progress:write' }, { maxBodyBytes: BODY_LIMITS.list })
  @ApiOperation({ summary: 'Record a classroom session' })
  @ApiResponse({ status: 201, description: 'The recorded session', standardSchema: classroomSession })
  @ApiResponse({
    status: 409,
    description: 'Another session with this ID is already recorded',
    standardSchema: apiError,
  })
  record(
    @CurrentActor() actor: Actor,
    @Body({ schema: recordClassroomSession }) session: RecordClassroomSession,
  ): Promise<ClassroomSessionView> {
    return this.sessions.record(actor, session);
  }

  /** Returns a session. */
  @Get(':id')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'Get a classroom session' })
  @ApiResponse({ status: 200, description: 'The session', standardSchema: classroomSession })
  @ApiResponse({ status: 404, description: 'Session not found', standardSchema: apiError })
  get(
    @CurrentActor() { organizationId }: Actor,
    @SessionIdParam() id: string,
  ): Promise<ClassroomSessionView> {
    return this.sessions.get(organizationId, id);
  }

  /** Returns a page of the people of a session with their results, by name. `search` matches names and e-mail addresses. */
  @Get(':id/people')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'List the people of a classroom session' })
  @ApiResponse({ status: 200, description: 'A page of people', standardSchema: classroomAttendeePage })
  @ApiResponse({ status: 404, description: 'Session not found', standardSchema: apiError })
  people(
    @CurrentActor() { organizationId }: Actor,
    @SessionIdParam() id: string,
    @Query({ schema: classroomAttendeeQuery }) query: ClassroomAttendeeQuery,
  ): Promise<Page<ClassroomAttendee>> {
    return this.sessions.attendees(organizationId, id, query);
  }

  /** Returns the attendance sheet, after comparing it with its SHA-256. The download is recorded in the audit log. */
  @Get(':id/sheet')
  @Access({ scope: 'progress:read' }, { cost: DOWNLOAD_COST })
  @ApiOperation({ summary: 'Download an attendance sheet' })
  @ApiResponse({
    status: 200,
    description: 'The file, always as an attachment',
    content: Object.fromEntries(sheetMediaTypes.map((type) => [type, file])),
  })
  @ApiResponse({
    status: 404,
    description: 'The session was not found, or has no file any more',
    standardSchema: apiError,
  })
  async download(
    @CurrentActor() actor: Actor,
    @SessionIdParam() id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { sheet, open } = await this.sessions.download(actor, id);
    const bytes = await open();
    void reply
      .headers({
        'cache-control': 'no-store',
        'content-disposition': contentDisposition(sheet.fileName, { type: 'attachment' }),
        'content-length': String(sheet.size),
        'content-type': sheet.mediaType,
        'repr-digest': `sha-256=:${Buffer.from(sheet.sha256, 'hex').toString('base64')}:`,
        'x-content-type-options': 'nosniff',
      })
      .send(bytes);
  }

  /** Deletes the attendance sheet, for example because it must be erased. Its name, size and SHA-256 are kept. */
  @Delete(':id/sheet')
  @Access('org_admin')
  @ApiOperation({ summary: 'Delete an attendance sheet' })
  @ApiResponse({ status: 200, description: 'The session after the change', standardSchema: classroomSession })
  @ApiResponse({
    status: 404,
    description: 'The session was not found, or has no file any more',
    standardSchema: apiError,
  })
  removeSheet(@CurrentActor() actor: Actor, @SessionIdParam() id: string): Promise<ClassroomSessionView> {
    return this.sessions.removeSheet(actor, id);
  }

  /**
   * Voids a session and all of its attempts, which do not count from now on; figures with an earlier `knownAt` still count them. This
   * cannot be undone. Voiding a session again has no effect.
   */
  @Post(':id/void')
  @Access({ scope: 'progress:write' })
  @HttpCode(200)
  @ApiOperation({ summary: 'Void a classroom session' })
  @ApiResponse({ status: 200, description: 'The session after the change', standardSchema: classroomSession })
  @ApiResponse({ status: 404, description: 'Session not found', standardSchema: apiError })
  void(
    @CurrentActor() actor: Actor,
    @SessionIdParam() id: string,
    @Body({ schema: voidClassroomSession }) { reason }: VoidClassroomSession,
  ): Promise<ClassroomSessionView> {
    return this.sessions.void(actor, id, reason);
  }
}
