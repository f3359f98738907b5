import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPdf, pageLayouts, pageTexts, pdfFonts, pdfInfo, withPdfJs } from '@docket/testing/documents';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentLanguages } from '@docket/contracts/values';
import { languageOf } from '../language/language.js';
import { messages as documentMessages } from '../language/messages/index.js';
import { dividedTexts } from '../document/divided-texts.fixture.js';
import { SnapshotReader } from '../snapshot/snapshot.js';
import { fixtureHeader, internationalNames } from '../snapshot/snapshot.fixture.js';
import { writeComplianceSnapshot, type ComplianceFixture } from './assignment-compliance.fixture.js';
import { renderAssignmentCompliance } from './assignment-compliance.render.js';
import { complianceRules } from './assignment-compliance.rules.js';
import { messages } from './messages/index.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-compliance-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function render(name: string, fixture: ComplianceFixture) {
  const snapshot = join(folder, `${name}.gz`);
  const file = join(folder, `${name}.pdf`);
  const snapshotSha256 = await writeComplianceSnapshot(snapshot, fixture);
  const reported: number[] = [];
  const before = process.cpuUsage();
  const { pages } = await renderAssignmentCompliance(await SnapshotReader.open(snapshot), {
    file,
    snapshotSha256,
    progress: (rowsDone) => reported.push(rowsDone),
  });
  const { user, system } = process.cpuUsage(before);
  const sha256 = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  return { file, pages, sha256, snapshotSha256, reported, cpuMs: (user + system) / 1_000 };
}

const layoutText = async (file: string): Promise<string> => (await pageLayouts(file)).join('\f');
/** Returns the text in reading order, without the directional marks that PDF readers insert. */
const readingText = async (file: string): Promise<string> =>
  (await pageTexts(file)).join('\f').replace(/[\u200E\u200F\u202A-\u202E]/g, '');

describe.each([0, 1, 240, 600])('with %i assignees', (assignees) => {
  test('renders a valid file with the content of the snapshot', async () => {
    const { file, pages, snapshotSha256, reported } = await render(`n${assignees}`, { assignees });
    await checkPdf(file);
    const info = await pdfInfo(file);
    expect(info.pages).toBe(pages);
    expect(info.title).toContain('Assignment Compliance Report: Injection and access control');
    const text = await layoutText(file);
    expect(text).toContain(snapshotSha256);
    expect(text).toContain(`Page ${pages} of ${pages}`);
    expect(text).toContain('2026-11-23 14:05:37.123 UTC');
    expect(text).toContain('How the figures are calculated');
    expect(text).toContain('sha256sum');
    // Each e-mail address is printed once, in full.
    expect(text.match(/@northwind\.example/g) ?? []).toHaveLength(assignees);
    expect(reported.at(-1)).toBe(assignees);
    if (assignees === 0) expect(text).toContain('applies to nobody on 2026-11-23');
    else expect(text).toContain('OVERDUE');
  }, 120_000);
});

test('the same snapshot renders to the same bytes, another one does not', async () => {
  const first = await render('first', { assignees: 60 });
  const again = await render('again', { assignees: 60 });
  const other = await render('other', { assignees: 61 });
  expect(again.sha256).toBe(first.sha256);
  expect(other.sha256).not.toBe(first.sha256);
});

test('names in many scripts are extracted in reading order', async () => {
  const rows = internationalNames.map((name) => ({ name }));
  const { file } = await render('world', { assignees: rows.length, rows });
  const text = await readingText(file);
  for (const name of internationalNames) expect(text).toContain(name);
  const fonts = await pdfFonts(file);
  expect(fonts.length).toBeGreaterThanOrEqual(7);
  for (const font of fonts) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
});

test('pdf.js extracts the names', async () => {
  const rows = internationalNames.map((name) => ({ name }));
  const { file } = await render('pdfjs', { assignees: rows.length, rows });
  await withPdfJs(file, async (document) => {
    expect((await document.getOutline()).map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        'Cover',
        'Executive summary',
        'Completion by team',
        'Assignees',
        'How the figures are calculated',
      ]),
    );
    let text = '';
    for (let page = 1; page <= document.numPages; page += 1) {
      const { items } = await (await document.getPage(page)).getTextContent();
      text += items.map((item) => ('str' in item ? item.str : '')).join('');
    }
    for (const name of ['Дмитрий Воробьёв', 'Ελένη Παπαδοπούλου', '王小明', 'דוד כהן', '김민준'])
      expect(text).toContain(name);
  });
});

