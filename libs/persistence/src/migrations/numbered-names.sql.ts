/** Names that figures show as they are now (docs/history.md), by table. Other values of these tables have histories. */
const NAMES: Record<string, readonly string[]> = {
  person: ['name', 'email'],
  team: ['name'],
  topic: ['title'],
  module: ['title'],
  course: ['title'],
  scenario: ['title'],
};

const triggers = Object.entries(NAMES).map(([table, columns]) => {
  const differs = columns.map((column) => `old.${column} is distinct from new.${column}`).join(' or ');
  return `create trigger number_name after update of ${columns.join(', ')} on ${table} for each row when (${differs})
    execute function number_name();`;
});

/** A change of a name is a numbered change, so that no answer of an earlier data version is returned for it. */
export const numberedNames = `
create function number_name() returns trigger language plpgsql as $$
begin
  perform current_change(new.organization_id);
  return null;
end $$;
${triggers.join('\n')}

-- An erasure replaces names.
grant select, insert, update (data_version, changed_by, recorded_at, greatest_id) on change to docket_erasure;
grant usage on sequence change_id to docket_erasure;
create policy erasure on change to docket_erasure using (organization_id = current_organization())
  with check (organization_id = current_organization());
`;
