import { FIRST_CHANGE } from './history-table.sql.js';

/** Tables whose rows are copied to histories. Their policies also apply to the owner (`force row level security`). */
const copied = [
  'organization',
  'person',
  'person_period',
  'assignment_revision',
  'team',
  'topic',
  'course',
  'course_item',
  'framework_pack',
  'framework_override',
  'required_share_change',
];
const written = [
  'change',
  'organization_revision',
  'team_revision',
  'topic_revision',
  'course_revision',
  'framework_pack_revision',
  'framework_override_revision',
  'required_share',
  'required_share_revision',
];
const forcePolicies = (force: '' | 'no ', tables: string[]) =>
  tables.map((table) => `alter table ${table} ${force}force row level security;\n`).join('');

/** Existing rows start their history here, with the first change of their organization. */
export const copyRows = `
${forcePolicies('no ', [...copied, ...written])}
select setval('change_id', ${FIRST_CHANGE});
insert into change (organization_id, id, started_at) select id, ${FIRST_CHANGE}, '-infinity' from organization;
set constraints number_change immediate;
update change set started_at = '-infinity', recorded_at = '-infinity';

insert into organization_revision (organization_id, coverage_threshold_percent, time_zone, bespoke_software_only, valid_from,
    recorded_by)
  select id, coverage_threshold_percent, time_zone, false, '-infinity', ${FIRST_CHANGE} from organization;
insert into team_revision (organization_id, team_id, valid_from, valid_to, recorded_by)
  select organization_id, id, date_trunc('milliseconds', created_at), date_trunc('milliseconds', deleted_at), ${FIRST_CHANGE}
    from team
    where deleted_at is null or date_trunc('milliseconds', deleted_at) > date_trunc('milliseconds', created_at);
insert into topic_revision (organization_id, topic_id, module_id, cwe_ids, valid_from, recorded_by)
  select organization_id, id, module_id, cwe_ids, '-infinity', ${FIRST_CHANGE} from topic;
insert into course_revision (organization_id, course_id, topic_ids, scenario_ids, valid_from, recorded_by)
  select c.organization_id, c.id, coalesce(array_agg(i.topic_id) filter (where i.topic_id is not null), '{}'),
      coalesce(array_agg(i.scenario_id) filter (where i.scenario_id is not null), '{}'), '-infinity', ${FIRST_CHANGE}
    from course c left join course_item i on i.course_id = c.id group by c.organization_id, c.id;
insert into framework_pack_revision (organization_id, framework_id, pack, valid_from, recorded_by)
  select organization_id, id, pack::text, '-infinity', ${FIRST_CHANGE} from framework_pack;
insert into framework_override_revision (organization_id, framework_id, item_id, cwe_ids, valid_from, recorded_by)
  select organization_id, framework_id, item_id, cwe_ids, '-infinity', ${FIRST_CHANGE} from framework_override;
insert into required_share_revision (organization_id, framework_id, item_id, required_share_percent, reason, valid_from, valid_to,
    recorded_by, changed_by)
  select * from (
      select organization_id, framework_id, item_id, required_share_percent, reason, valid_from,
          lead(valid_from) over (partition by organization_id, framework_id, item_id order by valid_from, id) as valid_to,
          ${FIRST_CHANGE}, changed_by
        from required_share_change) c
    where required_share_percent is not null and valid_to is distinct from valid_from;
insert into required_share (organization_id, framework_id, item_id, required_share_percent, reason)
  select organization_id, framework_id, item_id, required_share_percent, reason from required_share_revision where valid_to is null;
${forcePolicies('', [...copied, ...written])}
drop table required_share_change;`;
