import { futureTimes, sqlMessage } from '@docket/domain';
import { InvalidField } from '../fields.js';
import type { FileKind } from '../file-kind.js';
import { rowMessages } from '../messages.js';
import { countUpserts, duplicateKeys, unknownReferences } from '../row-checks.sql.js';

/** Returns the condition that the rejected row `excluded` has a start or a completion that is not recorded yet. */
const isNewEvent = (event: 'started' | 'completed'): string =>
  `(excluded.${event}_at is not null and not exists (select from scenario_event e
    where e.person_id = excluded.person_id and e.scenario_id = excluded.scenario_id and e.event = '${event}'
      and e.happened_at = excluded.${event}_at))`;

/**
 * Scenario completions: the status of a person on a scenario, one row per pair. The database records every start
 * and completion and never replaces an earlier one, so the earliest completion counts (docs/domain.md, section 4).
 */
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
          started_at = excluded.started_at, completed_at = excluded.completed_at
        where (scenario_progress.status, scenario_progress.started_at, scenario_progress.completed_at)
          is distinct from (excluded.status, least(excluded.started_at, scenario_progress.started_at),
            least(excluded.completed_at, scenario_progress.completed_at))
          or ${isNewEvent('started')} or ${isNewEvent('completed')}
      returning (xmax = 0) as created`),
  ],
};
