import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo } from '@docket/demo-data';
import { MetricsService } from '@docket/domain';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { pageLayouts, pdfAttachment } from '@docket/testing/documents';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectedDocument } from '../document/collected-document.fixture.js';

/** Everything that an auditor can compute from the attachments of a document, without the product. */
const AS_OF = '2026-11-01T00:00:00.000Z';
let db: TestDatabase;
let folder: string;
let org: string;
beforeAll(async () => {
  db = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'docket-recalculation-'));
  const admin = { name: 'Ada', email: 'ada@x.example', accountId: null };
  org = (await seedDemo(db.tenancy, { people: 240, seed: 3, slug: 'demo', asOf: AS_OF, admin }))
    .organizationId;
  await moveDeadlineAndAddTopic('mandatory-5');
});
afterAll(async () => {
  await db?.drop();
  await rm(folder, { recursive: true });
});

const daysBefore = (days: number): string => new Date(Date.parse(AS_OF) - days * 86_400_000).toISOString();

/** Moves the deadline of an assignment of a family, and adds a topic to the family between the first and the new deadline. */
async function moveDeadlineAndAddTopic(externalId: string): Promise<void> {
  const values = [daysBefore(10), externalId];
  const sql = 'update assignment set deadline = $1 where external_id = $2 returning target_family';
  const [row] = await db.change<{ target_family: string }>({ effectiveAt: daysBefore(200) }, sql, values);
  await db.change(
    { effectiveAt: daysBefore(50) },
    `insert into topic (organization_id, module_id, slug, title)
       select organization_id, id, 'added-later', 'Added later' from module where family = $1 order by slug limit 1`,
    [row!.target_family],
  );
}

type Line = Record<string, string>;

/** Renders the document of an assignment. @returns its file */
const document = (assignmentId: string): Promise<string> =>
  collectedDocument(db.tenancy, {
    organizationId: org,
    kind: 'assignment-compliance',
    params: { assignmentId, language: 'en' },
    asOf: AS_OF,
    path: join(folder, assignmentId),
  });

async function linesOf(file: string, name: string): Promise<Line[]> {
  return parse(await pdfAttachment(file, name), { columns: true });
}

/** Returns the mean of fractions, truncated to tenths, in integers. */
function meanTenths(means: { total: bigint; count: bigint }[]): number | null {
  if (means.length === 0) return null;
  const common = means.reduce(
    (product, { count }) => (product % count === 0n ? product : product * count),
    1n,
  );
  const sum = means.reduce((total, mean) => total + (mean.total * common) / mean.count, 0n);
  return Number(sum / (common * BigInt(means.length)) / 10n) / 10;
}

/** Returns whether an assignee would be late under the first deadline, which does not ask for items that were added after it. */
function isLateUnderFirst({ firstDeadline }: Line, items: Line[]): boolean {
  const asked = items.filter(({ addedAfterFirstDeadline }) => addedAfterFirstDeadline !== 'true');
  if (!firstDeadline || asked.length === 0) return false;
  const completions = asked.map(({ completedAt }) => completedAt!).filter(Boolean);
  const last = completions.length === asked.length ? completions.toSorted().at(-1)! : AS_OF;
  return last > firstDeadline;
}

function stateOf({ deadline, leftAt }: Line, items: Line[]): string {
  const instant = leftAt || AS_OF;
  const completions = items.map(({ completedAt }) => completedAt!).filter(Boolean);
  const last = completions.toSorted().at(-1);
  if (completions.length === items.length)
    return deadline && last! > deadline ? 'completed_late' : 'completed';
  if (deadline && instant > deadline) return 'overdue';
  return 'open';
}

