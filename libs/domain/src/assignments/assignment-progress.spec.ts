import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import fc from 'fast-check';
import { assigneeListQuery, assignmentListQuery } from '@docket/contracts';
import { readTrainingMetrics } from '../training/training-metrics.js';
import { readAssigneePage } from './assignee-page.js';
import { readAssignedPairs } from './assigned-pairs.js';
import {
  readAssignmentFigures,
  readPersonAssignments,
  streamAssignees,
  type AssigneeProgress,
} from './assignment-progress.js';
import { AssignmentsService } from './assignments.service.js';

let db: TestDatabase;
let assignmentsService: AssignmentsService;
beforeAll(async () => {
  db = await createTestDatabase();
  assignmentsService = new AssignmentsService(db.tenancy);
});
afterAll(() => db?.drop());

const DAY = 86_400_000;
/**
 * Start of the generated time, on a day boundary 11 days and an hour ago or earlier, so that the current time is
 * about an hour after `AS_OF` and never on a boundary: lists always show the current time.
 */
const start = Date.now() - 10 * DAY - 3_600_000;
const at = (time: number): string => new Date(start + time).toISOString();
/** The instant of all queries. Times are in milliseconds after `start`. */
const AS_OF = 10 * DAY;
/** The approximate current time. No generated time is between it and `AS_OF` plus a millisecond. */
const NOW = AS_OF + 3_600_000;

/** A whole number of days, plus or minus a millisecond. The range is small, so that generated values often hit boundaries. */
const timeUntil = (days: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: days }), fc.constantFrom(0, 0, 0, -1, 1))
    .map(([day, offset]) => day * DAY + offset);
