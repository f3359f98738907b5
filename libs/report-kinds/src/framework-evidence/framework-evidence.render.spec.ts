import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPdf, pageLayouts, pageTexts, placedTexts, withPdfJs } from '@docket/testing/documents';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SnapshotReader } from '../snapshot/snapshot.js';
import { fixtureHeader, internationalNames } from '../snapshot/snapshot.fixture.js';
import { writeEvidenceSnapshot, type EvidenceFixture } from './framework-evidence.fixture.js';
import { renderFrameworkEvidence } from './framework-evidence.render.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-evidence-'));
});
afterAll(() => rm(folder, { recursive: true }));

let documents = 0;
async function render(fixture: EvidenceFixture) {
  const name = join(folder, String((documents += 1)));
  const snapshotSha256 = await writeEvidenceSnapshot(`${name}.gz`, fixture);
  const reported: [number, number][] = [];
  const { pages } = await renderFrameworkEvidence(await SnapshotReader.open(`${name}.gz`), {
    file: `${name}.pdf`,
    snapshotSha256,
    progress: (done, total) => reported.push([done, total]),
  });
  await checkPdf(`${name}.pdf`);
  const bytes = await readFile(`${name}.pdf`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = (await pageLayouts(`${name}.pdf`)).join('\f');
  return { file: `${name}.pdf`, bytes, pages, sha256, snapshotSha256, reported, text };
}

describe('with people in every state', () => {
  let text: string;
  /** Text cell by cell instead of line by line. */
  let reading: string;
  let file: string;
  let rest: Awaited<ReturnType<typeof render>>;
  beforeAll(async () => {
    rest = await render({ eligible: 60 });
    ({ text, file } = rest);
    reading = (await pageTexts(file)).join('\f');
  });

  test('the cover and the summary show the coverage', () => {
    expect(text).toMatch(/^50% +65% +3 of 6 +4 +60\nCoverage +Average trained +Requirements at or +Gaps/m);
    expect(text).toContain('3 of 6 requirements with content meet the required share: at least 80%');
    const flat = reading.replace(/\s+/g, ' ');
    const own = 'The threshold of 80% is the organization’s own choice, not a requirement of the standard.';
    // On the cover, in the summary, and above the table of statuses.
    expect(flat.split(own)).toHaveLength(4);
    expect(text).toMatch(/1 requirement has no content and is\s+excluded\s+from\s+coverage\./);
    expect(flat).toContain('share met: 3; below share: 2; no activity: 1; no content: 1');
    expect(text).toContain('threshold 80%');
    expect(text).toContain(rest.snapshotSha256);
    expect(text).toContain(`Page ${rest.pages} of ${rest.pages}`);
  });

  test('each control has its status in words, and its figures', () => {
    expect(text).toMatch(/6\.2\.4-injection Injection attacks +Share met +95% +57 \/ 60 +80% +82\.2% +3/);
    expect(text).toMatch(/6\.2\.4-crypto Attacks on +Below share +45% +27 \/ 60 +80%/);
    expect(text).toMatch(/No activity +0% +0 ?\/ ?60 +80% +– +3/);
    expect(text).toMatch(/No content +– +– +80% +– +0/);
  });

  test('each control has its required share, and the summary says that some differ', () => {
    expect(text).toMatch(/6\.2\.2 Developer [\s\S]{0,80}?42 \/ 60 +100% +82\.\d%/);
    expect(text).toMatch(/Share met +100% +60 \/ 60 +90%/);
    expect(reading.replace(/\s+/g, ' ')).toContain(
      'Another required share applies to 2 requirements: see the column “Required”.',
    );
    expect(reading.replace(/\s+/g, ' ')).toMatch(/18 more (people )?must be trained to reach 100%/);
  });

  test('prints the edition, what each control asks for, and who defined its grouping', () => {
    const flat = reading.replace(/\s+/g, ' ');
    expect(flat).toContain('Edition PCI DSS v4.0.1 (PCI Security Standards Council, June 2024)');
    expect(flat).toContain('In Docket’s words. The text of the standard prevails.');
    expect(flat).toContain('Developers work by defined methods that keep untrusted input from being run.');
    expect(flat).toContain('Training coverage. The ID and the grouping are Docket’s, not the standard’s.');
  });

  test('a control that requires more than training is printed as training coverage (rule 9)', () => {
    expect(text).toMatch(/6\.2\.4-injection Injection attacks.*\n+ *training coverage/);
    expect(reading.replace(/\s+/g, ' ')).toContain(
      'requires more than the passes that are counted here. Its status describes training only and does not show operating effectiveness.',
    );
  });

  test('a lowered required share is printed with its reason (rule 4)', () => {
    const flat = reading.replace(/\s+/g, ' ');
    const times = (part: string) => flat.split(part).length - 1;
    expect(
      times('Required share: 90% instead of the 95% of the mapping, lowered on 2026-11-02 08:30 UTC by ciso'),
    ).toBe(2);
    expect(times('Reason: Contractors are trained by their employer.')).toBe(2);
    expect(flat).toContain('The mapping requires: 6.2.2 (100%), 6.2.4-access-control (95%).');
  });

  test('each gap has the number of people to train', () => {
    const flat = reading.replace(/\s+/g, ' ');
    expect(flat).toMatch(/27 of the 60 eligible people are trained \(45%\): 21 more people must be trained/);
    expect(flat).toMatch(/None of the 60 eligible people are trained: 48 people must be trained/);
    expect(flat).toMatch(/No topic is mapped to it, so nobody can be trained on it\./);
  });

  test('the trend shows the threshold, with its label at the end of the line', () => {
    const [, trend] = text.split(/^Trend over 12 months$/m).slice(-2);
    expect(trend!.split(/^Instant/m)[0]).toMatch(/threshold 80%$/m);
  });

  test('mapped topics are listed below the CWE IDs of their control', () => {
    expect(text).toMatch(
      /6\.2\.4-injection Injection attacks +3 topics\nCWE 74, 77, 78, 79, 88, 89, 90, 91, 94\n/,
    );
    expect(text).toContain('Custom CWE mapping: CWE 295, 319, 326, 327');
    expect(text).toMatch(/SQL injection +A03 Injection +295, 319 +27\n/);
    expect(text).toContain('any passed topic qualifies, in each programming language');
  });

  test('all untrained people are listed once, below the number of each control', () => {
    const untrained: Record<string, number> = {
      '6.2.2': 18,
      '6.2.4-injection': 3,
      '6.2.4-data': 12,
      '6.2.4-crypto': 33,
      '6.2.4-business-logic': 60,
      '6.2.4-access-control': 0,
    };
    const [, matrix] = text.split(/^People not yet trained$/m).slice(-2);
    const [pages] = text.split(/^Most recent pass by programming language$/m);
    const from = pages!.indexOf('One row for each person who is not trained on at least one requirement.');
    const list = pages!.slice(from);
    expect(matrix).toBeDefined();
    for (const [index, [id, people]] of Object.entries(untrained).entries()) {
      const legend = new RegExp(`^${index + 1} +${id.replaceAll('.', '\\.')} [^:]+: ${people} of 60`, 'm');
      expect(list.replace(/\n(?!\d |–)/g, ' ')).toMatch(legend);
    }
    expect(list).toContain('No topic is');
    // All people lack business logic, so each is listed once; and once for the languages.
    expect(list.match(/@northwind\.example/g)).toHaveLength(60);
    expect(list).toMatch(/^Total +60$/m);
  });

  test('each trained person has the attempts that count, with the controls of each', () => {
    expect(text).toMatch(/^Trained people and the attempts that count$/m);
    expect(text).toMatch(
      /^Edsger Lovelace +SQL injection +76\.0% +2026-01-14 09:30 UTC +lms\.example +6\.2\.2, 6\.2\.4-data$/m,
    );
    expect(text).toMatch(/Passed +2026-0\d-14 09:30 UTC/);
    const groups = text.matchAll(/^(.+?)(?: \(continued\))? +people: (\d+) · attempts: (\d+)$/gm);
    const { Total: total, ...teams } = Object.fromEntries(
      Array.from(groups, ([, title, ...counts]) => [title!, counts.map(Number)]),
    );
    expect(Object.keys(teams).length).toBeGreaterThan(4);
    const sumOf = (figure: number) => Object.values(teams).reduce((sum, counts) => sum + counts[figure]!, 0);
    expect(total).toEqual([sumOf(0), sumOf(1)]);
    expect(rest.reported.at(-1)![0]).toBe(rest.reported.at(-1)![1]);
  });

  test('each declared language has the most recent pass', () => {
    const [, matrix] = text.split(/^Most recent pass by programming language$/m).slice(-2);
    expect(text).toMatch(
      /Margaret Thompson +Payments & Billing +JavaScript +NOT TRAINED +2025-04-14 09:30 UTC/,
    );
    expect(text).toMatch(/Margaret Thompson +Python +Trained +2026-04-14 09:30 UTC/);
    expect(text).toMatch(/Ken Hopper +Mobile +None declared +Trained/);
    expect(matrix).toBeDefined();
  });

  test('the rules include the mapping, the custom CWE mappings, and each rule used', () => {
    const flat = text.replace(/\s+/g, ' ');
    expect(flat).toContain('PCI DSS 4.0.1: pci-dss, version 2026.11, supplied with Docket.');
    expect(flat).toMatch(/replaces the framework’s for 1 of 7 requirements: 6\.2\.4- ?crypto\./);
    expect(flat).toContain(
      'For 6.2.2 (person-based), a pass on any topic is required in each programming language',
    );
    for (const rule of [
      'Passing score',
      'Training window',
      'Coverage threshold',
      'Status',
      'People still to train',
    ])
      expect(text).toMatch(new RegExp(`^${rule} {2,}`, 'm'));
  });

  test('each section has a bookmark', async () => {
    const outline = await withPdfJs(file, (document) => document.getOutline());
    expect(outline.map(({ title }) => title)).toEqual([
      'Cover',
      'Contents',
      'Executive summary',
      'Requirements and gaps',
      'What the requirements ask for',
      'Trend over 12 months',
      'Mapped topics',
      'Trained people and the attempts that count',
      'People not yet trained',
      'Most recent pass by programming language',
      'People who left',
      'About this evidence',
      'How the figures are calculated',
      'Glossary',
      'Data dictionary',
      'How to verify this file',
    ]);
  });
});

test('prints a notice and the rules without eligible people', async () => {
  const { text } = await render({ eligible: 0 });
  expect(text).toContain('No eligible people on 2026-11-23: no active person has the “Learner” role');
  expect(text).toMatch(/0% +– +0 of 6 +7 +0\s/);
  expect(text).toContain('How the figures are calculated');
  expect(text).not.toMatch(/@northwind|NaN|null|undefined/);
});

test('prints why a framework without content has no coverage', async () => {
  const { text } = await render({ eligible: 30, items: [{ id: 'A', title: 'Nothing yet', share: null }] });
  expect(text).toMatch(/– +– +0 of 0 +1 +30\s/);
  expect(text).toContain('No topic is mapped to any requirement of this framework on 2026-11-23');
  expect(text).toContain('No topic is mapped to this framework on 2026-11-23');
});

test('there are no gaps and no list if everyone is trained', async () => {
  const { text } = await render({
    eligible: 30,
    items: [{ id: 'A', title: 'All of it', share: 1, cweIds: [79] }],
  });
  expect(text).toContain('There are no gaps: the only requirement meets the required share.');
  expect(text).toContain(
    'All 30 eligible people are trained on everything with mapped topics on 2026-11-23.',
  );
});

test('an OWASP list has risks, mapped by module if the list publishes no CWE IDs', async () => {
  const { text } = await render({
    eligible: 30,
    framework: {
      id: 'owasp-mobile-2024',
      kind: 'owasp',
      noun: 'risk',
      title: 'OWASP Mobile Top 10 2024',
      version: '2024',
    },
    items: [{ id: 'M1', title: 'Improper Credential Usage', share: 0.9 }],
  });
  expect(text).toContain('Risks and gaps');
  expect(text).toContain('Mapped by module: this list publishes no CWE IDs.');
  // The glossary explains both words.
  expect(text.split(/^ *Glossary *$/m)[0]).not.toMatch(/controls?\b/);
});

test('a snapshot that does not state what the items are called has controls', async () => {
  const { text } = await render({ eligible: 3, framework: { noun: undefined } });
  expect(text).toContain('Controls and gaps');
  expect(text).toMatch(/6 controls with content/);
});

test('a long framework fits on Letter pages', async () => {
  const items = Array.from({ length: 40 }, (_, index) => ({
    id: `PW.${index}`,
    title: `A practice with a title that needs two lines to be read as a whole ${'very '.repeat(40)}`,
    share: index / 40,
    cweIds: Array.from({ length: 900 }, (_each, cwe) => cwe + 1),
  }));
  const organization = { ...fixtureHeader('x').organization, pageSize: 'Letter' as const };
  const { file, text } = await render({ eligible: 3, items, header: { organization } });
  expect(text).toMatch(
    /The chart shows the first \d+ of 40 requirements\. The table that follows lists all requirements\./,
  );
  expect(text.match(/CWE 1, 2, 3,/g)).toHaveLength(40);
  expect(text.match(/898, 899, 900/g)).toHaveLength(40);
  // Content ends above the footer: the strips above and below the footer are empty.
  const boxes = (await placedTexts(file)).flat().map(({ text, baseline, size }) => ({
    text,
    top: baseline - 0.75 * size,
    bottom: baseline + 0.25 * size,
  }));
  for (const [top, bottom] of [
    [728, 737],
    [752, 792],
  ] as const)
    expect(boxes.filter((box) => box.bottom > top && box.top < bottom)).toEqual([]);
});

test('prints names in many scripts and names that imitate other text', async () => {
  const rows = [
    ...internationalNames.map((name) => ({ name })),
    { name: 'Eve\u202E\u0000 Mallory\nTrained', email: `${'y'.repeat(20_000)}@x.example` },
  ];
  const { file, text } = await render({ eligible: 40, items: [{ id: 'A', title: 'A', share: 0 }], rows });
  for (const name of internationalNames) expect(text).toContain(name);
  expect(text).toMatch(/Eve Mallory Trained\s*\ny+/);
  expect((await pageTexts(file)).join('')).toContain('Eve Mallory Trained');
  expect(text).toContain('…');
});

test('the same snapshot renders to the same bytes', async () => {
  const first = await render({ eligible: 40 });
  expect((await render({ eligible: 40 })).sha256).toBe(first.sha256);
  expect((await render({ eligible: 41 })).sha256).not.toBe(first.sha256);
});

test.each([2, 3])(
  'a snapshot of version %i has the untrained people of each control',
  async (kindVersion) => {
    const { text } = await render({ eligible: 7, header: { kindVersion } });
    expect(text).toMatch(/^6\.2\.4-crypto .+ 4 of 7 people not yet trained$/m);
    expect(text).toMatch(/^6\.2\.4-business-logic .+ 7 of 7 people not yet trained$/m);
    expect(text).toContain('All eligible people are trained.');
    expect(text).not.toMatch(/Trend over|attempts that count|Attempt that counts|undefined/);
  },
);

test('a snapshot of an unknown version is not rendered', async () => {
  await expect(render({ eligible: 7, header: { kindVersion: 1 } })).rejects.toThrow(
    'The snapshot has version 1.',
  );
});

describe('a document of a period', () => {
  let text: string;
  beforeAll(async () => {
    ({ text } = await render({ eligible: 40, period: true }));
  });

  test('has the period on the cover, in the scope and in the rules', () => {
    const period = / 2026-03-01 00:00 UTC, up to and including 2026-11-23 14:05 UTC/g;
    // On the cover, in the rules, and above the people who left.
    expect(text.match(period)).toHaveLength(3);
    expect(text).toMatch(/^Period +after 2026-03-01 00:00 UTC, up to/m);
    expect(text.replace(/\s+/g, '')).toContain('from=2026-03-01T00:00:00.000Z;to=2026-11-23T14:05:37.123Z');
  });

  test('has the position at the end of each quarter, of the framework and by control', () => {
    expect(text).toMatch(/^2026-03-31 21:59 UTC +37% +0% +0 +5 +1 +1 +40\nEnd of the quarter$/m);
    expect(text).toMatch(/^2026-11-23 14:05 UTC +65% +50% +3 +2 +1 +1 +40\nEnd of the period$/m);
    expect(text).toMatch(/^2026-06-30 21:59 UTC +Below share +75% +30 \/ 40 +80%$/m);
  });

  test('lists the people who joined, with the rate', () => {
    expect(text).toContain(
      '50% (2 of 4) of the people who joined in the period passed a topic within 30 × 24 hours.',
    );
    expect(text).toMatch(/2026-05-04 08:00 UTC +2026-06-03 08:00 UTC +30 +In time/);
    expect(text).toMatch(/2026-05-04 08:00 UTC +2026-06-03 08:00 UTC +31 +Late/);
    expect(text).toMatch(/2026-07-01 08:00 UTC +None +NO PASS/);
  });
});

test('a framework with more controls than columns lists the IDs of the missing ones', async () => {
  const items = Array.from({ length: 16 }, (_, index) => ({
    id: `A.${index + 1}`,
    title: `Control ${index + 1}`,
    share: index % 2 === 0 ? 0.5 : 1,
  }));
  const { text } = await render({ eligible: 4, items });
  expect(text).toMatch(/^Ada Lovelace +A\.1, A\.3, A\.5, A\.7, A\.9, A\.11, A\.13, A\.15$/m);
  expect(text).toMatch(/^A\.3 +Control 3: 2 of 4 people not yet trained$/m);
});

test('short IDs head the columns of the matrix', async () => {
  const items = ['A01', 'A02'].map((id) => ({ id, title: `Risk ${id}`, share: 0.5 }));
  const { text } = await render({ eligible: 4, items });
  expect(text).toMatch(/^Person +A01 +A02$/m);
  // Each team is a group with the number of its people.
  const teams = [
    ...text.matchAll(
      /^(Checkout|Identity|Mobile|Payments & Billing|Platform|Site Reliability Engineering|No team) +(\d+)$/gm,
    ),
  ];
  expect(teams.reduce((sum, [, , people]) => sum + Number(people), 0)).toBe(2);
  expect(text).toMatch(/^A01 +Risk A01: 2 of 4 people not yet trained$/m);
});

test('says that nobody is within the scope of eligible people, on the cover, in the summary and in the list', async () => {
  const { rules } = fixtureHeader('framework-evidence');
  const header = { rules: { ...rules, eligibleJobFunctions: ['developer'] } };
  const text = (await render({ eligible: 0, header })).text.replace(/\s+/g, ' ');
  expect(
    text.match(/no active person with the “Learner” role is within the scope of eligible/g),
  ).toHaveLength(3);
  expect(text).not.toContain('no active person has the “Learner” role');
});
