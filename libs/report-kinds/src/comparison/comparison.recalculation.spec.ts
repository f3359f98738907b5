import { afterAll, beforeAll, expect, test } from 'vitest';
import { AS_OF, DemoDocuments, type ReadDocument } from '../testing/demo-documents.js';
import type { TrainingFigures } from '../training/training.snapshot.js';
import type { Comparison } from './comparison.snapshot.js';

let demo: DemoDocuments;
beforeAll(async () => {
  demo = await DemoDocuments.create();
});
afterAll(() => demo?.remove());

test('the values and changes of a comparison are recomputed from the attachments of both reports', async () => {
  const before = await demo.read('training', { asOf: '2026-03-01T00:00:00.000Z' });
  const params = { asOf: AS_OF };
  const earlierReport = await before.earlier();
  const after = await demo.read('training', params, earlierReport);
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
  expect(listed).toHaveLength(changed.length);
  expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(changed));
  expect(changed.length).toBeGreaterThan(0);
});
