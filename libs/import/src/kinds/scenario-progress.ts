import {
  auditScenarioEvents,
  futureTimes,
  isCurrent,
  namedPerson,
  personColumns,
  sqlMessage,
  stagedPerson,
  type StagedKey,
} from '@docket/domain';
import { personFields, type Fields } from '../fields.js';
import type { FileKind } from '../file-kind.js';
import { rowMessages } from '../messages/index.js';
import { countUpserts, keyChecks, personChecks } from '../row-checks.sql.js';

const person = stagedPerson('person_id');
const named = namedPerson(person).value;
const scenarioKey: StagedKey = { table: 'scenario', column: 'scenario', into: 'scenario_id' };

/** Returns the condition that the rejected row `excluded` has a start or a completion that is not recorded yet. */
const isNewEvent = (event: 'started' | 'completed'): string =>
  `(excluded.${event}_at is not null and not exists (select from scenario_event e
    where e.person_id = excluded.person_id and e.scenario_id = excluded.scenario_id and e.event = '${event}'
      and e.happened_at = excluded.${event}_at and ${isCurrent('e')}))`;

/**
 * Scenario completions: the status of a person on a scenario, one row per pair. The database records every start
 * and completion and never replaces an earlier one, so the earliest completion counts (docs/domain.md, section 4).
 */
export const scenarioProgress: FileKind = {
  kind: 'scenario-progress',
  required: ['scenario', 'status'],
  optional: [...personFields, 'startedAt', 'completedAt'],
  anyOf: personFields,
  columns: {
    ...personColumns,
    scenario: 'text',
    status: 'text',
    started_at: 'timestamptz',
    completed_at: 'timestamptz',
  },
  keys: [...person.keys, scenarioKey],
  prepare: [person.resolve],
  parse(fields) {
    const named = fields.person();
    const scenario = fields.key('scenario', 300);
    const status = fields.choice('status', ['started', 'completed'] as const);
    const started = fields.optionalInstant('startedAt');
    const completed = fields.optionalInstant('completedAt');
    if (fields.isValid('status', 'startedAt', 'completedAt'))
      checkTimes(fields, { status, started, completed });
    return {
      ...named,
      scenario,
      status,
      started_at: started,
      completed_at: completed,
    };
  },
  fieldChecks: () => [
    ...personChecks(person),
    ...keyChecks('scenario', scenarioKey, rowMessages.unknownScenario),
    futureTimes('startedAt', 'started_at', rowMessages.inFuture),
    futureTimes('completedAt', 'completed_at', rowMessages.inFuture),
  ],
  checks: () => [
    `select r.line, 'status' as field, ${sqlMessage(() => rowMessages.alreadyCompleted)} as reason
      from import_row r
      join scenario_progress g on g.person_id = r.person_id and g.scenario_id = r.scenario_id and g.status = 'completed'
      where r.status = 'started'`,
    // Other values of the same person are those of a person who was merged with them, or other identifiers.
    `select r.line, case when r.key = r.first_key then 'scenario' else 'email' end as field,
        case when r.key = r.first_key then ${sqlMessage(rowMessages.duplicate, 'r.first')}
          else ${sqlMessage(rowMessages.samePerson, 'r.first')} end as reason
      from (select r.line, text_key(${named}) as key, min(r.line) over w as first,
                first_value(text_key(${named})) over w as first_key
              from import_row r where r.person_id is not null and r.scenario_id is not null
              window w as (partition by r.person_id, r.scenario_id order by r.line)) r
      where r.line > r.first`,
  ],
  writes: [
    countUpserts(`
      insert into scenario_progress (organization_id, person_id, scenario_id, status, started_at, completed_at)
      select :organizationId, r.person_id, r.scenario_id, r.status, r.started_at, r.completed_at
        from import_row r
        order by r.line
      on conflict (person_id, scenario_id) do update set status = excluded.status,
          started_at = excluded.started_at, completed_at = excluded.completed_at
        where (scenario_progress.status, scenario_progress.started_at, scenario_progress.completed_at)
          is distinct from (excluded.status, least(excluded.started_at, scenario_progress.started_at),
            least(excluded.completed_at, scenario_progress.completed_at))
          or ${isNewEvent('started')} or ${isNewEvent('completed')}
      returning (xmax = 0) as created`),
    auditScenarioEvents,
  ],
  recordsInput: 'scenarios',
};

/** Checks the times of a status. */
function checkTimes(
  fields: Fields,
  { status, started, completed }: { status: string; started: string | null; completed: string | null },
): void {
  if (status === 'completed' && completed === null)
    fields.reject('completedAt', rowMessages.completedWithoutTime);
  if (status === 'started' && completed !== null)
    fields.reject('completedAt', rowMessages.startedWithCompletion);
  if (status === 'started' && started === null) fields.reject('startedAt', rowMessages.startedWithoutTime);
  if (started !== null && completed !== null && started > completed)
    fields.reject('startedAt', rowMessages.startsAfterCompletion);
}