test.each(['essentials-1', 'mandatory-3', 'mandatory-5', 'mandatory-7', 'optional-1'])(
  'the figures of %s are recomputed from the attachments alone',
  async (externalId) => {
    const [row] = await db.asOwner<{ id: string }>('select id from assignment where external_id = $1', [
      externalId,
    ]);
    const file = await document(row!.id);
    const assignees = await linesOf(file, 'assignees.csv');
    const lines = await linesOf(file, 'assignee-items.csv');
    const itemsOf = Map.groupBy(lines, ({ personId }) => personId!);

    for (const assignee of assignees) {
      const items = itemsOf.get(assignee['personId']!)!;
      expect(items).toHaveLength(Number(assignee['tracked']));
      expect(items.filter(({ result }) => result !== 'missing')).toHaveLength(Number(assignee['complete']));
      const state = ['in_progress', 'not_started'].includes(assignee['state']!) ? 'open' : assignee['state'];
      expect(state).toBe(stateOf(assignee, items));
      const attempts = items.reduce((sum, item) => sum + Number(item['attempts']), 0);
      expect(assignee['attempts']).toBe(String(attempts));
      const late = Date.parse(assignee['leftAt'] || AS_OF) - Date.parse(assignee['deadline']!);
      const daysOverdue = state === 'overdue' ? String(Math.ceil(late / 86_400_000)) : '';
      expect(assignee['daysOverdue']).toBe(daysOverdue);
    }

    const counted = assignees.filter(
      ({ learner, exempt, left }) => learner === 'true' && exempt === 'false' && left === 'false',
    );
    const isCounted = new Set(counted.map(({ personId }) => personId));
    const inState = (state: string) => counted.filter((assignee) => assignee['state'] === state).length;
    const completed = inState('completed') + inState('completed_late');
    const means = counted.flatMap(({ personId }) => {
      const scores = itemsOf
        .get(personId!)!
        .map(({ bestScore }) => bestScore!)
        .filter(Boolean);
      const total = scores.reduce((sum, score) => sum + BigInt(Math.round(Number(score) * 100)), 0n);
      return scores.length > 0 ? [{ total, count: BigInt(scores.length) }] : [];
    });
    const { figures } = await new MetricsService(db.tenancy).assignment(org, row!.id, { asOf: AS_OF });
    const recomputed = {
      assignees: counted.length,
      leavers: assignees.filter(({ left }) => left === 'true').length,
      exempt: assignees.filter(({ exempt, left }) => exempt === 'true' && left === 'false').length,
      nonLearners: assignees.filter(
        ({ learner, exempt, left }) => learner === 'false' && exempt === 'false' && left === 'false',
      ).length,
      attempts: lines
        .filter(({ personId }) => isCounted.has(personId))
        .reduce((sum, { attempts }) => sum + Number(attempts), 0),
      lateUnderFirstDeadline: counted.filter((row) => isLateUnderFirst(row, itemsOf.get(row['personId']!)!))
        .length,
      recognizedEarlier: counted.reduce((sum, row) => sum + Number(row['recognizedEarlier']), 0),
      completionRate: counted.length > 0 ? completed / counted.length : null,
      byState: Object.fromEntries(Object.keys(figures.byState).map((state) => [state, inState(state)])),
      overdueByDays: figures.overdueByDays.map(({ from, to }) => ({
        from,
        to,
        assignees: counted.filter(({ daysOverdue }) => {
          const days = Number(daysOverdue);
          return days >= from && days <= (to ?? Infinity);
        }).length,
      })),
    };
    const hasAddedItems = lines.some(({ addedAfterFirstDeadline }) => addedAfterFirstDeadline === 'true');
    expect(hasAddedItems).toBe(externalId === 'mandatory-5');
    if (hasAddedItems) expect(recomputed.lateUnderFirstDeadline).toBeGreaterThan(0);
    expect(figures).toMatchObject(recomputed);
    const printed = JSON.parse((await pdfAttachment(file, 'figures.json')).toString()) as {
      figures: { averageScore: number };
    };
    expect(printed.figures).toMatchObject({ ...recomputed, averageScore: meanTenths(means) });
    const text = (await pageLayouts(file)).join('\f').replace(/\s+/g, ' ');
    expect(text).toContain(`(${completed} of ${counted.length})`);
  },
  60_000,
);
