/**
 * Accounts are identified by their credentials: several accounts may have the same e-mail address, because an address in an
 * invitation is not proof that its owner set the password.
 */
export const accounts = `
alter table account drop constraint account_email_key;
create index account_email on account (email);
alter table account add column language text check (language in ('en', 'de', 'fr', 'es', 'tr', 'ja', 'ar'));

-- The organization that the session shows. Null: the first one of findMemberships.
alter table session add column active_organization_id uuid references organization;

-- Who created a sign-in link, whether it gives access as an administrator and replaces an account, and from which address
-- it was used.
alter table invitation
  add column created_by text,
  add column for_administrator boolean not null default false,
  add column replaces_account boolean not null default false,
  add column accepted_from text;
create index invitation_for_administrator on invitation (organization_id, created_at desc) where for_administrator;

-- Accounts that have dismissed the notice of a sign-in link for an administrator. A link always creates an account, so
-- the person who uses it cannot dismiss the notice for the previous account, or for the next one of the same person.
create table dismissed_notice (
  organization_id uuid not null references organization,
  invitation_id uuid not null references invitation on delete cascade,
  account_id uuid not null references account on delete cascade,
  dismissed_at timestamptz not null default now(),
  primary key (invitation_id, account_id)
);
create index on dismissed_notice (account_id);
grant select, insert on dismissed_notice to docket_app;
alter table dismissed_notice enable row level security;
alter table dismissed_notice force row level security;
create policy tenant on dismissed_notice to docket_app using (organization_id = current_organization())
  with check (organization_id = current_organization());

-- Null for a key that an administrator revoked.
alter table api_key add column revocation_reason text check (revocation_reason in ('creator_lost_access'));
create index api_key_of_creator on api_key (created_by) where revoked_at is null;

-- Every way in which a person loses access ends here: changes, imports, merges and the command line.
create function end_access() returns trigger language plpgsql as $$
begin
  if old.role = 'org_admin' and (new.role <> 'org_admin' or new.left_at <= now()) then
    with revoked as (
      update api_key set revoked_at = now(), revocation_reason = 'creator_lost_access'
        where created_by = new.id and revoked_at is null and (expires_at is null or expires_at > now())
        returning id, organization_id, name)
    insert into audit_event (organization_id, action, actor_email, actor_role, target_type, target_id, target_label, metadata)
      select organization_id, 'apikey.revoked', 'docket:access', 'system', 'api_key', id::text, name,
          jsonb_build_object('reason', 'creator_lost_access', 'creator', new.email)
        from revoked;
  end if;
  if new.left_at <= now() then
    delete from session where user_id = new.account_id;
  end if;
  return null;
end $$;
create trigger end_access after update of role, left_at on person for each row
  when ((old.role = 'org_admin' or old.account_id is not null)
    and (old.role, old.left_at) is distinct from (new.role, new.left_at))
  execute function end_access();
`;
