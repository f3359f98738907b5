const TITLE = 'Topics for everybody';

/** Creates an assignment of the first topics for everybody, unless it exists. @returns its ID */
export async function assignmentOfTopics(db, organization, { topics, asOf }) {
  const { rows: existing } = await db.query(
    'select id from assignment where organization_id = $1 and title = $2',
    [organization, TITLE],
  );
  if (existing.length > 0) return existing[0].id;
  const { rows } = await db.query(
    `with a as (
       insert into assignment (organization_id, title, target_type, scope_type, deadline, mandatory, created_at,
           recognize_earlier_days)
       values ($1, $2, 'custom', 'organization', $3::timestamptz - interval '30 days', true,
           $3::timestamptz - interval '200 days', 365) returning id),
     i as (
       insert into assignment_item (organization_id, assignment_id, position, topic_id)
       select $1, a.id, t.position, t.id
         from a, (select id, row_number() over (order by slug) as position from topic where organization_id = $1
                    order by slug limit $4::int) t)
     select id from a`,
    [organization, TITLE, asOf, topics],
  );
  return rows[0].id;
}
