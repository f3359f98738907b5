// A large organization, written with SQL: 200 topics, and the requested numbers of people, attempts and assignments. The
// same options give the same records. The organization stays in .data/bench, so that only the first run creates it.

const DAY = 86_400_000;

/** The OWASP lists: for each item its CWEs, and for each list the number of topics per item. */
const FAMILIES = [
  {
    family: 'web',
    prefix: 'a',
    digits: 2,
    topics: 10,
    cwes: [
      [22, 284, 285, 639, 862],
      [319, 326, 327, 328, 330],
      [77, 78, 79, 89, 94],
      [73, 256, 434, 501, 522],
      [16, 260, 611, 614, 942],
      [937, 1035, 1104],
      [287, 307, 384, 613, 640],
      [345, 494, 502, 829, 915],
      [117, 223, 532, 778],
      [918],
    ],
  },
  {
    family: 'api',
    prefix: 'api',
    digits: 1,
    topics: 4,
    cwes: [
      [285, 639],
      [204, 307],
      [213, 915],
      [400, 770],
      [285],
      [799],
      [918],
      [2, 16, 942],
      [1059],
      [20, 319],
    ],
  },
  { family: 'mobile', prefix: 'm', digits: 1, topics: 4, cwes: Array(10).fill([798, 312]) },
  { family: 'client', prefix: 'c', digits: 1, topics: 2, cwes: Array(10).fill([79, 922]) },
];

const modules = FAMILIES.flatMap(({ family, prefix, digits, topics, cwes }) =>
  cwes.map((item, index) => {
    const slug = `${prefix}${String(index + 1).padStart(digits, '0')}-module`;
    const list = Array.from({ length: topics }, (_, n) => ({
      slug: `${slug}-topic-${n + 1}`,
      title: `Topic ${n + 1} of ${slug}`,
      cwes: [item[n % item.length]],
    }));
    return { family, slug, title: `Module ${slug}`, topics: list };
  }),
);

/** Returns an SQL expression for a number in [0, 1) that depends only on `key`. */
const random = (key) => `((hashtextextended(${key}, 0) & 4294967295)::float8 / 4294967296)`;

/**
 * Creates the organization unless it exists.
 * @param db connection of the database owner
 * @param options `number` distinguishes organizations of the same size. Default: one organization
 * @returns the organization's ID
 */
export async function largeOrganization(db, { people, attempts, assignments = 100, asOf, number }) {
  const slug = [
    'bench',
    people,
    attempts,
    ...(assignments === 100 ? [] : [`a${assignments}`]),
    ...(number === undefined ? [] : [number]),
  ].join('-');
  const { rows: existing } = await db.query('select id from organization where slug = $1', [slug]);
  if (existing.length > 0) return existing[0].id;
  const started = performance.now();
  const { rows } = await db.query(
    `insert into organization (slug, name, time_zone, created_at)
     values ($1, 'Large organization', 'Europe/Berlin', $2) returning id`,
    [slug, new Date(Date.parse(asOf) - 2000 * DAY)],
  );
  const [{ id }] = rows;
  try {
    await db.query('begin');
    await writeContent(db, id);
    await writePeople(db, id, people, asOf);
    await writeAssignments(db, id, assignments, asOf);
    await writeAttempts(db, id, attempts, asOf);
    await db.query('commit');
  } catch (error) {
    await db.query('rollback');
    await db.query('delete from organization where id = $1', [id]);
    throw error;
  }
  if (number !== undefined) return id; // the caller analyzes all of them at once
  await db.query('vacuum analyze');
  console.log(`created ${slug} in ${Math.round((performance.now() - started) / 1000)} s`);
  return id;
}

async function writeContent(db, organization) {
  await db.query(
    `with m as (
       insert into module (organization_id, family, slug, title)
       select $1, family, slug, title from json_to_recordset($2::json) as r(family text, slug text, title text)
       returning id, family, slug)
     insert into topic (organization_id, module_id, slug, title, cwe_ids)
     select $1, m.id, t.slug, t.title, t.cwes
       from json_to_recordset($2::json) as r(family text, slug text, topics json)
       join m on m.family = r.family and m.slug = r.slug
       cross join json_to_recordset(r.topics) as t(slug text, title text, cwes integer[])`,
    [organization, JSON.stringify(modules)],
  );
}

