import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { streamTopicResults, type PersonResults } from './topic-results.js';

const AS_OF = Date.parse('2026-06-01T00:00:00.000Z');
const DAY = 86_400_000;
const iso = (time: number): string => new Date(AS_OF + time).toISOString();

let db: TestDatabase;
let org: string;
let ids: string[];
beforeAll(async () => {
  db = await createTestDatabase();
  org = await db.organization();
  const rows = async (sql: string) => (await db.asOwner<{ id: string }>(sql, [org])).map(({ id }) => id);
  ids = await rows(
    `insert into person (organization_id, email, name, role, joined_at)
       select $1, 'p' || n || '@x.y', 'P', case n when 2 then 'auditor' else 'learner' end, '2020-01-01Z'
         from generate_series(0, 2) n returning id`,
  );
  await rows(
    `insert into module (organization_id, family, slug, title) values ($1, 'web', 'm', 'M') returning id`,
  );
  await rows(
    `insert into topic (organization_id, module_id, slug, title)
       select $1, m.id, s, s from module m cross join unnest(array['a', 'b']) s where m.organization_id = $1 returning id`,
  );
});
afterAll(() => db?.drop());

/** Records an attempt. Instants are in milliseconds from the instant of the figures. */
const attempt = (
  person: number,
  topic: string,
  [score, result]: [number | null, string | null],
  { completed, recorded }: { completed: number; recorded: number },
) =>
  db.asOwner(
    `insert into attempt (organization_id, person_id, topic_id, score, result, completed_at, recorded_at, source, source_id)
       select $1, $2, t.id, $4, $5, $6, $7, 't', gen_random_uuid() from topic t where t.organization_id = $1 and t.slug = $3`,
    [org, ids[person], topic, score, result, iso(completed), iso(recorded)],
  );

test('each eligible person has the results of the training window, by when they were recorded', async () => {
  const [week, year] = [7 * DAY, 365 * DAY];
  await attempt(0, 'a', [60, null], { completed: -year + 1, recorded: -year + 1 + week });
  await attempt(0, 'a', [81.25, null], { completed: -20 * DAY, recorded: -20 * DAY + week + 1 });
  await attempt(0, 'b', [null, 'passed'], { completed: 0, recorded: 1 });
  await attempt(0, 'b', [99, null], { completed: -year, recorded: -year });
  await attempt(0, 'b', [99, null], { completed: 1, recorded: 1 });
  await attempt(2, 'a', [100, null], { completed: -DAY, recorded: -DAY });
  const results: PersonResults[] = [];
  await db.tenancy.figures(org, { asOf: iso(0) }, async (em, at) => {
    for await (const people of streamTopicResults(em, at)) results.push(...people);
  });
  const expected = [
    {
      personId: ids[0]!,
      topics: [
        { topicId: 'a', attempts: 2, recordedLate: 1, recordedAfter: 0, bestScore: 81.25, pass: 'late' },
        { topicId: 'b', attempts: 1, recordedLate: 0, recordedAfter: 1, bestScore: null, pass: 'in_time' },
      ],
    },
    { personId: ids[1]!, topics: [] },
  ];
  expect(results).toEqual(expected.toSorted((a, b) => (a.personId < b.personId ? -1 : 1)));
});
