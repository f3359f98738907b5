import { NOT_SUPERSEDED, useIndexes } from './history-table.sql.js';

/**
 * Writes the history of people. The cases, in the order of the code:
 *
 * 1. A new person has one period, from joining to leaving.
 * 2. A change of other columns writes nothing.
 * 3. A corrected joining date moves the start of the first period.
 * 4. A person who rejoins has a new period; the time of absence is a gap.
 * 5. A person without periods gets one, if the corrected dates contain an instant.
 * 6. A changed leaving date ends or extends the last period that started before it. If it is in the past, the person
 *    gets the values of that period.
 * 7. Other changed values apply from the instant of the change on, unless the person has left.
 */
export const keepPersonPeriod = `
create function keep_person_period() returns trigger language plpgsql ${useIndexes} as $$
declare
  value person_period;
  r person_period;
  latest person_period;
  at timestamptz;
begin
  value.organization_id := new.organization_id;
  value.person_id := new.id;
  value.role := new.role;
  value.team_id := new.team_id;
  value.languages := new.languages;
  value.job_function := new.job_function;
  value.bespoke_software := new.bespoke_software;
  if tg_op = 'INSERT' then
    -- A new person has no history that the period could overlap.
    if new.left_at is null or new.left_at > new.joined_at then
      insert into person_period (organization_id, person_id, role, team_id, languages, job_function, bespoke_software,
          valid_from, valid_to, recorded_by, changed_by)
        values (new.organization_id, new.id, new.role, new.team_id, new.languages, new.job_function, new.bespoke_software,
          new.joined_at, new.left_at, current_change(new.organization_id),
          nullif(current_setting('docket.changed_by', true), ''));
    end if;
    return null;
  end if;
  if (old.role, old.team_id, old.languages, old.job_function, old.bespoke_software, old.joined_at, old.left_at)
      is not distinct from
      (new.role, new.team_id, new.languages, new.job_function, new.bespoke_software, new.joined_at, new.left_at) then
    return null;
  end if;
  -- A change that waited for another change follows it.
  at := coalesce(nullif(current_setting('docket.effective_at', true), '')::timestamptz,
    greatest(date_trunc('milliseconds', now()), (select max(h.valid_from) from person_period h
      where h.person_id = new.id and h.superseded_by = ${NOT_SUPERSEDED} and h.valid_from <= clock_timestamp())));
  if old.joined_at <> new.joined_at then
    -- A corrected joining date changes the start of the first period.
    select * into r from person_period
      where person_id = new.id and superseded_by = ${NOT_SUPERSEDED} order by valid_from limit 1;
    if new.joined_at < r.valid_from then
      perform put_person_period(r, tstzrange(new.joined_at, r.valid_to));
    else
      perform put_person_period(value, tstzrange(null, new.joined_at), false);
    end if;
  end if;
  select * into latest from person_period
    where person_id = new.id and superseded_by = ${NOT_SUPERSEDED} order by valid_from desc limit 1;
  if old.left_at <= at and new.left_at is null then
    -- The person rejoins. The time of absence stays a gap.
    perform put_person_period(value, tstzrange(greatest(at, latest.valid_to, new.joined_at), null));
    return null;
  end if;
  if latest.person_id is null then
    -- There is no period yet: with the dates before the correction, the person left when or before they joined.
    perform put_person_period(value, tstzrange(new.joined_at, new.left_at));
    return null;
  end if;
  if old.left_at is distinct from new.left_at then
    -- The last period that started before the person left ends then.
    if new.left_at is not null then
      perform put_person_period(latest, tstzrange(greatest(new.left_at, new.joined_at), null), false);
      select * into latest from person_period
        where person_id = new.id and superseded_by = ${NOT_SUPERSEDED} order by valid_from desc limit 1;
    end if;
    if latest.person_id is not null and latest.valid_to is distinct from new.left_at then
      perform put_person_period(latest, tstzrange(latest.valid_from, new.left_at));
    end if;
    if new.left_at <= date_trunc('milliseconds', now()) then
      -- A leaving date in the past may end an earlier period: the person keeps the values of that day.
      update person p set role = h.role, team_id = h.team_id, languages = h.languages, job_function = h.job_function,
          bespoke_software = h.bespoke_software
        from (select * from person_period where person_id = new.id and superseded_by = ${NOT_SUPERSEDED}
                order by valid_from desc limit 1) h
        where p.id = new.id and (p.role, p.team_id, p.languages, p.job_function, p.bespoke_software)
          is distinct from (h.role, h.team_id, h.languages, h.job_function, h.bespoke_software);
      return null;
    end if;
  end if;
  if new.left_at <= date_trunc('milliseconds', now()) then
    return null;
  end if;
  -- Only the changed values apply from then on: a correction with an effective date keeps later changes of other values.
  for r in select * from person_period
      where person_id = new.id and superseded_by = ${NOT_SUPERSEDED} and valid_at && tstzrange(at, null)
      order by valid_from loop
    value := r;
    if old.role <> new.role then value.role := new.role; end if;
    if old.team_id is distinct from new.team_id then value.team_id := new.team_id; end if;
    if old.languages <> new.languages then value.languages := new.languages; end if;
    if old.job_function is distinct from new.job_function then value.job_function := new.job_function; end if;
    if old.bespoke_software <> new.bespoke_software then value.bespoke_software := new.bespoke_software; end if;
    if value is distinct from r then
      perform put_person_period(value, r.valid_at * tstzrange(at, null));
    end if;
  end loop;
  return null;
end $$;
create trigger keep_person_period after insert or update on person
  for each row execute function keep_person_period();`;
