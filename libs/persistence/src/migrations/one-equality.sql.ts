/**
 * Keys have one equality, `text_key` (docs/domain.md, section 2). The indexes of another one, `lower`, refuse keys that are
 * different, e.g. addresses with a dotted capital I. `lockKeys` prevents that two transactions add the same key.
 */
export const oneEquality = `
drop index person_email;
drop index team_name;
create index team_key on team (organization_id, md5(text_key(name))) where deleted_at is null;
create index account_key on account (text_key(email));

-- A search compares text in the same form.
alter table person alter column search_text set expression as (text_key(name || ' ' || email));
`;