test('a name cannot imitate a state, a line or another name', async () => {
  const rows = [
    { name: 'Eve\u202E\u2066\u0000\u200B Mallory', email: 'eve@x.example', state: 'overdue' as const },
    { name: 'Mallory\nCompleted\r2026-01-01', email: 'm@x.example', state: 'overdue' as const },
  ];
  const { file } = await render('spoof', { assignees: 2, rows });
  const text = await layoutText(file);
  expect(text).toMatch(/Eve Mallory .*OVERDUE/);
  expect(text).toMatch(/Mallory Completed .*OVERDUE.*\n2026-01-01/);
  // pdf.js omits invisible characters; PDFium returns everything in the file.
  const all = (await pageTexts(file)).join('');
  expect(all).toContain('Eve Mallory');
  expect(all).not.toMatch(/[\u200B\u202A-\u202E\u2066-\u2069]/);
  expect(all).not.toContain('\u0000');
});

test.each([
  ['without a space', 'x'.repeat(20_000)],
  ['in Arabic', 'مح'.repeat(10_000)],
  ['in Chinese', '王'.repeat(20_000)],
  ['of marks', `z${'\u0336'.repeat(20_000)}`],
])('a name of 20,000 characters %s is truncated with an ellipsis in little time', async (_, name) => {
  await render('warm', { assignees: 1, rows: [{ name: name.slice(0, 2) }] });
  const rows = [{ name, email: `${'y'.repeat(20_000)}@x.example` }];
  // Rendered three times: a garbage collection can slow down one run, a slow input slows down all of them.
  const runs = [
    await render('long', { assignees: 1, rows }),
    await render('again', { assignees: 1, rows }),
    await render('thrice', { assignees: 1, rows }),
  ];
  expect(Math.min(...runs.map(({ cpuMs }) => cpuMs))).toBeLessThan(1_500);
  expect(await readingText(runs[0]!.file)).toContain('…');
});

test('a long note is cut, so that it adds at most one page, also on Letter pages', async () => {
  const withNote = (note: string | null) =>
    render(note === null ? 'letter' : 'letter-note', {
      assignees: 30,
      header: {
        organization: {
          id: 'x',
          slug: 'x',
          name: 'Ä'.repeat(400),
          timeZone: 'Asia/Tokyo',
          locale: 'en',
          pageSize: 'Letter',
        },
      },
      assignment: { note, deadline: null },
    });
  const { file, pages } = await withNote('Long note. '.repeat(2_000));
  expect((await pdfInfo(file)).pageSize).toEqual([612, 792]);
  const { pages: without } = await withNote(null);
  expect(pages - without).toBeLessThanOrEqual(1);
});

test('prints the counting rules, the deadline history and the deadlines that differ', async () => {
  const { file } = await render('counting', {
    assignees: 40,
    assignment: {
      recognizeEarlierDays: 90,
      joinerDays: 14,
      countsFrom: '2026-06-03T08:00:00.000Z',
      deadlineHistory: [
        {
          changedAt: '2026-10-01T09:00:00.000Z',
          changedBy: 'ada@example.com',
          from: '2026-10-15T16:00:00.000Z',
          to: '2026-11-15T22:59:59.000Z',
        },
        { changedAt: '2026-10-02T09:00:00.000Z', changedBy: null, from: null, to: null },
      ],
    },
    rows: [
      { state: 'overdue', deadline: '2026-11-20T10:00:00.000Z', recognizedEarlier: 3 },
      { state: 'overdue', learner: false },
    ],
  });
  const text = (await layoutText(file)).replace(/\s+/g, ' ');
  expect(text).toContain('2026-06-03 08:00 UTC (90 × 24 h before it was assigned)');
  expect(text).toContain('at least 14 × 24 h after joining the scope');
  expect(text).toContain('2026-10-01 09:00 UTC ada@example.com 2026-10-15 16:00 UTC 2026-11-15 22:59 UTC');
  expect(text).toContain('not recorded No deadline No deadline');
  expect(text).toMatch(/Late under the first deadline”: \d+ of 40 assignees would be/);
  const read = (await readingText(file)).replace(/\s+/g, ' ');
  expect(read.match(/due 2026-11-20 10:00 UTC/g)).toHaveLength(1);
  expect(text).toContain('not eligible');
  expect(read).toContain('Recognized: 3 0 / 4 40.0 (1)');
  await checkPdf(file);
});

