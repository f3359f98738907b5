import { newId } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readAssignmentFigures } from '../assignments/assignment-progress.js';
import { readRiskItemPeople, streamLanguageMatrix } from '../frameworks/coverage-people.js';
import { readFramework, readRiskItem } from '../frameworks/coverage.js';
import type { RequestedInstant } from '../history/figure-instant.js';
import { readActivityWeeks, readMastery } from './activity-metrics.js';
import { readPersonProgress } from './person-progress.js';
import { readTrainingMetrics } from './training-metrics.js';

/** The rules of training figures (docs/domain.md, sections 2 and 3), each at its boundary and a millisecond before and after it. */
const DAY = 86_400_000;
/** A Wednesday. */
const NOW = Date.parse('2026-06-03T12:00:00.000Z');
const iso = (time: number): string => new Date(time).toISOString();
/** Instants of attempts at the edges of a window that ends at asOf, and whether they are in it. */
const edges = (days: number): [string, number, boolean][] => [
  ['not at its start', NOW - days * DAY, false],
  ['a millisecond after its start', NOW - days * DAY + 1, true],
  ['at the instant', NOW, true],
  ['not a millisecond after the instant', NOW + 1, false],
];

let db: TestDatabase;
let org: string;
let module: string;
let topic: string;
let learner: string;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());
beforeEach(async () => {
  org = await db.organization();
  module = await insert('module', { family: 'web', slug: 'm', title: 'M' });
  topic = await addTopic('t');
  learner = await person();
});

async function insert(table: string, values: Record<string, unknown>): Promise<string> {
  const all = { organization_id: org, ...values };
  const [row] = await db.asOwner<{ id: string }>(
    `insert into ${table} (${Object.keys(all).join()})
       values (${Object.keys(all).map((_, index) => `$${index + 1}`)}) returning *`,
    Object.values(all),
  );
  return row!.id;
}
const addTopic = (slug: string) =>
  insert('topic', { module_id: module, slug, title: slug, cwe_ids: '{79}', available_from: '-infinity' });
const person = (values: object = {}) =>
  insert('person', { email: `${newId()}@x.y`, name: 'P', joined_at: iso(NOW - 900 * DAY), ...values });
const attempt = (at: number, values: object = {}) =>
  insert('attempt', {
    person_id: learner,
    topic_id: topic,
    score: 80,
    completed_at: iso(at),
    source: 't',
    source_id: newId(),
    ...values,
  });
const training = (asOf = NOW) => db.tenancy.figures(org, { asOf: iso(asOf) }, readTrainingMetrics);
const mastery = () => db.tenancy.figures(org, { asOf: iso(NOW) }, readMastery);
const weeks = () => db.tenancy.figures(org, { asOf: iso(NOW) }, readActivityWeeks);

