import {
  addPeriodColumns,
  FIRST_CHANGE,
  periodTrigger,
  historyTrigger,
  historyTable,
  NOT_SUPERSEDED,
  putFunction,
  useIndexes,
} from './history-table.sql.js';
import { copyRows } from './history-copy.sql.js';
import { keepPersonPeriod } from './person-period.sql.js';

const personPeriod = {
  name: 'person_period',
  key: ['person_id'],
  columns: {
    person_id: 'uuid not null references person',
    role: 'text not null',
    team_id: 'uuid references team',
    languages: 'text[] not null',
    job_function: 'text',
    bespoke_software: 'boolean not null',
  },
};

export const assignmentRevision = {
  name: 'assignment_revision',
  source: 'assignment',
  key: ['assignment_id'],
  columns: Object.fromEntries(
    [
      'assignment_id',
      'title',
      'target_type',
      'target_family',
      'target_module_id',
      'target_topic_id',
      'target_course_id',
      'target_scenario_id',
      'item_set',
      'scope_type',
      'scope_person_id',
      'scope_team_id',
      'deadline',
      'mandatory',
      'note',
      'active',
    ].map((column) => [column, '']),
  ),
  from: { assignment_id: 'row.id' },
  start: `date_trunc('milliseconds', row.created_at)`,
};

const organizationRevision = {
  name: 'organization_revision',
  source: 'organization',
  key: ['organization_id'],
  columns: {
    coverage_threshold_percent: 'smallint not null',
    time_zone: 'text not null',
    job_functions: 'text[]',
    bespoke_software_only: 'boolean not null',
  },
  from: { organization_id: 'row.id' },
  start: `'-infinity'::timestamptz`,
};

const topicRevision = {
  name: 'topic_revision',
  source: 'topic',
  key: ['topic_id'],
  columns: {
    topic_id: 'uuid not null references topic',
    module_id: 'uuid not null references module',
    cwe_ids: 'integer[] not null',
  },
  from: { topic_id: 'row.id' },
  start: 'row.available_from',
};

const courseRevision = {
  name: 'course_revision',
  key: ['course_id'],
  columns: {
    course_id: 'uuid not null references course',
    topic_ids: 'uuid[] not null',
    scenario_ids: 'uuid[] not null',
  },
};

const packRevision = {
  name: 'framework_pack_revision',
  source: 'framework_pack',
  key: ['organization_id', 'framework_id'],
  columns: { framework_id: 'text not null', pack: 'text not null' },
  from: { framework_id: 'row.id', pack: 'row.pack::text' },
};

const overrideRevision = {
  name: 'framework_override_revision',
  source: 'framework_override',
  key: ['organization_id', 'framework_id', 'item_id'],
  columns: { framework_id: 'text not null', item_id: 'text not null', cwe_ids: 'integer[] not null' },
};

const requiredShareRevision = {
  name: 'required_share_revision',
  source: 'required_share',
  key: ['organization_id', 'framework_id', 'item_id'],
  columns: {
    framework_id: 'text not null',
    item_id: 'text not null',
    required_share_percent: 'integer not null',
    reason: 'text not null',
  },
};

const teamRevision = {
  name: 'team_revision',
  source: 'team',
  key: ['team_id'],
  columns: { team_id: 'uuid not null references team' },
  from: { team_id: 'row.id' },
  // In milliseconds, like the times in queries.
  period: {
    from: `date_trunc('milliseconds', row.created_at)`,
    to: `date_trunc('milliseconds', row.deleted_at)`,
  },
};

const exemptionRevision = {
  name: 'exemption_revision',
  source: 'exemption',
  key: ['exemption_id'],
  columns: {
    exemption_id: 'uuid not null references exemption',
    person_id: 'uuid not null references person',
    assignment_id: 'uuid references assignment',
    framework_id: 'text',
    item_id: 'text',
    reason: 'text not null',
    approver: 'text not null',
  },
  from: { exemption_id: 'row.id' },
  period: { from: 'row.starts_at', to: 'row.ends_at' },
};

