/** E-mail messages to people of organizations: those that wait, and those that were sent or failed. Only adds objects. */
export const mail = `
create table mail (
  organization_id uuid not null references organization,
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('invitation', 'password_reset', 'test')),
  -- Names what the message is about. Nothing causes two messages.
  cause text not null check (length(cause) between 1 and 200),
  recipient text not null,
  language text not null check (language in ('en', 'de', 'fr', 'es', 'tr', 'ja', 'ar')),
  -- The invitation whose link is in the message. The token is made when the message is sent, and never stored.
  invitation_id uuid references invitation on delete cascade,
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed', 'held')),
  -- Why the message is held or failed, or why the last attempt did.
  reason text check (reason in ('no_server', 'quota', 'unreachable', 'sign_in', 'deferred', 'refused', 'obsolete')),
  -- Last answer of the server.
  answer text check (length(answer) <= 1000),
  attempts integer not null default 0 check (attempts >= 0),
  -- When the message is sent; while it is being sent, when another worker sends it again.
  next_attempt_at timestamptz not null default date_trunc('milliseconds', now()),
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  sent_at timestamptz,
  unique (organization_id, cause),
  check (state <> 'held' or reason in ('no_server', 'quota')),
  check ((state = 'sent') = (sent_at is not null)),
  check ((kind = 'test') = (invitation_id is null))
);
create index mail_pending on mail (organization_id, next_attempt_at, id) where state in ('queued', 'sending');
create index mail_of_organization on mail (organization_id, created_at desc, id desc);
create index mail_by_age on mail (created_at);
create index on mail (person_id);
create index on mail (invitation_id);

grant select, insert, update, delete on mail to docket_app;
alter table mail enable row level security;
alter table mail force row level security;
create policy tenant on mail to docket_app using (organization_id = current_organization())
  with check (organization_id = current_organization());

-- Workers claim messages of all organizations and delete old ones. docket_app reads their recipients.
grant select (id, organization_id, state, reason, attempts, next_attempt_at, created_at),
  update (state, reason, attempts, next_attempt_at), delete on mail to docket_system;
create policy system_delivers on mail to docket_system using (true) with check (true);

-- SHA-256 of the token in the latest e-mail. The link that the administrator got has another token.
alter table invitation add column mailed_token_sha256 text unique check (mailed_token_sha256 ~ '^[0-9a-f]{64}$');

-- A message is in the language of the recipient's account.
grant select (language) on account to docket_system;
`;
