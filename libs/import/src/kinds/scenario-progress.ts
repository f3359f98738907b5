import { futureTimes, sqlMessage } from '@docket/domain';
import { InvalidField } from '../fields.js';
import type { FileKind } from '../file-kind.js';
import { rowMessages } from '../messages.js';
import { countUpserts, duplicateKeys, unknownReferences } from '../row-checks.sql.js';

/** Scenario completions: the status of a person on a scenario, one row per pair. */
export const scenarioProgress: FileKind = {
  kind: 'scenario-progress',
  required: ['email', 'scenario', 'status'],
  optional: ['startedAt', 'completedAt'],
  columns: {
    email: 'text',
    scenario: 'text',
    key: 'text',
    status: 'text',
    started_at: 'timestamptz',
    completed_at: 'timestamptz',
  },
  parse(fields) {
    const email = fields.email('email').toLowerCase();
    const scenario = fields.slug('scenario');
    const status = fields.choice('status', ['started', 'completed'] as const);
    const started = fields.optionalInstant('startedAt');
    const completed = fields.optionalInstant('completedAt');
    if (status === 'completed' && completed === null) {
      throw new InvalidField('completedAt', rowMessages.completedWithoutTime);
    }
    if (status === 'started' && completed !== null) {
      throw new InvalidField('completedAt', rowMessages.startedWithCompletion);
    }
    if (status === 'started' && started === null) {
      throw new InvalidField('startedAt', rowMessages.startedWithoutTime);
    }
    if (started !== null && completed !== null && started > completed) {
      throw new InvalidField('startedAt', rowMessages.startsAfterCompletion);
    }
    return {
      email,
      scenario,
      key: `${email} ${scenario}`,
      status,
      started_at: started,
      completed_at: completed,
    };
  },
  checks: [
    duplicateKeys('key', 'scenario'),
    unknownReferences({
      field: 'email',
      column: 'email',
      table: 'person',
      condition: 'lower(t.email) = r.email',
      message: rowMessages.unknownPerson,
    }),
    unknownReferences({
      field: 'scenario',
      column: 'scenario',
      table: 'scenario',
      condition: 't.slug = r.scenario',
      message: rowMessages.unknownScenario,
    }),
    futureTimes('startedAt', 'started_at', rowMessages.inFuture),
    futureTimes('completedAt', 'completed_at', rowMessages.inFuture),
    `select r.line, 'status' as field, ${sqlMessage(() => rowMessages.alreadyCompleted)} as reason
      from import_row r
      join person p on p.organization_id = :organizationId and lower(p.email) = r.email
      join scenario s on s.organization_id = :organizationId and s.slug = r.scenario
      join scenario_progress g on g.person_id = p.id and g.scenario_id = s.id and g.status = 'completed'
      where r.status = 'started'`,
  ],
  writes: [
    countUpserts(`
      insert into scenario_progress (organization_id, person_id, scenario_id, status, started_at, completed_at)
      select :organizationId, p.id, s.id, r.status, r.started_at, r.completed_at
        from import_row r
        join person p on p.organization_id = :organizationId and lower(p.email) = r.email
        join scenario s on s.organization_id = :organizationId and s.slug = r.scenario
        order by r.line
      on conflict (person_id, scenario_id) do update set status = excluded.status,
          started_at = coalesce(excluded.started_at, scenario_progress.started_at), completed_at = excluded.completed_at
        where (scenario_progress.status, scenario_progress.started_at, scenario_progress.completed_at)
          is distinct from (excluded.status, coalesce(excluded.started_at, scenario_progress.started_at), excluded.completed_at)
      returning (xmax = 0) as created`),
  ],
};
