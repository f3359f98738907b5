import {
  CLASSROOM_SOURCE,
  classroomAttendee,
  classroomSession,
  DocketError,
  errorMessages,
  type ClassroomAttendee,
  type ClassroomAttendeeQuery,
  type ClassroomSessionListQuery,
  type ClassroomSessionView,
  type Page,
} from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { isCurrent } from '../history/known.sql.js';
import { iso } from '../people/membership.sql.js';
import { passes } from '../training/passes.sql.js';
import { sourceIdOf } from './classroom-attempts.js';

const topics = `(select json_agg(json_build_object('id', t.slug, 'title', t.title) order by k.position)
    from unnest(s.topic_ids) with ordinality k(id, position) join topic t on t.id = k.id)`;

/** Columns of a row `s` of classroom_session. */
const rowColumns = `s.id, s.title, s.trainer, ${iso('s.completed_at')} as "completedAt", ${topics} as topics, s.assessment, s.people,
  case when s.sheet_sha256 is not null then json_build_object('fileName', s.sheet_name, 'mediaType', s.sheet_media_type,
    'size', s.sheet_size, 'sha256', s.sheet_sha256, 'removedAt', ${iso('s.sheet_removed_at')}) end as sheet,
  ${iso('s.recorded_at')} as "recordedAt", s.recorded_by as "recordedBy",
  case when s.voided_at is not null then json_build_object('at', ${iso('s.voided_at')}, 'by', s.voided_by,
    'reason', s.void_reason) end as voided`;

/** Returns a session in the shape of the API. @throws not_found */
export async function findSession(
  em: EntityManager,
  organizationId: string,
  id: string,
): Promise<ClassroomSessionView> {
  const found = await selectRow(
    em,
    classroomSession,
    `select ${rowColumns} from classroom_session s where s.organization_id = ? and s.id = ?`,
    [organizationId, id],
  );
  if (!found) throw new DocketError('not_found', errorMessages.classroomSessions.notFound);
  return found;
}

const listRow = z.object({ total: z.int(), items: z.array(classroomSession).nullable() });

const listQuery = `
  with found as materialized (
    select s.id, s.completed_at from classroom_session s
      where s.organization_id = :organizationId and (:search::text is null
        or strpos(text_key(concat_ws(' ', s.title, s.trainer)), text_key(:search)) > 0
        or exists (select from topic t where t.id = any (s.topic_ids) and strpos(text_key(t.title), text_key(:search)) > 0))),
  listed as (select id from found order by completed_at desc, id desc limit :limit::int offset :offset::int)
  select (select count(*)::int from found) as total,
    (select json_agg(r) from (
      select ${rowColumns} from listed l join classroom_session s on s.organization_id = :organizationId and s.id = l.id
        order by s.completed_at desc, s.id desc) r) as items`;

/** Returns a page of sessions, the latest first. */
export async function readSessions(
  em: EntityManager,
  organizationId: string,
  { page, pageSize, search }: ClassroomSessionListQuery,
): Promise<Page<ClassroomSessionView>> {
  const found = await selectRow(em, listRow, listQuery, {
    organizationId,
    search: search?.trim() || null,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  return { items: found!.items ?? [], page, pageSize, total: found!.total };
}

/**
 * The people of a session. The values of an attempt are those that count, or were the last that counted: a merge records the attempts
 * of a person again.
 */
const peopleQuery = `
  with attended as materialized (
    select distinct on (position) (n - 1) / cardinality(s.topic_ids) as position, a.person_id, a.score, a.result,
        coalesce(${passes}, false) as passed,
        bool_and(not (${isCurrent('a')})) over (partition by (n - 1) / cardinality(s.topic_ids)) as voided
      from classroom_session s cross join generate_series(1, s.people * cardinality(s.topic_ids)) n
        join attempt a on a.organization_id = s.organization_id and a.source = '${CLASSROOM_SOURCE}'
          and a.source_id = ${sourceIdOf('n')}
      where s.organization_id = :organizationId and s.id = :id
      order by position, a.superseded_by desc, a.recorded_by desc, n),
  found as materialized (
    select a.*, p.id, p.name, p.email, p.name_key from attended a join person q on q.organization_id = :organizationId and q.id = a.person_id
      join person p on p.organization_id = :organizationId and p.id = coalesce(q.merged_into, q.id)
      where :search::text is null or strpos(p.search_text, text_key(:search)) > 0)
  select (select count(*)::int from found) as total,
    (select json_agg(r) from (
      select json_build_object('id', id, 'name', name, 'email', email) as person, score::float8 as score,
          case when passed then 'passed' else 'failed' end as result, voided
        from found order by name_key, id, position limit :limit::int offset :offset::int) r) as items`;

const peopleRow = z.object({ total: z.int(), items: z.array(classroomAttendee).nullable() });

/** Returns a page of the people of a session, by name. */
export async function readAttendees(
  em: EntityManager,
  organizationId: string,
  id: string,
  { page, pageSize, search }: ClassroomAttendeeQuery,
): Promise<Page<ClassroomAttendee>> {
  const found = await selectRow(em, peopleRow, peopleQuery, {
    organizationId,
    id,
    search: search?.trim() || null,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  return { items: found!.items ?? [], page, pageSize, total: found!.total };
}
