import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { meanOfShares, scoreText, shareText } from '@docket/contracts';
import { seedDemo } from '@docket/demo-data';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../comparison/comparison.snapshot.js';
import type { EvidenceItem, PeriodPosition } from '../framework-evidence/framework-evidence.snapshot.js';
import type { TrainingFigures, TrainingPosition, TrainingTeamRow } from '../training/training.snapshot.js';
import { countDistinct, readDocument, sumOf, type Line, type ReadDocument } from './recalculation.fixture.js';

// The headline figures of every document are computed from its attachments alone, as an auditor does, and compared with the
// printed ones and with figures.json:
//
// - every kind: the population bridge, from excluded-people.csv and the list of eligible people
// - Training Report: all figures, the figures of each team, the last position of a period and its rates, onboarding
// - Framework Evidence Report: trained, denominator, share, exempt people, people still to train and status of each item; the
//   numbers by status, coverage and mean share, also of each position of a period; onboarding
// - Assignment Compliance Report: assignment-compliance.recalculation.spec.ts
// - Audit Sample: the population and its hash, the selection, the strata, and the people by state
// - Person Record: attempts, passes, voids, topics, assignments, exemptions, and the items satisfied in each framework
// - a comparison: both values of each figure, and the people whose status changed
//
// The numbers of people at the earlier positions of a period are data of the snapshot: a document does not have the attempts
// of people at each of these instants.

const FROM = '2026-03-01T00:00:00.000Z';
const AS_OF = '2026-11-01T00:00:00.000Z';
const DAY = 86_400_000;
const WINDOW = 365 * DAY;
let db: TestDatabase;
let folder: string;
let org: string;
beforeAll(async () => {
  db = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'docket-recalculation-'));
  const admin = { name: 'Ada', email: 'ada@x.example', accountId: null };
  const demo = await seedDemo(db.tenancy, { people: 240, seed: 5, slug: 'demo', asOf: AS_OF, admin });
  org = demo.organizationId;
});
afterAll(async () => {
  await db?.drop();
  await rm(folder, { recursive: true });
});

const documentOf = (kind: string, params: Record<string, unknown>): Promise<ReadDocument> =>
  readDocument(db.tenancy, org, { kind, params, folder });
const period = { from: FROM, to: AS_OF };
const time = (instant: string | undefined): number => Date.parse(instant!);

/** Computes the population bridge from the list of people who are not eligible. */
async function checkPopulation({ rowsOf, figures }: ReadDocument, eligible: number): Promise<void> {
  const excluded = await rowsOf('excluded-people.csv');
  const having = (category: string) => excluded.filter((row) => row['category'] === category).length;
  const { population } = figures['evidence'] as { population: unknown };
  expect(population).toEqual({
    onRecord: eligible + excluded.length,
    notYetJoined: having('not_yet_joined'),
    left: having('left'),
    administrators: having('administrator'),
    auditors: having('auditor'),
    outsideJobScope: having('outside_job_scope'),
    eligible,
  });
  expect(countDistinct(excluded, 'personId')).toBe(excluded.length);
}

/** Computes the onboarding from the list of people who joined. */
async function checkOnboarding({ rowsOf, figures, text }: ReadDocument): Promise<void> {
  const joiners = await rowsOf('joiners.csv');
  const states = joiners.map(({ joinedAt, firstPassAt }) => {
    const due = time(joinedAt) + 30 * DAY;
    if (due > time(AS_OF)) return 'not-yet-due';
    if (!firstPassAt) return 'no-pass';
    return time(firstPassAt) <= due ? 'in-time' : 'late';
  });
  expect(joiners.map(({ state }) => state)).toEqual(states);
  const notYetDue = states.filter((state) => state === 'not-yet-due').length;
  const inTime = states.filter((state) => state === 'in-time').length;
  const due = joiners.length - notYetDue;
  const rate = due === 0 ? null : inTime / due;
  expect(figures['onboarding']).toEqual({ joined: joiners.length, due, inTime, notYetDue, rate });
  expect(due).toBeGreaterThan(0);
  expect(text).toContain(`${shareText(inTime, due)} (${inTime} of ${due}) of the people who joined`);
}

