import { assignmentListQuery, type AssignmentSummary } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyAssigned, anyInstant, at, BASE, iso } from '../training/state/testing/random-steps.js';
import { TrainingHistory } from '../training/state/testing/training-history.js';
import { TrainingStates } from '../training/state/training-states.service.js';
import { readAssignmentFigures } from './assignment-progress.js';
import { readAssignmentsPage } from './assignments-page.js';

/** Figures of the list of assignments are those of the page of each assignment, whatever the order and the page. */
let db: TestDatabase;
let states: TrainingStates;
beforeAll(async () => {
  db = await createTestDatabase();
  states = new TrainingStates(db.tenancy);
});
afterAll(() => db?.drop());

const SEED = Number(process.env.SEED ?? 20261130);
const RUNS = Number(process.env.RUNS ?? 12);

/** Reads all pages of the list at an instant, and the figures of each assignment that existed then. */
const readAt = (organization: string, asOf: string, query: Record<string, unknown>) =>
  db.tenancy.figures(organization, { asOf }, async (em, instant) => {
    const listed: AssignmentSummary[] = [];
    let total = 1;
    for (let page = 1; listed.length < total; page += 1) {
      const request = assignmentListQuery.parse({ page, pageSize: 2, ...query });
      const found = await readAssignmentsPage(em, instant, request);
      expect(found.items.length).toBe(Math.min(2, found.total - listed.length));
      listed.push(...found.items);
      total = found.total;
    }
    const expected = new Map<string, unknown>();
    for (const { id, createdAt } of listed) {
      if (Date.parse(createdAt) > Date.parse(asOf)) continue;
      const figures = await readAssignmentFigures(em, { ...instant, assignmentId: id });
      const { assignees, byState, completionRate } = figures;
      expected.set(id, {
        assignees,
        completionRate,
        assigneesCompleted: byState.completed + byState.completed_late,
        assigneesOverdue: byState.overdue,
        overdue: byState.overdue > 0,
      });
    }
    return { listed, expected };
  });

test('the list has the figures of each assignment, sorted and paged completely', async () => {
  console.log(`seed ${SEED}; run again with SEED=${SEED}, more with RUNS=200`);
  let overdue = 0;
  await fc.assert(
    fc.asyncProperty(anyAssigned, anyAssigned, anyInstant, async (before, after, instant) => {
      const history = await TrainingHistory.start(db, states);
      for (const step of before) await history.apply(step);
      await states.refresh(history.organization, { requested: { asOf: iso(BASE - 86_400_000) } });
      for (const step of after) await history.apply(step);
      for (const column of ['completionRate', 'assigneesOverdue'] as const)
        for (const sign of [1, -1]) {
          const sort = `${sign === 1 ? '' : '-'}${column}`;
          const { listed, expected } = await readAt(history.organization, at(instant), { sort });
          expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
          for (const row of listed)
            if (expected.has(row.id)) expect(row).toMatchObject(expected.get(row.id)!);
          const values = listed.map((row) => row[column]);
          const numbers = values.filter((value) => value !== null);
          expect(numbers).toEqual(numbers.toSorted((a, b) => sign * (a - b)));
          // Assignments without a value come last.
          expect(values.slice(0, numbers.length)).toEqual(numbers);
          overdue += listed.filter((row) => row.overdue).length;
        }
      const late = await readAt(history.organization, at(instant), { overdue: 'true' });
      expect(late.listed.every((row) => row.overdue)).toBe(true);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  expect(overdue).toBeGreaterThan(0);
}, 300_000);