describe('the training report', () => {
  it.each(edges(30))('counts people active in the last 30 x 24 h: %s', async (_, at, counts) => {
    await attempt(at);
    expect((await training()).figures).toMatchObject({ eligible: 1, active30Days: counts ? 1 : 0 });
  });

  it.each(edges(365))('counts attempts in the training window: %s', async (_, at, counts) => {
    await attempt(at);
    const { figures, teams } = await training();
    const expected = counts
      ? { attempts: 1, topicsPassed: 1, meanTopicScore: 80 }
      : { attempts: 0, topicsPassed: 0, meanTopicScore: null };
    expect([figures, teams[0]]).toMatchObject([expected, expected]);
  });

  it('excludes attempts without a score from the mean topic score, and people who are not eligible', async () => {
    await attempt(NOW - DAY, { score: null, result: 'passed', topic_id: await addTopic('u') });
    await attempt(NOW - DAY, { score: 60 });
    await attempt(NOW - DAY, { score: 71 });
    await attempt(NOW - DAY, { person_id: await person({ role: 'auditor' }), score: 100 });
    const { figures, topByCompletion, topByGap } = await training();
    const expected = { people: 2, attempts: 3, active30Days: 1, topicsPassed: 2, meanTopicScore: 71 };
    expect(figures).toMatchObject(expected);
    await addTopic('v');
    expect((await training()).topByCompletion.map(({ slug }) => slug)).toEqual(['t', 'u', 'v']);
    expect((await training()).topByGap.map(({ slug }) => slug)).toEqual(['v', 't', 'u']);
    expect([topByCompletion, topByGap].map((all) => all.map(({ trained }) => trained))).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('lists the ten topics completed most and least, ties by their ID', async () => {
    const slugs = Array.from({ length: 10 }, (_, n) => `u${n}`);
    for (const slug of slugs) await addTopic(slug);
    expect((await training()).topByGap.map(({ slug }) => slug)).toEqual(['t', ...slugs.slice(0, 9)]);
    await attempt(NOW - DAY);
    const { topByCompletion, topByGap } = await training();
    expect(topByCompletion.map(({ slug }) => slug)).toEqual(['t', ...slugs.slice(0, 9)]);
    expect(topByGap.map(({ slug }) => slug)).toEqual(slugs);
    await attempt(NOW - DAY, { topic_id: await addTopic('z') });
    expect((await training()).topByCompletion.map(({ slug }) => slug)).toEqual([
      't',
      'z',
      ...slugs.slice(0, 8),
    ]);
  });

  it('counts optional assignments apart from the rates of the organization and of teams', async () => {
    const values = {
      title: 'A',
      target_type: 'topic',
      target_topic_id: topic,
      scope_type: 'organization',
      created_at: iso(NOW - 10 * DAY),
    };
    await insert('assignment', { ...values, mandatory: false, deadline: iso(NOW - 2 * DAY) });
    await attempt(NOW - DAY);
    const completed = { completedPairs: 1, assignedPairs: 1, completionRate: 1 };
    const none = { completedPairs: 0, assignedPairs: 0, completionRate: null };
    const optional = { optionalPairs: 1, optionalCompletedPairs: 1, optionalCompletionRate: 1 };
    const first = await training();
    expect(first.figures).toMatchObject({
      ...none,
      ...optional,
      assignmentsActive: 1,
      assignmentsOverdue: 0,
    });
    expect(first.teams).toMatchObject([none]);
    await insert('assignment', { ...values, deadline: iso(NOW - 2 * DAY) });
    const second = await training();
    expect([second.figures, second.teams[0]]).toMatchObject([{ ...completed, ...optional }, completed]);
    expect(second.stateTotals.mandatory).toMatchObject({ completed_late: 1, completed: 0 });
  });
});

describe('strengths and focus areas', () => {
  it.each(edges(365))('count attempts in the training window: %s', async (_, at, counts) => {
    for (const score of [10, 30, 20]) await attempt(at, { score });
    const { topics, modules } = await mastery();
    const expected = counts ? [{ averageScore: 30, people: 1, attempts: 3 }] : [];
    expect([topics.strengths, modules.strengths]).toMatchObject([expected, expected]);
  });

  it('need three attempts', async () => {
    for (const count of [1, 2, 3]) {
      await attempt(NOW - DAY);
      expect((await mastery()).topics.strengths).toHaveLength(count < 3 ? 0 : 1);
    }
  });

  it('are ranked by their average score, ties by their ID', async () => {
    for (const [slug, score] of [
      ['a', 80],
      ['b', 90],
      ['c', 80],
      ['d', 79.99],
    ] as const) {
      const topic_id = await addTopic(slug);
      for (let count = 0; count < 3; count += 1) await attempt(NOW - DAY, { topic_id, score });
    }
    const { strengths, focusAreas } = (await mastery()).topics;
    expect([strengths, focusAreas].map((areas) => areas.map(({ id }) => id))).toEqual([
      ['b', 'a'],
      ['d', 'c'],
    ]);
  });

  it('use the best score of each person on any topic of the module', async () => {
    const other = await person();
    for (const [person_id, score] of [
      [learner, 10],
      [learner, 90],
      [other, 40],
    ] as const)
      await attempt(NOW - DAY, { person_id, score });
    await attempt(NOW - DAY, { person_id: other, score: 20, topic_id: await addTopic('u') });
    const { topics, modules } = await mastery();
    expect(topics.strengths).toMatchObject([{ averageScore: 65, attempts: 3 }]);
    expect(modules.strengths).toMatchObject([{ averageScore: 65, attempts: 4, people: 2 }]);
  });
});

describe("a person's progress", () => {
  const progress = (asOf = NOW) =>
    db.tenancy.figures(org, { asOf: iso(asOf) }, (em, at) =>
      readPersonProgress(em, { ...at, personId: learner }),
    );

  it.each(edges(365))('counts attempts in the training window: %s', async (_, at, counts) => {
    await attempt(at);
    const { totals, topics } = await progress();
    const expected = counts ? { attempts: 1, trained: true, bestScore: 80 } : { attempts: 0, trained: false };
    expect(topics).toMatchObject(at > NOW ? [] : [{ ...expected, lastPassedAt: iso(at) }]);
    expect(totals).toMatchObject(
      counts
        ? { attempts: 1, topicsAttempted: 1, topicsTrained: 1, averageScore: 80 }
        : { attempts: 0, topicsAttempted: 0, topicsTrained: 0, averageScore: null },
    );
  });

  it('shows the most recent attempt and the most recent pass of each topic and of all topics', async () => {
    for (const [days, score] of [
      [3, 70],
      [2, 90],
      [1, 69.99],
    ] as const)
      await attempt(NOW - days * DAY, { score });
    await attempt(NOW - 9 * DAY, { topic_id: await addTopic('u') });
    const { totals, topics } = await progress();
    expect(topics).toMatchObject([
      {
        id: 't',
        attempts: 3,
        bestScore: 90,
        lastAttemptAt: iso(NOW - DAY),
        lastPassedAt: iso(NOW - 2 * DAY),
      },
      { id: 'u', attempts: 1, lastAttemptAt: iso(NOW - 9 * DAY), lastPassedAt: iso(NOW - 9 * DAY) },
    ]);
    expect(totals).toMatchObject({ lastAttemptAt: iso(NOW - DAY), topicsAttempted: 2, averageScore: 85 });
  });

  it('shows the start of the last membership by the instant, as it is known', async () => {
    const [joined, corrected] = [NOW - 900 * DAY, NOW - 800 * DAY];
    const [left, returned] = [NOW - 20 * DAY, NOW - 10 * DAY];
    await db.asOwner('update person set left_at = $2 where id = $1', [learner, iso(left)]);
    await db.change({ effectiveAt: iso(returned) }, 'update person set left_at = null where id = $1', [
      learner,
    ]);
    const personAt = async (asOf?: number) => (await progress(asOf)).person;
    expect(await personAt()).toMatchObject({ joinedAt: iso(returned), active: true, leftAt: null });
    expect(await personAt(returned)).toMatchObject({ joinedAt: iso(returned), active: true });
    expect(await personAt(returned - 1)).toMatchObject({ joinedAt: iso(joined), leftAt: iso(left) });
    await db.asOwner('update person set joined_at = $2 where id = $1', [learner, iso(corrected)]);
    expect(await personAt(returned - 1)).toMatchObject({ joinedAt: iso(corrected) });
    await expect(progress(corrected - 1)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('counts the assignments completed on time and late, without those from which the person is exempt', async () => {
    const assign = async (topicId: string, deadline: number) =>
      insert('assignment', {
        title: 'A',
        target_type: 'topic',
        target_topic_id: topicId,
        scope_type: 'organization',
        created_at: iso(NOW - 20 * DAY),
        deadline: iso(deadline),
      });
    await attempt(NOW - 5 * DAY);
    await assign(topic, NOW - 5 * DAY);
    await assign(topic, NOW - 5 * DAY - 1);
    await assign(await addTopic('u'), NOW - 1);
    await insert('exemption', {
      person_id: learner,
      assignment_id: await assign(topic, NOW),
      reason: 'Leave',
      approver: 'CISO',
      starts_at: iso(NOW),
      ends_at: iso(NOW + 1),
    });
    const { totals, assignments } = await progress();
    expect(assignments).toHaveLength(4);
    expect(totals).toMatchObject({ assignments: 3, assignmentsCompleted: 2, assignmentsOverdue: 1 });
  });
});

it('the trend starts on the Monday 25 weeks before, and ends at the instant', async () => {
  const first = Date.parse('2025-12-08T00:00:00.000Z');
  for (const at of [first - 1, first, NOW, NOW + 1]) await attempt(at);
  const all = await weeks();
  expect(all.filter(({ attempts }) => attempts > 0)).toEqual([
    { monday: '2025-12-08', attempts: 1, activePeople: 1 },
    { monday: '2026-06-01', attempts: 1, activePeople: 1 },
  ]);
  expect([all.length, all[0]!.monday]).toEqual([26, '2025-12-08']);
});

describe('the people of a control', () => {
  const people = () =>
    db.tenancy.figures(org, { asOf: iso(NOW) }, async (em, at) => ({
      ...(await readRiskItemPeople(em, at, 'pci-dss', '6.2.2', { page: 1, pageSize: 9 })).items[0]!,
      topic: (await readRiskItem(em, at, 'pci-dss', '6.2.2')).topics[0]!,
      matrix: await streamLanguageMatrix(em, at).next(),
    }));

  it('are shown with the best score in the window and the most recent pass, also before the window', async () => {
    const early = NOW - 365 * DAY;
    await db.change({ effectiveAt: '-infinity' }, `update person set languages = '{java}' where id = $1`, [
      learner,
    ]);
    await attempt(early - DAY, { score: 99, language: 'Java' });
    await attempt(early, { score: 100, language: 'Java' });
    await attempt(early + 1, { score: 69.99, language: 'java' });
    const lastPassedAt = iso(early);
    expect(await people()).toMatchObject({
      trained: false,
      bestScore: 69.99,
      lastPassedAt,
      languages: [{ language: 'java', trained: false, lastPassedAt }],
      topic: { trained: 0, averageScore: 69.99 },
      matrix: { value: [{ language: 'java', trained: false, lastPassedAt }] },
    });
    await attempt(early + 1, { score: 70, language: 'JAVA' });
    await attempt(early + 2, { score: 70, language: 'go' });
    const trained = { trained: true, lastPassedAt: iso(early + 1) };
    expect(await people()).toMatchObject({
      trained: true,
      bestScore: 70,
      lastPassedAt: iso(early + 2),
      languages: [{ language: 'java', ...trained }],
      topic: { trained: 1, averageScore: 70 },
      matrix: { value: [{ language: 'java', ...trained }] },
    });
  });
});

it('records after knownAt count in no figure', async () => {
  const scenario = await insert('scenario', { slug: 's', title: 'S' });
  const course = await insert('course', { slug: 'c', title: 'C' });
  await db.asOwner(
    `insert into course_item (organization_id, course_id, position, topic_id, scenario_id)
       values ($1, $2, 1, $3, null), ($1, $2, 2, null, $4)`,
    [org, course, topic, scenario],
  );
  const assignmentId = await insert('assignment', {
    title: 'A',
    target_type: 'course',
    target_course_id: course,
    scope_type: 'organization',
    created_at: iso(NOW - 20 * DAY),
  });
  const read = ({ knownAt }: RequestedInstant) =>
    db.tenancy.figures(org, { asOf: iso(NOW), knownAt }, async (em, at) => ({
      training: await readTrainingMetrics(em, at),
      weeks: await readActivityWeeks(em, at),
      mastery: await readMastery(em, at),
      progress: await readPersonProgress(em, { ...at, personId: learner }),
      assignment: await readAssignmentFigures(em, { ...at, assignmentId }),
      framework: (await readFramework(em, at, 'pci-dss')).items,
      topics: (await readRiskItem(em, at, 'pci-dss', '12.6')).topics,
      people: (await readRiskItemPeople(em, at, 'pci-dss', '12.6', { page: 1, pageSize: 9 })).items,
    }));
  const knownAt = await db.distinctInstant();
  const before = await read({});
  await insert('scenario_progress', {
    person_id: learner,
    scenario_id: scenario,
    status: 'completed',
    completed_at: iso(NOW - DAY),
  });
  expect(await read({ knownAt })).toEqual(before);
  expect((await read({})).assignment.byState).toMatchObject({ not_started: 0, in_progress: 1 });
  for (let count = 0; count < 3; count += 1) await attempt(NOW - DAY);
  expect(await read({ knownAt })).toEqual(before);
  const after = await read({});
  expect(after.assignment.byState.completed).toBe(1);
  expect(after.training.stateTotals.mandatory.completed).toBe(1);
  expect(after.progress.totals).toMatchObject({ attempts: 3, assignmentsCompleted: 1 });
});