test('a right-to-left name does not change the order of the text next to it', async () => {
  const { file } = await render('turned', {
    assignees: 1,
    header: {
      subject: 'Injection',
      organization: { id: 'x', slug: 'x', name: 'שלום GmbH', timeZone: 'UTC', locale: 'en', pageSize: 'A4' },
    },
  });
  expect(await readingText(file)).toContain('שלום GmbH · Assignment Compliance Report · Injection');
});

const ruled = {
  targetType: 'module',
  deadline: '2026-11-15T22:59:59.000Z',
  recognizeEarlierDays: 90,
  joinerDays: 30,
  deadlineHistory: [{ changedAt: '', changedBy: null, from: '2026-10-15T16:00:00.000Z', to: null }],
  leaverItems: [],
};
const rulesIn = (language: (typeof documentLanguages)[number], values: Partial<typeof ruled> = {}) =>
  complianceRules(languageOf(fixtureHeader('assignment-compliance', { params: { language } })), {
    ...ruled,
    ...values,
  });

describe.each(documentLanguages)('in %s', (language) => {
  const t = messages[language];

  test('the rules explain the markers as they are printed, and no two figures have one name', () => {
    const [assignees] = rulesIn(language);
    expect(assignees!.value).toContain(t.assignees.notLearner);
    const left = language === 'en' ? '“left”' : t.assignees.left;
    expect(assignees!.value).toContain(left);
    expect(t.assignees.leftOn('2026-10-31')).toContain(language === 'en' ? 'left' : t.assignees.left);
    expect(Object.values(documentMessages[language].states)).not.toContain(t.glance.completed);
    const labels = rulesIn(language).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).toEqual(expect.arrayContaining([t.glance.completionRate, t.glance.averageScore]));
  });

  test('the rules that do not apply are omitted', () => {
    const all = rulesIn(language);
    const few = complianceRules(
      languageOf(fixtureHeader('assignment-compliance', { params: { language } })),
      {
        ...ruled,
        deadline: null,
        recognizeEarlierDays: 0,
        deadlineHistory: [],
      },
    );
    // The deadline of joiners, the days overdue, the first deadline, and items that were added later.
    expect(few).toHaveLength(all.length - 4);
    const text = few.map(({ value }) => value).join(' ');
    expect(text).not.toMatch(/\d × ?24|null/);
    expect(text).not.toContain(
      t.assignees.recognized === 'سابقًا' ? '«سابقًا»' : `“${t.assignees.recognized}”`,
    );
  });

  test.each(['portrait', 'landscape'])('no rule is truncated on a %s page', async (orientation) => {
    const { file } = await render(`rules-${language}-${orientation}`, {
      assignees: 3,
      exempt: 1,
      header: { params: { language, orientation } },
      assignment: {
        recognizeEarlierDays: 90,
        deadlineHistory: [
          {
            changedAt: '2026-10-01T09:00:00.000Z',
            changedBy: null,
            from: '2026-10-15T16:00:00.000Z',
            to: null,
          },
        ],
      },
    });
    // The footer has the end of the report ID and may have the start of a name.
    const text = (await pageTexts(file)).join('\n').replace(/^.*\|.*$/gm, '');
    expect(text.split('\n').filter((line) => line.includes('…'))).toEqual([]);
    expect(text).not.toContain(documentMessages[language].rules.threshold);
  });
});

test('prints only the rules that are used', async () => {
  const { file } = await render('used', { assignees: 3 });
  const text = (await layoutText(file)).replace(/\s+/g, ' ');
  expect(text).not.toContain('Coverage threshold');
  expect(text).not.toContain('Training window');
  expect(text).not.toContain('0 × 24 h before');
  expect(text).toContain('An item that was added to the content after the deadline is not tracked.');
  expect(text).toContain('Completion rate Completed, Overdue Average score including late');
});

test('prints when a leaver left, and why nobody is included in the totals', async () => {
  const { file } = await render('leavers', { assignees: 0, exempt: 2, leavers: 1 });
  const text = (await layoutText(file)).replace(/\s+/g, ' ');
  expect(text).toContain('No assignee is included in the totals (Exempt: 2 · left the organization: 1).');
  expect(text).toContain('left on 2026-10-31');
  expect(text).not.toContain('applies to nobody');
});

