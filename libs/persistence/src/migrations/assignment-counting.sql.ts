/** Adds the counting rules of assignments, and who made each revision (docs/domain.md, section 4). */
export const assignmentCounting = `
-- Existing assignments were created under a rule that counted earlier training, so they keep recognizing a year of it.
alter table assignment
  add column recognize_earlier_days smallint not null default 365 check (recognize_earlier_days between 0 and 365),
  add column joiner_days smallint not null default 30 check (joiner_days between 0 and 365);
alter table assignment alter column recognize_earlier_days set default 0;

-- The e-mail address or API key that made the revision; null if it was made before this migration, or by SQL.
alter table assignment_revision add column changed_by text;

create or replace function assignment_history() returns trigger language plpgsql as $$
declare
  -- In milliseconds, like the times in queries.
  at timestamptz := date_trunc('milliseconds', case when tg_op = 'INSERT' then new.created_at else now() end);
  latest assignment_revision;
begin
  if tg_op = 'UPDATE' then
    if to_jsonb(old) - 'updated_at' = to_jsonb(new) - 'updated_at' then
      return null;
    end if;
    select * into latest from assignment_revision
      where assignment_id = new.id and valid_to is null order by valid_from desc limit 1;
    if at <= latest.valid_from then
      if exists (select from assignment_revision where id = latest.id and xmin = pg_current_xact_id()::xid) then
        -- A transaction replaces its own revision, which nobody has seen.
        at := latest.valid_from;
        delete from assignment_revision where id = latest.id;
      else
        -- The change of another transaction is kept, even if it started later or in the same millisecond.
        at := latest.valid_from + interval '1 millisecond';
      end if;
    end if;
    update assignment_revision set valid_to = at where assignment_id = new.id and valid_to is null;
  end if;
  insert into assignment_revision (organization_id, assignment_id, title, target_type, target_family,
      target_module_id, target_topic_id, target_course_id, target_scenario_id, item_set, scope_type, scope_person_id,
      scope_team_id, deadline, mandatory, note, active, valid_from, changed_by)
    values (new.organization_id, new.id, new.title, new.target_type, new.target_family,
      new.target_module_id, new.target_topic_id, new.target_course_id, new.target_scenario_id, new.item_set,
      new.scope_type, new.scope_person_id, new.scope_team_id, new.deadline, new.mandatory, new.note, new.active, at,
      nullif(current_setting('docket.changed_by', true), ''));
  return null;
end $$;
`;