/** New values that have a history. */
const newValues = `
alter table person
  add column job_function text check (length(job_function) between 1 and 200),
  -- Whether the person works on bespoke or custom software (PCI DSS 6.2.2).
  add column bespoke_software boolean not null default false,
  -- The person with whom this one was merged. That person is not merged.
  add column merged_into uuid references person check (merged_into <> id);
create index on person (merged_into) where merged_into is not null;
-- The eligible people: those with one of these job functions, in lower case (null: any), and only those who work on bespoke
-- software if that is set (docs/domain.md, section 3.1).
alter table organization
  add column job_functions text[] check (cardinality(job_functions) > 0),
  add column bespoke_software_only boolean not null default false,
  -- Figures for earlier instants use the values of this instant where no history was kept.
  add column history_since timestamptz not null default date_trunc('milliseconds', now());
-- What the figures of a report were computed from (docs/domain.md, section 2).
alter table report add column known_at timestamptz, add column data_version integer;
-- The instant from which a topic can be tracked and counts for controls.
alter table topic add column available_from timestamptz not null default '-infinity';

-- The required shares of items that the organization has lowered. The item has the share of its pack if it has no row.
create table required_share (
  organization_id uuid not null references organization,
  framework_id text not null,
  item_id text not null,
  required_share_percent integer not null check (required_share_percent between 1 and 99),
  reason text not null check (reason <> ''),
  primary key (organization_id, framework_id, item_id)
);

-- A person is excused from an assignment, or from a control of a framework (docs/domain.md, section 1).
create table exemption (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  person_id uuid not null references person,
  assignment_id uuid references assignment,
  framework_id text,
  item_id text,
  reason text not null check (length(reason) between 1 and 2000),
  approver text not null check (length(approver) between 1 and 320),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at >= starts_at),
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  updated_at timestamptz not null default date_trunc('milliseconds', now()),
  check ((assignment_id is null) = (framework_id is not null)),
  check ((framework_id is null) = (item_id is null)),
  -- Deferred, because a merge of people and an import move the bounds of several exemptions. Null and empty periods never conflict.
  constraint exemption_assignment_overlap exclude using gist
    (person_id with =, assignment_id with =, tstzrange(starts_at, ends_at) with &&) deferrable initially deferred,
  constraint exemption_item_overlap exclude using gist
    (person_id with =, framework_id with =, item_id with =, tstzrange(starts_at, ends_at) with &&)
    deferrable initially deferred
);
create index on exemption (organization_id, created_at desc);
create index on exemption (assignment_id);
create index on exemption (person_id);
grant select, insert, update, delete on required_share to docket_app;
grant select, insert, update on exemption to docket_app;

-- The last imported row of each exemption, so that importing a file again does not undo changes that were made since.
create table imported_exemption (
  organization_id uuid not null references organization,
  -- The person whom the row named, also if that person was merged.
  person_id uuid not null references person,
  assignment_id uuid references assignment,
  framework_id text,
  item_id text,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  reason text not null,
  approver text not null,
  unique nulls not distinct (person_id, assignment_id, framework_id, item_id, starts_at)
);
grant select, insert, update on imported_exemption to docket_app;
${['required_share', 'exemption', 'imported_exemption']
  .map(
    (name) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy tenant on ${name} to docket_app using (organization_id = current_organization())
  with check (organization_id = current_organization());`,
  )
  .join('')}

-- The frameworks of each build of the software, for figures at instants before an update. Null: no longer included.
create table built_in_pack (
  framework_id text not null,
  pack text,
  valid_from timestamptz not null,
  primary key (framework_id, valid_from)
);
grant select on built_in_pack to docket_app;`;

/** The items of a course are rows of a table, so its history is written once per statement. */
const keepCourseRevision = `
create function keep_course_revision() returns trigger language plpgsql ${useIndexes} as $$
declare
  value course_revision;
  latest course_revision;
  at timestamptz;
begin
  perform from course where id in (select course_id from changed) order by id for update;
  for value.organization_id, value.course_id, value.topic_ids, value.scenario_ids in
    select c.organization_id, c.id, coalesce(array_agg(i.topic_id) filter (where i.topic_id is not null), '{}'),
        coalesce(array_agg(i.scenario_id) filter (where i.scenario_id is not null), '{}')
      from course c left join course_item i on i.course_id = c.id
      where c.id in (select course_id from changed)
      group by c.organization_id, c.id order by c.id loop
    select * into latest from course_revision h
      where h.course_id = value.course_id and h.superseded_by = ${NOT_SUPERSEDED} order by h.valid_from desc limit 1;
    -- Nothing refers to a course before its first items, so they are valid at every earlier instant.
    at := coalesce(nullif(current_setting('docket.effective_at', true), '')::timestamptz,
      case when latest.course_id is null then '-infinity'
        when latest.recorded_by = current_change(value.organization_id) then latest.valid_from
        else greatest(date_trunc('milliseconds', now()), latest.valid_from + interval '1 millisecond') end);
    perform put_course_revision(value, tstzrange(at, null));
  end loop;
  return null;
