import { replaceTexts } from './erased-forms.sql.js';
import { separatedIdentity } from './erased-separators.sql.js';

/**
 * Limits an erasure to the person: anybody can be added with the address of somebody else, or with the name of a program, and then
 * be erased. The log of the installation loses the events of the deleted account, by its ID, and addresses that nobody else has. A
 * name that something else has is not searched for in texts about others. The actor of an event is never replaced by name.
 * The function looks up who erases.
 */

const names = String.raw`
-- Returns the form in which names are compared with those of programs and records: words, whatever is between them.
create function separated_name(name text) returns text immutable language sql as
  $$ select btrim(regexp_replace(compared_name(name), '[\s_.-]+', ' ', 'g')) $$;

-- Whether a record of the current organization, e.g. a team, has the name. An API key only if it is older than the person:
-- otherwise it may be named after the person.
create function is_name_of_record(name text, ids uuid[]) returns boolean stable language sql as $$
  select exists (select from (
    select t.name from team t where t.organization_id = current_organization()
    union all select t.title from topic t where t.organization_id = current_organization()
    union all select s.title from scenario s where s.organization_id = current_organization()
    union all select c.title from course c where c.organization_id = current_organization()
    union all select f.pack ->> 'title' from framework_pack f where f.organization_id = current_organization()
    union all select o.name from organization o where o.id = current_organization()
    union all select k.name from api_key k where k.organization_id = current_organization()
      and k.created_at < (select min(p.created_at) from person p where p.id = any (ids))) r(title)
    where separated_name(r.title) = separated_name(is_name_of_record.name))
$$;
`;

const readable = {
  team: 'organization_id, name',
  topic: 'organization_id, title',
  scenario: 'organization_id, title',
  course: 'organization_id, title',
  framework_pack: 'organization_id, pack',
  api_key: 'organization_id, name, created_at',
};

const grants = Object.entries(readable)
  .map(
    ([table, columns]) => `grant select (${columns}) on ${table} to docket_erasure;
create policy erasure on ${table} for select to docket_erasure using (organization_id = current_organization());`,
  )
  .join('\n');

/** @throws if a part of the function that changes is missing, because then nothing would change */
function changed(source: string, from: string, to: string): string {
  if (!source.includes(from)) throw new Error(`The function has no part "${from}".`);
  return source.replace(from, () => to);
}

const identity = changed(
  changed(
    separatedIdentity,
    '  -- A name that is an e-mail address is found as one.\n',
    `  -- The command line is an actor, and no person.
  who.names := array(select n from unnest(who.names) n where separated_name(n) <> 'command line');
  -- A name that is an e-mail address is found as one.
`,
  ),
  `and not exists (select from person p
      where p.organization_id = current_organization() and p.id <> all (who.ids) and compared_name(p.name) = compared_name(n))`,
  `and not exists (select from person p
      where p.organization_id = current_organization() and p.id <> all (who.ids) and compared_name(p.name) = compared_name(n))
    and not is_name_of_record(n, who.ids)`,
);