describe('the Training Report', () => {
  /** Computes the figures of the people in a list, and of their pairs with mandatory assignments. */
  function activityOf(people: Line[], mandatory: Line[]) {
    const completed = sumOf(mandatory, 'completed') + sumOf(mandatory, 'completed_late');
    const open = ['overdue', 'not_started', 'in_progress'].reduce(
      (sum, state) => sum + sumOf(mandatory, state),
      0,
    );
    const scored = sumOf(people, 'scoredTopics');
    return {
      eligible: people.length,
      active30Days: people.filter(
        ({ lastAttemptAt }) => lastAttemptAt && time(lastAttemptAt) > time(AS_OF) - 30 * DAY,
      ).length,
      attempts: sumOf(people, 'attempts'),
      topicsPassed: sumOf(people, 'topicsPassed'),
      meanTopicScore: scored === 0 ? null : Math.floor(sumOf(people, 'bestScores') / scored / 10) / 10,
      assignedPairs: completed + open,
      completedPairs: completed,
      completionRate: completed + open === 0 ? null : completed / (completed + open),
    };
  }

  test('has all figures, those of each team, the last position and the onboarding', async () => {
    const document = await documentOf('training', period);
    const { text, rowsOf, figures: attached } = document;
    const people = await rowsOf('people.csv');
    const assignments = await rowsOf('assignments.csv');
    const topics = await rowsOf('topics.csv');
    const excluded = await rowsOf('excluded-people.csv');
    await checkPopulation(document, people.length);
    const [mandatory, optional] = ['true', 'false'].map((flag) =>
      assignments.filter((row) => row['mandatory'] === flag),
    ) as [Line[], Line[]];
    const ofOptional = activityOf([], optional);
    const present = excluded.filter(({ category }) => !['not_yet_joined', 'left'].includes(category!)).length;
    const joined = excluded.filter(({ category }) => category !== 'not_yet_joined').length;
    const recomputed: TrainingFigures = {
      ...activityOf(people, mandatory),
      people: people.length + joined,
      active: people.length + present,
      topics: topics.length,
      assignmentsActive: countDistinct(assignments, 'assignmentId'),
      assignmentsOverdue: countDistinct(
        assignments.filter(({ overdue }) => overdue !== '0'),
        'assignmentId',
      ),
      optionalPairs: ofOptional.assignedPairs,
      optionalCompletedPairs: ofOptional.completedPairs,
      optionalCompletionRate: ofOptional.completionRate,
    };
    expect(attached['figures']).toEqual(recomputed);
    expect(sumOf(topics, 'trained')).toBe(recomputed.topicsPassed);
    const { completedPairs, assignedPairs, meanTopicScore } = recomputed;
    expect(text).toContain(
      `${shareText(completedPairs, assignedPairs)} of mandatory assignments are completed (${completedPairs} of ${assignedPairs})`,
    );
    expect(text).toContain(`Mean topic score (person × attempted topic) ${scoreText(meanTopicScore)}`);

    for (const team of attached['teams'] as TrainingTeamRow[]) {
      const inTeam = (row: Line): boolean => row['team'] === (team.name ?? '');
      const { name: _, people: members, overduePairs, ...ofTeam } = team;
      expect(ofTeam).toEqual(activityOf(people.filter(inTeam), mandatory.filter(inTeam)));
      expect(overduePairs).toBe(sumOf(mandatory.filter(inTeam), 'overdue'));
      const others = excluded.filter(
        (row) => inTeam(row) && !['not_yet_joined', 'left'].includes(row['category']!),
      );
      expect(members).toBe(ofTeam.eligible + others.length);
    }

    const positions = attached['positions'] as TrainingPosition[];
    for (const { completedPairs: part, assignedPairs: all, completionRate } of positions)
      expect(completionRate).toBe(all === 0 ? null : part / all);
    const { asOf, edge, ...last } = positions.at(-1)!;
    expect([asOf, edge]).toEqual([AS_OF, 'to']);
    expect(recomputed).toMatchObject(last);
    await checkOnboarding(document);
  });

  test('has the people who left and the closed assignments of the time', async () => {
    const { rowsOf } = await documentOf('training', period);
    const leavers = await rowsOf('leavers.csv');
    const excluded = await rowsOf('excluded-people.csv');
    const left = excluded.filter(({ category, leftAt }) => category === 'left' && leftAt! > FROM);
    expect(leavers.length).toBeGreaterThan(0);
    const ids = new Set(left.map(({ personId }) => personId));
    for (const { personId, leftAt, assigned, completedAssignments, overdueAssignments } of leavers) {
      expect(ids.has(personId)).toBe(true);
      expect(leftAt! > FROM && leftAt! <= AS_OF).toBe(true);
      expect(Number(completedAssignments) + Number(overdueAssignments)).toBeLessThanOrEqual(Number(assigned));
    }
  });
});

