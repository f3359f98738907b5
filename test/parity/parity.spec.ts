import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  scopes,
  type AssigneeView,
  type AttemptOnRecord,
  type AssignmentMetricsView,
  type FrameworkCoverage,
  type FrameworkList,
  type OrganizationView,
  type PersonRecordView,
  type ReportDetailView,
  type RiskItem,
  type RiskItemDetail,
  type RiskItemPerson,
  type SampleMetricsView,
  type SamplePersonView,
  type StateCounts,
  type TeamMetricsView,
  type TrainingMetricsView,
} from '@docket/contracts';
import { pdfAttachment } from '@docket/testing/documents';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Client } from '../client.js';
import { startProduct, type Product } from '../product.js';
import { numbersOf, oneDecimal as cut, printedForms, wholePercent } from './numbers.js';
import { PrintedDocument } from './printed-document.js';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** Numbers in the text of the rules and the data dictionary: hours of a day, days of activity, SHA-256, rounding, ISO 8601. */
const RULES = new Set(['24', '30', '256', '10', '100', '8601']);

let product: Product;
let folder: string;
let admin: Client;
let token: string;
let organization: OrganizationView;

beforeAll(async () => {
  product = await startProduct({ workers: 1 });
  folder = await mkdtemp(join(tmpdir(), 'docket-parity-'));
  const output = await product.cli(
    'seed',
    '--people',
    '60',
    '--seed',
    '11',
    '--as-of',
    '2026-11-01T00:00:00Z',
  );
  const [, email, password] = /Sign in as (\S+) with password (\S+)/.exec(output)!;
  admin = await Client.signIn(product.url, email!, password!);
  const created = await admin.send('POST', '/admin/api-keys', { name: 'Auditor', scopes });
  token = ((await created.json()) as { token: string }).token;
  organization = await get('/org');
});
afterAll(async () => {
  await product.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Sends a GET request to the public API. @returns the response body */
async function get<T>(path: string): Promise<T> {
  const response = await fetch(`${product.url}/api/public/v1${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw new Error(`${path} returned ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** Returns all items of a paginated list. */
async function all<T>(path: string): Promise<T[]> {
  const items: T[] = [];
  for (let page = 1; ; page += 1) {
    const list = await get<{ items: T[]; total: number }>(
      `${path}${path.includes('?') ? '&' : '?'}pageSize=200&page=${page}`,
    );
    items.push(...list.items);
    if (items.length >= list.total) return items;
  }
}

/** Generates a document and reads its text. */
async function generate(kind: string, params: Record<string, unknown> = {}) {
  const id = await admin.generate(kind, params);
  const report = await admin.until(id, ['completed', 'failed']);
  expect(report.status).toBe('completed');
  const response = await fetch(`${product.url}/api/public/v1/reports/${id}/download`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const file = join(folder, `${id}.pdf`);
  await pipeline(Readable.fromWeb(response.body as never), createWriteStream(file));
  const document = await PrintedDocument.read(file);
  expect(document.wrongPageNumber).toBeNull();
  return { document, report, file, at: instantsOf(report) };
}

/** Returns the query of the figures of a report. */
const instantsOf = ({ asOf, knownAt }: ReportDetailView): string =>
  `asOf=${encodeURIComponent(asOf!)}&knownAt=${encodeURIComponent(knownAt!)}`;

/** Checks that every number in the document occurs in one of the API responses or in the rules. */
async function expectExplained(
  document: PrintedDocument,
  report: ReportDetailView,
  ...responses: unknown[]
): Promise<void> {
  const { assignmentId } = report.params;
  const window = typeof assignmentId === 'string' ? `&assignmentId=${assignmentId}` : '';
  const evidence = await get(`/metrics/evidence?${instantsOf(report)}${window}`);
  const readAt = readAtOf(document, report);
  const address = numbersOf(product.url);
  const explained = [...responses, organization, report, evidence, readAt, address];
  const forms = printedForms(explained, organization.timeZone);
  const windowStart = new Date(Date.parse(report.asOf!) - 365 * 86_400_000).toISOString();
  expect(document.unexplained(forms, printedForms([windowStart], 'UTC'), RULES)).toEqual([]);
}

/** Returns the printed instant at which the data was read. No API has it, but the report was running then. */
function readAtOf(document: PrintedDocument, { startedAt, finishedAt }: ReportDetailView): string {
  const printed = document.lines.join('\n');
  const [, day, time] = /\bGenerated\s+(\d{4}-\d\d-\d\d) ([\d:.]+) UTC/.exec(printed)!;
  const readAt = `${day}T${time}Z`;
  expect(readAt >= startedAt! && readAt <= finishedAt!).toBe(true);
  return readAt;
}

/** Returns the numbers that a table row prints. Null is printed as a dash, which has no number. */
const row = (...values: (number | null | string)[]): string[] =>
  values.flatMap((value) =>
    value === null ? [] : numbersOf(typeof value === 'number' ? value.toLocaleString('en-US') : value),
  );
const percent = (rate: number | null): string => (rate === null ? '' : String(wholePercent(rate)));
const oneDecimal = (score: number | null): string => (score === null ? '' : cut(score));

/** Returns the percentages of a stacked bar, derived from the counts. */
const parts = (counts: StateCounts): string[] => {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return total === 0 ? [] : Object.values(counts).map((count) => percent(count / total));
};

/** Returns the number of assignees who completed an assignment, on time or late, and their share. */
const completionOf = ({ byState, completionRate }: AssignmentMetricsView['figures']): unknown[] => [
  byState.completed + byState.completed_late,
  percent(completionRate),
];

describe('the Training Report', () => {
  it('matches GET /metrics/training for the same instant', async () => {
    const { document, report, at } = await generate('training');
    const metrics = await get<TrainingMetricsView>(`/metrics/training?${at}`);
    const trend = await get(`/metrics/trained-share?${at}`);
    expect(metrics.asOf).toBe(report.asOf);
    const { figures, stateTotals } = metrics;
    const products = { possible: figures.topics * figures.eligible };
    const shares = [...parts(stateTotals.mandatory), ...parts(stateTotals.optional)];
    const open = metrics.teams.map((team) => team.assignedPairs - team.completedPairs);
    const list = await all<{ id: string }>('/assignments');
    const assignments = await Promise.all(
      list.map(({ id }) => get<AssignmentMetricsView>(`/metrics/assignments/${id}?${at}`)),
    );
    const completed = assignments.map(({ figures: each }) => completionOf(each));
    const departures = await all<unknown>('/users?status=left');
    const explained = [metrics, trend, products, shares, open, assignments, completed, departures];
    await expectExplained(document, report, ...explained);
    expect({
      people: document.rowOf('Eligible people with an attempt, last 30 days'),
      mandatory: document.rowOf('Mandatory assignments completed'),
      passed: document.rowOf('Topic passes (person × topic)'),
      attempts: document.rowOf('Attempts in the training window'),
    }).toEqual({
      people: row(figures.active30Days, figures.eligible),
      mandatory: row(figures.completedPairs, figures.assignedPairs),
      passed: row(figures.topicsPassed, products.possible),
      attempts: row(figures.attempts),
    });
    expect(metrics.teams.length).toBeGreaterThan(3);
    expect(teamTable(document, metrics.teams.length)).toEqual(metrics.teams.map(teamRow));
  });

  const teamRow = (team: TeamMetricsView): string[] =>
    row(
      team.people,
      team.eligible,
      team.active30Days,
      team.completedPairs,
      team.assignedPairs,
      percent(team.completionRate),
      team.overduePairs,
      oneDecimal(team.meanTopicScore),
      team.attempts,
      team.topicsPassed,
    );

  /** Returns the numbers of each row below the header of the team table. Other sections follow on its page. */
  const teamTable = (document: PrintedDocument, teams: number): string[][] =>
    tableBelow(document, /^\s*Team\s+People\s+Eligible/)
      .slice(0, teams)
      .map(numbersOf);
});

/** Returns the lines below each matching header, up to the end of its page. */
const tableBelow = (document: PrintedDocument, header: RegExp): string[] =>
  document.pages.flatMap((lines) => {
    const at = lines.findIndex((line) => header.test(line));
    return at < 0 ? [] : lines.slice(at + 1);
  });

describe('the Assignment Compliance Report', () => {
  it('matches the API for the assignment and each assignee', async () => {
    const assignments = await all<{ id: string; title: string; assignees: number }>('/assignments');
    const largest = assignments.toSorted((a, b) => b.assignees - a.assignees)[0]!;
    for (const { id } of [largest, assignments.at(-1)!]) {
      const { document, report, at, file } = await generate('assignment-compliance', { assignmentId: id });
      const metrics = await get<AssignmentMetricsView>(`/metrics/assignments/${id}?${at}`);
      const assignees = await all<AssigneeView>(`/assignments/${id}/assignees?items=true&${at}`);
      const { byState, ...figures } = metrics.figures;
      expect(assignees).toHaveLength(figures.assignees + figures.leavers);
      expect(assignees).not.toEqual([]);
      const derived = [byState.completed + byState.completed_late, ...parts(byState)];
      const doneByTeam = metrics.teams.map((team) => team.byState.completed + team.byState.completed_late);
      const numbering = metrics.assignment.items.map((_, index) => index + 1);
      await expectExplained(document, report, metrics, assignees, derived, doneByTeam, numbering);
      const rows: AttachedAssignee[] = parse(await pdfAttachment(file, 'assignees.csv'), { columns: true });
      expect(rows.map(attachedRow)).toEqual(assignees.map(apiRow).toSorted(byId(rows)));
      for (const { name } of assignees) expect(document.lines.join('\n')).toContain(name);
    }
  });

  type AttachedAssignee = Record<
    | 'personId'
    | 'state'
    | 'complete'
    | 'tracked'
    | 'score'
    | 'attempts'
    | 'deadline'
    | 'daysOverdue'
    | 'leftAt',
    string
  >;

  /** Returns a comparison that sorts rows in the order of the attached rows. */
  const byId = (rows: AttachedAssignee[]) => {
    const order = new Map(rows.map(({ personId }, index) => [personId, index]));
    return (a: string[], b: string[]): number => order.get(a[0]!)! - order.get(b[0]!)!;
  };

  const attachedRow = (row: AttachedAssignee): string[] => [
    row.personId,
    row.state,
    `${row.complete} / ${row.tracked}`,
    row.score === '' ? '' : oneDecimal(Number(row.score)),
    row.attempts,
    row.deadline,
    row.daysOverdue,
    row.leftAt,
  ];

  const apiRow = (assignee: AssigneeView): string[] => [
    assignee.personId,
    assignee.state,
    `${assignee.complete} / ${assignee.tracked}`,
    oneDecimal(assignee.score),
    String(assignee.attempts),
    assignee.deadline ?? '',
    String(assignee.daysOverdue ?? ''),
    assignee.leftAt ?? '',
  ];
});

describe('the Framework Evidence Report', () => {
  it('matches the API for each framework, its items, topics and people', async () => {
    const lists = await Promise.all(
      (['/compliance/summary', '/compliance/regulatory/summary'] as const).map((path) =>
        get<FrameworkList>(path),
      ),
    );
    const frameworks = lists.flatMap(({ items }) => items);
    expect(frameworks.length).toBeGreaterThanOrEqual(8);
    for (const { id, kind } of frameworks) {
      const { document, report, at } = await generate('framework-evidence', { frameworkId: id });
      const base = `/compliance/${kind === 'owasp' ? 'frameworks' : 'regulatory'}/${id}`;
      const coverage = await get<FrameworkCoverage>(`${base}?${at}`);
      const details = await Promise.all(
        coverage.items.map((item) => get<RiskItemDetail>(`${base}/items/${item.id}?${at}`)),
      );
      const people = await Promise.all(
        coverage.items.map((item) => all<RiskItemPerson>(`${base}/items/${item.id}/people?${at}`)),
      );
      const attempts = await all<{ personId: string; team: string | null }>(`${base}/attempts?${at}`);
      const untrained = coverage.items.map(({ eligible, trained }) => eligible - trained);
      const gaps = [coverage.itemCount - coverage.covered, coverage.itemCount - coverage.noContent];
      const departures = await all<unknown>('/users?status=left');
      // The list of trained people has the numbers of each team and of all.
      const groups = [attempts, ...Map.groupBy(attempts, ({ team }) => team).values()];
      const sizes = groups.map((group) => [
        group.length,
        new Set(group.map(({ personId }) => personId)).size,
      ]);
      const explained = [coverage, details, people, attempts, sizes, untrained, gaps, departures];
      await expectExplained(document, report, ...explained);
      expect(coverage.items.map((item) => document.rowOf(`${item.id} ${item.title}`) !== null)).not.toContain(
        false,
      );
      expect(itemRows(document, coverage.items)).toEqual(coverage.items.map(itemRow));
    }
  });

  const itemRow = ({
    share,
    trained,
    eligible,
    requiredSharePercent,
    averageScore,
    topicCount,
  }: RiskItem): string[] =>
    row(
      percent(share),
      topicCount === 0 ? null : `${trained.toLocaleString('en-US')} / ${eligible.toLocaleString('en-US')}`,
      requiredSharePercent,
      oneDecimal(averageScore),
      topicCount,
    );

  /** Returns the figures of each item in the table of items, whose lines start with the ID of the item. */
  function itemRows(document: PrintedDocument, items: RiskItem[]): string[][] {
    const lines = tableBelow(document, /Trained \/ eligible/);
    return items.map(({ id, title }) => {
      const line = lines.find((each) => each.trim().startsWith(`${id} `));
      if (!line) return [`${id} is not printed`];
      const words = [id, ...title.split(' ')];
      return numbersOf(words.reduce((rest, word) => rest.replace(word, ''), line));
    });
  }
});

/** Returns a section of `figures.json`. */
const figuresOf = async (file: string, section: string): Promise<Record<string, unknown>> =>
  (JSON.parse(String(await pdfAttachment(file, 'figures.json'))) as Record<string, never>)[section]!;

/** Returns the rows of an attached table. */
const attached = async (file: string, name: string): Promise<Record<string, string>[]> =>
  parse(await pdfAttachment(file, name), { columns: true });

/** Returns a value as an attached table writes it. */
const cell = (value: unknown): string =>
  Array.isArray(value)
    ? value.join(' ')
    : String((value as string | number | boolean | null | undefined) ?? '');

/** Returns an attempt with its score as documents write it: without the second decimal, and without a zero. */
const written = <T extends { score: number | null }>(attempt: T): T => ({
  ...attempt,
  score: attempt.score === null ? null : Number(cut(attempt.score)),
});

/** Compares the rows of an attached table, which is omitted without rows, with objects of the API, in the columns that both have. */
async function expectRows(file: string, name: string, items: readonly object[]): Promise<void> {
  if (items.length === 0) return expect(attached(file, name)).rejects.toThrow(`${name} not found`);
  const rows = await attached(file, name);
  const columns = Object.keys(rows[0]!).filter((column) => column in items[0]!);
  const values = (each: object) => columns.map((column) => cell((each as Record<string, unknown>)[column]));
  expect(rows.map(values)).toEqual(items.map(values));
  expect(columns.length, name).toBeGreaterThan(3);
}

describe('the Person Record', () => {
  it('matches the API for a person with attempts, one without, and one who left', async () => {
    const people = await all<{ id: string; status: string; role: string }>('/users');
    const left = people.find(({ status, role }) => status === 'left' && role === 'learner')!;
    const administrator = people.find(({ role }) => role === 'org_admin')!;
    const learner = people.find(({ status, role }) => status === 'active' && role === 'learner')!;
    const [passed] = await all<AttemptOnRecord>(`/users/${learner.id}/record/attempts`);
    const voided = { source: passed!.source, sourceId: passed!.sourceId, reason: 'Recorded twice.' };
    await admin.send('POST', '/admin/attempts/void', { attempts: [voided] });
    await admin.send('POST', '/admin/exemptions', {
      personIds: [learner.id],
      subject: { type: 'item', frameworkId: 'pci-dss', itemId: '12.6' },
      reason: 'On leave.',
      approver: 'CISO',
      endsAt: new Date(Date.now() + 86_400_000).toISOString(),
    });
    for (const { id } of [learner, left, administrator]) {
      const { document, report, at, file } = await generate('person-record', { personId: id });
      const record = await get<PersonRecordView>(`/users/${id}/record?${at}`);
      const attempts = await all<AttemptOnRecord>(`/users/${id}/record/attempts?${at}`);
      const progress = await get(`/users/${id}/progress?${at}`);
      await expectExplained(document, report, record, attempts, progress);
      expect(await figuresOf(file, 'figures')).toEqual(record.figures);
      const { team, ...person } = record.person;
      expect(await figuresOf(file, 'person')).toEqual({ ...person, team: team?.name ?? null });
      const { figures, assignments, frameworks } = record;
      if (id === learner.id) expect(figures).toMatchObject({ voided: 1, exemptions: 1 });
      const printed = (label: string, value: number) =>
        expect(document.numberOf(label), label).toBe(value.toLocaleString('en-US'));
      printed('Counted attempts', figures.attempts);
      printed('Passing attempts', figures.passes);
      printed('Voided attempts', figures.voided);
      printed('Completed, including late', figures.assignmentsCompleted);
      printed('Overdue', figures.assignmentsOverdue);
      expect(attempts).toHaveLength(figures.attempts + figures.voided);
      await expectRows(file, 'attempts.csv', attempts.map(written));
      await expectRows(file, 'memberships.csv', record.memberships);
      await expectRows(file, 'exemptions.csv', record.exemptions);
      await expectRows(file, 'scenarios.csv', record.scenarios);
      await expectRows(
        file,
        'assignments.csv',
        assignments.flatMap(({ items, id: assignmentId, completedAt: finishedAt, ...assignment }) =>
          items.map((item) => ({ ...assignment, assignmentId, finishedAt, ...written(item) })),
        ),
      );
      await expectRows(
        file,
        'controls.csv',
        frameworks.flatMap(({ controls, ...framework }) =>
          controls.map((control) => ({ ...framework, ...written(control) })),
        ),
      );
    }
  });
});

describe('the Audit Sample', () => {
  it('matches the API for every population', async () => {
    const assignments = await all<{ id: string; assignees: number }>('/assignments');
    const largest = assignments.toSorted((a, b) => b.assignees - a.assignees)[0]!;
    const method = { seed: '2026-Q4', stratify: 'team' };
    const populations: Record<string, string>[] = [
      { population: 'eligible' },
      { population: 'assignment', assignmentId: largest.id },
      { population: 'control', frameworkId: 'pci-dss', itemId: '6.2.2' },
    ];
    for (const population of populations) {
      const params = { ...method, ...population, size: 12 };
      const { document, report, at, file } = await generate('sample', params);
      const query = new URLSearchParams({ ...method, ...population, size: '12' });
      const sample = await get<SampleMetricsView>(`/metrics/sample?${query}&${at}`);
      const people = await all<SamplePersonView>(`/metrics/sample/people?${query}&${at}`);
      // The commands that repeat the selection have numbers of their own, such as columns.
      const commands = numbersOf(String(await pdfAttachment(file, 'repeat-selection.sh')));
      await expectExplained(document, report, sample, people, commands);
      const { strata, results, asOf, knownAt, dataVersion, passingScore, windowDays, ...selection } = sample;
      expect(await figuresOf(file, 'selection')).toMatchObject(selection);
      expect(await figuresOf(file, 'strata')).toEqual(strata);
      expect(await figuresOf(file, 'results')).toEqual(results);
      expect({ asOf, knownAt }).toEqual({ asOf: report.asOf, knownAt: report.knownAt });
      expect({ passingScore, windowDays }).toEqual({ passingScore: 70, windowDays: 365 });
      expect(dataVersion).toBeGreaterThan(0);
      expect(document.numberOf('People in the population')).toBe(String(sample.populationSize));
      expect(document.numberOf('People in the sample')).toBe(String(sample.sampleSize));
      expect(document.lines.join('\n')).toContain(sample.populationSha256);
      expect(people).toHaveLength(sample.sampleSize);
      await expectRows(
        file,
        'people.csv',
        people.flatMap(({ requirements, ...person }) =>
          requirements.map((requirement) => ({ ...person, ...written(requirement) })),
        ),
      );
    }
  });
});
