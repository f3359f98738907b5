import { fixtureEvidence } from '../evidence/evidence.fixture.js';
import { reportKind } from '../registry.js';
import type { SnapshotHeader, SnapshotLine } from './snapshot.js';
import { SnapshotWriter } from './snapshot.js';

/** Returns a header as written by the collector, with a fixed instant. @param eligible number of eligible people */
export const fixtureHeader = (
  kind: string,
  overrides: Partial<SnapshotHeader> = {},
  eligible = 19,
): SnapshotHeader => ({
  docket: 'snapshot',
  version: 9,
  kind,
  kindVersion: reportKind(kind)?.snapshot.version ?? 1,
  reportId: '0197a6b2-3c4d-7e5f-8a9b-1c2d3e4f5a6b',
  organization: {
    id: '0197a6b2-0000-7000-8000-000000000001',
    slug: 'northwind',
    name: 'Northwind Software & Söhne',
    timeZone: 'Europe/Berlin',
    locale: 'en',
    pageSize: 'A4',
    classification: 'Confidential',
  },
  asOf: '2026-11-23T14:05:37.123Z',
  knownAt: '2026-11-23T14:05:37.123Z',
  dataVersion: 1204,
  historySince: '2026-01-01T00:00:00.000Z',
  evidence: {
    build: {
      version: '1.0.0',
      commit: '0123456789abcdef0123456789abcdef01234567',
      imageDigest: `sha256:${'0123456789abcdef'.repeat(4)}`,
    },
    population: {
      onRecord: eligible + 9,
      notYetJoined: 1,
      left: 5,
      administrators: 2,
      auditors: 1,
      outsideJobScope: 0,
      eligible,
      countedAgain: eligible,
    },
    timeliness: {
      attempts: 412,
      recordedLate: 9,
      dependentPeople: 1,
      recordedAfter: 0,
      scenarios: 24,
      scenariosRecordedLate: 3,
      scenariosRecordedAfter: 0,
      scenarioDependentPeople: 2,
    },
    ...fixtureEvidence,
    recordTypes: reportKind(kind)?.recordTypes ?? fixtureEvidence.recordTypes,
  },
  requestedBy: { name: 'Ada Example', email: 'ada@example.com' },
  reportUrl: 'https://docket.example.com/organization/reports/0197a6b2-3c4d-7e5f-8a9b-1c2d3e4f5a6b',
  params: {},
  subject: 'Northwind Software & Söhne',
  rules: { passingScore: 70, windowDays: 365, coverageThresholdPercent: 80 },
  ...overrides,
});

/** Writes a snapshot. @returns its SHA-256 */
export async function writeSnapshot(
  file: string,
  header: SnapshotHeader,
  lines: Iterable<SnapshotLine>,
): Promise<string> {
  const writer = new SnapshotWriter(file);
  await writer.write(header);
  for (const line of lines) await writer.write(line);
  return (await writer.finish()).sha256;
}

/** Names in scripts that documents must be able to print. */
export const internationalNames = [
  'Zoë Müller-Łukasiewicz',
  'Дмитрий Воробьёв',
  'Ελένη Παπαδοπούλου',
  '王小明',
  'さくら 田中',
  '김민준',
  'محمد الأحمد',
  'דוד כהן',
  'प्रिया शर्मा',
  'Robin 🚀',
];