describe.each(['pci-dss', 'owasp-web-2021', 'iso-27001'])('the evidence of %s', (frameworkId) => {
  /** Returns the status by the rule that the document prints. */
  const statusOf = (topics: number, trained: number, denominator: number, required: number): string => {
    if (topics === 0) return 'no-content';
    if (trained === 0 || denominator === 0) return 'no-activity';
    return 100 * trained >= required * denominator ? 'covered' : 'partial';
  };
  /** Computes the numbers by status, the coverage and the mean share. */
  function summaryOf(items: { status: string; trained: number; denominator: number }[]) {
    const having = (status: string) => items.filter((item) => item.status === status).length;
    const withContent = items.length - having('no-content');
    const mean = meanOfShares(
      items
        .filter(({ status, denominator }) => status !== 'no-content' && denominator > 0)
        .map(({ trained, denominator }) => ({ numerator: trained, denominator })),
    );
    return {
      itemCount: items.length,
      covered: having('covered'),
      partial: having('partial'),
      noActivity: having('no-activity'),
      noContent: having('no-content'),
      coverage: withContent === 0 ? null : having('covered') / withContent,
      meanShare: mean.denominator === 0n ? null : Number(mean.numerator) / Number(mean.denominator),
    };
  }

  test('has the figures of each item, of the framework, of each position, and the onboarding', async () => {
    const document = await documentOf('framework-evidence', { frameworkId, ...period });
    const { text, rowsOf, figures } = document;
    const trained = await rowsOf('trained.csv');
    const untrained = await rowsOf('untrainedPeople.csv');
    const exempt = await rowsOf('exempt.csv');
    const topics = await rowsOf('topics.csv');
    const listed = (row: Line, field: string, id: string) => row[field]!.split(' ').includes(id);
    const eligible = new Set([...trained, ...untrained].map(({ personId }) => personId));
    for (const { personId } of exempt) eligible.add(personId);
    const items = (figures['items'] as EvidenceItem[]).map((item) => {
      const people = new Set(
        trained.filter((row) => listed(row, 'items', item.id)).map(({ personId }) => personId),
      );
      const missing = untrained.filter((row) => listed(row, 'missing', item.id)).length;
      const excused = exempt.filter(({ itemId }) => itemId === item.id).length;
      const topicCount =
        item.counts === 'topics' ? topics.filter(({ itemId }) => itemId === item.id).length : item.topicCount;
      // Nobody is in a list of an item without content.
      const denominator = topicCount === 0 ? item.denominator! : people.size + missing;
      const required = item.requiredSharePercent;
      const status = statusOf(topicCount, people.size, denominator, required);
      expect({ ...item, topicCount: item.topicCount }).toMatchObject({
        trained: people.size,
        denominator,
        exempt: excused,
        topicCount,
        status,
        eligible: denominator + excused,
        share: topicCount === 0 || denominator === 0 ? null : people.size / denominator,
      });
      if (status !== 'no-content') {
        const needed = Math.max(0, Math.ceil((required * denominator) / 100) - people.size);
        expect(item.missing).toBe(denominator === 0 ? item.missing : needed);
        expect(text).toContain(`${people.size} / ${denominator}`);
      }
      return { status, trained: people.size, denominator };
    });
    const { eligible: count, ...summary } = figures['figures'] as Record<string, unknown>;
    const recomputed = summaryOf(items);
    expect(summary).toEqual({
      ...recomputed,
      meanShare: expect.closeTo(recomputed.meanShare!, 12) as number,
    });
    // Everyone is in a list, unless trained on everything with an attempt that is not listed: that cannot be.
    expect(eligible.size).toBe(count);
    await checkPopulation(document, eligible.size);

    for (const { position } of figures['positions'] as PeriodPosition[]) {
      const { items: then, eligible: _, ...numbers } = position!;
      for (const item of then) {
        const content = item.status === 'no-content' ? 0 : 1;
        expect(item.status).toBe(
          statusOf(content, item.trained, item.denominator, item.requiredSharePercent!),
        );
      }
      const again = summaryOf(then);
      expect(numbers).toEqual({
        ...again,
        meanShare: again.meanShare === null ? null : (expect.closeTo(again.meanShare, 12) as number),
      });
    }
    const last = (figures['positions'] as PeriodPosition[]).at(-1)!.position!;
    expect(
      last.items.map(({ status, trained: people, denominator }) => [status, people, denominator]),
    ).toEqual(items.map(({ status, trained: people, denominator }) => [status, people, denominator]));
    await checkOnboarding(document);
    for (const leaver of await rowsOf('leavers.csv')) {
      const lists = ['trained', 'missing', 'exempt'].flatMap((list) =>
        leaver[list]!.split(' ').filter(Boolean),
      );
      expect(new Set(lists).size).toBe(lists.length);
      expect(lists).toHaveLength(items.filter(({ status }) => status !== 'no-content').length);
    }
  });
});

