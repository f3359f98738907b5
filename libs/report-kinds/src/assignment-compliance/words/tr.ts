import { en, type AssignmentComplianceWords } from './en.js';
export const tr = en as unknown as AssignmentComplianceWords;
