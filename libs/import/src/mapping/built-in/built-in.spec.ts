import type { ImportMapping } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planByColumns } from '../../plan-by-columns.js';
import { plansByMapping } from '../../plan-by-mapping.js';
import type { TablePlan } from '../../table-plan.js';
import { importContents } from '../../testing/import-fixture.js';
import type { Table } from '../../tables/table.js';
import { recognize } from '../recognize.js';
import { validateMapping } from '../validate-mapping.js';
import { builtInShapes } from './index.js';

/** The choices of an administrator for a file, and what must be recorded. */
interface Sample {
  /** Required fields that the file does not have. */
  missing?: string[];
  choices?: Partial<ImportMapping>;
  fields?: ImportMapping['fields'];
  topics?: Record<string, string | null>;
  leftOut: Record<string, number>;
  recorded: string[];
}

const samples: Record<string, Sample> = {
  'moodle-completion': {
    // 31/03/26 could also be a day of 2031.
    choices: { unscoredCompletions: 'passed', timeZone: 'Europe/Berlin', dateOrder: 'dmy' },
    topics: { 'Final quiz': 'sqli', 'Reading list': null, 'Course complete': 'secrets' },
    // The reading list of each person; the quiz of one; the course of two.
    leftOut: { value: 4, not_attempted: 2 },
    recorded: [
      'ada@example.com sqli passed 2026-03-31T15:05:00.000Z',
      'ada@example.com secrets passed 2026-03-31T15:06:00.000Z',
      'grace@example.com sqli failed 2026-04-02T06:15:00.000Z',
    ],
  },
  'moodle-grades': {
    missing: ['completedAt'],
    fields: { completedAt: { value: '2026-03-31' } },
    choices: { scoreMax: 20 },
    topics: { 'Quiz: SQL injection': 'sqli', 'Assignment: Threat model': 'secrets' },
    leftOut: { not_attempted: 3 },
    recorded: [
      'ada@example.com secrets 85.00 2026-03-31T00:00:00.000Z',
      'ada@example.com sqli 85.00 2026-03-31T00:00:00.000Z',
      'grace@example.com sqli 69.99 2026-03-31T00:00:00.000Z',
    ],
  },
  'moodle-progress': {
    choices: { unscoredCompletions: 'passed', timeZone: 'Europe/Berlin' },
    topics: { 'Final quiz': 'sqli', 'Reading list': null, Policy: 'secrets' },
    // The reading list of each person, the quiz of one, the policy of two.
    leftOut: { value: 6 },
    recorded: [
      'ada@example.com sqli passed 2026-03-31T15:05:00.000Z',
      'ada@example.com secrets passed 2026-03-31T15:06:00.000Z',
      'grace@example.com sqli failed 2026-04-02T06:15:00.000Z',
    ],
  },
  'moodle-quiz': {
    missing: ['topic'],
    fields: { topic: { value: 'sqli' } },
    choices: { timeZone: 'Europe/Berlin' },
    leftOut: { value: 2 },
    recorded: [
      'ada@example.com sqli 85.00 2026-03-31T15:05:00.000Z',
      'grace@example.com sqli 69.95 2026-04-02T06:15:00.000Z',
    ],
  },
  'canvas-gradebook': {
    missing: ['completedAt'],
    fields: { completedAt: { value: '2026-03-31' } },
    topics: { 'SQL injection quiz': 'sqli', 'Threat model': 'secrets' },
    // Three rows about no person, an excused assignment, and two grades that are empty.
    leftOut: { value: 4, not_attempted: 2 },
    recorded: [
      'ada@example.com secrets 85.00 2026-03-31T00:00:00.000Z',
      'ada@example.com sqli 85.00 2026-03-31T00:00:00.000Z',
      'grace@example.com sqli 69.95 2026-03-31T00:00:00.000Z',
    ],
  },
  totara: {
    topics: { 'Injection for developers': 'sqli', Secrets: 'secrets' },
    leftOut: { value: 2, unscored_completion: 1 },
    recorded: ['ada@example.com sqli 85.00 2026-03-31T00:00:00.000Z'],
  },
  'litmos-course': {
    missing: ['topic'],
    fields: { topic: { value: 'sqli' } },
    choices: { unscoredCompletions: 'passed' },
    leftOut: { value: 2 },
    recorded: ['ada@example.com sqli passed 2026-03-31T00:00:00.000Z'],
  },
  'litmos-assessment': {
    missing: ['topic'],
    fields: { topic: { value: 'sqli' } },
    leftOut: { value: 2 },
    recorded: [
      'ada@example.com sqli 100.00 2026-03-31T00:00:00.000Z',
      'grace@example.com sqli 60.00 2026-04-02T00:00:00.000Z',
    ],
  },
  'litmos-achievements': {
    choices: { unscoredCompletions: 'passed' },
    topics: { 'Injection for developers, part 1': 'sqli' },
    leftOut: {},
    recorded: [
      'ada@example.com sqli passed 2026-03-31T00:00:00.000Z',
      'grace@example.com sqli passed 2026-04-02T00:00:00.000Z',
    ],
  },
  'litmos-people': {
    fields: { joinedAt: { value: '2024-01-01' } },
    leftOut: {},
    recorded: [
      'ada@example.com Ada Lovelace, Payments, Engineer, 2024-01-01T00:00:00.000Z, present',
      'alan@example.com Alan Turing, no team, CEO & King, 2024-01-01T00:00:00.000Z, present',
    ],
  },
  successfactors: {
    topics: { 'Injection for developers': 'sqli', Secrets: 'secrets' },
    leftOut: { value: 1, unscored_completion: 1 },
    recorded: [
      'ada@example.com sqli 85.00 2026-03-31T17:05:00.000Z',
      'grace@example.com sqli failed 2026-04-02T06:15:00.000Z',
    ],
  },
  cornerstone: {
    topics: { 'Injection for developers': 'sqli', Secrets: 'secrets' },
    choices: { unscoredCompletions: 'passed' },
    leftOut: { value: 1 },
    recorded: [
      'ada@example.com sqli 85.00 2026-03-31T17:05:00.000Z',
      'grace@example.com sqli failed 2026-04-02T08:15:00.000Z',
      'ada@example.com secrets passed 2026-04-03T09:00:00.000Z',
    ],
  },
  docebo: {
    topics: { 'Injection for developers': 'sqli' },
    leftOut: { value: 2 },
    recorded: ['ada@example.com sqli 85.00 2026-03-31T17:05:00.000Z'],
  },
  talentlms: {
    topics: { 'Injection for developers': 'sqli' },
    leftOut: { value: 1 },
    recorded: [
      'ada@example.com sqli 85.00 2026-03-31T00:00:00.000Z',
      'grace@example.com sqli 55.00 2026-04-02T00:00:00.000Z',
    ],
  },
  'linkedin-learning': {
    topics: { 'Injection for developers': 'sqli' },
    choices: { unscoredCompletions: 'passed' },
    leftOut: { not_attempted: 1 },
    // 5:05 PM in Los Angeles, in daylight saving time.
    recorded: ['ada@example.com sqli passed 2026-04-01T00:05:00.000Z'],
  },
  'secure-code-warrior': {
    topics: { 'OWASP basics': 'sqli' },
    leftOut: { value: 1 },
    recorded: [
      'ada@example.com sqli 85.50 2026-03-31T17:05:00.000Z',
      'grace@example.com sqli 55.00 2026-04-02T08:15:00.000Z',
    ],
  },
  workday: {
    leftOut: {},
    recorded: [
      'alan@example.com Alan Turing, no team, Product manager, 2022-09-30T00:00:00.000Z, present',
      'grace@example.com Grace Hopper, Payments, Software engineer, 2023-05-14T00:00:00.000Z, left',
      'ada@example.com Ada Lovelace, Payments, Software engineer, 2024-02-01T00:00:00.000Z, present',
    ],
  },
  'hr-roster': {
    choices: { timeZone: 'Europe/Berlin' },
    leftOut: {},
    recorded: [
      'alan@example.com Alan Turing, no team, Product manager, 2022-09-29T22:00:00.000Z, present',
      'grace@example.com Grace Hopper, Payments, Software engineer, 2023-05-13T22:00:00.000Z, left',
      'ada@example.com Ada Lovelace, Payments, Software engineer, 2024-01-31T23:00:00.000Z, present',
    ],
  },
};

