/**
 * API keys do not change administrators. The rules of people and imports refuse it with a message for each person or row; these
 * triggers refuse it for every other statement, also for those that do not exist yet. The author of a transaction is
 * `docket.changed_by`, `apikey:` and the ID for a key. The deletion of a team takes it from administrators too: teams give no
 * access.
 */
export const keysAndAdministrators = `
create function is_by_key() returns boolean stable language sql as
  $$ select current_setting('docket.changed_by', true) like 'apikey:%' $$;

create function refuse_key() returns trigger language plpgsql as $$
begin
  raise exception 'An API key must not add or change an administrator.' using errcode = 'DK403';
end $$;

-- After the change: a row that an upsert proposes and does not write is not refused.
create trigger refuse_key_insert after insert on person for each row
  when (new.role = 'org_admin' and is_by_key()) execute function refuse_key();
create trigger refuse_key_update after update on person for each row
  when ('org_admin' in (old.role, new.role) and is_by_key() and not (new.team_id is null
    and to_jsonb(old) - array['team_id', 'updated_at'] = to_jsonb(new) - array['team_id', 'updated_at']))
  execute function refuse_key();

create function refuse_key_identifier() returns trigger language plpgsql as $$
begin
  if exists (select from person where role = 'org_admin' and id in (old.person_id, new.person_id)) then
    raise exception 'An API key must not change the identifiers of an administrator.' using errcode = 'DK403';
  end if;
  return null;
end $$;
create trigger refuse_key_identifier after insert or update or delete on person_identifier for each row
  when (is_by_key()) execute function refuse_key_identifier();
`;
