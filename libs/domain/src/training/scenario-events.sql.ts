import { insertAudits } from '../audit-log/audit-log.js';
import { iso } from '../people/membership.sql.js';

/** Maximum number of starts and completions that one audit event names. */
const AUDITED_EVENTS = 500;

/** Writes the audit events of the starts and completions of scenarios that the transaction has recorded. */
export const auditScenarioEvents = insertAudits({
  action: 'scenarios.recorded',
  targetType: 'scenario',
  targetId: 'null',
  targetLabel: 'null',
  metadata: `jsonb_build_object('recorded', e.recorded, 'events', e.events)`,
  from: `(
    select count(*) as recorded, jsonb_agg(jsonb_build_object('id', n.id, 'person', jsonb_build_object('id', n.person_id, 'email', n.email),
        'scenario', n.slug, 'event', n.event, 'happenedAt', ${iso('n.happened_at')}) order by n.id) as events
      from (select s.*, p.email, c.slug, (row_number() over (order by s.id) - 1) / ${AUDITED_EVENTS} as part
        from import_row r
        join scenario_event s on s.person_id = r.person_id and s.scenario_id = r.scenario_id
          and s.recorded_by = current_change(:organizationId::uuid)
        join person p on p.id = s.person_id join scenario c on c.id = s.scenario_id) n
      group by n.part) e`,
});
