import { en, type AssignmentComplianceWords } from './en.js';
export const es = en as unknown as AssignmentComplianceWords;
