import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentLanguages } from '@docket/contracts/values';
import { checkPdf, pageLayouts, pdfAttachment } from '@docket/testing/documents';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
  expect(text).toMatch(/Attempts, without voided +11/);
  expect(text).toMatch(/from 2025-07-01 00:00 UTC +Learner/);
  expect(text).toContain('before the history');
  expect(text).toMatch(/Injection and access control, autumn 2026 +Overdue · 2 \/ 4/);
  expect(text).toMatch(/PCI DSS +satisfied: 0 of 1/);
  expect(text).toMatch(/pci-dss 12\.6 +Parental leave/);
  expect(text).toContain('VOIDED');
  expect(text).toContain('Imported for the wrong person · by');
  expect(text).toContain('The invoice search that answered too much');
  const csv = String(await pdfAttachment(file, 'attempts.csv')).split('\r\n');
  expect(csv).toHaveLength(14);
  expect(csv[0]).toContain('sourceId');
});

it('prints a person without records of training', async () => {
  const { text } = await render({ attempts: 0 });
  expect(text).toContain('There are no attempts.');
  expect(text).not.toContain('VOIDED');
});

it('says that the requested person was merged with this one', async () => {
  const other = { id: '0197a6b2-0001-7000-8000-0000000000ff', name: 'G. Hopper', email: 'g@x.y' };
  const { text } = await render({ attempts: 1, person: { requestedId: other.id, merged: [other] } });
  expect(text.replaceAll(/\s+/g, ' ')).toContain(
    `The requested person ${other.id} was merged with this person`,
  );
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
}, 60_000);

it.each(documentLanguages)('fits on its pages in %s', async (language) => {
  for (const orientation of ['portrait', 'landscape'])
    await render({ attempts: 12, header: { params: { language, orientation } } });
});
