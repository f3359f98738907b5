import { meanOfShares, scoreText, shareText } from '@docket/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  EvidenceItem,
  PeriodPosition,
  TrendPoint,
} from '../framework-evidence/framework-evidence.snapshot.js';
import type {
  TrainingFigures,
  TrainingPosition,
  TrainingTeamRow,
  TrainingTrendPoint,
} from '../training/training.snapshot.js';
import {
  AS_OF,
  DemoDocuments,
  countDistinct,
  sumOf,
  type Line,
  type ReadDocument,
} from '../testing/demo-documents.js';

// The headline figures of every document are computed from its attachments alone, as an auditor does, and compared with the
// printed ones and with figures.json:
//
// - every kind: the population bridge, from excluded-people.csv and the list of eligible people
// - Training Report: all figures, the figures of each team and topic, the last position of a period, its rates, the last point of
//   the trend, onboarding, and the timeliness of attempts
// - Framework Evidence Report: trained, denominator, share, exempt people, people still to train, status and mean best score of each
//   item; the people trained on each topic; the numbers by status, coverage and mean share, also of each position of a period and the
//   last point of the trend; onboarding, and the timeliness of attempts
// - Assignment Compliance Report: assignment-compliance.recalculation.spec.ts
// - Audit Sample (sample.recalculation.spec.ts): the population and its hash, the selection, the strata, and the people by state
// - Person Record (person-record.recalculation.spec.ts): attempts, passes, voids, topics, assignments, exemptions, and the items satisfied in each framework
// - a comparison (comparison.recalculation.spec.ts): both values of each figure, and the people whose status changed
//
// docs/documents.md has the figures that are not here, with the reason: each is a result of other people or records than those of the
// document.

const FROM = '2026-03-01T00:00:00.000Z';
const DAY = 86_400_000;
let demo: DemoDocuments;
beforeAll(async () => {
  demo = await DemoDocuments.create();
});
afterAll(() => demo?.remove());

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
    countedAgain: eligible,
  });
  expect(countDistinct(excluded, 'personId')).toBe(excluded.length);
}

/** Computes the timeliness of attempts, and compares the results on topics with the inputs. */
async function checkTimeliness({ rowsOf, figures }: ReadDocument): Promise<void> {
  const results = await rowsOf('topic-results.csv');
  const passes = results.filter(({ pass }) => pass !== '');
  const inTime = new Set(passes.filter(({ pass }) => pass === 'in_time').map(({ personId }) => personId));
  const late = new Set(passes.map(({ personId }) => personId).filter((id) => !inTime.has(id)));
  const { timeliness } = figures['evidence'] as { timeliness: unknown };
  expect(timeliness).toMatchObject({
    attempts: sumOf(results, 'attempts'),
    recordedLate: sumOf(results, 'recordedLate'),
    recordedAfter: sumOf(results, 'recordedAfter'),
    dependentPeople: late.size,
  });
  expect(sumOf(await rowsOf('inputs.csv'), 'attempts')).toBe(sumOf(results, 'attempts'));
  expect(results.length).toBeGreaterThan(0);
}

