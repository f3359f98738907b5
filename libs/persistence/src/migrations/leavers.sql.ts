/** The trigger function `person_history`, which also corrects the role and team of a person who leaves in the past. */
export const leavers = `
create or replace function person_history() returns trigger language plpgsql as $$
declare
  at timestamptz := date_trunc('milliseconds', now());
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
  at := greatest(at, (select max(valid_from) from person_period where person_id = new.id));
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
    if new.left_at <= at then
      -- A leaving date in the past may end an earlier period: the person keeps the role and team of that day.
      update person p set role = h.role, team_id = h.team_id
        from (select role, team_id from person_period where person_id = new.id
                order by valid_from desc, id desc limit 1) h
        where p.id = new.id and (p.role, p.team_id) is distinct from (h.role, h.team_id);
      return null;
    end if;
  end if;
  if (old.role, old.team_id) is distinct from (new.role, new.team_id) and (new.left_at is null or new.left_at > at) then
    update person_period set valid_to = at
      where id = (select id from person_period where person_id = new.id order by valid_from desc, id desc limit 1);
    -- A period without duration is deleted.
    delete from person_period where person_id = new.id and valid_from = at and valid_to = at;
    insert into person_period (organization_id, person_id, role, team_id, valid_from, valid_to)
      values (new.organization_id, new.id, new.role, new.team_id, at, new.left_at);
  end if;
  return null;
end $$;
`;