describe('the Audit Sample', () => {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

  test.each(['none', 'team'] as const)(
    'has its population, selection and states, strata: %s',
    async (stratify) => {
      const { rowsOf, figures, reportId } = await documentOf('sample', {
        population: 'control',
        frameworkId: 'pci-dss',
        itemId: '6.2.2',
        size: 20,
        stratify,
        asOf: AS_OF,
      });
      const population = await rowsOf('population.csv');
      const rows = await rowsOf('people.csv');
      const ids = population.map(({ personId }) => personId!).toSorted();
      const selection = figures['selection'] as Record<string, unknown>;
      const hashed = population
        .map(({ personId, team }) => ({
          personId,
          team,
          hash: sha256(`${String(selection['seed'])}:${personId}`),
        }))
        .toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
      const places = new Map<string, number>();
      if (stratify === 'team') {
        const teams = [...Map.groupBy(population, ({ team }) => team!)].map(([team, people]) => ({
          team,
          whole: Math.floor((20 * people.length) / population.length),
          rest: (20 * people.length) % population.length,
        }));
        let left = 20 - teams.reduce((sum, { whole }) => sum + whole, 0);
        for (const { team, whole } of teams.toSorted((a, b) => b.rest - a.rest || (a.team < b.team ? -1 : 1)))
          places.set(team, whole + (left-- > 0 ? 1 : 0));
      }
      const selected = hashed.filter(({ team }, index) => {
        if (stratify === 'none') return index < 20;
        const free = places.get(team!)!;
        places.set(team!, free - 1);
        return free > 0;
      });
      const byPerson = Map.groupBy(rows, ({ personId }) => personId!);
      expect([...byPerson.keys()]).toEqual(selected.map(({ personId }) => personId));
      expect(selection).toMatchObject({
        seed: reportId,
        seedOrigin: 'report',
        populationSize: population.length,
        populationSha256: sha256(ids.map((id) => `${id}\n`).join('')),
        sampleSize: 20,
        sampleSha256: sha256(selected.map(({ hash, personId }) => `${hash} ${personId}\n`).join('')),
      });
      const states: Record<string, number> = {};
      for (const requirements of byPerson.values()) {
        const state = requirements.every(({ met }) => met === 'true') ? 'trained' : 'not_trained';
        expect(requirements.every((row) => row['state'] === state)).toBe(true);
        states[state] = (states[state] ?? 0) + 1;
      }
      expect(figures['results']).toEqual({ byState: states });
    },
  );
});