/** Returns the integer hundredths of a score. */
const hundredths = (score: string | undefined): number => Math.round(100 * Number(score));

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
    const document = await demo.read('training', period);
    const { text, rowsOf, figures: attached } = document;
    const people = await rowsOf('people.csv');
    const assignments = await rowsOf('assignments.csv');
    const topics = await rowsOf('topics.csv');
    const excluded = await rowsOf('excluded-people.csv');
    const exempt = await rowsOf('exempt.csv');
    const exemptFrom = (flag: string): number => exempt.filter((row) => row['mandatory'] === flag).length;
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
      exemptPairs: exemptFrom('true'),
      optionalExemptPairs: exemptFrom('false'),
      optionalPairs: ofOptional.assignedPairs,
      optionalCompletedPairs: ofOptional.completedPairs,
      optionalCompletionRate: ofOptional.completionRate,
    };
    expect(attached['figures']).toEqual(recomputed);
    await checkResults(document);
    await checkTimeliness(document);
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
    const trend = attached['trend'] as TrainingTrendPoint[];
    expect(trend).toHaveLength(13);
    const trained = countDistinct(
      (await rowsOf('topic-results.csv')).filter(({ pass }) => pass !== ''),
      'personId',
    );
    const share = trained / people.length;
    expect(trend.at(-1)).toEqual({ asOf: AS_OF, position: { eligible: people.length, trained, share } });
    const known = trend.flatMap(({ asOf: then, position }) =>
      position ? [`${then} ${position.trained}`] : [],
    );
    expect((await rowsOf('trend.csv')).map((row) => `${row['asOf']} ${row['trained']}`)).toEqual(known);
    expect(known.length).toBeGreaterThan(1);
    await checkOnboarding(document);
  }, 120_000);

  /** Computes the numbers of each person and of each topic, and the rankings, from the results on topics. */
  async function checkResults({ rowsOf, figures }: ReadDocument): Promise<void> {
    const results = await rowsOf('topic-results.csv');
    const topics = await rowsOf('topics.csv');
    const ofPerson = Map.groupBy(results, ({ personId }) => personId);
    for (const { personId, attempts, topicsPassed, scoredTopics, bestScores } of await rowsOf('people.csv')) {
      const own = ofPerson.get(personId) ?? [];
      const scored = own.filter(({ bestScore }) => bestScore !== '');
      expect([attempts, topicsPassed, scoredTopics, bestScores].map(Number)).toEqual([
        sumOf(own, 'attempts'),
        own.filter(({ pass }) => pass !== '').length,
        scored.length,
        scored.reduce((sum, { bestScore }) => sum + hundredths(bestScore), 0),
      ]);
      ofPerson.delete(personId);
    }
    expect(ofPerson.size).toBe(0);
    const trained = topics.map(({ slug }) => {
      const people = results.filter(({ topicId, pass }) => topicId === slug && pass !== '').length;
      return { slug: slug!, people };
    });
    expect(topics.map(({ trained: people }) => Number(people))).toEqual(trained.map(({ people }) => people));
    const ranking = (compare: (a: number, b: number) => number) =>
      trained
        .toSorted((a, b) => compare(a.people, b.people) || (a.slug < b.slug ? -1 : 1))
        .slice(0, 10)
        .map(({ slug }) => slug);
    const slugs = (section: string) => (figures[section] as { slug: string }[]).map(({ slug }) => slug);
    expect(slugs('topByCompletion')).toEqual(ranking((a, b) => b - a));
    expect(slugs('topByGap')).toEqual(ranking((a, b) => a - b));
  }

  test('has the people who left and the closed assignments of the time', async () => {
    const { rowsOf } = await demo.read('training', period);
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
    const document = await demo.read('framework-evidence', { frameworkId, ...period });
    const { text, rowsOf, figures } = document;
    const trained = await rowsOf('trained.csv');
    const untrained = await rowsOf('untrainedPeople.csv');
    const exempt = await rowsOf('exempt.csv');
    const topics = await rowsOf('topics.csv');
    const results = await rowsOf('topic-results.csv');
    await checkTimeliness(document);
    for (const { slug, trained: people } of topics)
      expect(results.filter(({ topicId, pass }) => topicId === slug && pass !== '')).toHaveLength(
        Number(people),
      );
    /** Computes the mean over the people without an exemption of the best score on any topic of the item. */
    const meanBestScore = ({ id, counts, topicCount }: EvidenceItem): number | null => {
      const mapped = new Set(topics.filter(({ itemId }) => itemId === id).map(({ slug }) => slug));
      const excused = new Set(exempt.filter(({ itemId }) => itemId === id).map(({ personId }) => personId));
      const counted = results.filter(
        ({ personId, topicId, bestScore }) =>
          bestScore !== '' && !excused.has(personId) && (counts !== 'topics' || mapped.has(topicId)),
      );
      const best = [...Map.groupBy(counted, ({ personId }) => personId).values()].map((rows) =>
        Math.max(...rows.map(({ bestScore }) => hundredths(bestScore))),
      );
      if (topicCount === 0 || best.length === 0) return null;
      return Math.floor(best.reduce((sum, score) => sum + score, 0) / best.length / 10) / 10;
    };
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
        averageScore: meanBestScore(item),
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
    const trend = figures['trend'] as TrendPoint[];
    expect(trend).toHaveLength(13);
    expect(trend.at(-1)).toEqual({ asOf: AS_OF, position: last });
    const known = trend.flatMap(({ asOf, position }) => (position ? [`${asOf} ${position.covered}`] : []));
    expect((await rowsOf('trend.csv')).map(({ asOf, covered }) => `${asOf} ${covered}`)).toEqual(known);
    await checkOnboarding(document);
    for (const leaver of await rowsOf('leavers.csv')) {
      const lists = ['trained', 'missing', 'exempt'].flatMap((list) =>
        leaver[list]!.split(' ').filter(Boolean),
      );
      expect(new Set(lists).size).toBe(lists.length);
      expect(lists).toHaveLength(items.filter(({ status }) => status !== 'no-content').length);
    }
  }, 120_000);
});
