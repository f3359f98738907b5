import { insertAudits } from '../../audit-log/audit-log.js';
import { isCurrent } from '../../history/known.sql.js';
import { auditRecorded } from '../attempt-rows.sql.js';
import { STATEMENT_SOURCE } from './statement-row.js';

const change = '(select current_change(:organizationId::uuid))';

/** Condition: the statement `s` is voided. A statement that voids another one cannot be voided itself. */
export const isVoided = (s: string): string => `exists (select from attempt_void v
  where v.organization_id = ${s}.organization_id and v.source = '${STATEMENT_SOURCE}' and v.source_id = ${s}.statement_id)`;

/** Maximum number of attempts that one audit event names. */
const AUDITED_ATTEMPTS = 1000;

/** The audit events of the attempts `replaced`. */
const auditReplaced = insertAudits({
  action: 'attempts.replaced',
  targetType: 'attempt',
  targetId: 'null',
  targetLabel: `'${STATEMENT_SOURCE}'`,
  metadata: 'e.metadata',
  from: `(
    select jsonb_build_object('replaced', count(*), 'attempts', jsonb_agg(
        jsonb_build_object('source', n.source, 'sourceId', n.source_id) order by n.source_id)) as metadata
      from (select r.*, (row_number() over (order by r.source_id) - 1) / ${AUDITED_ATTEMPTS} as part from replaced r) n
      group by n.part) e`,
});

/** All recorded statements of the activities and registrations of the staged rows, which are statements and voids of them. */
const members = `
  select s.organization_id, s.statement_id, coalesce(p.merged_into, p.id) as person_id, s.topic_id, s.object_id, s.registration,
      s.verb, s.score, s.result, s.started_at, s.completed_at
    from (select distinct g.object_id, g.registration from import_row r
        join xapi_statement g on g.organization_id = :organizationId and g.statement_id = r.source_id
        where g.registration is not null and g.state = 'recorded') t
    join xapi_statement s on s.organization_id = :organizationId and s.registration = t.registration
      and s.object_id = t.object_id and s.state = 'recorded'
    join person p on p.id = s.person_id`;

/**
 * The statements whose attempt counts (docs/domain.md, section 2). Of the statements of a person about an activity in a
 * registration, those without a score belong to the attempts of those with one, if there are any. Statements with the
 * same score or result are one attempt, which is the first of them. A verb that occurs again begins a further attempt.
 */
const wanted = `
  select distinct on (person_id, object_id, registration, score, result, number) *
    from (select m.*, bool_or(m.score is not null) over (partition by m.person_id, m.object_id, m.registration) as scored,
          row_number() over (partition by m.person_id, m.object_id, m.registration, m.score, m.result, m.verb
            order by m.completed_at, m.statement_id collate "C") as number
        from member m where not ${isVoided('m')}) m
    where score is not null or not scored
    order by person_id, object_id, registration, score, result, number, completed_at, statement_id collate "C"`;

/** Of each group: its staged statements, the attempts that they have added, and the number of attempts that were replaced. */
const changesOfGroups = `
  select c.staged, c.replaced, least(greatest(c.written - c.replaced, 0), c.staged) as created
    from (select count(*) filter (where exists (select from import_row i
              where i.source_id = m.statement_id and i.voids is not true)) as staged,
            count(w.source_id) as written, count(o.source_id) as replaced
          from member m left join written w on w.source_id = m.statement_id left join replaced o on o.source_id = m.statement_id
          group by m.person_id, m.object_id, m.registration) c`;

/**
 * Makes the attempts of the groups of the staged rows those that their statements describe, whatever the order in which they
 * arrive: adds the ones that are missing, and supersedes the ones that are not wanted any more. Counts each staged statement at most
 * once: as created if it has added an attempt, and as updated if it has replaced one. A void counts where it is recorded.
 */
export const regroupStatements = `
  with member as materialized (${members}),
    wanted as materialized (${wanted}),
    replaced as (
      update attempt a set superseded_by = ${change}
        from member m
        where a.organization_id = :organizationId and a.source = '${STATEMENT_SOURCE}' and a.source_id = m.statement_id
          and ${isCurrent('a')} and not exists (select from wanted w where w.statement_id = m.statement_id)
      returning a.source, a.source_id),
    written as (
      insert into attempt (organization_id, person_id, topic_id, score, result, language, started_at, completed_at, source,
          source_id, recorded_by)
      select w.organization_id, w.person_id, w.topic_id, w.score, w.result, null, w.started_at, w.completed_at,
          '${STATEMENT_SOURCE}', w.statement_id, ${change}
        from wanted w
        where not exists (select from attempt a where a.organization_id = :organizationId and a.source = '${STATEMENT_SOURCE}'
          and a.source_id = w.statement_id and ${isCurrent('a')})
      returning source, source_id),
    audited as (${auditRecorded}),
    audited_replaced as (${auditReplaced})
    select coalesce(sum(g.created), 0)::int as created, coalesce(sum(least(g.replaced, g.staged - g.created)), 0)::int as updated
      from (${changesOfGroups}) g`;