async function writePeople(db, organization, people, asOf) {
  await db.query(
    `insert into team (organization_id, name) select $1, 'Team ' || n from generate_series(1, 200) n`,
    [organization],
  );
  await db.query(
    `insert into person (organization_id, email, name, role, team_id, languages, joined_at, left_at)
     select $1, 'person-' || n || '@example.com', 'Person ' || n,
         case when n = 1 then 'org_admin' when n % 500 = 0 then 'auditor' else 'learner' end,
         case when n % 50 <> 0 then t.ids[1 + n % 200] end,
         array[(array['java', 'typescript', 'python', 'go'])[1 + n % 4]],
         $3::timestamptz - make_interval(secs => 86400 * (30 + 900 * ${random(`'joined' || n`)})),
         case when n % 40 = 7 then $3::timestamptz - make_interval(secs => 86400 * 25 * ${random(`'left' || n`)}) end
       from generate_series(1, $2::int) n,
         (select array_agg(id order by id) as ids from team where organization_id = $1) t`,
    [organization, people, asOf],
  );
}

/** The first 10 are for the organization. Of those after the first 100, every fourth is for a person, the others are for teams. */
async function writeAssignments(db, organization, assignments, asOf) {
  const isOfPerson = 'n > 100 and n % 4 = 0';
  await db.query(
    `insert into assignment (organization_id, title, target_type, target_module_id, scope_type, scope_team_id, scope_person_id,
         deadline, mandatory, created_at)
     select $1, 'Assignment ' || n, 'module', m.ids[1 + n % cardinality(m.ids)],
         case when n <= 10 then 'organization' when ${isOfPerson} then 'person' else 'team' end,
         case when n > 10 and not (${isOfPerson}) then t.ids[1 + n % 200] end,
         case when ${isOfPerson} then p.ids[1 + n % cardinality(p.ids)] end,
         $2::timestamptz + make_interval(days => n % 60 - 30), n % 5 <> 0,
         $2::timestamptz - make_interval(days => 100 + n % 60)
       from generate_series(1, $3::int) n,
         (select array_agg(id order by slug) as ids from module where organization_id = $1) m,
         (select array_agg(id order by id) as ids from team where organization_id = $1) t,
         (select array_agg(id order by email) as ids from person where organization_id = $1 and role = 'learner') p`,
    [organization, asOf, assignments],
  );
}

/** Writes attempts of the last 500 days, so that some are outside the training window of 365 days. */
async function writeAttempts(db, organization, attempts, asOf) {
  await db.query(
    `create temp table bench_person on commit drop as
     select row_number() over (order by id) as n, id from person where organization_id = '${organization}'`,
  );
  await db.query(
    `create temp table bench_topic on commit drop as
     select row_number() over (order by slug) as n, id from topic where organization_id = '${organization}'`,
  );
  await db.query('analyze bench_person, bench_topic');
  const BATCH_SIZE = 250_000;
  for (let from = 1; from <= attempts; from += BATCH_SIZE) {
    const to = Math.min(attempts, from + BATCH_SIZE - 1);
    await db.query(
      `insert into attempt (organization_id, person_id, topic_id, score, language, completed_at, source, source_id)
       select $1, p.id, t.id, round((30 + 70 * sqrt(${random(`'s' || n.n`)}))::numeric, 1),
           (array['java', 'typescript', 'python', 'go'])[1 + n.n % 4],
           date_trunc('milliseconds', $4::timestamptz - make_interval(secs => 86400 * 500 * ${random(`'c' || n.n`)})),
           'bench', n.n::text
         from generate_series($2::int, $3::int) n(n)
         join bench_person p on p.n = 1 + floor(${random(`'p' || n.n`)} * (select count(*) from bench_person))::bigint
         join bench_topic t
           on t.n = 1 + floor(power(${random(`'t' || n.n`)}, 1.3) * (select count(*) from bench_topic))::bigint`,
      [organization, from, to, asOf],
    );
    if (attempts > BATCH_SIZE) process.stdout.write(`\rattempts ${to.toLocaleString('en')}   `);
  }
  if (attempts > BATCH_SIZE) process.stdout.write('\n');
}
