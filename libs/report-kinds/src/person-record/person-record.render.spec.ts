import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentLanguages } from '@docket/contracts/values';
import { checkPdf, pageLayouts, pdfAttachment } from '@docket/testing/documents';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixtureHeader } from '../snapshot/snapshot.fixture.js';
import { SnapshotReader } from '../snapshot/snapshot.js';
import { writeRecordSnapshot, type RecordFixture } from './person-record.fixture.js';
import { renderPersonRecord } from './person-record.render.js';

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-record-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function render(fixture: RecordFixture): Promise<{ file: string; text: string }> {
  const path = join(folder, String((files += 1)));
  const snapshotSha256 = await writeRecordSnapshot(`${path}.gz`, fixture);
  const target = { file: `${path}.pdf`, snapshotSha256, progress: () => undefined };
  await renderPersonRecord(await SnapshotReader.open(`${path}.gz`), target);
  await checkPdf(target.file);
  return { file: target.file, text: (await pageLayouts(target.file)).join('\f') };
}

it('prints every part of the record', async () => {
  const { text, file } = await render({ attempts: 12 });
  expect(text).toMatch(/Counted attempts +11/);
  expect(text).toMatch(/from 2025-07-01 00:00 UTC +Learner/);
  expect(text).toContain('before the history');
  expect(text).toMatch(/Injection and access control, autumn 2026 +Overdue · 2 \/ 4/);
  expect(text).toMatch(/PCI DSS +trained on: 0 of 1/);
  expect(text).toMatch(/pci-dss 12\.6 +Parental leave/);
  expect(text).toContain('VOIDED');
  expect(text).toContain('Imported for the wrong person · by');
  expect(text).toContain('csv · scenario-progress.csv');
  expect(text).toContain('The invoice search that answered too much');
  const csv = String(await pdfAttachment(file, 'attempts.csv')).split('\r\n');
  expect(csv).toHaveLength(14);
  expect(csv[0]).toContain('sourceId');
});

it('prints a person without records of training', async () => {
  const { text } = await render({ attempts: 0 });
  expect(text).toContain('There are no attempts on record.');
  expect(text).not.toContain('VOIDED');
});

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

it('prints the rules of assignments, and with each assignment the values that they depend on', async () => {
  const text = flat((await render({ attempts: 12 })).text);
  expect(text).toMatch(/Window of records Attempts: of any age, up to and including \S+ .*Changes: after /);
  expect(text).toContain('optional · closed 2026-01-15 16:00 UTC by ada@example.com');
  expect(text).toContain(
    'A closed assignment has the content, progress and status as of when it was closed.',
  );
  expect(text).toContain('late under the first deadline (2026-10-15 21:59 UTC)');
  expect(text).toContain('Training counts: after 2026-08-02 08:00 UTC (30 × 24 h before it was assigned)');
  expect(text).toContain('Recognized earlier: 1 · People who join later: at least 30 × 24 h');
  expect(text).toContain('which is N × 24 h before it was assigned');
  expect(text).toContain('N is printed with each assignment.');
  expect(text).toContain('and 30 × 24 h after first being in scope');
  expect(text).toContain('“Late under the first deadline”: overdue or completed late');
  expect(text).toContain('Overdue: not all items, and the deadline has passed.');
  expect(text).not.toContain('Shown as of their departure');
});

it('says that a person who left is shown as of the departure', async () => {
  const person = { active: false, leftAt: '2026-11-01T09:00:00.000Z' };
  const text = flat((await render({ attempts: 12, person })).text);
  expect(text).toContain('This person left the organization at 2026-11-01 09:00 UTC.');
  expect(text.split('Shown as of their departure')).toHaveLength(3);
});

it('renders version 1 of the snapshot, which had no counting rules', async () => {
  const { text } = await render({ attempts: 12, header: { kindVersion: 1 } });
  expect(text).toMatch(/Injection and access control, autumn 2026 +Overdue · 2 \/ 4/);
  expect(flat(text)).not.toMatch(/Training counts:|× 24 h before it was assigned|late under the first/);
});

it('says that the requested person was merged with this one', async () => {
  const other = { id: '0197a6b2-0001-7000-8000-0000000000ff', name: 'G. Hopper', email: 'g@x.y' };
  const { text } = await render({ attempts: 1, person: { requestedId: other.id, merged: [other] } });
  expect(flat(text)).toContain(`The requested person ${other.id} was merged with this person`);
  expect(text).toContain('G. Hopper · g@x.y');
});

it('prints 5,000 attempts, and cuts names of 20,000 characters', async () => {
  const name = 'Ada '.repeat(5_000);
  const { text } = await render({
    attempts: 5_000,
    person: { name, email: `${'x'.repeat(20_000)}@x.y`, team: name },
    header: { subject: name },
  });
  expect(text).toContain('lms · attempt-4999');
  const [cover] = text.split('\f');
  for (const label of ['Report ID', 'Prepared by', 'Reviewed by']) expect(cover).toContain(label);
}, 60_000);

it.each(documentLanguages)('fits on its pages in %s', async (language) => {
  const person = { active: false, leftAt: '2026-11-01T09:00:00.000Z' };
  // The name fits in the footer, which would cut a longer one.
  const organization = { ...fixtureHeader('person-record').organization, name: 'Northwind' };
  for (const orientation of ['portrait', 'landscape']) {
    const header = { organization, params: { language, orientation } };
    const { text } = await render({ attempts: 12, person, header });
    // No rule and no note is truncated.
    expect(text).not.toContain('…\n');
  }
});
