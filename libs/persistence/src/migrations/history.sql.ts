/** Triggers that write the history, so that no code path can omit it. */
export const history = `
create function person_history() returns trigger language plpgsql as $$
declare
  at timestamptz := now();
begin
  if tg_op = 'INSERT' then
    insert into person_period (organization_id, person_id, role, team_id, valid_from, valid_to)
      values (new.organization_id, new.id, new.role, new.team_id, new.joined_at, new.left_at);
    return null;
  end if;
  -- A corrected joined_at only changes the start of the first period.
  if old.joined_at <> new.joined_at then
    update person_period set valid_from = least(new.joined_at, coalesce(valid_to, new.joined_at))
      where id = (select id from person_period where person_id = new.id order by valid_from, id limit 1);
  end if;
  if old.left_at is not null and new.left_at is null and old.left_at <= at then
    -- The person rejoins. The time of absence stays a gap.
    insert into person_period (organization_id, person_id, role, team_id, valid_from)
      values (new.organization_id, new.id, new.role, new.team_id, at);
    return null;
  end if;
  if old.left_at is distinct from new.left_at then
    -- Periods that start after the person left are deleted. The last remaining period ends when the person left.
    delete from person_period where person_id = new.id and valid_from > new.left_at
      and valid_from > (select min(valid_from) from person_period where person_id = new.id);
    update person_period set valid_to = case when new.left_at is not null then greatest(new.left_at, valid_from) end
      where id = (select id from person_period where person_id = new.id order by valid_from desc, id desc limit 1);
  end if;
  if (old.role, old.team_id) is distinct from (new.role, new.team_id) and (new.left_at is null or new.left_at > at) then
    update person_period set valid_to = greatest(at, valid_from)
      where id = (select id from person_period where person_id = new.id order by valid_from desc, id desc limit 1);
    insert into person_period (organization_id, person_id, role, team_id, valid_from, valid_to)
      values (new.organization_id, new.id, new.role, new.team_id, greatest(at, new.joined_at), new.left_at);
  end if;
  return null;
end $$;
create trigger person_history after insert or update on person for each row execute function person_history();

create function assignment_history() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if to_jsonb(old) - 'updated_at' = to_jsonb(new) - 'updated_at' then
      return null;
    end if;
    update assignment_revision set valid_to = greatest(now(), valid_from)
      where assignment_id = new.id and valid_to is null;
  end if;
  insert into assignment_revision (organization_id, assignment_id, title, target_type, target_family,
      target_module_id, target_topic_id, target_course_id, target_scenario_id, scope_type, scope_person_id,
      scope_team_id, deadline, mandatory, note, active, valid_from)
    values (new.organization_id, new.id, new.title, new.target_type, new.target_family,
      new.target_module_id, new.target_topic_id, new.target_course_id, new.target_scenario_id, new.scope_type,
      new.scope_person_id, new.scope_team_id, new.deadline, new.mandatory, new.note, new.active,
      case when tg_op = 'INSERT' then new.created_at else now() end);
  return null;
end $$;
create trigger assignment_history after insert or update on assignment
  for each row execute function assignment_history();
`;
