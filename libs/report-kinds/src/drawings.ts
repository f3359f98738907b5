// The second face of this room: drawing alone. A thread that draws loads neither the database nor what asks for documents.
import { assignmentComplianceDrawing } from './assignment-compliance/assignment-compliance.render.js';
import { frameworkEvidenceDrawing } from './framework-evidence/framework-evidence.render.js';
import type { KindDrawing } from './kind-drawing.js';
import { trainingDrawing } from './training/training.render.js';

export type { KindDrawing, RenderTarget } from './kind-drawing.js';
export { SnapshotReader } from './snapshot.js';

/** How each kind is drawn, by its id. */
export const DRAWINGS: ReadonlyMap<string, KindDrawing> = new Map([
  ['training', trainingDrawing],
  ['assignment-compliance', assignmentComplianceDrawing],
  ['framework-evidence', frameworkEvidenceDrawing],
]);
