import { en, type AssignmentComplianceWords } from './en.js';
export const ar = en as unknown as AssignmentComplianceWords;