const erasePerson = String.raw`
-- Replaces the identifiers of a person who has left, and of the people merged into them, in the people, the append-only tables
-- and the accounts. Deletes an account that gives access to nothing else. Returns the identity, to erase the other tables.
-- by_email, by_role: an administrator of the organization, or the command line.
create or replace function erase_person(erased uuid, by_email text, by_role text, by_address text) returns person_identity
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
  organization uuid := current_organization();
  who person_identity;
  unused uuid[];
  free text[];
  actor text;
begin
  perform from person p where p.id = erased and p.organization_id = organization and p.left_at <= now()
    and p.merged_into is null and p.erased_at is null for update;
  if not found then
    raise exception 'Person % cannot be erased.', erased;
  end if;
  actor := case when by_role = 'operator' and by_email = 'command-line' then by_email else (select p.email from person p
    where p.organization_id = organization and p.email = by_email and p.role = by_role and p.role = 'org_admin'
      and (p.left_at is null or p.left_at > now()) and p.merged_into is null and p.account_id is not null) end;
  if actor is null then
    raise exception 'Only an administrator or the command line can erase a person.';
  end if;
  who := identity_of_person(erased);
  unused := array(select a.id from account a where a.id = any (who.accounts)
    and not exists (select from person p where p.account_id = a.id and p.id <> all (who.ids))
    and not exists (select from operator o where o.account_id = a.id));
  -- Addresses that nobody else has, in any organization.
  free := array(select e from unnest(who.emails) e
    where not exists (select from account a where a.id <> all (unused) and text_key(a.email) = text_key(e))
      and not exists (select from person p where p.id <> all (who.ids) and text_key(p.email) = text_key(e)));
  -- Two people cannot have the same address, so a merged person has a name and an address with own digits.
  update person p set name = 'erased-' || right(p.id::text, 12), email = 'erased-' || right(p.id::text, 12) || '@erased.invalid',
      account_id = null, erased_at = date_trunc('milliseconds', now()),
      updated_at = greatest(date_trunc('milliseconds', now()), p.updated_at + interval '1 millisecond')
    where p.id = any (who.ids);
  -- A void refers to an attempt by source and source ID, so both change in the same way.
  update attempt_void t set source = erase_key(t.source, who), source_id = erase_key(t.source_id, who)
    from attempt a where a.organization_id = organization and a.person_id = any (who.ids) and t.organization_id = organization
      and t.source = a.source and t.source_id = a.source_id and searched(t.source || ' ' || t.source_id) like any (who.mentioned_as);
  -- So does the origin of attempts, unless another person has attempts of the same source.
  update attempt_input t set source = erase_key(t.source, who)
    where t.organization_id = organization and searched(t.source) like any (who.mentioned_as)
      and not exists (select from attempt a where a.organization_id = organization and a.source = t.source
        and a.person_id <> all (who.ids));
  update attempt t set source = erase_key(t.source, who), source_id = erase_key(t.source_id, who)
    where t.organization_id = organization and t.person_id = any (who.ids)
      and searched(t.source || ' ' || t.source_id) like any (who.mentioned_as);
  update attempt_void t set source = erase_key(t.source, who, false, false), source_id = erase_key(t.source_id, who, false, false)
    where t.organization_id = organization and mentions(concat_ws(' ', t.source, t.source_id), who)
      and not exists (select from attempt a where a.organization_id = organization and a.source = t.source and a.source_id = t.source_id);
${replaceTexts}
  -- Actors are addresses. That of an operator belongs to the installation.
  update audit_event e set
      actor_email = case when c.by_person then who.pseudonym || '@erased.invalid' else e.actor_email end,
      target_label = erase_text(e.target_label, who, c.own),
      metadata = case when mentions(e.metadata::text, who) or c.own then erase_json(e.metadata, who, c.own) else e.metadata end,
      ip_address = case when not c.by_person then e.ip_address end
    from (select a.id, concerns(concat_ws(' ', a.target_id, a.target_label, a.metadata::text), who) as own,
              searched(a.actor_email) = any (case a.actor_role when 'operator' then free else who.emails end) as by_person
            from audit_event a
            where a.organization_id = organization
              and mentions(concat_ws(' ', a.actor_email, a.target_id, a.target_label, a.metadata::text), who)) c
    where e.id = c.id;
  -- The events of the deleted account.
  update operations_event e set target_label = erase_text(e.target_label, who, true), metadata = erase_json(e.metadata, who, true),
      actor_email = case when searched(e.actor_email) = any (who.emails) then who.pseudonym || '@erased.invalid' else e.actor_email end,
      ip_address = case when searched(e.actor_email) <> all (who.emails) then e.ip_address end
    where e.target_type in ('account', 'operator') and e.target_id = any (unused::text[]);
  -- Other events that name nobody else, e.g. refused sign-ins. Where they came from is not known to be the person.
  update operations_event e set
      actor_email = case when searched(e.actor_email) = any (free) then who.pseudonym || '@erased.invalid' else e.actor_email end,
      target_label = case when searched(e.target_label) = any (free) then who.pseudonym || '@erased.invalid' else e.target_label end
    where searched(e.actor_email) = any (free) or searched(e.target_label) = any (free);
  delete from verification v where searched(v.identifier) = any (free) or searched(v.value) = any (free || unused::text[]);
  delete from account a where a.id = any (unused);
  insert into audit_event (organization_id, action, actor_email, actor_role, target_type, target_id, target_label, metadata, ip_address)
    values (organization, 'user.erased', actor, by_role, 'person', erased::text, who.pseudonym,
      jsonb_build_object('merged', cardinality(who.ids) - 1, 'accountDeleted', cardinality(unused) > 0),
      case when pg_input_is_valid(by_address, 'inet') then by_address end);
  return who;
end $$;
`;

export const erasureScope = `
grant create on schema public to docket_erasure;
${grants}
grant select (id, name) on organization to docket_erasure;
create policy erasure on organization for select to docket_erasure using (id = current_organization());
${names}
${identity}
${erasePerson}
revoke create on schema public from docket_erasure;
`;
