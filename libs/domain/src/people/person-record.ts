import { attemptResults, families, roles } from '@docket/contracts';
import { selectRow, selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { topicsAt } from '../content/topics-at.sql.js';
import { isKnown, isRecorded, isValid } from '../history/known.sql.js';
import { streamSets, type StreamOptions } from '../set-queries.js';
import { countedAttempt, countedAttemptColumns } from '../training/counted-attempt.sql.js';
import { passes } from '../training/passes.sql.js';
import type { PersonInstant } from '../training/person-progress.js';
import { iso, isOver, latestPeriods, recordedAt } from './membership.sql.js';
import { mergedPeople } from './recorded-person.js';

const { person_period: period, team } = tables;

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

const membershipRow = z.object({
  from: z.string(),
  /** Null for the period that is open at the instant. */
  to: z.string().nullable(),
  role: z.enum(roles),
  team: team.name.nullable(),
  jobFunction: period.job_function,
  bespokeSoftware: period.bespoke_software,
  languages: period.languages,
  recordedAt: z.string().nullable(),
  recordedBy: period.changed_by,
});
/** A membership period with unchanged values, and when it was recorded by whom. */
export type RecordedMembership = z.infer<typeof membershipRow>;

const membershipsQuery = `
  select ${iso('h.valid_from')} as "from", ${endedAt('h.valid_to')} as "to", h.role, t.name as team,
      h.job_function as "jobFunction", h.bespoke_software as "bespokeSoftware", h.languages,
      ${recordedAt('h')} as "recordedAt", h.changed_by as "recordedBy"
    from person_period h left join team t on t.id = h.team_id
    where h.person_id = :personId and ${isKnown('h')} and h.valid_from <= :asOf::timestamptz
    order by h.valid_from desc`;

/** Reads the membership periods of a person that started by the instant, newest first. */
export async function readMemberships(em: EntityManager, at: PersonInstant): Promise<RecordedMembership[]> {
  return await selectRows(em, membershipRow, membershipsQuery, { ...at });
}

const exemptionRow = z.object({
  /** Title of the assignment; null for an exemption from an item. */
  assignment: tables.assignment.title.nullable(),
  frameworkId: tables.exemption_revision.framework_id,
  itemId: tables.exemption_revision.item_id,
  reason: tables.exemption_revision.reason,
  approver: tables.exemption_revision.approver,
  startsAt: z.string(),
  endsAt: z.string(),
  recordedAt: z.string().nullable(),
});
/** An exemption from an assignment or from an item of a framework. */
export type RecordedExemption = z.infer<typeof exemptionRow>;

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
  return await selectRows(em, exemptionRow, exemptionsQuery, { ...at });
}

const scenarioRow = z.object({
  scenarioId: tables.scenario.slug,
  scenario: tables.scenario.title,
  event: tables.scenario_event.event,
  happenedAt: z.string(),
  recordedAt: z.string(),
});
/** A start or completion of a learning scenario. */
export type RecordedScenario = z.infer<typeof scenarioRow>;

const scenariosQuery = `
  select s.slug as "scenarioId", s.title as scenario, e.event, ${iso('e.happened_at')} as "happenedAt",
      ${iso('e.recorded_at')} as "recordedAt"
    from scenario_event e join scenario s on s.id = e.scenario_id
    where e.person_id = :personId and ${isKnown('e')} and e.happened_at <= :asOf::timestamptz
    order by e.happened_at desc, s.slug collate "C", e.event`;

/** Reads the starts and completions of scenarios of a person by the instant, newest first. */
export async function readRecordedScenarios(
  em: EntityManager,
  at: PersonInstant,
): Promise<RecordedScenario[]> {
  return await selectRows(em, scenarioRow, scenariosQuery, { ...at });
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

const attemptRow = countedAttempt.extend({
  topicId: tables.topic.slug,
  topic: tables.topic.title,
  /** Module and family of the topic at the instant; null if the topic is not available then. */
  module: tables.module.title.nullable(),
  family: z.enum(families).nullable(),
  result: z.enum(attemptResults).nullable(),
  passed: z.boolean(),
  startedAt: z.string().nullable(),
  completedAt: z.string(),
  recordedAt: z.string(),
  source: tables.attempt.source,
  sourceId: tables.attempt.source_id,
  /** When the void was recorded; null for an attempt that counts. */
  voidedAt: z.string().nullable(),
  voidedBy: tables.attempt_void.changed_by,
  voidReason: tables.attempt_void.reason,
});
/** An attempt of a person, voided or not. */
export type RecordedAttempt = z.infer<typeof attemptRow>;

const attemptsQuery = `
  select t.slug as "topicId", t.title as topic, m.title as module, m.family, coalesce(${passes}, false) as passed,
      ${iso('a.started_at')} as "startedAt", ${countedAttemptColumns('a')}, ${iso('a.voided_at')} as "voidedAt",
      a.voided_by as "voidedBy", a.void_reason as "voidReason"
    from (${recordedAttempts}) a join topic t on t.id = a.topic_id
    left join (${topicsAt}) h on h.id = a.topic_id left join module m on m.id = h.module_id
    order by a.completed_at desc, a.recorded_at desc, a.source collate "C", a.source_id collate "C"`;

/** Streams all attempts of a person by the instant, newest first. Must run inside a transaction. */
export async function* streamRecordedAttempts(
  em: EntityManager,
  at: PersonInstant,
  options: StreamOptions = {},
): AsyncGenerator<RecordedAttempt[]> {
  yield* streamSets(em, attemptRow, attemptsQuery, { ...at }, options);
}

const countsRow = z.object({ attempts: z.int(), passes: z.int(), voided: z.int() });
/** Number of attempts of a person that are not voided, of those that pass, and of voided attempts. */
export type AttemptCounts = z.infer<typeof countsRow>;

const countsQuery = `
  select count(*) filter (where not a.voided)::int as attempts,
      count(*) filter (where not a.voided and ${passes})::int as passes, count(*) filter (where a.voided)::int as voided
    from (${recordedAttempts}) a`;

/** Counts the attempts of a person by the instant. */
export async function readAttemptCounts(em: EntityManager, at: PersonInstant): Promise<AttemptCounts> {
  return (await selectRow(em, countsRow, countsQuery, { ...at }))!;
}
