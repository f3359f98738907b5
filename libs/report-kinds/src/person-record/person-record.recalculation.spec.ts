import { afterAll, beforeAll, expect, test } from 'vitest';
import { AS_OF, DemoDocuments, countDistinct } from '../testing/demo-documents.js';

const DAY = 86_400_000;
const WINDOW = 365 * DAY;
const time = (instant: string | undefined): number => Date.parse(instant!);

let demo: DemoDocuments;
beforeAll(async () => {
  demo = await DemoDocuments.create();
});
afterAll(() => demo?.remove());

test('the figures of the Person Record are recomputed from the attachments alone', async () => {
  const people = await demo.db.asOwner<{ id: string }>(
    `select p.id from person p where p.organization_id = $1 and p.role = 'learner' and p.left_at is null
      order by (select count(*) from exemption x where x.person_id = p.id) desc, p.id limit 3`,
    [demo.organizationId],
  );
  for (const { id } of people) {
    const { rowsOf, figures } = await demo.read('person-record', { personId: id, asOf: AS_OF });
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
    // An item is met by a pass in the window on one of its topics.
    const controls = await rowsOf('controls.csv');
    const mapped = Map.groupBy(await rowsOf('topics.csv'), (row) => `${row['frameworkId']} ${row['itemId']}`);
    expect(mapped.size).toBeGreaterThan(0);
    for (const [item, topics] of mapped) {
      const slugs = new Set(topics.map(({ slug }) => slug));
      const [control] = controls.filter((row) => `${row['frameworkId']} ${row['itemId']}` === item);
      expect(control!['met'], item).toBe(String(inWindow.some(({ topicId }) => slugs.has(topicId))));
    }
  }
}, 60_000);