const people = `email,name,joinedAt
ada@example.com,Ada Lovelace,2020-01-01
grace@example.com,Grace Hopper,2020-01-01
alan@example.com,Alan Turing,2020-01-01
`;
const topics = `id,title,family,module
sqli,SQL injection,web,a03
secrets,Secrets,web,a02
`;

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());

test('every built-in mapping has a sample', () => {
  expect(builtInShapes.map(({ id }) => id).sort()).toEqual(Object.keys(samples).sort());
});

describe.each(builtInShapes)('$title', ({ id, kind }) => {
  const sample = samples[id]!;
  const file = { 'export.csv': readFileSync(new URL(`samples/${id}.csv`, import.meta.url), 'utf8') };

  /** Recognizes the file, and makes the choices of an administrator. */
  async function plans(table: Table): Promise<TablePlan[]> {
    if (table.name !== 'export.csv') return [planByColumns(table)];
    const found = await recognize(table);
    expect([found.by, found.id, found.missing]).toEqual(['built-in', id, sample.missing ?? []]);
    const mapping: ImportMapping = {
      ...found.mapping,
      ...sample.choices,
      fields: { ...found.mapping.fields, ...sample.fields },
      values: { ...found.mapping.values, ...(sample.topics ? { topic: sample.topics } : {}) },
    };
    expect(validateMapping(mapping, table.columns)).toEqual([]);
    return plansByMapping(table, mapping);
  }

  test('is recognized, records the rows of its file, and nothing when it is imported again', async () => {
    const organizationId = await db.organization();
    const run = (files: Record<string, string>) => importContents(db, organizationId, files, { plans });
    await run({ 'teams.csv': 'name\nPayments\n', 'topics.csv': topics });
    if (kind === 'attempts') await run({ 'people.csv': people });
    const first = await run(file);
    expect(first.rejections).toEqual([]);
    expect(first.files).toMatchObject([{ kind, created: sample.recorded.length, updated: 0 }]);
    const leftOut = first.files[0]!.leftOut.map(({ reason, rows }) => [reason, rows]);
    expect(Object.fromEntries(leftOut)).toEqual(sample.leftOut);
    const recorded = await (kind === 'attempts' ? attempts : persons)(organizationId);
    expect(recorded.sort()).toEqual([...sample.recorded].sort());
    const second = await run(file);
    expect(second.files).toMatchObject([
      { created: 0, updated: 0, rejected: 0, leftOut: first.files[0]!.leftOut },
    ]);
  });
});

async function attempts(organizationId: string): Promise<string[]> {
  const rows = await db.asOwner<{ row: string }>(
    `select lower(p.email) || ' ' || t.slug || ' ' || coalesce(a.score::text, a.result) || ' '
        || to_char(a.completed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as row
      from attempt a join person p on p.id = a.person_id join topic t on t.id = a.topic_id
      where a.organization_id = $1`,
    [organizationId],
  );
  return rows.map(({ row }) => row);
}

async function persons(organizationId: string): Promise<string[]> {
  const rows = await db.asOwner<{ row: string }>(
    `select lower(p.email) || ' ' || p.name || ', ' || coalesce(t.name, 'no team') || ', ' || p.job_function || ', '
        || to_char(p.joined_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || ', '
        || case when p.left_at is null then 'present' else 'left' end as row
      from person p left join team t on t.id = p.team_id where p.organization_id = $1`,
    [organizationId],
  );
  return rows.map(({ row }) => row);
}
