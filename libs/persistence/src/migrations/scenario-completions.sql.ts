/**
 * Records every start and every completion of a scenario (docs/domain.md, sections 1 and 4). `scenario_progress`
 * keeps the earliest of each, so that a second completion never replaces the first one. The database does both for
 * every writer, including the previous release.
 */
export const scenarioCompletions = `
-- Append-only: what a person did stays recorded.
create table scenario_event (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization,
  person_id uuid not null references person,
  scenario_id uuid not null references scenario,
  event text not null check (event in ('started', 'completed')),
  happened_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  unique (person_id, scenario_id, event, happened_at)
);
create index scenario_event_of_scenario on scenario_event (organization_id, scenario_id, happened_at)
  include (person_id, event);
grant select, insert, maintain on scenario_event to docket_app;
alter table scenario_event enable row level security;
alter table scenario_event force row level security;
create policy tenant on scenario_event to docket_app using (organization_id = current_organization())
  with check (organization_id = current_organization());

create function record_scenario_events() returns trigger language plpgsql as $$
begin
  insert into scenario_event (organization_id, person_id, scenario_id, event, happened_at)
    select new.organization_id, new.person_id, new.scenario_id, e.event, e.happened_at
      from (values ('started', new.started_at), ('completed', new.completed_at)) e(event, happened_at)
      where e.happened_at is not null
    on conflict do nothing;
  if tg_op = 'UPDATE' then
    new.started_at := least(old.started_at, new.started_at);
    new.completed_at := least(old.completed_at, new.completed_at);
    new.status := case when new.completed_at is null then 'started' else 'completed' end;
  end if;
  return new;
end $$;
-- Runs after the insert: a before trigger would also run for an upsert that inserts no row.
create trigger record_scenario_events after insert on scenario_progress
  for each row execute function record_scenario_events();
create trigger keep_first_completion before update on scenario_progress
  for each row execute function record_scenario_events();

insert into scenario_event (organization_id, person_id, scenario_id, event, happened_at)
  select s.organization_id, s.person_id, s.scenario_id, e.event, e.happened_at
    from scenario_progress s
    cross join lateral (values ('started', s.started_at), ('completed', s.completed_at)) e(event, happened_at)
    where e.happened_at is not null;
`;
