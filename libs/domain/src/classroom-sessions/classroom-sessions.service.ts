import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import {
  CLASSROOM_SOURCE,
  DocketError,
  errorMessages,
  type AttendanceSheet,
  type ClassroomAttendee,
  type ClassroomAttendeeQuery,
  type ClassroomSessionListQuery,
  type ClassroomSessionView,
  type Page,
  type RecordClassroomSession,
} from '@docket/contracts';
import { selectRow, selectRows, tables } from '@docket/schema';
import { sheetKey, STORAGE, type Storage } from '@docket/storage';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import type { LocalFile } from '../imports/import-uploads.js';
import { Tenancy } from '../organization/tenancy.js';
import { REPORT_QUOTAS, requireStorageQuota, type ReportQuotas } from '../reports/report-quotas.js';
import { deleteUnreferenced } from '../reports/retention/stored-objects.js';
import { fromStorage, verifyContent } from '../reports/stored-file.js';
import { requireSheet, storeSheet } from './attendance-sheets.js';
import { idTaken, recordAttempts, voidAttempts } from './classroom-attempts.js';
import { findSession, readAttendees, readSessions } from './classroom-session.js';

const { classroomSessions: messages } = errorMessages;

/** Maximum number of people whom one audit event names. */
const AUDITED_PEOPLE = 1000;

/** A file that is ready to be sent. */
export interface SheetDownload {
  sheet: AttendanceSheet;
  open(): Promise<Readable>;
}

/**
 * Records classroom sessions, whose attempts are recorded and voided like those of other sources (docs/domain.md, section 2). A
 * recorded session is never changed.
 */
