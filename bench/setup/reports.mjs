/** Inserts queued reports of an assignment for everybody, as the API does. @returns their IDs */
export async function requestReports(db, organization, count) {
  const { rows } = await db.query(
    `insert into report (organization_id, kind, params, subject, requested_by, requested_by_name, requested_by_email)
     select p.organization_id, 'assignment-compliance', jsonb_build_object('assignmentId', a.id), a.title, p.id, p.name, p.email
     from generate_series(1, $2::int),
       (select * from person where organization_id = $1 and role = 'org_admin' limit 1) p,
       (select id, title from assignment where organization_id = $1 and scope_type = 'organization' order by title limit 1) a
     returning id`,
    [organization, count],
  );
  return rows.map(({ id }) => id);
}
