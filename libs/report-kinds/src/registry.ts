import { assignmentComplianceReport } from './assignment-compliance/assignment-compliance.definition.js';
import { frameworkEvidenceReport } from './framework-evidence/framework-evidence.definition.js';
import type { ReportKind } from './report-kind.js';
import { trainingReport } from './training/training.definition.js';

/** Every kind of document there is, in the order in which the page offers them. */
export const REPORT_KINDS: ReportKind[] = [
  trainingReport,
  assignmentComplianceReport,
  frameworkEvidenceReport,
];
