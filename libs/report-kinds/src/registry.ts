// The second entry point of this package: all kinds, without the collectors. Render threads import it, and the renderers with
// `prepareRendering`.
import { assignmentComplianceReport } from './assignment-compliance/assignment-compliance.definition.js';
import { frameworkEvidenceReport } from './framework-evidence/framework-evidence.definition.js';
import { personRecordReport } from './person-record/person-record.definition.js';
import type { ReportKind } from './report-kind.js';
import { sampleReport } from './sample/sample.definition.js';
import { trainingReport } from './training/training.definition.js';

export type { RenderTarget } from './rendering.js';
export type { ReportKind } from './report-kind.js';
export { SnapshotReader } from './snapshot/snapshot.js';

/** All kinds of reports, in the order in which the reports page lists them. */
export const REPORT_KINDS: ReportKind[] = [
  trainingReport,
  assignmentComplianceReport,
  frameworkEvidenceReport,
  sampleReport,
  personRecordReport,
];

/** Imports all renderers and opens the fonts of every document. A render thread does so before it takes its first document. */
export async function prepareRendering(): Promise<void> {
  await Promise.all(REPORT_KINDS.map((kind) => kind.prepare('render')));
  const { openCommonFonts } = await import('@docket/pdf');
  openCommonFonts();
}

/** Returns the kind with an ID. */
export const reportKind = (id: string): ReportKind | undefined => REPORT_KINDS.find((kind) => kind.id === id);
