import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DEFAULT_ACCENT, documentLanguages, shareText } from '@docket/contracts';
import {
  checkPdf,
  renderPages,
  jpeg,
  pageTexts,
  pdfAttachment,
  pdfInfo,
  createPng,
  uncompressedPdf,
} from '@docket/testing/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureHeader } from '../snapshot/snapshot.fixture.js';
import { SnapshotReader, type SnapshotHeader } from '../snapshot/snapshot.js';
import { renderTraining } from '../training/training.render.js';
import { trainingEvidence, writeTrainingSnapshot } from '../training/training.fixture.js';

const SNAPSHOT = 'a'.repeat(64);
const { organization } = fixtureHeader('training');
let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-evidence-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Renders the Training Report of a header. The printed snapshot hash is the same for all, so that pages can be compared. */
async function render(overrides: Parameters<typeof writeTrainingSnapshot>[2], people = 3): Promise<string> {
  const [snapshot, file] = [join(folder, `${(count += 1)}.gz`), join(folder, `${count}.pdf`)];
  await writeTrainingSnapshot(snapshot, people, overrides);
  const target = { file, snapshotSha256: SNAPSHOT, progress: () => undefined };
  await renderTraining(await SnapshotReader.open(snapshot), target);
  await checkPdf(file);
  return file;
}

/** Removes the instants that header version 4 added. */
const earlier = {
  knownAt: undefined,
  dataVersion: undefined,
  historySince: undefined,
  evidence: undefined,
  reportUrl: undefined,
} as unknown as Partial<SnapshotHeader>;

/** Returns the size of each page with a hash of its pixels. */
const pageHashes = async (file: string): Promise<string[]> =>
  (await renderPages(file, { resolution: 40 })).map(({ width, height, pixels }) => {
    const sha256 = createHash('sha256').update(pixels).digest('hex');
    return `${width} x ${height}: ${sha256}`;
  });

describe('the accent', () => {
  it('replaces the default color everywhere', async () => {
    const custom = { version: 2 as const, organization: { ...organization, accentColor: '#FF0000' } };
    const [before, after] = [
      await uncompressedPdf(await render({})),
      await uncompressedPdf(await render(custom)),
    ];
    const [old, red] = ['.043 .431 .431 rg', '1 0 0 rg'].map((rg) => new RegExp(`^(BT )?${rg}`, 'gm'));
    expect(before.match(old!)?.length).toBeGreaterThan(1);
    expect(after.match(old!)).toBeNull();
    expect(after.match(red!)?.length).toBe(before.match(old!)?.length);
  });
});

describe('the orientation', () => {
  it.each([
    [595.28, 841.89, undefined],
    [595.28, 841.89, 'sideways'],
    [841.89, 595.28, 'landscape'],
  ])('makes pages of %s x %s points for %p', async (width, height, orientation) => {
    const { pageSize } = await pdfInfo(await render({ params: { orientation } }));
    expect(pageSize).toEqual([width, height]);
  });
});

describe('a snapshot of version 1', () => {
  it('looks like version 2 with the default accent and no logo', async () => {
    const version2 = {
      ...earlier,
      version: 2 as const,
      organization: { ...organization, accentColor: DEFAULT_ACCENT },
    };
    const pages = await pageHashes(await render({ ...earlier, version: 1 }));
    expect(pages.length).toBeGreaterThan(3);
    expect(await pageHashes(await render(version2))).toEqual(pages);
  });

  it('is read, but an unknown version is not', async () => {
    await expect(render({ version: 10 as 9 })).rejects.toThrow(
      /version 1 or 2 or 3 or 4 or 5 or 6 or 7 or 8 or 9/,
    );
  });
});

describe('the logo', () => {
  it.each<[string, Buffer, number, number]>([
    ['a wide logo', createPng({ width: 600, height: 16, colorType: 0, samples: () => [0] }), 296, 8],
    ['a tall logo', createPng({ width: 16, height: 480, colorType: 0, samples: () => [0] }), 2, 48],
    ['a small logo, which is not enlarged', jpeg, 18, 12],
  ])('keeps its proportions on the cover: %s', async (_, bytes, width, height) => {
    const file = await render({
      version: 2,
      organization: { ...organization, logo: bytes.toString('base64') },
    });
    const [, w, h] = /^q ([\d.]+) 0 0 ([\d.]+) [\d.]+ [\d.]+ cm \/Logo Do Q$/m.exec(
      await uncompressedPdf(file),
    )!;
    expect([Math.round(Number(w)), Math.round(Number(h))]).toEqual([width, height]);
    expect(await pageTexts(file, { to: 1 })).toEqual([expect.stringContaining(organization.name)]);
  });
});