const time = timeUntil(14);
const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const anyPerson = fc.record({
  role: fc.constantFrom('learner', 'learner', 'learner', 'auditor'),
  teams: fc.array(nullable(fc.integer({ min: 0, max: 1 })), { minLength: 1, maxLength: 3 }),
  joined: time,
  left: nullable(time),
  /** Time between two periods. Above 0, the person leaves and returns. */
  absence: fc.constantFrom(0, 0, 1, DAY, 3 * DAY),
});
const anyScope = fc.record({
  type: fc.constantFrom('organization', 'team', 'person', 'selection', 'selection'),
  index: fc.nat(5),
  /** Teams and people of a selection. */
  teams: fc.subarray([0, 1]),
  named: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
});
const anyOrganization = fc.record({
  people: fc.array(anyPerson, { minLength: 1, maxLength: 6 }),
  attempts: fc.array(
    fc.record({ person: fc.nat(5), topic: fc.nat(2), score: fc.constantFrom(0, 69.99, 70, 100), time }),
    { maxLength: 25 },
  ),
  scenario: fc.array(
    fc.record({ person: fc.nat(5), started: time, duration: nullable(fc.constantFrom(0, DAY, 3 * DAY)) }),
    { maxLength: 6 },
  ),
  assignments: fc.array(
    fc.record({
      items: fc.uniqueArray(fc.nat(3), { maxLength: 4 }),
      scope: anyScope,
      /** Changes of the scope, which add and remove teams and people. */
      changes: fc.array(fc.record({ time: timeUntil(9), scope: anyScope }), { maxLength: 3 }),
      created: timeUntil(9).map((created) => Math.max(created, 0)),
      deadline: nullable(time),
      recognizeEarlierDays: fc.constantFrom(0, 0, 1, 3, 365),
      joinerDays: fc.constantFrom(0, 1, 3, 30),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});
type TestOrganization = typeof anyOrganization extends fc.Arbitrary<infer T> ? T : never;
type Period = { team: number | null; from: number; to: number | null };

type Assignment = TestOrganization['assignments'][number];
type Scope = Assignment['scope'];

/** Returns a person's membership periods: one day in each team but the last, with the absence between two teams. */
function periodsOf({ teams, joined, left, absence }: TestOrganization['people'][number]): Period[] {
  const end = left === null ? null : Math.max(left, joined);
  const all = teams.map((team, i) => ({
    team,
    from: joined + i * (DAY + absence),
    to: i < teams.length - 1 ? joined + i * (DAY + absence) + DAY : end,
  }));
  return all
    .filter(({ from }, i) => i === 0 || end === null || from < end)
    .map((entry) => ({
      ...entry,
      to: end !== null && (entry.to === null || entry.to > end) ? end : entry.to,
    }));
}

/** Writes the generated records into a new organization. Returns the IDs in the order of the records. */
async function insertOrganization(organization: TestOrganization) {
  const org = await db.organization();
  const ids = async (sql: string, rows: unknown[]) =>
    (await db.asOwner<{ id: string }>(`${sql} returning id`, [org, JSON.stringify(rows)])).map(
      ({ id }) => id,
    );
  const teams = await ids(
    `insert into team (organization_id, name) select $1, 'T' || value from json_array_elements_text($2)`,
    [0, 1],
  );
  const [module] = await ids(
    `insert into module (organization_id, family, slug, title) select $1, 'web', 'm', 'M' from json_array_elements($2)`,
    [0],
  );
  const topics: string[] = [];
  for (const slug of ['a', 'b', 'c']) {
    topics.push(
      ...(await ids(
        `insert into topic (organization_id, module_id, slug, title) select $1, '${module}', '${slug}', '${slug}' from json_array_elements($2)`,
        [0],
      )),
    );
  }
  const [scenario] = await ids(
    `insert into scenario (organization_id, slug, title) select $1, 's', 'S' from json_array_elements($2)`,
    [0],
  );
  const people: string[] = [];
  for (const [i, person] of organization.people.entries()) {
    const all = periodsOf(person);
    const [row] = await db.asOwner<{ id: string }>(
      `insert into person (organization_id, email, name, role, joined_at, left_at, team_id)
         values ($1, $2, $2, $3, $4, $5, $6) returning id`,
      [org, `p${i}@x.y`, person.role, ...currentOf(all, teams)],
    );
    people.push(row!.id);
    await writePeriods(org, row!.id, all, teams);
  }
  await write(organization, { org, teams, topics, scenario: scenario!, people });
  const assignments: string[] = [];
  for (const entry of organization.assignments)
    assignments.push(await assign(entry, { org, teams, topics, scenario: scenario!, people }));
  return { org, people, assignments };
}
/** Replaces the membership periods of a person. */
async function writePeriods(org: string, person: string, all: Period[], teams: string[]): Promise<void> {
  const put = `select put_person_period(jsonb_populate_record(h, jsonb_build_object('team_id', :team::uuid)),
      tstzrange(:from::timestamptz, :to::timestamptz), :present::boolean)
    from person_period h where h.person_id = :person order by h.superseded_by desc limit 1`;
  await db.tenancy.transaction(org, async (em) => {
    await em.execute(put, { person, team: null, from: null, to: null, present: false });
    for (const { team, from, to } of all)
      await em.execute(put, {
        person,
        team: team === null ? null : teams[team]!,
        from: at(from),
        to: to === null ? null : at(to),
        present: true,
      });
  });
}
/** Returns the current joined_at, left_at and team_id of a person's row. */
function currentOf(all: Period[], teams: string[]): (string | null)[] {
  const last = all.findLast(({ from }) => from <= NOW) ?? all[0]!;
  return [
    at(last.from),
    last.to === null ? null : at(last.to),
    last.team === null ? null : teams[last.team]!,
  ];
}
interface Ids {
  org: string;
  teams: string[];
  topics: string[];
  scenario: string;
  people: string[];
}

async function write(organization: TestOrganization, { org, topics, scenario, people }: Ids): Promise<void> {
  for (const [i, { person, topic, score, time: on }] of organization.attempts.entries()) {
    if (!people[person]) continue;
    await db.asOwner(
      `insert into attempt (organization_id, person_id, topic_id, score, completed_at, source, source_id) values ($1, $2, $3, $4, $5, 't', $6)`,
      [org, people[person], topics[topic], score, at(on), i],
    );
  }
  for (const { person, started, duration } of organization.scenario) {
    if (!people[person]) continue;
    await db.asOwner(
      `insert into scenario_progress (organization_id, person_id, scenario_id, status, started_at, completed_at)
        values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [
        org,
        people[person],
        scenario,
        duration === null ? 'started' : 'completed',
        at(started),
        duration === null ? null : at(started + duration),
      ],
    );
  }
}

const peopleOf = (organization: TestOrganization | Ids): number => organization.people.length;
/** Returns a scope that exists: people who were not generated are left out, and the organization replaces a scope of nobody. */
function existing(scope: Scope, organization: TestOrganization | Ids): Scope {
  const isKnown = (index: number) => index < peopleOf(organization);
  const named = scope.named.filter(isKnown);
  const isEmpty =
    (scope.type === 'person' && !isKnown(scope.index)) ||
    (scope.type === 'selection' && scope.teams.length + named.length === 0);
  return { ...scope, named, type: isEmpty ? 'organization' : scope.type };
}
const columnsOf = (scope: Scope, ids: Ids): (string | null | undefined)[] => {
  const { type, index } = existing(scope, ids);
  return [type, type === 'person' ? ids.people[index] : null, type === 'team' ? ids.teams[index % 2] : null];
};

/** Writes the teams and people of a selection as a set of an assignment. */
async function writeSet(scope: Scope, ids: Ids, id: string, set: number): Promise<void> {
  const { type, teams, named } = existing(scope, ids);
  if (type !== 'selection') return;
  const write = (column: string, entry: string) =>
    db.asOwner(
      `insert into assignment_scope (organization_id, assignment_id, scope_set, ${column}) values ($1, $2, $3, $4)`,
      [ids.org, id, set, entry],
    );
  for (const team of teams) await write('team_id', ids.teams[team]!);
  for (const index of named) await write('person_id', ids.people[index]!);
}

/** Returns the changes of the scope after the creation, in their order. */
const changesOf = ({ changes, created }: Assignment) =>
  changes.filter(({ time: from }) => from > created).toSorted((a, b) => a.time - b.time);

/** Writes an assignment. A changed scope is written as a second revision. */
async function assign(assignment: Assignment, ids: Ids): Promise<string> {
  const { items, scope, created, deadline, recognizeEarlierDays, joinerDays } = assignment;
  const [row] = await db.asOwner<{ id: string }>(
    `insert into assignment (organization_id, title, target_type, scope_type, scope_person_id, scope_team_id, deadline,
        created_at, recognize_earlier_days, joiner_days)
      values ($1, 'A', 'custom', $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      ids.org,
      ...columnsOf(scope, ids),
      deadline === null ? null : at(deadline),
      at(created),
      recognizeEarlierDays,
      joinerDays,
    ],
  );
  for (const [position, item] of items.entries()) {
    await db.asOwner(
      `insert into assignment_item (organization_id, assignment_id, position, topic_id, scenario_id) values ($1, $2, $3, $4, $5)`,
      [ids.org, row!.id, position, item < 3 ? ids.topics[item] : null, item === 3 ? ids.scenario : null],
    );
  }
  await writeSet(scope, ids, row!.id, 1);
  for (const [index, changed] of changesOf(assignment).entries()) {
    await writeSet(changed.scope, ids, row!.id, index + 2);
    await db.tenancy.transaction(ids.org, async (em) => {
      await em.execute(`select set_config('docket.effective_at', ?, true)`, [at(changed.time)]);
      await em.execute(
        `update assignment set scope_type = ?, scope_person_id = ?, scope_team_id = ?, scope_set = ?, title = 'B' where id = ?`,
        [...columnsOf(changed.scope, ids), index + 2, row!.id],
      );
    });
  }
  return row!.id;
}

/** Returns the scope of an assignment at an instant; null before it existed. */
function scopeAt(assignment: Assignment, instant: number): Scope | null {
  if (instant < assignment.created) return null;
  return changesOf(assignment).findLast(({ time: from }) => from <= instant)?.scope ?? assignment.scope;
}

/** Returns whether a scope contains the person with the index `i` while in a period. */
function contains(organization: TestOrganization, scope: Scope, i: number, { team }: Period): boolean {
  const { type, index, teams, named } = existing(scope, organization);
  if (type === 'person') return index === i;
  if (type === 'selection' && named.includes(i)) return true;
  if (organization.people[i]!.role !== 'learner') return false;
  if (type === 'selection') return team !== null && teams.includes(team);
  return type === 'organization' || team === index % 2;
}

/** Returns the first instant at or after assignedAt with the person in scope, tried instant by instant. */
function sinceOf(organization: TestOrganization, assignment: Assignment, i: number): number | undefined {
  const periods = periodsOf(organization.people[i]!);
  const scopes = changesOf(assignment).map(({ time: from }) => from);
  const changes = [assignment.created, ...scopes, ...periods.map(({ from }) => from)];
  return changes
    .filter((instant) => instant >= assignment.created && instant <= AS_OF)
    .sort((a, b) => a - b)
    .find((instant) => {
      const present = periods.find(({ from, to }) => from <= instant && (to === null || instant < to));
      return present && contains(organization, scopeAt(assignment, instant)!, i, present);
    });
}

/** Returns the start of the last membership: a period that starts when another one ends continues it. */
const joinedOf = (periods: Period[]): number =>
  periods.findLast(({ from }) => !periods.some(({ from: earlier, to }) => to === from && earlier < from))!
    .from;

/**
 * Reimplements the rules of docs/domain.md, section 4, person by person, independently of the SQL of the
 * product.
 */
function expected(organization: TestOrganization, assignment: Assignment) {
  const { created, deadline, items } = assignment;
  // Without items, an assignment has no states.
  if (items.length === 0) return [];
  return organization.people.flatMap((person, i) => {
    const startedPeriods = periodsOf(person).filter(({ from }) => from <= AS_OF);
    const last = startedPeriods.at(-1);
    if (!last) return [];
    const hasLeft = last.to !== null && last.to <= AS_OF;
    const instant = hasLeft ? last.to! : AS_OF;
    if (hasLeft && instant <= created) return [];
    if (!contains(organization, scopeAt(assignment, instant)!, i, last)) return [];
    const since = sinceOf(organization, assignment, i);
    if (since === undefined) return [];
    const joined = since > created && deadline !== null;
    const ownDeadline = joined ? Math.max(deadline, since + assignment.joinerDays * DAY) : deadline;
    const countsFrom = created - assignment.recognizeEarlierDays * DAY;
    const isIn = (on: number) => on > countsFrom && on <= instant;
    const scenario = organization.scenario.find((entry) => entry.person === i);
    const attemptsOn = (topic: number) =>
      organization.attempts.filter(
        (entry) => entry.person === i && entry.topic === topic && isIn(entry.time),
      );
    const completedAt: number[] = [];
    const best: number[] = [];
    let attempts = 0;
    let activity = false;
    for (const item of assignment.items) {
      if (item === 3) {
        if (scenario && isIn(scenario.started)) activity = true;
        if (scenario && scenario.duration !== null && isIn(scenario.started + scenario.duration)) {
          activity = true;
          completedAt.push(scenario.started + scenario.duration);
        }
        continue;
      }
      const all = attemptsOn(item);
      attempts += all.length;
      if (all.length > 0) {
        activity = true;
        best.push(Math.max(...all.map(({ score }) => score)));
      }
      const passed = all.filter(({ score }) => score >= 70).map(({ time: on }) => on);
      if (passed.length > 0) completedAt.push(Math.min(...passed));
    }
    const complete = completedAt.length === items.length;
    const state = complete
      ? ownDeadline !== null && Math.max(...completedAt) > ownDeadline
        ? 'completed_late'
        : 'completed'
      : ownDeadline !== null && instant > ownDeadline
        ? 'overdue'
        : activity
          ? 'in_progress'
          : 'not_started';
    return [
      {
        email: `p${i}@x.y`,
        team: last.team === null ? null : `T${last.team}`,
        state,
        complete: completedAt.length,
        tracked: items.length,
        completedAt: complete ? at(Math.max(...completedAt)) : null,
        attempts,
        score:
          best.length === 0
            ? null
            : Math.floor(best.reduce((sum, entry) => sum + Math.round(entry * 100), 0) / best.length) / 100,
        recognizedEarlier: completedAt.filter((on) => on <= created).length,
        inScopeSince: at(since),
        deadline: ownDeadline === null ? null : at(ownDeadline),
        firstDeadline: ownDeadline === null ? null : at(ownDeadline),
        daysOverdue: state === 'overdue' ? Math.ceil((instant - ownDeadline!) / DAY) : null,
        learner: person.role === 'learner',
        exemption: null,
        joinedAt: at(joinedOf(startedPeriods)),
        leftAt: hasLeft ? at(instant) : null,
      },
    ];
  });
}

const order = ['overdue', 'not_started', 'in_progress', 'completed_late', 'completed'];

test('matches an independent implementation on random organizations', async () => {
  const seed = Number(process.env.SEED ?? 20_261_124);
  console.log(`seed ${seed}; run again with SEED=${seed}`);
  await fc.assert(
    fc.asyncProperty(anyOrganization, async (organization) => {
      const { org, assignments } = await insertOrganization(organization);
      const asOf = at(AS_OF);
      const totals: Record<string, number> = Object.fromEntries(order.map((state) => [state, 0]));
      for (const [i, assignmentId] of assignments.entries()) {
        const [rows, figures, pages] = await db.tenancy.figures(org, { asOf }, async (em, instant) => {
          const read: AssigneeProgress[] = [];
          const of = { ...instant, assignmentId };
          for await (const batch of streamAssignees(em, of, { batchSize: 2 })) read.push(...batch);
          const listed = [];
          for (const page of [1, 2]) listed.push(await readAssigneePage(em, of, { page, pageSize: 4 }));
          return [read, await readAssignmentFigures(em, of), listed] as const;
        });
        expect(pages.flatMap(({ items }) => items)).toEqual(rows);
        const { leavers: left, nonLearners: not_learner, exempt } = figures;
        expect(pages[1]!.counts).toEqual({ ...figures.byState, left, not_learner, exempt });
        const expectedRows = expected(organization, organization.assignments[i]!);
        const read = rows.map(({ personId: _, name: __, ...row }) => row);
        expect([...read].sort(byEmail)).toEqual([...expectedRows].sort(byEmail));
        const ranks = rows.map(
          ({ leftAt, learner, state, name }) =>
            `${leftAt === null ? 0 : 1}${learner ? 0 : 1}${order.indexOf(state)}${name}`,
        );
        expect(ranks).toEqual([...ranks].sort());
        const counted = expectedRows.filter(({ leftAt, learner }) => leftAt === null && learner);
        expect(figures).toMatchObject({
          assignees: counted.length,
          leavers: expectedRows.filter(({ leftAt }) => leftAt !== null).length,
          recognizedEarlier: counted.reduce((sum, row) => sum + row.recognizedEarlier, 0),
          attempts: counted.reduce((sum, row) => sum + row.attempts, 0),
        });
        for (const { from, to, assignees } of figures.overdueByDays) {
          const inRange = counted.filter(
            ({ daysOverdue }) =>
              daysOverdue !== null && daysOverdue >= from && daysOverdue <= (to ?? Infinity),
          );
          expect([from, assignees]).toEqual([from, inRange.length]);
        }
        const listed = expectedRows.filter(({ leftAt, learner }) => leftAt === null && !learner);
        expect(figures.nonLearners).toBe(listed.length);
        for (const state of order) {
          const inState = counted.filter((row) => row.state === state).length;
          expect([state, figures.byState[state as 'overdue']]).toEqual([state, inState]);
          totals[state]! += inState;
        }
      }
      const metrics = await db.tenancy.figures(org, { asOf }, readTrainingMetrics);
      expect(metrics.stateTotals.mandatory).toEqual(totals);
      expect(metrics.teams.reduce((sum, team) => sum + team.assignedPairs, 0)).toBe(
        metrics.figures.assignedPairs,
      );
      await checkCurrent(org);
    }),
    { numRuns: Number(process.env.RUNS ?? 40), seed, endOnFailure: false },
  );
}, 120_000);

/** Compares the list of assignments, and the progress of each person, with the figures of the current time. */
async function checkCurrent(org: string): Promise<void> {
  const now = await db.distinctInstant();
  const [{ items }, pairs] = await Promise.all([
    assignmentsService.list(org, assignmentListQuery.parse({})),
    db.tenancy.figures(org, { asOf: now }, readAssignedPairs),
  ]);
  for (const { id, assignees, overdue } of items) {
    const rows = pairs.filter(({ assignmentId }) => assignmentId === id);
    const states = rows.map((row) => row.states);
    const people = states.flatMap((row) => Object.values(row)).reduce((sum, count) => sum + count, 0);
    const { trackedItems } = await assignmentsService.get(org, id);
    expect([id, overdue]).toEqual([id, states.some((row) => row.overdue > 0)]);
    // The list counts the people in scope; without items there are no pairs.
    expect([id, trackedItems > 0 ? people : 0]).toEqual([id, trackedItems > 0 ? assignees : people]);
    const listed = await assignmentsService.assignees(org, id, assigneeListQuery.parse({ asOf: now }));
    for (const { personId, state, deadline, complete, recognizedEarlier, inScopeSince } of listed.items) {
      const own = await db.tenancy.figures(org, { asOf: now }, (em, instant) =>
        readPersonAssignments(em, { ...instant, personId }),
      );
      const values = { id, state, deadline, complete, recognizedEarlier, inScopeSince };
      expect(own).toContainEqual(expect.objectContaining(values));
    }
  }
}

const byEmail = (a: { email: string }, b: { email: string }): number => (a.email < b.email ? -1 : 1);
