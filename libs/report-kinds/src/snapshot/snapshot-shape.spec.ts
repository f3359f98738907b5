import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { REPORT_KINDS, reportKind } from '../registry.js';
import { fixtureHeader, writeSnapshot } from './snapshot.fixture.js';
import { SnapshotReader, type SnapshotHeader, type SnapshotLine } from './snapshot.js';

/** SHA-256 of the shape as JSON Schema, by kind and version. */
const recorded = JSON.parse(
  readFileSync(new URL('./snapshot-shapes.json', import.meta.url), 'utf8'),
) as Record<string, Record<string, string>>;

describe('the snapshot shape', () => {
  it.each(REPORT_KINDS.map(({ id, snapshot }) => [id, snapshot] as const))(
    'of %s does not change without a new version',
    (id, { version, sections }) => {
      const schemas = Object.entries(sections).map(([name, { data, row }]) => [
        name,
        data ? z.toJSONSchema(data) : null,
        row ? z.toJSONSchema(row) : null,
      ]);
      const sha256 = createHash('sha256').update(JSON.stringify(schemas)).digest('hex');
      const changed = recorded[id]?.[version] ? `Raise snapshot.version of ${id}. Then add` : 'Add';
      const remedy = `${changed} the shape of ${id} to snapshot-shapes.json: ${sha256}`;
      expect(recorded[id]?.[version], remedy).toBe(sha256);
    },
  );
});

describe('rendering a snapshot', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docket-shape-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function render(lines: SnapshotLine[], header: Partial<SnapshotHeader> = {}): Promise<unknown> {
    const [file, out] = [join(folder, 'snapshot.gz'), join(folder, 'document.pdf')];
    await writeSnapshot(file, fixtureHeader('assignment-compliance', header), lines);
    const target = { file: out, snapshotSha256: 'a'.repeat(64), progress: () => undefined };
    return reportKind('assignment-compliance')!.render(await SnapshotReader.open(file), target);
  }
  const assignee = {
    name: 'Ada',
    email: 'ada@example.com',
    team: null,
    state: 'completed',
    complete: 1,
    tracked: 1,
    completedAt: null,
    score: 85,
    attempts: 1,
    recognizedEarlier: 0,
    inScopeSince: '2026-09-01T08:00:00.000Z',
    deadline: null,
    learner: true,
    left: false,
  };

  const figures = {
    assignees: 1,
    byState: { completed: 1, completed_late: 0, overdue: 0, in_progress: 0, not_started: 0 },
    completionRate: 1,
    averageScore: 85,
    attempts: 1,
    recognizedEarlier: 0,
    leavers: 0,
    nonLearners: 0,
    lateUnderFirstDeadline: 0,
  };

  const assignment = {
    id: '0197a6b2-0000-7000-8000-0000000000aa',
    title: 'A',
    targetType: 'module',
    targetTitle: 'M',
    scopeType: 'organization',
    scopeTitle: 'O',
    deadline: null,
    mandatory: true,
    active: true,
    note: null,
    createdAt: '2026-09-01T08:00:00.000Z',
    recognizeEarlierDays: 0,
    joinerDays: 30,
    countsFrom: '2026-09-01T08:00:00.000Z',
    deadlineHistory: [],
    items: [],
  };

  it.each<[string, SnapshotLine[], RegExp]>([
    ['an unknown section', [{ section: 'others', data: {} }], /unknown section: others/],
    ['data of the wrong shape', [{ section: 'teams', data: [{ name: 1 }] }], /teams, 0\.name:/],
    [
      'a row of the wrong shape',
      [
        { section: 'assignment', data: assignment },
        { section: 'assignees', total: 1 },
        { row: { ...assignee, score: '85%' } },
      ],
      /row of assignees, score:/,
    ],
    [
      'rows in a section without rows',
      [{ section: 'figures', data: figures }, { row: assignee }],
      /figures cannot have rows/,
    ],
  ])('fails with %s', async (_, lines, reason) => {
    await expect(render(lines)).rejects.toThrow(reason);
  });

  it('fails with another version of the kind', async () => {
    await expect(render([], { version: 3, kindVersion: 9 })).rejects.toThrow(
      'This version of Docket renders versions 2 to 8 of assignment-compliance. The snapshot has version 9.',
    );
  });
});