it('prints the version of the snapshot shape', async () => {
  const [cover] = await pageTexts(await render({ version: 3, kindVersion: 2 }), { to: 1 });
  expect(cover).toMatch(/format version 2/);
});

describe('the instants of the figures', () => {
  const textOf = async (overrides: Partial<SnapshotHeader>): Promise<{ cover: string; rules: string }> => {
    const pages = (await pageTexts(await render(overrides))).map((page) => page.replace(/\s+/g, ' '));
    const rules = pages.slice(pages.findIndex((page) => page.includes('Training window'))).join(' ');
    return { cover: pages[0]!, rules };
  };
  const past = {
    asOf: '2026-03-01T08:00:00.000Z',
    knownAt: '2026-11-20T09:30:15.250Z',
    dataVersion: 7,
    historySince: '2026-06-01T00:00:00.000Z',
  };
  const started = /The history of settings, content, frameworks, .* starts at 2026-06-01 00:00:00\.000 UTC\./;

  it('are printed on the cover and among the rules', async () => {
    const { cover, rules } = await textOf(past);
    for (const text of [cover, rules]) {
      expect(text).toContain('Data as of');
      expect(text).toContain('2026-03-01 08:00:00.000 UTC');
      expect(text).toContain('Records known at');
      expect(text).toContain('2026-11-20 09:30:15.250 UTC (data version 7)');
    }
    expect(rules).toMatch(started);
    expect(rules).toContain('Memberships, roles, teams and assignments are those of this instant.');
    expect(rules).not.toContain('settings, content and assignments are those of this instant');
  });

  it('do not mention the start of the history from that instant on', async () => {
    // The months of the trend are also after it.
    const { rules } = await textOf({ ...past, historySince: '2025-11-01T00:00:00.000Z' });
    expect(rules).not.toContain('The history of settings');
    expect(rules).toContain('settings, content and assignments are those of this instant');
  });

  it('are one instant before header version 4', async () => {
    const { cover, rules } = await textOf({ ...earlier, version: 3, asOf: past.asOf });
    expect(cover).toContain('Data as of 2026-03-01 08:00:00.000 UTC');
    expect(rules).toContain('All figures reflect the records at 2026-03-01 08:00:00.000 UTC');
    expect(cover + rules).not.toMatch(/known at|data version|start of the history/i);
  });

  it.each(documentLanguages)('are printed in %s', async (language) => {
    const pages = (await pageTexts(await render({ ...past, params: { language } }))).map((page) =>
      page.replace(/\s+/g, ''),
    );
    // Extracted right-to-left text has the date after the time.
    for (const part of ['2026-11-20', '09:30:15.250']) expect(pages[0]).toContain(part);
    for (const part of ['2026-06-01', '00:00:00.000']) expect(pages.join('')).toContain(part);
  });

  it('are part of the attached figures', async () => {
    const file = await render(past);
    expect(JSON.parse(String(await pdfAttachment(file, 'figures.json')))).toMatchObject(past);
  });
});

describe('the reason why nobody is eligible', () => {
  const { evidence } = fixtureHeader('training');
  const textOf = async (overrides: Partial<SnapshotHeader>): Promise<string> =>
    (await pageTexts(await render(overrides, 0))).join(' ').replace(/\s+/g, ' ');

  it('is the role, the scope, or that no records were known', async () => {
    expect(await textOf({})).toContain('no active person has the “Learner” role.');
    const { rules } = fixtureHeader('training');
    expect(await textOf({ rules: { ...rules, bespokeSoftwareOnly: true } })).toContain(
      'is within the scope of eligible people that the organization has set.',
    );
    const population = { ...evidence!.population, onRecord: 0 };
    const text = await textOf({
      asOf: '2026-01-02T00:00:00.000Z',
      knownAt: '2026-01-03T10:00:00.000Z',
      evidence: { ...evidence!, population },
    });
    expect(text).toContain('No records of people were known at 2026-01-03 10:00 UTC.');
    expect(text).not.toContain('no active person');
  });
});

it('states when a voided attempt no longer counts, and no rule that the Training Report does not use', async () => {
  const text = (await pageTexts(await render({}))).join(' ').replace(/\s+/g, ' ');
  expect(text).toContain('A voided attempt does not count from when its void was recorded.');
  expect(text).toContain('Training window');
  expect(text).not.toContain('Coverage threshold');
  expect(text).toMatch(/Completion rate Completed assignments .* Exempt people are excluded\./);
  expect(text).toContain('Training counts after the counting start of an assignment');
});