test('says that no records were known instead of that nobody is eligible', async () => {
  const { evidence } = fixtureHeader('assignment-compliance');
  const population = { ...evidence!.population, onRecord: 0 };
  const header = { evidence: { ...evidence!, population } };
  const text = await layoutText((await render('unknown', { assignees: 0, header })).file);
  expect(text).toContain('No records of people were known at 2026-11-23 14:05 UTC.');
  expect(text).not.toContain('applies to nobody');
});

test('lists the assignees in groups by state, with the days overdue and the date of each item', async () => {
  const header = { params: { orientation: 'landscape' } };
  const { file } = await render('matrix', { assignees: 40, exempt: 1, leavers: 1, header });
  const read = (await readingText(file)).replace(/\s+/g, ' ');
  expect(read).toContain('OVERDUE, 8 days');
  for (const group of [
    'Overdue 6',
    'Not started 4',
    'Completed 16',
    'Exempt people 1',
    'Left the organization 1',
    'Total Assignees: 40 · Exempt: 1 · left the organization: 1',
  ])
    expect(read).toContain(group);
  expect(read).toMatch(/Overdue assignees by days overdue.*8–30 days.*6/);
  expect(read).toMatch(/Ken Allen .* 4 \/ 4 .*2026-10-01 2026-10-03 2026-10-05 2026-10-18/);
});

const itemsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    type: 'topic' as const,
    id: `t${index}`,
    title: `Topic ${index}`,
  }));

test.each([
  ['portrait', 5],
  ['landscape', 12],
])('has a column for each item with the year above the day, in %s up to %d', async (orientation, count) => {
  const items = itemsOf(count);
  const row = {
    name: 'Wolfeschlegelsteinhausenbergerdorff, Maria-Magdalena',
    email: 'maria-magdalena.wolfeschlegelsteinhausenbergerdorff@engineering.northwind.example',
    state: 'overdue' as const,
    daysOverdue: 365,
    deadline: '2026-10-31T22:59:00.000Z',
    items: items.map((_, index) => ({
      item: index + 1,
      ...(index > 0 && { completedAt: `2026-10-${index + 10}T09:00:00.000Z`, score: 80, bestScore: 80 }),
    })),
  };
  const header = { params: { orientation } };
  const content = { assignees: 12, rows: [row], assignment: { items }, header };
  const files: string[] = [];
  const divided = await dividedTexts(async () => {
    files.push((await render(`narrow-${orientation}`, content)).file);
  });
  expect(divided).toEqual([]);
  const text = (await layoutText(files[0]!)).split(/^Assignees$/m).at(-1)!;
  const dates = Array.from({ length: count - 1 }, (_, index) => `10-${index + 11}`).join(' +');
  expect(text).toMatch(new RegExp(` – +${'2026 +'.repeat(count - 2)}2026\\n`));
  expect(text).toMatch(new RegExp(` ${dates}\\n`));
  const rows = text.split(/^Total/m)[0]!.replace(/^.*Data as of.*$/gm, '');
  expect(rows).not.toContain('…');
});

test.each([
  ['portrait', 6],
  ['landscape', 13],
])(
  'lists the items by number if there are too many for a column each, in %s from %d',
  async (orientation, count) => {
    const done = { completedAt: '2026-10-18T09:00:00.000Z', score: 80, bestScore: 80 };
    const items = itemsOf(count);
    const row = {
      state: 'overdue' as const,
      items: items.map((_, index) => ({ item: index + 1, ...([0, 4, 5].includes(index) && done) })),
    };
    const header = { params: { orientation } };
    const content = { assignees: 1, rows: [row], assignment: { items }, header };
    const { file } = await render(`missing-${orientation}`, content);
    const read = (await readingText(file)).replace(/\s+/g, ' ');
    expect(read.includes('Completed: 1 (2026-10-18), 5 (2026-10-18), 6 (2026-10-18)')).toBe(count <= 12);
    expect(read).toContain(count === 6 ? 'Missing: 2–4' : `Missing: 2–4, 7–${count}`);
    expect(read).toContain(`${count} Topic ${count - 1}`);
  },
);

test('renders version 3 of the snapshot, which has no items', async () => {
  const rows = Array.from({ length: 3 }, () => ({ items: undefined, daysOverdue: undefined }));
  const { file } = await render('version-3', {
    assignees: 3,
    rows,
    assignment: { leaverItems: undefined },
    header: { kindVersion: 3 },
  });
  const text = (await layoutText(file)).replace(/\s+/g, ' ');
  expect(text).toContain('Status and completion time');
  expect(text).not.toContain('Recalculation');
});
