import { documentLanguages, documentOrientations } from '@docket/contracts/values';
import { margin, pageDimensions, size } from '@docket/pdf';
import { placedTexts } from '@docket/testing/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EarlierReport } from '../comparison/compare-snapshots.js';
import { REPORT_KINDS, reportKind } from '../registry.js';
import { SnapshotReader } from '../snapshot/snapshot.js';
import { AS_OF, DemoDocuments } from '../testing/demo-documents.js';
import { dividedTexts } from './divided-texts.fixture.js';

// The documents of an organization have longer names, IDs and titles than the fixtures, and more columns with content.

let demo: DemoDocuments;
const snapshots: Record<string, EarlierReport> = {};

beforeAll(async () => {
  demo = await DemoDocuments.create();
  const first = async (sql: string): Promise<string> =>
    (await demo.db.asOwner<{ id: string }>(sql, [demo.organizationId]))[0]!.id;
  const control = { frameworkId: 'pci-dss', itemId: '6.2.2', asOf: AS_OF };
  const params: Record<string, Record<string, unknown>> = {
    training: { from: '2026-03-01T00:00:00.000Z', to: AS_OF },
    'assignment-compliance': {
      assignmentId: await first(`select id from assignment where organization_id = $1 order by id limit 1`),
      asOf: AS_OF,
    },
    'framework-evidence': { frameworkId: 'pci-dss', asOf: AS_OF },
    sample: { population: 'control', ...control, size: 20, stratify: 'team' },
    'person-record': {
      personId: await first(
        `select person_id id from attempt where organization_id = $1 group by 1 order by count(*) desc, 1 limit 1`,
      ),
      asOf: AS_OF,
    },
  };
  for (const { id } of REPORT_KINDS) snapshots[id] = await (await demo.read(id, params[id]!)).earlier();
}, 60_000);
afterAll(() => demo?.remove());

test.each(
  REPORT_KINDS.flatMap(({ id }) =>
    documentLanguages.flatMap((language) =>
      documentOrientations.map((orientation) => ({ kind: id, language, orientation })),
    ),
  ),
)(
  'divides no word, number, instant or date of the demo organization, and has no heading at the end of a page: $kind, $language, $orientation',
  async ({ kind, language, orientation }) => {
    const { snapshot: collected, sha256 } = snapshots[kind]!;
    const snapshot = await SnapshotReader.open(collected.file);
    Object.assign(snapshot.header.params, { language, orientation });
    const file = demo.file(`${kind}-${language}-${orientation}.pdf`);
    const target = { file, snapshotSha256: sha256, progress: () => undefined };
    expect(await dividedTexts(() => reportKind(kind)!.render(snapshot, target))).toEqual([]);
    const orphans = (await placedTexts(file)).map((texts) => {
      const height = pageDimensions('A4', orientation)[1];
      const body = texts.filter(({ baseline }) => baseline < height - margin - 16);
      return body.toSorted((a, b) => b.baseline - a.baseline)[0];
    });
    expect(orphans.filter((last) => last?.size === size.heading).map((last) => last!.text)).toEqual([]);
  },
  30_000,
);