describe('about this evidence', () => {
  const evidence = trainingEvidence(3);
  const { attempts, recordedLate, dependentPeople } = evidence.timeliness;
  /** Returns the text of the section without line breaks; undefined if the document has no such section. */
  const values = async (overrides: Partial<SnapshotHeader>): Promise<string | undefined> => {
    const pages = await pageTexts(await render({ params: { language: 'en' }, ...overrides }));
    const text = pages.map((page) => page.replaceAll(/\s+/g, ' '));
    const start = text.findIndex((page) => page.includes('This section shows where the data comes from'));
    if (start < 0) return undefined;
    const end = text.findIndex(
      (page, index) => index > start && page.includes('How the figures are calculated'),
    );
    // The rules follow below the section, on its last page.
    return text
      .slice(start, end + 1)
      .join(' ')
      .split('How the figures are calculated')[0];
  };

  it('prints source, scope, the population bridge and timeliness', async () => {
    const text = (await values({}))!;
    expect(text).toContain('Docket 1.0.0, build 0123456789abcdef0123456789abcdef01234567');
    expect(text).toContain('20261129160000_attempt_inputs');
    expect(text).toContain('Training Report, format version 9');
    expect(text).toContain(`SHA-256 of the snapshot ${SNAPSHOT}`);
    expect(text).toContain('attempts; starts and completions of scenarios; assignments; exemptions');
    expect(text).toContain(organization.id);
    expect(text).toMatch(
      /language = en; orientation = portrait; asOf = 2026-11-23T14:05:37\.123Z; knownAt = 2026-11-23T14:05:37\.123Z/,
    );
    expect(text).toMatch(
      /After 2025-11-23 14:05:37\.123 UTC, up to and including 2026-11-23 14:05:37\.123 UTC/,
    );
    expect(text).toContain(
      'Requested by Ada Example (ada@example.com) Requested at 2026-11-23 14:05:36.480 UTC',
    );
    expect(text).toMatch(/Generated 2026-11-23 14:05:37\.124 UTC/);
    expect(text).toMatch(
      /People on record 12 Not yet joined − 1 Left − 5 Administrators − 2 Auditors − 1 .*− 0 .*Eligible people = 3/,
    );
    const late = `${recordedLate} \\(${shareText(recordedLate, attempts)}\\)`;
    expect(text).toMatch(
      new RegExp(`Attempts of eligible people in the window ${attempts} .*${late} .* ${dependentPeople} `),
    );
    expect(text).not.toContain('Recorded after the instant');
  });

  it('prints the inputs with their sum, and the changes', async () => {
    const text = (await values({}))!;
    expect(text).toContain(
      'The 4 largest of 61 inputs are listed here. The attached file inputs.csv lists all',
    );
    expect(text).toContain(`All inputs Completions of scenarios: 24 ${attempts}`);
    expect(text).toMatch(/240 2 \d/);
    expect(text).toContain('Left out by the mapping: 5');
    expect(text).toMatch(/scenario-progress\.csv .*Completions of scenarios: 24/);
    expect(text).toMatch(/People with a scenario of which all completions were recorded late 2/);
    expect(text.replaceAll(' ', '')).toContain(evidence.inputs!.items[0]!.fileSha256);
    expect(text).toMatch(/Voids of attempts 1 Corrections of people 1 Merged people 1/);
    expect(text).toMatch(
      /2026-09-15 09:00 UTC 2026-11-02 10:30 UTC Role Zoë Müller-Łukasiewicz .*Learner Administrator/,
    );
    expect(text).toMatch(/Only people who work on bespoke software Yes No/);
    expect(text).not.toContain('latest of');
  });

  it('states that nothing changed and that there are no attempts', async () => {
    const inputs = { total: 0, attempts: 0, items: [] };
    const changes = { total: 0, items: [], voids: 0, corrections: 0, merges: 0 };
    const text = (await values({ evidence: { ...evidence, inputs, changes } }))!;
    expect(text).toContain('No attempts or scenarios were completed in the window.');
    // A page may end between them.
    for (const change of ['Changes of values', 'Voids of attempts', 'Corrections of people', 'Merged people'])
      expect(text).toMatch(new RegExp(`${change} 0\\b`));
  });

  it('states from when changes are recorded, and no number for a time without a record', async () => {
    const none = { total: 0, items: [], voids: 0, corrections: 0, merges: 0 };
    const since = (historySince: string, changes = none) =>
      values({ historySince, evidence: { ...evidence, changes } });
    const complete = (await since('2025-11-23T14:05:37.123Z'))!;
    expect(complete).not.toContain('Changes are recorded from');
    const partly = (await since('2026-11-23T14:05:37.122Z'))!;
    expect(partly).toContain('Changes are recorded from 2026-11-23 14:05:37.122 UTC on');
    expect(partly).toMatch(/Changes of values 0 Voids of attempts 0 Corrections of people 0 Merged people 0/);
    const unknown = (await since('2026-11-23T14:05:37.123Z', { ...none, voids: 2 }))!;
    expect(unknown).toMatch(
      /Changes of values – Voids of attempts 2 Corrections of people – Merged people –/,
    );
  });

  it('lists moved deadlines', async () => {
    const text = (await values({}))!;
    expect(text).toMatch(/Deadline of an assignment .*2026-07-31 21:59 UTC .*2026-10-31 22:59 UTC/);
  });

  it('states the window of an assignment', async () => {
    const text = await values({ params: { language: 'en', assignmentId: '1' } });
    expect(text).toMatch(/UTC: the time in which training counts for the assignment/);
  });

  it('prints how many records were recorded after a past instant', async () => {
    const text = await values({ asOf: '2026-11-01T00:00:00.000Z' });
    expect(text).toMatch(/Attempts recorded after “Data as of” 0/);
    expect(text).toMatch(/Completions of scenarios recorded after “Data as of” 0/);
  });

  it('is attached as data', async () => {
    const figures = JSON.parse((await pdfAttachment(await render({}), 'figures.json')).toString()) as {
      evidence: unknown;
    };
    expect(figures.evidence).toEqual(evidence);
  });

  it.each(documentLanguages)('fits on its pages in %s', async (language) => {
    for (const orientation of ['portrait', 'landscape']) await render({ params: { language, orientation } });
  });

  it('has neither inputs nor changes in documents of header version 4', async () => {
    const { build, population, timeliness } = evidence;
    const text = await values({ version: 4, evidence: { build, population, timeliness } });
    expect(text).toContain(`Attempts of eligible people in the last 365 × 24 hours ${attempts}`);
    expect(text).not.toMatch(/Inputs|Changes in the window|Database schema|undefined/);
  });

  it('is missing in documents of earlier snapshots', async () => {
    expect(await values(earlier)).toBeUndefined();
  });
});

