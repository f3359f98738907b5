/** Second factors belong to accounts, and end with them. */
export const secondFactor = `
-- An app that computes codes from a shared secret (RFC 6238).
create table authenticator (
  id uuid primary key,
  account_id uuid not null unique references account on delete cascade,
  -- Encrypted (libs/domain/src/secrets).
  secret text not null,
  created_at timestamptz not null default now(),
  -- Null until the owner has entered a first code.
  confirmed_at timestamptz,
  -- The step of the last accepted code. A code is accepted once.
  last_step bigint
);

-- Security keys and passkeys (WebAuthn).
create table passkey (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  name text not null check (length(name) between 1 and 100),
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index on passkey (account_id);

create table recovery_code (
  account_id uuid not null references account on delete cascade,
  code_sha256 text not null,
  used_at timestamptz,
  primary key (account_id, code_sha256)
);

-- Sign-ins with a correct password that still need the second factor. They are no sessions.
create table pending_sign_in (
  token_sha256 text primary key,
  account_id uuid not null references account on delete cascade,
  -- Of a passkey; used once.
  challenge text,
  expires_at timestamptz not null
);
create index on pending_sign_in (account_id);

-- The challenge of the passkey that a session is adding.
create table passkey_challenge (
  session_id uuid primary key references session on delete cascade,
  challenge text not null,
  expires_at timestamptz not null
);

-- Notice to the owner that an administrator of an organization, or the command line (null), removed the second factor.
create table second_factor_removal (
  account_id uuid primary key references account on delete cascade,
  removed_by uuid references organization,
  removed_at timestamptz not null default now()
);

grant select, insert, update, delete on authenticator, passkey, recovery_code, pending_sign_in, passkey_challenge,
  second_factor_removal to docket_auth;
grant select on authenticator, passkey, second_factor_removal to docket_system;

alter table organization add column second_factor_for text not null default 'nobody'
  check (second_factor_for in ('nobody', 'administrators', 'everybody'));

grant select on authenticator, passkey, recovery_code to docket_erasure;
grant create on schema public to docket_erasure;
create or replace function account_records(identified uuid) returns table (section text, data jsonb)
    stable language plpgsql security definer set search_path = public, pg_temp as $$
declare
  accounts uuid[] := (identity_of_person(identified)).accounts;
begin
  return query select 'account', to_jsonb(a) from account a where a.id = any (accounts);
  return query select 'credential', to_jsonb(c) - array['password', 'access_token', 'refresh_token', 'id_token']
    from credential c where c.user_id = any (accounts);
  return query select 'session', to_jsonb(s) - 'token' from session s where s.user_id = any (accounts);
  return query select 'authenticator', to_jsonb(t) - 'secret' from authenticator t where t.account_id = any (accounts);
  return query select 'passkey', to_jsonb(t) - 'credential_id' from passkey t
    where t.account_id = any (accounts);
  return query select 'recovery_code', to_jsonb(t) - 'code_sha256' from recovery_code t where t.account_id = any (accounts);
  return query select 'operations_event', to_jsonb(e) from operations_event e where e.target_id = any (accounts::text[]);
end $$;
revoke create on schema public from docket_erasure;
`;