@Injectable()
export class ClassroomSessionsService {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(STORAGE) private readonly storage: Storage,
    @Inject(REPORT_QUOTAS) private readonly quotas?: ReportQuotas,
  ) {}

  /** Returns a page of sessions, the latest first. */
  list(organizationId: string, query: ClassroomSessionListQuery): Promise<Page<ClassroomSessionView>> {
    return this.tenancy.snapshot(organizationId, (em) => readSessions(em, organizationId, query));
  }

  /** Returns a session. @throws not_found */
  get(organizationId: string, id: string): Promise<ClassroomSessionView> {
    return this.tenancy.snapshot(organizationId, (em) => findSession(em, organizationId, id));
  }

  /** Returns a page of the people of a session, by name. @throws not_found */
  attendees(
    organizationId: string,
    id: string,
    query: ClassroomAttendeeQuery,
  ): Promise<Page<ClassroomAttendee>> {
    return this.tenancy.snapshot(organizationId, async (em) => {
      await findSession(em, organizationId, id);
      return readAttendees(em, organizationId, id, query);
    });
  }

  /**
   * Stores an attendance sheet for a session that is recorded next. Without a session it is deleted after a day.
   * @throws invalid_request if it is not a PDF, PNG or JPEG; storage_full; unavailable
   */
  async storeSheet(organizationId: string, file: LocalFile): Promise<AttendanceSheet> {
    await this.tenancy.snapshot(organizationId, (em) => requireStorageQuota(em, organizationId, this.quotas));
    return storeSheet(this.storage, organizationId, file);
  }

  /**
   * Records a session with the attempts of all people, or nothing. The same request again, also at the same time, returns the recorded
   * session.
   * @throws invalid_request for people, topics and a sheet that cannot be accepted; conflict if the ID is that of another session;
   * storage_full
   */
  record(actor: Actor, request: RecordClassroomSession): Promise<ClassroomSessionView> {
    const { organizationId } = actor;
    const { id } = request;
    const requestSha256 = sha256Of(request);
    return this.tenancy.transaction(actor, async (em) => {
      if (await isRecorded(em, organizationId, id, requestSha256)) return findSession(em, organizationId, id);
      const sheet = request.sheet && (await requireSheet(em, this.storage, organizationId, request.sheet));
      if (sheet) await requireStorageQuota(em, organizationId, this.quotas);
      await recordAttempts(em, actor, request, sheet && { name: sheet.fileName, sha256: sheet.sha256 });
      await insert(em, actor, request, { sheet, requestSha256 });
      const recorded = await findSession(em, organizationId, id);
      await auditRecorded(em, actor, recorded, request);
      return recorded;
    });
  }

  /**
   * Voids a session and its attempts, which do not count from now on. Voiding a session again changes nothing, not even the reason.
   * @throws not_found
   */
  void(actor: Actor, id: string, reason: string): Promise<ClassroomSessionView> {
    const { organizationId } = actor;
    return this.tenancy.transaction(actor, async (em) => {
      const before = await lockSession(em, organizationId, id);
      if (before.voided !== null) return before;
      const attempts = before.people * before.topics.length;
      await voidAttempts(em, actor, { id, attempts, reason });
      await em.execute(
        `update classroom_session set voided_at = date_trunc('milliseconds', now()), voided_by = ?, void_reason = ?
           where organization_id = ? and id = ?`,
        [actor.email, reason, organizationId, id],
      );
      await audit(em, actor, 'classroom_session.voided', before, {
        before: { voided: null },
        after: { voided: { reason } },
        people: before.people,
        attempts,
      });
      return findSession(em, organizationId, id);
    });
  }

  /** Compares the attendance sheet with its SHA-256 and records the download. @throws not_found, artefact_corrupt, unavailable */
  async download(actor: Actor, id: string): Promise<SheetDownload> {
    const { organizationId } = actor;
    const session = await this.get(organizationId, id);
    const sheet = requireFile(session);
    const key = sheetKey(organizationId, sheet.sha256);
    await fromStorage(() => verifyContent(this.storage, key, sheet));
    await this.tenancy.transaction(actor, (em) =>
      audit(em, actor, 'classroom_session.sheet_downloaded', session, { sha256: sheet.sha256 }),
    );
    return { sheet, open: () => fromStorage(() => this.storage.open(key)) };
  }

  /** Deletes the attendance sheet. Its name, size and SHA-256 are kept. @throws not_found, unavailable */
  removeSheet(actor: Actor, id: string): Promise<ClassroomSessionView> {
    const { organizationId } = actor;
    return this.tenancy.transaction(actor, async (em) => {
      const before = await lockSession(em, organizationId, id);
      const { fileName, size, sha256 } = requireFile(before);
      await em.execute(
        `update classroom_session set sheet_removed_at = date_trunc('milliseconds', now()) where organization_id = ? and id = ?`,
        [organizationId, id],
      );
      await audit(em, actor, 'classroom_session.sheet_removed', before, { fileName, size, sha256 });
      const removed = await findSession(em, organizationId, id);
      await fromStorage(() =>
        deleteUnreferenced(em, this.storage, { kind: 'sheet', organizationId, sha256 }),
      );
      return removed;
    });
  }
}

/** Returns the file of a session. @throws not_found */
function requireFile({ sheet }: ClassroomSessionView): AttendanceSheet {
  if (sheet === null) throw new DocketError('not_found', messages.noSheet);
  if (sheet.removedAt !== null) throw new DocketError('not_found', messages.sheetRemoved);
  return sheet;
}

/** The fields of a request are in the order of its schema. */
const sha256Of = (request: RecordClassroomSession): string =>
  createHash('sha256').update(JSON.stringify(request)).digest('hex');

/** Waits for a concurrent request with the same ID. */
const lockId = `select pg_advisory_xact_lock(hashtextextended('docket.classroom-session:' || :organizationId || '/' || :id, 0))`;

/** Returns whether the session is recorded. @throws conflict if another session has its ID */
async function isRecorded(
  em: EntityManager,
  organizationId: string,
  id: string,
  requestSha256: string,
): Promise<boolean> {
  await em.execute(lockId, { organizationId, id });
  const recorded = await selectRow(
    em,
    z.object({ request_sha256: tables.classroom_session.request_sha256 }),
    'select request_sha256 from classroom_session where organization_id = ? and id = ?',
    [organizationId, id],
  );
  if (recorded && recorded.request_sha256 !== requestSha256) throw idTaken();
  return recorded !== undefined;
}

