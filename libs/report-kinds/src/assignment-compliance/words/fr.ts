import { en, type AssignmentComplianceWords } from './en.js';
export const fr = en as unknown as AssignmentComplianceWords;