end $$;
create trigger keep_course_revision_on_insert after insert on course_item
  referencing new table as changed for each statement execute function keep_course_revision();
create trigger keep_course_revision_on_delete after delete on course_item
  referencing old table as changed for each statement execute function keep_course_revision();`;

/** Records of training: which change recorded and which voided them. */
const records = `
alter table attempt
  add column result text,
  add column recorded_by bigint not null default ${FIRST_CHANGE},
  add column superseded_by bigint not null default ${NOT_SUPERSEDED};
alter table attempt alter column recorded_by drop default;
alter table attempt alter column score drop not null;
alter table attempt add check ((score is null) = (result is not null) and result in ('passed', 'failed')) not valid;
grant update (superseded_by) on attempt to docket_app;
alter table scenario_event
  add column recorded_by bigint not null default ${FIRST_CHANGE},
  add column superseded_by bigint not null default ${NOT_SUPERSEDED};
alter table scenario_event alter column recorded_by drop default;
grant update (superseded_by) on scenario_event to docket_app;

create function record_change() returns trigger language plpgsql as $$
begin
  new.recorded_by := current_change(new.organization_id);
  return new;
end $$;
-- An import sets the change of all its attempts at once.
create trigger record_change before insert on attempt for each row when (new.recorded_by is null)
  execute function record_change();
create trigger record_change before insert on scenario_event for each row execute function record_change();

-- Voided attempts by source and source ID, also of attempts that are not recorded yet.
create table attempt_void (
  organization_id uuid not null references organization,
  source text not null,
  source_id text not null,
  reason text,
  recorded_at timestamptz not null default date_trunc('milliseconds', now()),
  recorded_by bigint not null,
  changed_by text,
  primary key (organization_id, source, source_id)
);
grant select, insert on attempt_void to docket_app;
alter table attempt_void enable row level security;
alter table attempt_void force row level security;
create policy tenant on attempt_void to docket_app using (organization_id = current_organization())
  with check (organization_id = current_organization());
create trigger record_change before insert on attempt_void for each row execute function record_change();`;

/**
 * One mechanism for the history of everything that figures depend on. The processes of earlier builds must stop before
 * this migration, as for `20261129000000_standard_names`.
 */
export const histories = [
  newValues,
  ...[organizationRevision, teamRevision, topicRevision, courseRevision, packRevision, overrideRevision].map(
    historyTable,
  ),
  historyTable(requiredShareRevision),
  historyTable(exemptionRevision),
  copyRows,
  // Periods without duration contain no instant.
  `alter table person_period no force row level security;
  alter table assignment_revision no force row level security;
  delete from person_period where valid_to <= valid_from;
  delete from assignment_revision where valid_to <= valid_from;
  drop trigger person_history on person;
  drop function person_history();
  drop trigger assignment_history on assignment;
  drop function assignment_history();
  alter table person_period
    add column languages text[] not null default '{}',
    add column job_function text,
    add column bespoke_software boolean not null default false,
    add column changed_by text;
  update person_period h set languages = p.languages from person p where p.id = h.person_id and p.languages <> '{}';
  drop index person_period_open;
  drop index person_period_organization_id_team_id_valid_from_idx;
  drop index assignment_revision_open;
  ${addPeriodColumns('person_period', personPeriod.key)}
  ${addPeriodColumns('assignment_revision', assignmentRevision.key)}
  alter table person_period force row level security;
  alter table assignment_revision force row level security;`,
  putFunction(personPeriod),
  putFunction(assignmentRevision),
  keepPersonPeriod,
  ...[
    assignmentRevision,
    organizationRevision,
    topicRevision,
    packRevision,
    overrideRevision,
    requiredShareRevision,
  ].map(historyTrigger),
  ...[teamRevision, exemptionRevision].map(periodTrigger),
  keepCourseRevision,
  records,
];
