import {
  readAssignment,
  readAssignmentFigures,
  readDeadlineHistory,
  readFrameworks,
  readTrainingMetrics,
  streamAssignees,
} from '@docket/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { seedDemo, type DemoOptions } from './seed-demo.js';

const options: DemoOptions = {
  people: 240,
  seed: 7,
  slug: 'demo',
  asOf: '2026-11-01T00:00:00.000Z',
  admin: { name: 'Ada Admin', email: 'ada@demo.example', accountId: null },
};
let first: TestDatabase;
let second: TestDatabase;

beforeAll(async () => {
  first = await createTestDatabase();
  second = await createTestDatabase();
});
afterAll(async () => {
  await first?.drop();
  await second?.drop();
});

const fingerprint = async (db: TestDatabase) =>
  (
    await db.asOwner<Record<string, string>>(`select
      (select md5(string_agg(p::text, ';' order by p.id)) from (select id, email, name, role, team_id, languages, job_function, bespoke_software, joined_at, left_at from person) p) as people,
      (select md5(string_agg(a::text, ';' order by a.source_id)) from (select person_id, topic_id, score, language, completed_at, source_id from attempt) a) as attempts,
      (select md5(string_agg(r::text, ';' order by r.person_id, r.valid_from)) from (select person_id, role, team_id, valid_from, valid_to from person_period) r) as periods,
      (select md5(string_agg(a::text, ';' order by a.assignment_id, a.valid_from)) from (select assignment_id, title, deadline, valid_from, valid_to from assignment_revision) a) as revisions`)
  )[0];

test('the same seed creates the same records, and another seed creates different ones', async () => {
  const result = await seedDemo(first.tenancy, options);
  expect(await seedDemo(second.tenancy, options)).toEqual(result);
  expect(result.attempts).toBeGreaterThan(1500);
  const found = await fingerprint(first);
  expect(await fingerprint(second)).toEqual(found);
  await expect(seedDemo(first.tenancy, options)).rejects.toMatchObject({ code: 'conflict' });
  await seedDemo(second.tenancy, { ...options, slug: 'other', seed: 8 });
  expect(await fingerprint(second)).not.toEqual(found);
});

test('the demo has the variety that reports need', async () => {
  const [found] = await first.asOwner<Record<string, number>>(`select
    (select count(*)::int from person) as people,
    (select count(*)::int from person where left_at is not null) as leavers,
    (select count(*)::int from person where team_id is null) as teamless,
    (select count(*)::int from (select person_id from person_period group by 1 having count(*) > 1) m) as movers,
    (select count(*)::int from topic t where not exists (select from attempt a where a.topic_id = t.id)) as untouched,
    (select count(*)::int from attempt where score = 70) as "exactlyPassing",
    (select count(distinct job_function)::int from person where role = 'learner') as "jobFunctions",
    (select count(*)::int from person where role <> 'learner' and (job_function is not null or bespoke_software)) as "otherFunctions",
    (select count(*)::int from person where bespoke_software) as bespoke,
    (select count(*)::int from person where job_function is not null and not bespoke_software) as "notBespoke",
    (select count(*)::int from person where name ~ '[א-ת]') as hebrew,
    (select count(*)::int from person where name ~ '[一-龥]') as han,
    (select count(*)::int from attempt a join person p on p.id = a.person_id where a.completed_at > p.left_at) as "afterLeaving"`);
  expect(found).toMatchObject({ people: 240, afterLeaving: 0, jobFunctions: 8, otherFunctions: 0 });
  expect(found!['bespoke']).toBeGreaterThan(found!['notBespoke']!);
  for (const figure of [
    'leavers',
    'teamless',
    'movers',
    'untouched',
    'exactlyPassing',
    'hebrew',
    'han',
    'notBespoke',
  ]) {
    expect({ figure, found: found![figure]! > 0 }).toEqual({ figure, found: true });
  }
});

test('assignments have assignees in all states, joiners with their own deadlines, and a moved deadline', async () => {
  const [{ id: organizationId }] = (await first.asOwner<{ id: string }>('select id from organization')) as [
    { id: string },
  ];
  const assignments = await first.asOwner<{ id: string; title: string }>('select id, title from assignment');
  const seen = { states: new Set<string>(), ownDeadlines: 0, recognized: 0, changes: 0, late: 0 };
  await first.tenancy.figures(organizationId, { asOf: options.asOf }, async (em, instant) => {
    for (const { id: assignmentId } of assignments) {
      const at = { ...instant, assignmentId };
      const { deadline } = await readAssignment(em, at);
      const figures = await readAssignmentFigures(em, at);
      seen.recognized += figures.recognizedEarlier;
      const changes = await readDeadlineHistory(em, at);
      seen.changes += changes.length;
      if (changes.length > 0) seen.late += figures.lateUnderFirstDeadline - figures.byState.overdue;
      for await (const rows of streamAssignees(em, at))
        for (const row of rows) {
          seen.states.add(row.state);
          if (row.deadline !== deadline) seen.ownDeadlines += 1;
        }
    }
  });
  expect(seen.states.size).toBe(5);
  expect(seen).toMatchObject({ changes: 1 });
  for (const key of ['ownDeadlines', 'recognized', 'late'] as const)
    expect([key, seen[key] > 0]).toEqual([key, true]);
  const { stateTotals, figures } = await first.tenancy.figures(
    organizationId,
    { asOf: options.asOf },
    readTrainingMetrics,
  );
  for (const count of Object.values(stateTotals.mandatory)) expect(count).toBeGreaterThan(10);
  expect(figures.completionRate).toBeGreaterThan(0.4);
});

test('every framework has covered and partial items, and OWASP lists have gaps', async () => {
  const [{ id: organizationId }] = (await first.asOwner<{ id: string }>('select id from organization')) as [
    { id: string },
  ];
  const { items } = await first.tenancy.figures(organizationId, { asOf: options.asOf }, readFrameworks);
  expect(items.length).toBeGreaterThan(0);
  for (const { id, kind, itemCount, covered, partial, noActivity, noContent } of items) {
    if (itemCount > 1) expect([id, covered > 0, partial > 0]).toEqual([id, true, true]);
    else expect([id, covered + partial]).toEqual([id, 1]);
    if (kind === 'owasp') expect([id, noActivity + noContent > 0]).toEqual([id, true]);
  }
});

test('most people, but not all, have a pass in each declared language', async () => {
  const [found] = await first.asOwner<{ declared: number; passed: number }>(`
    select count(*)::int as declared, count(*) filter (where exists (select from attempt a
        where a.person_id = l.id and a.language = l.language and a.score >= 70))::int as passed
      from (select id, unnest(languages) as language from person where left_at is null and role = 'learner') l`);
  expect(found!.passed / found!.declared).toBeGreaterThan(0.6);
  expect(found!.passed).toBeLessThan(found!.declared);
});