test('the figures of the Person Record are recomputed from the attachments alone', async () => {
  const people = await db.asOwner<{ id: string }>(
    `select p.id from person p where p.organization_id = $1 and p.role = 'learner' and p.left_at is null
      order by (select count(*) from exemption x where x.person_id = p.id) desc, p.id limit 3`,
    [org],
  );
  for (const { id } of people) {
    const { rowsOf, figures } = await documentOf('person-record', { personId: id, asOf: AS_OF });
    const attempts = await rowsOf('attempts.csv');
    const valid = attempts.filter(({ voidedAt }) => !voidedAt);
    const passes = valid.filter(({ passed }) => passed === 'true');
    const inWindow = passes.filter(({ completedAt }) => time(completedAt) > time(AS_OF) - WINDOW);
    const assignments = (await rowsOf('assignments.csv')).filter(
      ({ active, exempt }) => active === 'true' && exempt === 'false',
    );
    const having = (...states: string[]) =>
      countDistinct(
        assignments.filter(({ state }) => states.includes(state!)),
        'assignmentId',
      );
    expect(figures['figures']).toMatchObject({
      attempts: valid.length,
      passes: passes.length,
      voided: attempts.length - valid.length,
      topicsTrained: countDistinct(inWindow, 'topicId'),
      assignments: countDistinct(assignments, 'assignmentId'),
      assignmentsCompleted: having('completed', 'completed_late'),
      assignmentsOverdue: having('overdue'),
      exemptions: (await rowsOf('exemptions.csv')).length,
    });
    for (const requirements of Map.groupBy(
      await rowsOf('controls.csv'),
      (row) => row['frameworkId'],
    ).values()) {
      const items = [...Map.groupBy(requirements, ({ itemId }) => itemId).values()];
      const satisfied = items.filter((item) => item.every(({ met }) => met === 'true')).length;
      expect(Number(requirements[0]!['satisfied'])).toBe(satisfied);
    }
  }
});

test('the values and changes of a comparison are recomputed from the attachments of both reports', async () => {
  const before = await documentOf('training', { asOf: FROM });
  const params = { asOf: AS_OF };
  const after = await readDocument(
    db.tenancy,
    org,
    { kind: 'training', params, folder },
    await before.earlier(),
  );
  const { figures } = after.figures['comparison'] as Comparison;
  const [earlier, now] = [before, after].map(
    (document) => document.figures['figures'] as TrainingFigures,
  ) as [TrainingFigures, TrainingFigures];
  const counts = [
    'eligible',
    'active30Days',
    'attempts',
    'topicsPassed',
    'topics',
    'assignmentsOverdue',
  ] as const;
  for (const key of counts)
    expect(figures.find((figure) => figure.key === key)).toMatchObject({
      before: { value: earlier[key] },
      after: { value: now[key] },
    });
  expect(figures.find(({ key }) => key === 'completionRate')).toMatchObject({
    before: { numerator: String(earlier.completedPairs), denominator: String(earlier.assignedPairs) },
    after: { numerator: String(now.completedPairs), denominator: String(now.assignedPairs) },
  });
  const statuses = async (document: ReadDocument) =>
    new Map(
      (await document.rowsOf('people.csv')).map(({ personId, topicsPassed }) => [
        personId!,
        topicsPassed === '0' ? 'untrained' : 'trained',
      ]),
    );
  const [then, today] = [await statuses(before), await statuses(after)];
  const changed = [...new Set([...then.keys(), ...today.keys()])].filter(
    (id) => then.get(id) !== today.get(id),
  );
  const listed = (await after.rowsOf('changes.csv')).filter(({ subject }) => subject === 'person');
  expect(listed.map(({ id }) => id).toSorted()).toEqual(changed.toSorted());
  expect(changed.length).toBeGreaterThan(0);
});
