// The second public API of this package: what is registered, without what collects. Threads that render load it; it loads
// the renderer of a kind when a report of that kind comes.
import { assignmentComplianceReport } from './assignment-compliance/assignment-compliance.definition.js';
import { frameworkEvidenceReport } from './framework-evidence/framework-evidence.definition.js';
import type { ReportKind } from './report-kind.js';
import { trainingReport } from './training/training.definition.js';

export type { RenderTarget } from './rendering.js';
export type { ReportKind } from './report-kind.js';
export { SnapshotReader } from './snapshot.js';

/** Every kind of report there is, in the order in which the page offers them. */
export const REPORT_KINDS: ReportKind[] = [
  trainingReport,
  assignmentComplianceReport,
  frameworkEvidenceReport,
];

/** Finds a kind by its id. */
export const reportKind = (id: string): ReportKind | undefined => REPORT_KINDS.find((kind) => kind.id === id);
