import {
  attemptCounts,
  attemptOnRecord,
  recordedExemption,
  recordedMembership,
  recordedScenario,
  type AttemptOnRecord,
  type RecordedExemption,
  type RecordedMembership,
  type RecordedScenario,
} from '@docket/contracts';
import { selectRow, selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { topicsAt } from '../content/topics-at.sql.js';
import type { Part } from '../evidence/part.js';
import { isKnown, isRecorded, isValid } from '../history/known.sql.js';
import { streamSets, type StreamOptions } from '../set-queries.js';
import { fileOfScenario } from '../training/attempt-inputs.sql.js';
import { countedAttemptColumns, recordedAtOf } from '../training/counted-attempt.sql.js';
import { passes } from '../training/passes.sql.js';
import type { PersonInstant } from '../training/person-progress.js';
import { iso, isOver, latestPeriods, recordedAt } from './membership.sql.js';
import { mergedPeople } from './recorded-person.js';

const eligibleRow = z.object({ eligible: z.boolean() });

/** Returns whether a person is eligible at the instant (docs/domain.md, section 3.1). */
export async function isEligibleAt(em: EntityManager, at: PersonInstant): Promise<boolean> {
  const found = await selectRow(
    em,
    eligibleRow,
    `select l.eligible and not ${isOver('l.valid_to', ':asOf::timestamptz')} as eligible
       from (${latestPeriods('and p.person_id = :personId::uuid')}) l`,
    { ...at },
  );
  return found?.eligible ?? false;
}

/** The end `to` if it is not after the instant. */
const endedAt = (to: string): string => `case when ${isOver(to, ':asOf::timestamptz')} then ${iso(to)} end`;

const membershipsQuery = `
  select ${iso('h.valid_from')} as "from", ${endedAt('h.valid_to')} as "to", h.role, t.name as team,
      h.job_function as "jobFunction", h.bespoke_software as "bespokeSoftware", h.languages,
      ${recordedAt('h')} as "recordedAt", h.changed_by as "recordedBy"
    from person_period h left join team t on t.id = h.team_id
    where h.person_id = :personId and ${isKnown('h')} and h.valid_from <= :asOf::timestamptz
    order by h.valid_from desc`;

/** Reads the membership periods of a person that started by the instant, newest first. */
export async function readMemberships(em: EntityManager, at: PersonInstant): Promise<RecordedMembership[]> {
  return await selectRows(em, recordedMembership, membershipsQuery, { ...at });
}

const exemptionsQuery = `
  select coalesce(r.title, first.title) as assignment, x.framework_id as "frameworkId", x.item_id as "itemId", x.reason, x.approver,
      ${iso('x.valid_from')} as "startsAt", ${iso('x.valid_to')} as "endsAt", ${recordedAt('x')} as "recordedAt"
    from exemption_revision x
    left join assignment_revision r on r.assignment_id = x.assignment_id and ${isValid('r')}
    -- The assignment may have been created after the exemption starts.
    left join lateral (select h.title from assignment_revision h where h.assignment_id = x.assignment_id and ${isKnown('h')}
      order by h.valid_from limit 1) first on true
    where x.person_id = :personId and ${isKnown('x')} and x.valid_from <= :asOf::timestamptz and x.valid_to > x.valid_from
    order by x.valid_from desc, x.exemption_id`;

/** Reads the exemptions of a person that started by the instant, newest first. */
export async function readRecordedExemptions(
  em: EntityManager,
  at: PersonInstant,
): Promise<RecordedExemption[]> {
  return await selectRows(em, recordedExemption, exemptionsQuery, { ...at });
}

const scenariosQuery = `
  select s.slug as "scenarioId", s.title as scenario, e.event, ${iso('e.happened_at')} as "happenedAt",
      ${iso('e.recorded_at')} as "recordedAt", f.source, f.file_name as "sourceId"
    from scenario_event e join scenario s on s.id = e.scenario_id ${fileOfScenario('e')}
    where e.person_id = :personId and ${isKnown('e')} and e.happened_at <= :asOf::timestamptz
    order by e.happened_at desc, s.slug collate "C", e.event`;

/** Reads the starts and completions of scenarios of a person by the instant, newest first. */
export async function readRecordedScenarios(
  em: EntityManager,
  at: PersonInstant,
): Promise<RecordedScenario[]> {
  return await selectRows(em, recordedScenario, scenariosQuery, { ...at });
}

/**
 * Selects all attempts of a person by the instant, with their voids `v`. The voided attempts of a merged person stay with
 * that person, so they are read from there. An attempt that a merge superseded was recorded again and is not listed twice:
 * only a void, or the recording of an attempt that was voided before it arrived, supersedes a voided attempt.
 */
const recordedAttempts = `
  select a.*, v.source is not null as voided, v.reason as void_reason, v.recorded_at as voided_at, v.changed_by as voided_by
    from attempt a
    left join attempt_void v on v.organization_id = a.organization_id and v.source = a.source and v.source_id = a.source_id
      and ${isRecorded('v')} and a.superseded_by in (v.recorded_by, a.recorded_by)
    where a.organization_id = :organizationId and ${isRecorded('a')} and a.completed_at <= :asOf::timestamptz
      and (a.person_id = :personId or a.person_id in (
        select m.id from (${mergedPeople}) m))
      and (${isKnown('a')} or v.source is not null)`;

const attemptsQuery = `
  select t.slug as "topicId", t.title as topic, m.title as module, m.family, coalesce(${passes}, false) as passed,
      ${iso('a.started_at')} as "startedAt", ${countedAttemptColumns('a')}, a.id as "attemptId", ${iso('a.voided_at')} as "voidedAt",
      a.voided_by as "voidedBy", a.void_reason as "voidReason"
    from (${recordedAttempts}) a join topic t on t.id = a.topic_id
    left join (${topicsAt}) h on h.id = a.topic_id left join module m on m.id = h.module_id
    order by a.completed_at desc, ${recordedAtOf('a')} desc, a.source collate "C", a.source_id collate "C"`;

/** Streams all attempts of a person by the instant, newest first. Must run inside a transaction. */
export async function* streamAttemptsOnRecord(
  em: EntityManager,
  at: PersonInstant,
  options: StreamOptions = {},
): AsyncGenerator<AttemptOnRecord[]> {
  yield* streamSets(em, attemptOnRecord, attemptsQuery, { ...at }, options);
}

const countsRow = z.object(attemptCounts);
/** Numbers of counted attempts of a person, which are not voided, of those that pass, and of voided attempts. */
export type AttemptCounts = z.infer<typeof countsRow>;

const countsQuery = `
  select count(*) filter (where not a.voided)::int as attempts,
      count(*) filter (where not a.voided and ${passes})::int as passes, count(*) filter (where a.voided)::int as voided
    from (${recordedAttempts}) a`;

/** Reads a part of all attempts of a person by the instant, newest first. */
export async function readAttemptsOnRecord(
  em: EntityManager,
  at: PersonInstant,
  part: Part,
): Promise<AttemptOnRecord[]> {
  const query = `${attemptsQuery} limit :limit offset :offset`;
  return await selectRows(em, attemptOnRecord, query, { ...at, ...part });
}

/** Counts the attempts of a person by the instant. */
export async function readAttemptCounts(em: EntityManager, at: PersonInstant): Promise<AttemptCounts> {
  return (await selectRow(em, countsRow, countsQuery, { ...at }))!;
}