/** Adds a session whose attempts are recorded: the first person has an attempt at each topic. */
const insertQuery = `
  insert into classroom_session (organization_id, id, title, trainer, completed_at, assessment, topic_ids, people, request_sha256,
      sheet_name, sheet_media_type, sheet_size, sheet_sha256, recorded_by)
    select :organizationId, :id, :title, :trainer, :completedAt::timestamptz, :assessment, array(
        select a.topic_id from generate_series(1, :topics::int) n join attempt a on a.organization_id = :organizationId
          and a.source = '${CLASSROOM_SOURCE}' and a.source_id = :id::text || '/' || n order by n),
      :people, :requestSha256, :sheetName, :mediaType, :size::bigint, :sha256, :recordedBy`;

async function insert(
  em: EntityManager,
  { organizationId, email }: Actor,
  session: RecordClassroomSession,
  stored: { sheet: AttendanceSheet | null; requestSha256: string },
): Promise<void> {
  const { sheet, requestSha256 } = stored;
  await em.execute(insertQuery, {
    organizationId,
    id: session.id,
    title: session.title,
    trainer: session.trainer,
    completedAt: session.completedAt,
    assessment: session.assessment,
    topics: session.topicIds.length,
    people: session.attendees.length,
    requestSha256,
    sheetName: sheet?.fileName ?? null,
    mediaType: sheet?.mediaType ?? null,
    size: sheet?.size ?? null,
    sha256: sheet?.sha256 ?? null,
    recordedBy: email,
  });
}

/** Locks and returns a session. @throws not_found */
async function lockSession(
  em: EntityManager,
  organizationId: string,
  id: string,
): Promise<ClassroomSessionView> {
  await em.execute('select from classroom_session where organization_id = ? and id = ? for update', [
    organizationId,
    id,
  ]);
  return findSession(em, organizationId, id);
}

type SessionAction = `classroom_session.${'recorded' | 'voided' | 'sheet_downloaded' | 'sheet_removed'}`;

const audit = (
  em: EntityManager,
  actor: Actor,
  action: SessionAction,
  { id, title, topics }: ClassroomSessionView,
  metadata: Record<string, unknown>,
): Promise<void> =>
  recordAudit(em, actor, {
    action,
    targetType: 'classroom_session',
    targetId: id,
    targetLabel:
      title ??
      topics
        .map((topic) => topic.title)
        .join(', ')
        .slice(0, 200),
    metadata,
  });

const attendeeRow = z.object({ id: tables.person.id, email: tables.person.email });

/** Records what was recorded. The people are in several events if there are many. */
async function auditRecorded(
  em: EntityManager,
  actor: Actor,
  { topics, sheet, ...session }: ClassroomSessionView,
  { attendees }: RecordClassroomSession,
): Promise<void> {
  const ids = JSON.stringify(attendees.map(({ personId }) => personId));
  const people = await selectRows(
    em,
    attendeeRow,
    `select p.id, p.email from jsonb_array_elements_text(?::jsonb) with ordinality r(id, position)
       join person p on p.organization_id = ? and p.id = r.id::uuid order by r.position`,
    [ids, actor.organizationId],
  );
  const { title, trainer, completedAt, assessment } = session;
  const after = {
    title,
    trainer,
    completedAt,
    assessment,
    topics,
    people: session.people,
    ...(sheet && { fileName: sheet.fileName, sha256: sheet.sha256 }),
  };
  for (let at = 0; at < people.length; at += AUDITED_PEOPLE) {
    const named = people
      .slice(at, at + AUDITED_PEOPLE)
      .map((person, index) => ({ ...person, score: attendees[at + index]!.score }));
    await audit(
      em,
      actor,
      'classroom_session.recorded',
      { topics, sheet, ...session },
      { after, people: named },
    );
  }
}
