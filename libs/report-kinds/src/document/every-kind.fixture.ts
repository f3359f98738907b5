import { writeComplianceSnapshot } from '../assignment-compliance/assignment-compliance.fixture.js';
import {
  itemsWithExemptions,
  writeEvidenceSnapshot,
} from '../framework-evidence/framework-evidence.fixture.js';
import { writeRecordSnapshot } from '../person-record/person-record.fixture.js';
import { languagePopulation, writeSampleSnapshot } from '../sample/sample.fixture.js';
import type { SnapshotHeader } from '../snapshot/snapshot.js';
import { writeTrainingSnapshot } from '../training/training.fixture.js';

/** Writes a snapshot of a kind with every section that it can have: periods, exemptions, and people who left. @returns its SHA-256 */
export const fullSnapshots: Record<
  string,
  (file: string, header: Partial<SnapshotHeader>) => Promise<string>
> = {
  training: (file, header) => writeTrainingSnapshot(file, 40, header, { period: true }),
  'assignment-compliance': (file, header) =>
    writeComplianceSnapshot(file, { assignees: 12, exempt: 2, leavers: 2, header }),
  'framework-evidence': (file, header) =>
    writeEvidenceSnapshot(file, { eligible: 12, items: itemsWithExemptions, period: true, header }),
  sample: (file, header) =>
    writeSampleSnapshot(file, { people: 6, population: languagePopulation, stratify: 'team', header }),
  'person-record': (file, header) => writeRecordSnapshot(file, { attempts: 20, header }),
};