describe('the snapshot', () => {
  const people = [0, 3, 240];
  it.each(people)(
    'is attached byte for byte, so that its SHA-256 is the printed one, with %d people',
    async (number) => {
      const file = await render({}, number);
      const attached = await pdfAttachment(file, 'snapshot.ndjson');
      const written = gunzipSync(await readFile(file.replace('.pdf', '.gz')));
      expect(attached.equals(written)).toBe(true);
    },
  );

  it.each(['report-حسن-سالم.pdf', `${'x'.repeat(200)}.pdf`, 'report 1.pdf'])(
    'has commands with a neutral name for a file whose name does not survive copying: %s',
    async (fileName) => {
      const [snapshot, file] = [join(folder, 'name.gz'), join(folder, 'name.pdf')];
      const snapshotSha256 = await writeTrainingSnapshot(snapshot, 3);
      const target = { file, fileName, snapshotSha256, progress: () => undefined };
      await renderTraining(await SnapshotReader.open(snapshot), target);
      const text = (await pageTexts(file)).join('\n').replaceAll(/\s+/g, ' ').replaceAll('\\ ', '');
      expect(text).toContain('sha256sum report.pdf');
      expect(text).toContain('--show-attachment=snapshot.ndjson report.pdf > snapshot.ndjson && ');
      expect(text).toContain('The commands call the file report.pdf');
    },
  );

  it('has the SHA-256 that the printed command computes', async () => {
    const [snapshot, file] = [join(folder, 'verify.gz'), join(folder, 'verify.pdf')];
    const snapshotSha256 = await writeTrainingSnapshot(snapshot, 3);
    await renderTraining(await SnapshotReader.open(snapshot), {
      file,
      fileName: 'verify.pdf',
      snapshotSha256,
      progress: () => undefined,
    });
    const text = (await pageTexts(file)).join('\n').replaceAll(/\s+/g, ' ');
    expect(text).toContain(snapshotSha256);
    expect(text.replaceAll('\\ ', '')).toContain(
      'qpdf --show-attachment=snapshot.ndjson verify.pdf > snapshot.ndjson && sha256sum snapshot.ndjson',
    );
    const attached = await pdfAttachment(file, 'snapshot.ndjson');
    expect(createHash('sha256').update(attached).digest('hex')).toBe(snapshotSha256);
  });
});
