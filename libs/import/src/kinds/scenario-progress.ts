import { BadField } from '../fields.js';
import { counted, inFuture, repeated, unknown } from '@docket/domain';
import type { FileKind } from '../file-kind.js';

/** Where a person stands on a scenario; one row for each pair. */
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
      throw new BadField('completedAt', 'A completed scenario needs the instant of its completion.');
    }
    if (status === 'started' && completed !== null) {
      throw new BadField(
        'completedAt',
        'A scenario that is only started has none. Leave it empty, or write status completed.',
      );
    }
    if (status === 'started' && started === null) {
      throw new BadField('startedAt', 'A started scenario needs the instant of its start.');
    }
    if (started !== null && completed !== null && started > completed) {
      throw new BadField('startedAt', 'It lies after completedAt. Correct one of the two.');
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
    repeated('key', 'scenario'),
    unknown('email', 'email', 'person', 'lower(t.email) = r.email', 'people.csv'),
    unknown('scenario', 'scenario', 'scenario', 't.slug = r.scenario', 'scenarios.csv'),
    inFuture('startedAt', 'started_at'),
    inFuture('completedAt', 'completed_at'),
    `select r.line, 'status' as field, 'This scenario was recorded as completed before; a completion is not taken back.' as reason
      from import_row r
      join person p on p.organization_id = :organizationId and lower(p.email) = r.email
      join scenario s on s.organization_id = :organizationId and s.slug = r.scenario
      join scenario_progress g on g.person_id = p.id and g.scenario_id = s.id and g.status = 'completed'
      where r.status = 'started'`,
  ],
  writes: [
    counted(`
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
