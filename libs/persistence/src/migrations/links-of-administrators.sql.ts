/**
 * A sign-in link of a person who becomes an administrator later is one for an administrator: everyone who has used it, or can still use
 * it, acts as the administrator from now on. Otherwise an administrator could demote another one, use a link, and promote the
 * person again unnoticed. A trigger, so that changes, imports and the command line behave in the same way. 90 days are the time for
 * which a notice is shown.
 */
export const linksOfAdministrators = `
create function mark_links_of_administrator() returns trigger language plpgsql as $$
begin
  with marked as (
    update invitation set for_administrator = true
      where person_id = new.id and not for_administrator and created_at > now() - interval '90 days'
        and (accepted_at is not null or expires_at > now())
      returning *)
  insert into audit_event (organization_id, action, actor_email, actor_role, target_type, target_id, target_label, metadata)
    select organization_id, 'invitation.for_administrator', 'docket:access', 'system', 'person', new.id::text, new.email,
        jsonb_build_object('createdBy', created_by, 'createdAt', created_at, 'acceptedAt', accepted_at,
          'replacesAccount', replaces_account)
      from marked;
  return null;
end $$;
create trigger mark_links_of_administrator after update of role on person for each row
  when (old.role <> 'org_admin' and new.role = 'org_admin') execute function mark_links_of_administrator();
`;
